"""Facts that have something in common, drawn for the laws of aggregation: with other bodies, or another scope."""

import datetime
from typing import Any

import attrs
from hypothesis import strategies as st

from coi_register import Declaration, statement
from coi_register.entities.fact_ids import interest_id
from coi_register.model.declarations import Nil
from coi_register.model.fields import field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class
from coi_register.model.parties import Person
from coi_register.model.structuring.from_plain import structure
from coi_register.statements.statement import Statement
from coi_register.statements.styles.files import load_style, style_names
from coi_register.strategies import interests, plain_texts

__all__ = ["DAY", "PROSE", "declared", "facts_in_common", "printed"]

DAY = datetime.date(2016, 6, 29)
PLAIN = {str: plain_texts(most=2)}
BODIES = ("Acme", "Beta", "Gamma Fund")
PROSE = tuple(name for name in style_names() if load_style(name).table is None and not load_style(name).codes)
"""The styles that tell facts in sentences."""


_FEES = ("grant", "consulting-fee", "speaker-fee", "travel", "hospitality")
_POSTS = ("employment", "advisory-role", "membership", "directorship", "shareholding", "patent")
_DETAILS: dict[str, tuple[Any, ...]] = {
    "period": ("2013", "2013/2014", "/.."),
    "scope": ("outside", "submitted-work"),
    "purpose": ("lectures", "writing"),
    "amount": ("GBP 500",),
    "recipient": ("institution", "self"),
    "remuneration": ("unpaid", "paid"),
    "role": ("adviser",),
    "numbers": (["N1"], ["N2"]),
    "subject": ("spouse",),
}
"""What may be said of a fact beside its body, so that facts often have it in common and often do not."""


@st.composite
def _facts_of_a_kind(draw: st.DrawFn) -> list[Interest]:
    """Draw facts of one kind with several bodies, which differ in little else."""
    kind = draw(st.sampled_from((*_FEES, *_FEES, *_POSTS)))
    names = [each for each in _DETAILS if each in field_types(kind_class(kind))]
    if kind not in _POSTS[:-1] and "role" in names:  # grants and patents have words of their own for it
        names.remove("role")
    some = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    details = st.fixed_dictionaries({each: st.sampled_from(_DETAILS[each]) for each in some})
    same = draw(details)
    bodies = draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=3, unique=True))
    own = [draw(st.just(same) | details) for _ in bodies]
    return [
        structure({"kind": kind, kind_class(kind).counterparty_field: body, **said}, Interest)
        for body, said in zip(bodies, own, strict=True)
    ]


@st.composite
def facts_in_common(draw: st.DrawFn, most: int = 4) -> list[Interest]:
    """Draw facts of some kinds, many with the same bodies, and at times one of any kind; no two are alike."""
    found = [fact for facts in draw(st.lists(_facts_of_a_kind(), min_size=1, max_size=most)) for fact in facts]
    if draw(st.integers(0, 3)) == 0:
        found.append(attrs.evolve(draw(interests(using=PLAIN)), id=None, note=None, mirror_of=None))
    return draw(st.permutations(list({interest_id(each): each for each in found}.values())))


def declared(who: Person, facts: list[Interest]) -> Declaration:
    """A declaration of some facts, and that there is nothing else."""
    return Declaration(declarant=who, declared_on=DAY, interests=tuple(facts), nothing_to_declare=(Nil(others=True),))


def printed(style: str, *authors: Declaration) -> Statement:
    """The statement of some authors."""
    return statement(authors, style=style)
