"""Names that say more or less than a name: titles, letters behind it, capitals, a list's order, an e-mail address."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from coi_register.english import name_words, number, surname, words
from coi_register.entities.folding import fold_name, fold_person
from coi_register.entities.parties_in import Party
from coi_register.entities.person_titles import AMBIGUOUS_LETTERS, LETTERS, SUFFIXES
from coi_register.model.parties import Office, Person, Pronoun
from coi_register.validation.capitals import in_small_letters, is_in_capitals
from coi_register.validation.problem_text import quoted

__all__ = ["name_faults", "name_of"]

_Fault = tuple[str, str, str]

_address = re.compile(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+\.[^\W\d_]{2,}")
_in_brackets = re.compile(r" *(?:\([^)]*\)|“[^”]*”|\"[^\"]*\")")
_MANY_WORDS = 4


def name_of(party: Party) -> str | None:
    """Return the name by which a party is known: of an office its title."""
    return party.office if isinstance(party, Office) else party.name


def name_faults(party: Party) -> Iterator[_Fault]:
    """Find what is wrong with the name of a party: code, message and advice of each fault."""
    name = name_of(party)
    if name is None:
        return
    if "@" in name and (found := _address.search(name)):
        yield _e_mail(name, found)
    elif isinstance(party, Person):
        for fault_in in _OF_PEOPLE:
            yield from fault_in(name, party)
    elif not isinstance(party, Office) and is_in_capitals(name, of_person=False):
        yield _capitals(name, in_small_letters(name, of_person=False))


def _e_mail(name: str, found: re.Match[str]) -> _Fault:
    rest = words(name.replace(found[0], " ")).strip("<>()[]\"' ,;:-").removesuffix("mailto").strip()
    advice = f"Write {rest}." if rest else "Write the name."
    return "DOC235", f"an e-mail address stands for a name: {quoted(name)}", advice


def _listed(name: str, _: Person) -> Iterable[_Fault]:
    """A comma in a name would be printed: “Reed, Ann has been a trustee”."""
    first, comma, rest = name.partition(",")
    if not comma or not first.strip() or not rest.strip(" ,"):
        return ()
    parts = [each.strip() for each in name.split(",") if each.strip()]
    if _are_several(parts):
        return [("DOC223", f"the name has a comma, as a list of people: {quoted(name)}", "Name each by themselves.")]
    if _is_suffix(parts[1]) or _are_letters(first, rest):
        suffixes = [each.strip(".") for each in parts[1:] if _is_suffix(each)]
        instead = _written(words(parts[0], *suffixes), behind=rest)
    else:
        titles = [each for each in parts[2:] if _is_title(each)]
        suffixes = [each.strip(".") for each in parts[2:] if _is_suffix(each)]
        instead = _written(words(*titles, parts[1], parts[0], *suffixes))
    message = f"the name has a comma, as in a list: {quoted(name)}"
    advice = f"Write it as a sentence has it, the given name first and without degrees: {instead}."
    return [("DOC223", message, advice)]


_initials = re.compile(r"(?:[A-Z]\.?[ -]?){1,5}|[A-Z][a-zA-Z]{0,2}[A-Z]")


def _are_several(parts: Sequence[str]) -> bool:
    """Whether what commas part are several people: initials, people with titles, or three and more names."""
    if all(map(_initials.fullmatch, parts)):
        return True
    names = [each for each in parts[1:] if not (_is_title(each) or _is_suffix(each) or _are_letters(parts[0], each))]
    titled = [each for each in parts if _without_surroundings(f"{each} Example")[0]]
    return len(names) > 1 or (len(titled) > 1 and not any(map(_is_title, parts)))


def _is_title(text: str) -> bool:
    return fold_person(f"{text} Ada Example") == "ada example"


def _is_suffix(text: str) -> bool:
    """Whether a text is Jr, III or the like, which belongs to a name."""
    return fold_name(text).strip(" .") in SUFFIXES


def _are_letters(first: str, rest: str) -> bool:
    """Whether what follows a comma are degrees, honours or titles."""
    if len(name_words(f"{first} {rest.replace(',', ' ')}")) == len(name_words(first)):
        return True
    if len(first.split()) == 1:
        return False
    return fold_person(f"{first}, {rest}") == fold_person(first) or (rest.isupper() and not first.isupper())


def _surrounded(name: str, person: Person) -> Iterable[_Fault]:
    """Titles before a name, and post-nominals and pronouns behind it."""
    before, _, behind = _without_surroundings(name)
    if "," in name or not (before or behind) or (before and " of " in name):  # Lord Example of Sample is whole
        return ()
    listed = " and ".join(quoted(each) for each in (before, behind) if each)
    message = f"{listed} {'are' if before and behind else 'is'} no part of the name: {quoted(name)}"
    return [("DOC232", message, f"Write {_written(name, person=person)}")]


def _written(name: str, *, behind: str = "", person: Person | None = None) -> str:
    """Write a person's name as a document has it, with title and pronouns, if any, beside it and in small letters."""
    before, bare, letters = _without_surroundings(name)
    if is_in_capitals(bare, of_person=True):
        bare = in_small_letters(bare, of_person=True)
    said = {"name": bare}
    if before:
        said["title"] = before.title() if before.isupper() else before
    pronouns = _pronouns(f"{letters} {behind}")
    if pronouns and (person is None or person.pronouns is None):
        said["pronouns"] = pronouns
    return bare if len(said) == 1 else "{" + ", ".join(f"{key}: {text}" for key, text in said.items()) + "}"


def _without_surroundings(name: str) -> tuple[str, str, str]:
    """Part a name into the titles before it, the name, and the letters and pronouns behind it."""
    parts = name.split()
    bare = fold_person(name)
    found = (0, len(parts))
    if bare != fold_name(name):
        alike = ((i, j) for i in range(len(parts)) for j in range(i + 2, len(parts) + 1))
        same = [(j - i, i, j) for i, j in alike if fold_person(" ".join(parts[i:j]).rstrip(",")) == bare]
        _, *found_list = min(same, default=(0, *found))
        found = (found_list[0], found_list[1])
    start, end = found
    while end - start > 2 and _is_in_capital_letters(parts[start:end]):
        end -= 1
    return " ".join(parts[:start]), " ".join(parts[start:end]).rstrip(","), " ".join(parts[end:])


def _is_in_capital_letters(parts: list[str]) -> bool:
    """Whether the last word of a name reads as letters by its capitals: “Ada Example MA”, but not “Ada EXAMPLE”."""
    last, others = parts[-1], parts[:-1]
    if not last.isupper() or any(each.isupper() and len(each) > 1 for each in others):
        return False
    return last.casefold() in _IN_CAPITALS


_IN_CAPITALS = LETTERS | AMBIGUOUS_LETTERS


def _pronouns(behind: str) -> str:
    """The pronouns that stand behind a name, as a document gives them; nothing where they are of several sorts."""
    found = re.search(r"[(\[]([^)\]]*)[)\]]", behind.casefold())
    said = set(re.findall(r"\w+", found[1])) if found else set()
    kinds = [each for each in Pronoun if said & _FORMS[each]]
    return str(kinds[0]) if len(kinds) == 1 else ""


_FORMS = {
    Pronoun.HE: {"he", "him", "his"},
    Pronoun.SHE: {"she", "her", "hers"},
    Pronoun.THEY: {"they", "them", "theirs", "their"},
}


def _without_family(name: str, person: Person) -> Iterable[_Fault]:
    """A name of four words or more, of which nothing tells the family name."""
    if person.family or "," in name or " of " in name:
        return ()
    parts = _in_brackets.sub("", _without_surroundings(name)[1]).split()
    if parts and _is_suffix(parts[-1]):
        parts.pop()
    if len(parts) < _MANY_WORDS or len(parts[-2].rstrip(".")) == 1:
        return ()  # what follows an initial is the family name
    taken = surname(" ".join(parts))
    if " " in taken:
        return ()  # particles tell it: Anna Maria van der Berg
    of_which = "and nothing says which of them are the family name"
    message = f"the name has {number(len(parts))} words, {of_which}: {quoted(name)}"
    return [("DOC233", message, f"Add “family: {taken}”, or what else it is; without it, {taken} is taken for it.")]


def _in_capitals(name: str, _: Person) -> Iterable[_Fault]:
    if "," in name:
        return ()
    bare = _without_surroundings(name)[1]
    if not is_in_capitals(bare, of_person=True):
        return ()
    return [_capitals(name, in_small_letters(bare, of_person=True))]


def _capitals(name: str, instead: str) -> _Fault:
    return "DOC234", f"a name in capitals: {quoted(name)}", f"Write it as it is to be printed: {instead}."


_OF_PEOPLE: tuple[Callable[[str, Person], Iterable[_Fault]], ...] = (
    _listed,
    _surrounded,
    _without_family,
    _in_capitals,
)
