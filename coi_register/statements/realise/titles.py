"""Titles of roles in a sentence: "an unpaid trustee of", "chair of", "the unpaid chair of", "an adviser to"."""

from functools import lru_cache

from coi_register.english import indefinite, join, plural_noun, words

__all__ = ["at_body", "founding", "titled", "titled_several"]

_INSIDE = (" of ", " in ", " on ", " for ", " to ", " at ", " with ")

# What there is one of at a time takes no article: "is chair of". Others have colleagues: "is a trustee of".
_SINGLE_LIST = """
    chair chairman chairperson chairwoman chancellor co-chair co-founder convener convenor dean director-general
    founder lead leader master mayor president principal provost rector secretary secretary-general treasurer
    vice-chair vice-chairman vice-chancellor vice-president warden
    """
_SINGLE = frozenset(_SINGLE_LIST.split())
_SINGLE_WITH_OF = frozenset({"director", "head", "professor"})
_SINGLE_PHRASES = (
    "director general",
    "finance director",
    "managing director",
    "medical director",
    "principal investigator",
    "vice president",
)
_ONLY = ("owner", "proprietor", "sole author", "sole owner", "sole proprietor")
"""What there is one of, with its article: the owner. Where there are more, each is a co-owner."""
_EDITORS = ("deputy editor", "editor", "editor-in-chief", "executive editor", "founding editor", "managing editor")

_OF_LIST = """
    chair chairman chairperson chairwoman chancellor co-chair co-founder convener convenor employee founder
    co-owner collaborator editor governor leader mayor member owner patron president proprietor secretary supporter
    treasurer trustee vice-chair
    vice-chairman vice-chancellor vice-president
    """
_FOR_LIST = """
    activist agent ambassador blogger campaigner candidate canvasser columnist correspondent councillor fundraiser
    lobbyist organiser referee rep representative reviewer spokesman spokesperson spokeswoman steward volunteer
    """
_FOUNDERS = ("founder", "co-founder", "cofounder")
_LINKS = {
    **dict.fromkeys(_OF_LIST.split(), "of"),
    **dict.fromkeys(_FOR_LIST.split(), "for"),
    **dict.fromkeys(("adviser", "advisor", "aide", "contributor", "delegate"), "to"),
    **dict.fromkeys(("co-author", "co-worker"), "with"),
    "author": "in",
    "participant": "in",
}


@lru_cache(maxsize=1024)
def titled(role: str | None, *adjectives: str) -> str:
    """Give a role as words that follow "is": with its article, where it takes one, and what qualifies it.

    Nothing is given for no role. An adjective that the title has already is not said again.

    >>> titled("trustee", "unpaid"), titled("chair"), titled("chair", "unpaid")
    ('an unpaid trustee', 'chair', 'the unpaid chair')
    """
    if not role:
        return ""
    said = role.split()
    before = words(*(each for each in adjectives if each not in said))
    if role in _ONLY:
        return words("the", before, role)
    if _is_single(role.partition(" and ")[0]):
        return words("the" if before else "", before, role)
    return indefinite(words(before, role))


@lru_cache(maxsize=1024)
def titled_several(role: str | None, *adjectives: str) -> str:
    """Do the same for a role that several people have: in the plural, without an article.

    >>> titled_several("trustee", "unpaid"), titled_several("founder and director of research")
    ('unpaid trustees', 'founders and directors of research')
    """
    if not role:
        return ""
    said = role.split()
    return words(*(each for each in adjectives if each not in said), _plural_titles(role))


def _plural_titles(role: str) -> str:
    """Put each title into the plural; what follows "and" is none in "director of research and development"."""
    first, and_, rest = role.partition(" and ")
    if and_ and (_head(first) == first or _is_title(rest)):
        return f"{', '.join(map(plural_noun, first.split(', ')))} and {_plural_titles(rest)}"
    return plural_noun(role)


def _is_title(text: str) -> bool:
    word = _head(text).rpartition(" ")[2]
    return word in _LINKS or word in _SINGLE or word in _SINGLE_WITH_OF


@lru_cache(maxsize=1024)
def at_body(role: str, body: str, default: str) -> str:
    """Join a body to a role by the word that the role asks for: of, for, to, at.

    Args:
        role: the title: "trustee", "adviser", "director of communications".
        body: the body, with its article; where there is none, the result is empty too.
        default: the word for a title that asks for none of its own.

    >>> at_body("adviser", "the GMC", "of"), at_body("director of communications", "Mind", "of")
    ('to the GMC', 'at Mind')
    """
    if not body:
        return ""
    last = role.rpartition(" and ")[2]
    head = _head(last).rpartition(" ")[2]
    link = "of" if _head(last).endswith("chief executive") else _LINKS.get(head, default)
    if f" {link} " in f" {role} " and _LINKS.get(head) != "of":
        link = "with" if link == "for" else "at"
    return f"{link} {body}"


@lru_cache(maxsize=256)
def founding(role: str | None, *, serial_comma: bool = True) -> tuple[str, str]:
    """Split a founder's role into the verb for what they did and the further title that they have.

    The verb is empty for a title that says itself that they founded it: "founding trustee".

    >>> founding("co-founder"), founding("founder and director"), founding("founding trustee")
    (('co-found', ''), ('found', 'director'), ('', 'founding trustee'))
    """
    verb, titles = "found", [part for each in (role or "").split(", ") for part in each.split(" and ") if part]
    further = [title for title in titles if title not in _FOUNDERS]
    if len(further) == len(titles):
        return ("" if "found" in (role or "") else verb), role or ""
    if "founder" not in titles:
        verb = "co-found"
    return verb, join(further, serial_comma=serial_comma)


def _head(title: str) -> str:
    """Cut a title after what it is: "editor" of "editor in chief", "president" of "president elect"."""
    title = title.removesuffix("-elect").removesuffix(" elect")
    return title[: min((place for each in _INSIDE if (place := title.find(each)) > 0), default=len(title))]


def _is_single(title: str) -> bool:
    head = _head(title)
    word = head.rpartition(" ")[2]
    return (
        word in _SINGLE
        or "chief" in head.split()
        or head.endswith(_SINGLE_PHRASES)
        or head in _EDITORS
        or (word in _SINGLE_WITH_OF and title.startswith(f"{head} of "))
    )
