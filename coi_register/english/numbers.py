"""Numbers in prose: "five occasions", "10 occasions", "10 000", "third", and the plurals of nouns.

Numbers under 10 are spelt out: BMJ Group brand guidelines. The space from five figures on is from memory of
The BMJ's pages, and unverified.
"""

from functools import lru_cache

from coi_register.model.writing import Thousands, Writing

__all__ = ["count", "figures", "number", "ordinal", "plural_noun"]

_WRITING = Writing()
_CARDINALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

_IRREGULAR_PLURALS = {
    "analysis": "analyses",
    "basis": "bases",
    "child": "children",
    "crisis": "crises",
    "criterion": "criteria",
    "curriculum": "curricula",
    "diagnosis": "diagnoses",
    "half": "halves",
    "hypothesis": "hypotheses",
    "knife": "knives",
    "life": "lives",
    "medium": "media",
    "person": "people",
    "phenomenon": "phenomena",
    "prognosis": "prognoses",
    "quiz": "quizzes",
    "self": "selves",
    "series": "series",
    "shelf": "shelves",
    "species": "species",
    "spokesperson": "spokespeople",
    "stomach": "stomachs",
    "synthesis": "syntheses",
    "thesis": "theses",
    "wife": "wives",
}
# "editor in chief", "director of research", "registrar on call": the word before these is the one counted.
_LINKS = (" of ", " in ", " to ", " for ", " at ", " on ", " under ", " with ")
_ADJECTIVE_LAST = (
    "director-general",
    "director general",
    "attorney general",
    "secretary general",
    "governor general",
)


def figures(value: int, thousands: Thousands = Thousands.SPACE) -> str:
    r"""Write a whole number in figures, with a no-break space between thousands from five figures on.

    With commas, they stand from four figures on.

    >>> figures(4000), figures(10000), figures(4000, Thousands.COMMA)
    ('4000', '10\xa0000', '4,000')
    """
    if thousands is Thousands.COMMA:
        return f"{value:,}"
    return f"{value:,}".replace(",", "\u00a0") if value >= 10_000 else str(value)


def number(value: int) -> str:
    """Write a count: "one" to "nine", then figures; "no" for none."""
    return _CARDINALS[value] if 0 <= value < 10 else figures(value)


def ordinal(value: int) -> str:
    """Write a place in an order, counted from 1: "first" to "ninth", then "10th", "21st"."""
    if 0 < value < 10:
        return _ORDINALS[value]
    teen = value // 10 % 10 == 1
    return figures(value) + ("th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th"))


def count(value: int, noun: str, plural: str = "", *, writing: Writing = _WRITING) -> str:
    """Write how many of something: "one occasion", "five occasions", "10 occasions", "no occasions".

    Args:
        value: how many, 0 or more.
        noun: the noun for one.
        plural: the noun for several, where `plural_noun` does not know it.
        writing: how the house writes numbers.
    """
    figure = figures(value, writing.thousands) if value and (writing.numerals or value >= 10) else number(value)
    return f"{figure} {noun if value == 1 else plural or plural_noun(noun)}"


@lru_cache(maxsize=512)
def plural_noun(noun: str) -> str:
    """Give the plural of a noun or noun phrase: "bodies", "editors in chief", "directors-general"."""
    if noun.lower().endswith(_ADJECTIVE_LAST):
        return plural_noun(noun[: -len("general") - 1]) + noun[-len("general") - 1 :]
    places = [place for link in _LINKS if (place := noun.find(link)) > 0]
    if places:
        first = min(places)
        return plural_noun(noun[:first]) + noun[first:]
    if "-in-" in noun:
        head, rest = noun.split("-in-", 1)
        return f"{plural_noun(head)}-in-{rest}"
    before, space, word = noun.rpartition(" ")
    return before + space + _plural_word(word)


def _plural_word(word: str) -> str:
    lower = word.lower()
    if lower in _IRREGULAR_PLURALS:
        return word[0] + _IRREGULAR_PLURALS[lower][1:]
    if lower.endswith("man") and lower not in ("human", "german", "roman"):
        return word[:-2] + "en"
    if lower.endswith("y") and lower[-2:-1] not in ("", *"aeiou"):
        return word[:-1] + "ies"
    if word.isupper() and len(word) > 1:
        return word + "s"
    return word + ("es" if lower.endswith(("s", "x", "z", "ch", "sh")) else "s")
