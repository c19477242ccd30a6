"""The ICMJE disclosure form, filled in from what an author has declared; refused while an item has no answer."""

import datetime
from collections.abc import Sequence
from functools import cache

import attrs

from coi_register import package_data
from coi_register.english import long_date, words
from coi_register.model.fields import ShortText, Text, Value, doc
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.model.structuring.from_plain import structure
from coi_register.model.styles import Layout, Style
from coi_register.statements.content.authors import Author
from coi_register.statements.content.icmje_answers import ItemAnswer, answers, day_of, unanswered_items
from coi_register.statements.content.manuscripts import title_and_number
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.content.remarks import asides
from coi_register.statements.layouts.cells import described, entities, note_on, paid_to_author
from coi_register.statements.statement import FormPart, Sentence, Statement

__all__ = ["Form", "FormItem", "FormRow", "FormWords", "TimeFrame", "form", "form_words", "icmje_form"]


@attrs.frozen(kw_only=True)
class TimeFrame(Value):
    """A part of the form: the time of which it asks, and its questions."""

    heading: ShortText = attrs.field(metadata=doc("The time, as the form puts it."))
    questions: tuple[Text, ...] = attrs.field(metadata=doc("The questions, as the form puts them."))


@attrs.frozen(kw_only=True)
class FormWords(Value):
    """The words of the form, which whoever fills it in must not alter."""

    columns: tuple[ShortText, ...] = attrs.field(metadata=doc("The heads of the columns."))
    introduction: tuple[Text, ...] = attrs.field(metadata=doc("What the form says before its items, by paragraph."))
    date: ShortText = attrs.field(metadata=doc("The label of the day."))
    name: ShortText = attrs.field(metadata=doc("The label of the author's name."))
    title: ShortText = attrs.field(metadata=doc("The label of the title of the manuscript."))
    number: ShortText = attrs.field(metadata=doc("The label of the number of the manuscript."))
    none: ShortText = attrs.field(metadata=doc("What answers an item under which there is nothing."))
    time_frames: tuple[TimeFrame, ...] = attrs.field(metadata=doc("The items, by time frame and in their order."))
    certification: Text = attrs.field(metadata=doc("What the author is asked to agree to, at the end."))
    outside: ShortText = attrs.field(metadata=doc("What stands over the interests outside the time frame."))
    beside: ShortText = attrs.field(metadata=doc("What stands over whatever else was declared."))


@cache
def form_words() -> FormWords:
    """Read the words of the form."""
    from coi_register.parsing import read_file

    (document,) = read_file(package_data.folder("templates") / "styles" / "icmje-form" / "form.yaml")
    return structure(document.value, FormWords)


@attrs.frozen(kw_only=True)
class FormRow:
    """An interest in the form.

    Attributes:
        entities: with whom it is; empty where the declaration names and describes nobody.
        comment: what it is, and who was paid.
        fact: the interest.
    """

    entities: str
    comment: str
    fact: Interest


@attrs.frozen(kw_only=True)
class FormItem:
    """An item of the form, answered.

    Attributes:
        number: the item, 1 to 13.
        question: the question, as the form puts it.
        rows: what is listed under it; none where the author has said that there is nothing.
    """

    number: int
    question: str
    rows: tuple[FormRow, ...]


@attrs.frozen(kw_only=True)
class Form:
    """The form of one author. It is not signed: what its last words ask for is left to the author.

    Attributes:
        person: whose form it is.
        on: the day of the form.
        title: the title of the manuscript, as far as it is known.
        number: the number of the manuscript, as far as it is known.
        items: the thirteen items.
        outside: what falls under an item, but was over before its time: not part of the form, and not left out.
        beside: what else was declared, in sentences.
    """

    person: Person
    on: datetime.date
    title: str
    number: str
    items: tuple[FormItem, ...]
    outside: tuple[FormItem, ...]
    beside: tuple[str, ...]


def form(author: Author, house: Style, on: datetime.date | None = None) -> Form:
    """Fill in the form of one author.

    Args:
        author: the author.
        house: the style of the form.
        on: the day of the form; the latest of the author's declarations, where none is given.

    Raises:
        DayNeededError: if there is neither.
        UnansweredError: if an item has no answer, with the list of those that have none.
    """
    (filled,) = _filled((author,), house, on)
    return filled


def _filled(authors: Sequence[Author], house: Style, on: datetime.date | None) -> list[Form]:
    """Fill in a form for each author, once each of them has answered every item."""
    days = [day_of(author, on) for author in authors]
    answered = [answers(author, day) for author, day in zip(authors, days, strict=True)]
    if missing := unanswered_items((author.person, own) for author, own in zip(authors, answered, strict=True)):
        raise UnansweredError(missing)
    return [_form(author, own, house, day) for author, own, day in zip(authors, answered, days, strict=True)]


def _form(author: Author, answered: Sequence[ItemAnswer], house: Style, day: datetime.date) -> Form:
    title, number = title_and_number(author)
    return Form(
        person=author.person,
        on=day,
        title=title,
        number=number,
        items=tuple([_item(each, each.facts, author, house, day) for each in answered]),
        outside=tuple([_item(each, each.outside, author, house, day) for each in answered if each.outside]),
        beside=asides(author, house),
    )


def _item(answer: ItemAnswer, facts: tuple[Interest, ...], author: Author, house: Style, on: datetime.date) -> FormItem:
    rows = [
        FormRow(entities=entities(fact), comment=_comment(fact, author.person, house, on), fact=fact) for fact in facts
    ]
    return FormItem(number=answer.item, question=_questions()[answer.item - 1], rows=tuple(rows))


@cache
def _questions() -> tuple[str, ...]:
    """Return the questions of all time frames, item by item."""
    return tuple(question for frame in form_words().time_frames for question in frame.questions)


def _comment(fact: Interest, who: Person, house: Style, on: datetime.date) -> str:
    """Tell a fact, and say that the author was paid; that an institution was stands in the telling."""
    return words(described(fact, who, house, on), note_on(fact), "Paid to the author." if paid_to_author(fact) else "")


def icmje_form(authors: tuple[Author, ...], house: Style, on: datetime.date | None = None) -> Statement:
    """Fill in the form of each author, one after the other, as the rows of a table.

    The cells of a row are the number of the item, the question, the entities and the comments. Rows without a number
    hold what stands above and below the items; in these, the second cell is the label of the third.

    Args:
        authors: the authors, in their order.
        house: the style of the form.
        on: the day of the forms; the latest of each author's declarations, where none is given.

    Raises:
        DayNeededError: if there is neither.
        UnansweredError: if somebody has not answered an item, with the list of all that is missing.
    """
    forms = _filled(authors, house, on)
    return Statement(
        style=house.name,
        heading=house.heading or "",
        lead_in="",
        sentences=tuple(row for each in forms for row in _rows(each)),
        on=max(each.on for each in forms),
        authors=tuple(each.person for each in forms),
        layout=Layout.TABLE,
        columns=form_words().columns,
    )


def _rows(filled: Form) -> list[Sentence]:
    """Write a form as rows: its head, each item under its time frame, what is to be agreed to, and what is ours."""
    said, who = form_words(), (filled.person,)
    rows = [
        _labelled(said.date, long_date(filled.on), who, FormPart.DATE),
        _labelled(said.name, filled.person.name, who, FormPart.HEAD),
        _labelled(said.title, filled.title, who, FormPart.HEAD),
        _labelled(said.number, filled.number, who, FormPart.HEAD),
    ]
    items = iter(filled.items)
    for frame in said.time_frames:
        rows.append(_labelled(frame.heading, "", who, FormPart.TIME_FRAME))
        for _ in frame.questions:
            rows += _item_rows(next(items), who, FormPart.ITEM)
    rows.append(_labelled(said.certification, "", who, FormPart.AGREEMENT))
    if filled.outside:
        rows.append(_labelled(said.outside, "", who, FormPart.AFTER))
        for item in filled.outside:
            rows += _item_rows(item, who, FormPart.AFTER)
    if filled.beside:
        rows.append(_labelled(said.beside, "", who, FormPart.AFTER))
        rows += [Sentence(text=told, who=who, cells=("", "", "", told), part=FormPart.AFTER) for told in filled.beside]
    return rows


def _labelled(label: str, value: str, who: tuple[Person, ...], part: FormPart) -> Sentence:
    return Sentence(text=f"{label}: {value}" if value else label, who=who, cells=("", label, value, ""), part=part)


def _item_rows(item: FormItem, who: tuple[Person, ...], part: FormPart) -> list[Sentence]:
    """Write an item as a row for each of its interests, or as one row that says that there is none."""
    asked, none, cells = _printed()[item.number - 1]
    if not item.rows:
        return [Sentence(text=none, who=who, cells=cells, says_none=True, part=part)]
    return [
        Sentence(
            text=f"{asked}: {row.entities}. {row.comment}" if row.entities else f"{asked}: {row.comment}",
            who=who,
            facts=(row.fact,),
            cells=(*cells[:2], row.entities or _NOBODY, row.comment),
            part=part,
        )
        for row in item.rows
    ]


@cache
def _printed() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return for each item what the form prints of it: its question with the number, and the row that says none."""
    none = form_words().none
    printed: list[tuple[str, str, tuple[str, ...]]] = []
    for number, question in enumerate(_questions(), start=1):
        asked = f"{number}. {question.rstrip('.')}"
        printed.append((asked, f"{asked}: {none}.", (str(number), question, none, "")))
    return tuple(printed)


_NOBODY = "No entity is named"
"""What stands where a name would: an empty cell might be taken for none."""
