"""Asked by name: the one entity that a user means by an id, an identifier or a name; or else the nearest name."""

from collections.abc import Iterator, Sequence

from coi_register.entities.name_errors import AmbiguousNameError, UnknownNameError, nearest, no_such
from coi_register.entities.same_entity import EntityIndex, Key

__all__ = ["PATRONS", "all_texts", "find_patron", "find_person", "is_named", "look_up", "nearest_text"]

PATRONS = ("person", "organisation", "office")
"""The sorts of entity that a patron can be."""


def look_up(index: EntityIndex, text: str, sorts: Sequence[str] = PATRONS) -> Key:
    """Find the one entity that somebody asks for, by id, then identifier, then name, defined or only mentioned.

    Args:
        index: the index of the register.
        text: what was asked for.
        sorts: the sorts of entity that may be meant: person, organisation, office, scheme, matter.

    Raises:
        AmbiguousNameError: if several have the name, of one sort or of two; it gives their ids.
        UnknownNameError: if nothing in the register names it; it suggests what is near.
    """
    found = _by_id(index, text, sorts) or _by_name(index, text, sorts)
    if not found:
        index.meet_all()
        found = _by_name(index, text, sorts)
    if len(found) > 1:
        raise AmbiguousNameError(text, {key: index.entity(key) for key in found})
    if not found:
        raise no_such(text, nearest(text, all_texts(index, sorts)), sorts)
    return found[0]


def find_person(index: EntityIndex, text: str) -> Key | None:
    """Return the key of the person whom somebody asks for, as `look_up` does; None where nothing names such a one.

    Raises:
        AmbiguousNameError: if several people have the name.
    """
    return _found(index, text, ("person",))


def find_patron(index: EntityIndex, text: str) -> Key | None:
    """Return the key of the person, body or office that somebody asks for; None where nothing names such a one.

    Raises:
        AmbiguousNameError: if several have the name, of one sort or of two.
    """
    return _found(index, text, PATRONS)


def is_named(index: EntityIndex, text: str, sort: str, *, mentioned: bool = False) -> bool:
    """Whether something of a sort has an id or a name; of an office, a person may have it.

    Args:
        index: the index of the register.
        text: the id or name.
        sort: person, organisation, office or scheme.
        mentioned: whether it is enough that the register mentions it somewhere.
    """
    if mentioned:
        index.meet_all()
    sorts = ("office", "person") if sort == "office" else (sort,)
    return bool(_by_id(index, text, sorts) or _by_name(index, text, sorts))


def nearest_text(index: EntityIndex, text: str, sort: str) -> str | None:
    """Return the id or name of a sort, defined or mentioned, that is most like a text, if any is like it."""
    index.meet_all()
    return nearest(text, all_texts(index, (sort,)))


def all_texts(index: EntityIndex, sorts: Sequence[str] = PATRONS) -> tuple[str, ...]:
    """Return every id and name of some sorts that can be asked for, as far as it has been met."""
    return tuple(dict.fromkeys(_texts(index, sorts)))


def _texts(index: EntityIndex, sorts: Sequence[str]) -> Iterator[str]:
    return (text for sort in sorts for text in index.names(sort).texts())


def _by_id(index: EntityIndex, text: str, sorts: Sequence[str]) -> tuple[Key, ...]:
    return tuple(key for sort in sorts if (key := index.names(sort).by_id(text)))


def _by_name(index: EntityIndex, text: str, sorts: Sequence[str]) -> tuple[Key, ...]:
    return tuple(key for sort in sorts for key in index.names(sort).by_name(text))


def _found(index: EntityIndex, text: str, sorts: Sequence[str]) -> Key | None:
    try:
        return look_up(index, text, sorts)
    except UnknownNameError:
        return None
