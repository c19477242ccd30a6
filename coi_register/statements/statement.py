"""What a statement is: sentences in order, each with the people whom it speaks of and the facts that it states."""

import datetime
from enum import StrEnum

import attrs

from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.model.styles import Layout

__all__ = ["FormPart", "Sentence", "Statement"]


class FormPart(StrEnum):
    """Which part of a form a row is."""

    DATE = "date"
    HEAD = "head"
    TIME_FRAME = "time-frame"
    ITEM = "item"
    AGREEMENT = "agreement"
    AFTER = "after"


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence, or the clause of one, that states one fact, or none.

    Attributes:
        text: the words, with capital and stop where the house has them.
        who: the people of whom it speaks, in the order of authors; nobody for words that speak of the whole.
        facts: the interests that are stated: one of each of the people, where several have the same.
        label: what stands before the words and is no part of them: the name of the author, a kind of interest.
        cells: in a table, what stands in each column; `text` is then the row in one line.
        says_none: whether it says that there is nothing: at all, of some sort, or beside what is told.
        part: which part of a form it is; nothing outside of forms.
    """

    text: str
    who: tuple[Person, ...] = ()
    facts: tuple[Interest, ...] = ()
    label: str = ""
    cells: tuple[str, ...] = ()
    says_none: bool = False
    part: FormPart | None = None

    def but(self, *, text: str | None = None, label: str | None = None) -> "Sentence":
        """Make the same sentence with other words, or another label."""
        return Sentence(
            text=self.text if text is None else text,
            who=self.who,
            facts=self.facts,
            label=self.label if label is None else label,
            cells=self.cells,
            says_none=self.says_none,
            part=self.part,
        )

    @property
    def labelled(self) -> str:
        """The words, after their label."""
        return f"{self.label} {self.text}" if self.label else self.text

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The ids of the interests that are stated."""
        from coi_register.entities.fact_ids import interest_id  # which needs what a statement as text does not

        return tuple(map(interest_id, self.facts))


@attrs.frozen(kw_only=True)
class Statement:
    """A statement of interests: prose in a house style, as of a day.

    Attributes:
        style: the name of the house style.
        heading: the heading that the house puts over it; not part of the text.
        lead_in: the words before the sentences.
        sentences: the sentences, in the author's order.
        on: the latest day of which the statement speaks.
        authors: the people whose statement it is, in their order.
        layout: how the sentences stand on a page: in one paragraph; in lines, one for all that is said of the same
            people; or as the rows of a table.
        columns: the heads of the columns of a table.
        gaps: the authors who have declared neither interests nor that there are none, where one asked for the
            statement all the same.
        alone: whether it is that of one author, while others have one each of their own.
    """

    style: str
    heading: str
    lead_in: str
    sentences: tuple[Sentence, ...]
    on: datetime.date
    authors: tuple[Person, ...] = ()
    layout: Layout = Layout.PARAGRAPH
    columns: tuple[str, ...] = ()
    gaps: tuple[Person, ...] = ()
    alone: bool = False

    @property
    def groups(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences, those together that follow each other and speak of the same people."""
        found: list[list[Sentence]] = []
        for each in self.sentences:
            if found and found[-1][0].who == each.who:
                found[-1].append(each)
            else:
                found.append([each])
        return tuple(map(tuple, found))

    @property
    def text(self) -> str:
        """The statement as it is printed: one paragraph, lines, or the rows of a table with tabs between columns."""
        if self.layout is Layout.PARAGRAPH:
            return " ".join(filter(None, (self.lead_in, *(each.labelled for each in self.sentences))))
        if self.layout is Layout.LINES:
            lines = [" ".join(each.labelled for each in group) for group in self.groups]
        else:
            lines = [
                "\t".join(row) for row in (self.columns, *(each.cells or (each.labelled,) for each in self.sentences))
            ]
        return "\n".join(filter(None, (self.lead_in, *lines)))

    def __str__(self) -> str:
        return self.text
