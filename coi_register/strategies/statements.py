"""Hypothesis strategies for statements, as a format has to cope with them: every layout, any words."""

from hypothesis import strategies as st

from coi_register.model.parties import Person
from coi_register.model.styles import Layout
from coi_register.statements.statement import Sentence, Statement
from coi_register.strategies.model import people
from coi_register.strategies.texts import texts
from coi_register.strategies.values import days, interests

__all__ = ["statements"]


@st.composite
def statements(draw: st.DrawFn, /, *, layout: Layout | None = None) -> Statement:
    """Generate statements in every layout, by several authors, whose sentences have any words and any facts.

    They are what a format has to cope with, not what a house style would print. Texts have no line breaks and no
    control characters, as those of documents have none.

    Args:
        draw: given by Hypothesis.
        layout: the layout; any, where none is given.
    """
    chosen = layout or draw(st.sampled_from(Layout))
    authors = tuple(draw(st.lists(people(), min_size=1, max_size=3, unique_by=lambda who: who.name)))
    columns = tuple(draw(st.lists(texts(length=40), min_size=1, max_size=4))) if chosen is Layout.TABLE else ()
    told = st.lists(_sentences(authors, len(columns)), max_size=4).map(tuple)
    return Statement(
        style=draw(st.sampled_from(("bmj", "made-up"))),
        heading=draw(st.just("") | texts(length=60)),
        lead_in=draw(st.just("") | texts()),
        sentences=draw(told),
        on=draw(days()),
        authors=authors,
        layout=chosen,
        columns=columns,
    )


@st.composite
def _sentences(draw: st.DrawFn, authors: tuple[Person, ...], columns: int) -> Sentence:
    who = tuple(each for each in authors if draw(st.booleans()))
    cells = tuple(draw(st.lists(texts(length=60), min_size=columns, max_size=columns)))
    return Sentence(
        text=" ".join(cells) if cells else draw(texts()),
        who=who,
        facts=tuple(draw(st.lists(interests(), max_size=2))),
        label="" if cells else draw(st.just("") | texts(length=30)),
        cells=cells,
    )
