"""What can be read of a statement that was written: words, and tokens of those whom and of what they speak."""

import datetime

import attrs

from coi_register.errors import CoiError

__all__ = ["MARKS_LOST", "READABLE", "UnreadableStatementError", "WrittenAuthor", "WrittenSentence", "WrittenStatement"]


READABLE = (
    "what can be read is JSON, JATS and documents of Word that “coi-register statement” wrote with --format json, jats "
    "or docx"
)
"""Which files can be read back, for the messages about others."""

MARKS_LOST = (
    "its marks are lost, as where its text was copied, or where LibreOffice or another program saved it without them. "
    "Compare the file that “coi-register statement” wrote, or write it anew"
)
"""What has become of a file in which words stand, and the marks of their facts do not."""


class UnreadableStatementError(CoiError, ValueError):
    """A file holds no statement that can be read back; the text says why."""


@attrs.frozen(kw_only=True)
class WrittenAuthor:
    """An author of a written statement.

    Attributes:
        token: the token of the person's id, or of the name of somebody without one.
        name: the name as far as the file tells it, or nothing.
    """

    token: str
    name: str = ""


@attrs.frozen(kw_only=True)
class WrittenSentence:
    """A sentence of a written statement.

    Attributes:
        text: its words; of a row of a table, those of its cells.
        who: of whom it speaks, as positions among the authors; none for words that speak of the whole.
        tokens: the tokens of the facts that it states.
        facts: the ids of those facts, where the file tells them: JSON does, JATS and Word do not.
        cells: the cells of a row of a table, where the file keeps them apart.
        says_none: whether it says that there is nothing, as far as the file tells it.
    """

    text: str
    who: tuple[int, ...] = ()
    tokens: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    says_none: bool = False


@attrs.frozen(kw_only=True)
class WrittenStatement:
    """A statement as it was read from a file.

    Attributes:
        style: the name of the house style, or nothing where the file has lost it.
        on: the day of the statement, or None where the file has lost it.
        lead_in: the words before the sentences.
        sentences: the sentences, in the order of the file.
        authors: the authors, in their order.
        heading: the heading, where the file has one.
        alone: whether it is that of one author, while others have one each of their own.
        unmarked: all words that stand outside the marks of sentences, where the file marks them; not compared.
    """

    style: str
    on: datetime.date | None
    lead_in: str
    sentences: tuple[WrittenSentence, ...]
    authors: tuple[WrittenAuthor, ...] = ()
    heading: str = ""
    alone: bool = False
    unmarked: str = attrs.field(default="", eq=False)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens of all facts, in the order of the sentences."""
        return tuple(each for sentence in self.sentences for each in sentence.tokens)
