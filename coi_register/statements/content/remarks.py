"""Remarks: notes and capacity of a declaration, as sentences without a subject for the cells of a table."""

from collections.abc import Iterator

from coi_register.english import sentence, words
from coi_register.model.declarations import NOTHING_ELSE, Declaration, Nil
from coi_register.model.styles import Style
from coi_register.statements.content.authors import Author
from coi_register.statements.content.nils import nils_to_tell, nothing_words
from coi_register.statements.party_phrases import in_capacity

__all__ = ["asides", "remarks"]


def asides(author: Author, house: Style) -> tuple[str, ...]:
    """Say what there is none of and what is remarked, but for what the answers to a form say themselves.

    These are that there is nothing at all, under one item, or beside what is listed.

    Args:
        author: the author.
        house: the house style.
    """
    nils = dict.fromkeys(nil for each in author.declarations for nil in nils_to_tell(author, each))
    told = (sentence(nothing_words(nil, house)) for nil in nils if not _is_told_by_none(nil))
    return (*told, *remarks(author))


def remarks(author: Author) -> tuple[str, ...]:
    """Say in what capacity an author writes and what the notes say, each once."""
    return tuple(dict.fromkeys(told for each in author.declarations for told in _remarks(each)))


def _remarks(declaration: Declaration) -> Iterator[str]:
    if declaration.capacity or declaration.on_behalf_of:
        yield sentence(words("Writing", in_capacity(declaration)))
    for note in declaration.notes:
        yield sentence(note.text)


def _is_told_by_none(nil: Nil) -> bool:
    """Whether “None” under one item or all says as much as a nil does."""
    return nil.is_full or nil == NOTHING_ELSE or (nil.item is not None and nil == Nil(item=nil.item))
