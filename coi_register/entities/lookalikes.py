"""Look-alikes: names that count as two by folding, and that a reader would take for one.

They are reported and never joined. Names look alike where they have a coarse form in common. The search takes time in
proportion to the number of names.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from coi_register.entities.named import NamedEntity, fold
from coi_register.entities.parties_in import Party
from coi_register.model.parties import Organisation, Person

__all__ = ["coarse_words", "count_as_two", "lookalikes", "without_accents"]

_MOST_IN_A_GROUP = 8  # so many of one coarse form are held against each that follows

_MOST_INITIALS = 6

_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"})
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_FORMS_LIST = """
    ab ag as bv cic cio co company corp corporation gmbh inc incorporated kg limited llc llp lp ltd nv oy plc pty sa
    sarl sas spa srl
    """
_FORMS = frozenset(_FORMS_LIST.split())
_SPELLINGS_LIST = """
    assoc=association bros=brothers center=centre centers=centres coll=college dept=department fdn=foundation
    govt=government hosp=hospital inst=institute intl=international labor=labour natl=national
    organisation=organization organisations=organizations pediatric=paediatric pediatrics=paediatrics st=saint
    univ=university
    """
_SPELLINGS = {written: meant for written, _, meant in (each.partition("=") for each in _SPELLINGS_LIST.split())}

_two_alike = re.compile(r"([^\W\d_])\1")
_joined_in_a_word = re.compile(r"(?<=\w)['.](?=\w)|['.]")
_no_word = re.compile(r"[^\w&+]+|_+")


def coarse_words(cls: type[Party], name: str) -> tuple[str, ...]:
    """Take a name apart into its words as they are compared: without accents, punctuation and legal forms.

    >>> coarse_words(Organisation, "Smith-Sample & Co. (UK) Ltd"), coarse_words(Person, "Zoë O’Example")
    (('smith', 'sample', 'and', 'co', 'uk'), ('zoe', 'oexample'))
    """
    return _coarse(cls, without_accents(fold(cls, name)))


def _coarse(cls: type[Party], text: str) -> tuple[str, ...]:
    found = _no_word.sub(" ", _joined_in_a_word.sub("", text)).replace("&", " and ").replace("+", " and ").split()
    if cls is Organisation:
        found = [_SPELLINGS.get(each, each) for each in found]
        while len(found) > 1 and found[-1] in _FORMS and found[-2] != "and":
            found.pop()
    return tuple(found)


def without_accents(text: str) -> str:
    """Write a text in small letters without accents, and “ae” for “æ” and the like.

    >>> without_accents("zürich"), without_accents("ørsted")
    ('zurich', 'orsted')
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _run_together(cls: type[Party], folded: str) -> Iterator[str]:
    """The words without spaces, hyphens, stops, accents and legal forms, and of long ones each double letter once."""
    joined = "".join(_coarse(cls, without_accents(folded)))
    if len(joined) > 1:
        yield _two_alike.sub(r"\1", joined) if len(joined) > _MOST_INITIALS else joined


def _with_two_letters(cls: type[Party], folded: str) -> Iterator[str]:
    """The same with “ue” for “ü”, where there is such a letter."""
    spelled = folded.translate(_TWO_LETTERS)
    if spelled != folded:
        yield from _run_together(cls, spelled)


def _in_any_order(cls: type[Party], folded: str) -> Iterator[str]:
    """The words of a person's name in the order of the alphabet: “Example, Ada” and “Ada Example”."""
    if cls is Person:
        yield " ".join(sorted(_coarse(cls, without_accents(folded))))


_KEYS: tuple[Callable[[type[Party], str], Iterator[str]], ...] = (_run_together, _with_two_letters, _in_any_order)
"""What gives the coarse forms of a folded name. Two names look alike if they have one in common."""


def lookalikes(entities: Iterable[NamedEntity]) -> Iterator[tuple[NamedEntity, NamedEntity, str, str]]:
    """Find the pairs that look alike and count as two.

    Of several that look like one another, each is held against the first of them. What is defined comes before what is
    only named.

    Yields:
        The first of the two, the second, and the name of each that looks like the other's.
    """
    groups: defaultdict[tuple[object, ...], list[tuple[NamedEntity, str]]] = defaultdict(list)
    for entity in sorted(entities, key=lambda each: each.definition is None):
        found: dict[str, tuple[NamedEntity, str, str]] = {}
        own: list[tuple[list[tuple[NamedEntity, str]], str]] = []
        for folded, name in entity.folded().items():
            for key in dict.fromkeys(each for keys in _KEYS for each in keys(entity.cls, folded)):
                group = groups[entity.cls, entity.post_of, key]
                own.append((group, name))
                first = next((each for each in group if count_as_two(each[0], entity)), None)
                if first is not None:
                    found.setdefault(first[0].key, (*first, name))
        for first_entity, first_name, name in found.values():
            yield first_entity, entity, first_name, name
        for group, name in own:
            if len(group) < _MOST_IN_A_GROUP and all(each is not entity for each, _ in group):
                group.append((entity, name))


def count_as_two(one: NamedEntity, other: NamedEntity) -> bool:
    """Whether two entities may be one for all that documents say of them, and count as two.

    Two are not asked about that have different identifiers in one system, that a register relates to one another, that
    have a folded name in common (then something else tells them apart), or of whom one declares an interest in which
    the other is named.
    """
    if one is other or one.cls is not other.cls or one.key in other.others or other.key in one.others:
        return False
    systems = {system for system, _ in one.identifiers} & {system for system, _ in other.identifiers}
    if systems and one.identifiers.isdisjoint(other.identifiers):
        return False
    return one.folded().keys().isdisjoint(other.folded())
