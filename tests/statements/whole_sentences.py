"""Sentences as they are read: a sentence that is told in pieces, each with its facts, is one again."""

from collections.abc import Iterator

from coi_register import Statement
from coi_register.statements.statement import Sentence

__all__ = ["whole_sentences"]


def whole_sentences(made: Statement) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    """Put the pieces of each sentence together: its words, and its pieces."""
    pieces: list[Sentence] = []
    for each in made.sentences:
        if pieces and pieces[-1].who != each.who:
            yield " ".join(piece.text for piece in pieces), tuple(pieces)
            pieces = []
        pieces.append(each)
        if each.text.endswith((".", "?", "!", ".)")):
            yield " ".join(piece.text for piece in pieces), tuple(pieces)
            pieces = []
    if pieces:
        yield " ".join(piece.text for piece in pieces), tuple(pieces)
