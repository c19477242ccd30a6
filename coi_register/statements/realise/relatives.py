"""People and bodies near somebody, in words: his brother, Tom Reed,; Jane Doe, chair of Mind; a contract with it."""

from functools import lru_cache

from coi_register.english import apposed, plural_noun
from coi_register.model.parties import Organisation, Person
from coi_register.statements.brackets import after
from coi_register.statements.party_phrases import organisation, person
from coi_register.statements.realise.titles import at_body, titled, titled_several

__all__ = [
    "agreed",
    "are_several",
    "beside",
    "counterpart",
    "first_predicate",
    "in_relation",
    "link",
    "linked",
    "near",
    "plural_predicate",
]

_ONE_OF_MANY = ("family member", "relative", "relation", "friend", "cousin", "colleague")
# One has a husband, not one of several: "is the husband of".
_SINGLE = frozenset({"civil partner", "husband", "life partner", "partner", "spouse", "wife"})
_FROM_LIST = """
    donation donations endowment fee fees fellowship fellowships funding funds gift gifts grant grants honoraria
    income money payment payments rent royalties royalty sponsorship subsidy support
    """
_IN_LIST = "equity holding interest investment investments role share shareholding shares stake stock stocks"
_LINKS = {**dict.fromkeys(_FROM_LIST.split(), "from"), **dict.fromkeys(_IN_LIST.split(), "in")}
_PLURAL = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
}
_AGREED_LIST = "agreement alliance arrangement collaboration contract memorandum partnership relationship"
_AGREED = frozenset(_AGREED_LIST.split())
_INSIDE = (" for ", " of ", " to ", " on ", " in ")


def near(owner: str, relation: str, named: str) -> str:
    """Begin a sentence about somebody near a person: his brother, Tom Reed,; one of his close relatives.

    Args:
        owner: the possessive: "his", "Mohsin Khan's".
        relation: what they are: "brother", "close relative".
        named: their name or that of a body, where it is to be printed.
    """
    if named:
        return f"{owner} {relation}, {named},"
    if relation.endswith(_ONE_OF_MANY):
        return f"one of {owner} {plural_noun(relation)}"
    return f"{owner} {relation}"


def beside(owner: str, relation: str, named: str) -> str:
    """Name somebody near a person within a sentence: his brother, Tom Reed; one of his close relatives."""
    return apposed(f"{owner} {relation}", named) if named else near(owner, relation, "")


def in_relation(relation: str, *, several: bool = False) -> str:
    """Give a relation as words that follow "is": a friend, the husband; of several people friends."""
    if several:
        return titled_several(relation)
    return f"the {relation}" if relation in _SINGLE else titled(relation)


@lru_cache(maxsize=256)
def are_several(relation: str) -> bool:
    """Tell from its words whether a relation is of several people: children, parents, members of his family."""
    head = relation[: min((place for each in _INSIDE if (place := relation.find(each)) > 0), default=len(relation))]
    word = head.rpartition(" ")[2].lower()
    return word.endswith(("children", "in-laws", "people")) or (word.endswith("s") and not word.endswith("ss"))


def counterpart(who: Person | None, role: str | None, body: Organisation | None) -> str:
    """Name the other side of a tie: Jane Doe, chair of Mind; Jane Doe of Mind; the chair of Mind; someone at Mind."""
    named, where = person(who), organisation(body)
    if not role:
        return f"{named} {after(where, 'of')}".rstrip() if named else after(where, "someone at")
    title = titled(role)
    place = at_body(role, where, "of")
    if named:
        return f"{named}, {title} {place}".rstrip()
    return f"{title if title != role else f'the {role}'} {place}".rstrip()


@lru_cache(maxsize=512)
def linked(nature: str, body: str) -> str:
    """Join a body to what there is between it and another: a contract with it, funding from it, shares in it."""
    return f"{nature} {link(nature, body)}" if body else nature


def link(nature: str, body: str) -> str:
    """Give a body with the word that joins it to what there is: "with Teva" for a contract, "from Teva" for funding."""
    return f"{_LINKS.get(_last_word(nature), 'with')} {body}" if body else ""


def agreed(nature: str) -> bool:
    """Tell what two sides enter into, as a contract, from what one of them gains, as funding."""
    return _last_word(nature) in _AGREED


def _last_word(nature: str) -> str:
    """Give the noun that says what it is: "funding" of "some funding for a training programme"."""
    head = nature[: min((place for each in _INSIDE if (place := nature.find(each)) > 0), default=len(nature))]
    return head.rpartition(" ")[2].lower()


_FIRST = {"is": "am", "was": "was", "isn't": "am not", "wasn't": "wasn't"}


def first_predicate(predicate: str) -> str:
    """Put a predicate, which begins with its verb, from the third person into the first: "am mentioned"."""
    verb, space, rest = predicate.partition(" ")
    return _FIRST[verb] + space + rest if verb in _FIRST else plural_predicate(predicate)


def plural_predicate(predicate: str) -> str:
    """Put a predicate in the singular, which begins with its verb, into the plural: "is mentioned", "are mentioned"."""
    verb, space, rest = predicate.partition(" ")
    if verb in _PLURAL:
        plural = _PLURAL[verb]
    elif verb.endswith("ies") and len(verb) > 4:
        plural = f"{verb[:-3]}y"
    elif verb.endswith(("sses", "shes", "ches", "xes", "zzes")):
        plural = verb[:-2]
    else:
        plural = verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb
    return plural + space + rest
