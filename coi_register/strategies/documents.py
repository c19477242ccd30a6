"""Hypothesis strategies for plain documents: as the model writes them, as people spoil them, and quite arbitrary ones.

Plain values are what a reader hands on: text, whole numbers, `Decimal`s, truth values, None, lists and dicts.
"""

import copy
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from coi_register.documents.load_dump import to_mapping
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.register import Register
from coi_register.strategies.texts import texts
from coi_register.strategies.values import values

__all__ = ["AWKWARD_NUMBERS", "AWKWARD_TEXTS", "damaged", "documents", "plain_values", "scalars"]

_Plain = dict[str, Any]

_KEYS = (
    *("declarant", "declared_on", "interests", "nothing_to_declare", "notes", "people", "organisations", "title"),
    *("kind", "organisation", "period", "remuneration", "under", "role", "name", "description", "status", "amount"),
    *("currency", "value", "minimum", "payer", "id", "subject", "office", "person", "recipient", "declarations"),
    *("purpose", "organization", "remunaration", "", " ", "naïve", "Kind", "a/b", "a~b", "0"),
)
AWKWARD_TEXTS = (
    *(
        "",
        " ",
        "\u00a0",
        "\u200b",
        "\n",
        "a\nb",
        "  a  b ",
        " a",
        "a\n",
        "a\u2028b",
        "a\x00b",
        "\x7f",
        "a\x85",
        "a\ufeff",
    ),
    *("\u202eabc", "x" * 200, "x" * 201, "x" * 5000, "x" * 5001, "😀" * 200, "😀" * 201, " " + "x" * 200),
    *(
        "2010",
        "２０１０",
        "2010\n",
        "2015/2013",
        "2010/",
        "/",
        "..",
        "../..",
        "2010?",
        "2016-06-29",
        "2016-06-29\n",
        "0204",
    ),
    *("2016-6-29", "2016-02-30", "2015-12", "0000", "10000", "2016-06-29T00:00", "autumn 2010"),
    *("GBP 500", "GBP 500.50", "GBP 500\n", "GBP 5e3", "gbp 500", "£500", "XXX 5", "GBP", "EUR", "GBP ５"),
    *("500", "0.5", "-1", "1e3", "1" * 15, "1" * 16, "５", "00.10", ".5", "5."),
    *("employment", "Employment", "secondement", "other", "paid", "unpaid", "unpaid ", "Paid", "not-stated", "self"),
    *("the", "he", "none", "true", "khan-2010", "Khan-2010", "khan--1", "a b", "initial", "personal", "charity"),
)
"""Texts that fit some field, nearly fit one, or fit none."""
AWKWARD_NUMBERS = (
    *(0, 1, -1, 500, 999, 1000, 2010, 9999, 10000, 10**15 - 1, 10**15, 2**53 + 1, 10**30, -(10**30), 10**400),
    *map(
        Decimal, ("0.5", "-0.5", "0.0", "-0.0", "1.0", "2010.0", "2010.5", "9999.5", "1E+3", "1E+15", "1E-30", "-1E-30")
    ),
    *map(
        Decimal,
        (
            "999999999999999.9999999999",
            "1.00000000000000000001",
            "9999.0000000000000001",
            "1E+39",
            "-1E-30",
            "1E+400",
            "-1E-400",
        ),
    ),
)
"""Numbers at and beyond the bounds of what a field may hold, and some that floats cannot tell apart."""


def scalars() -> st.SearchStrategy[Any]:
    """Generate what may stand for one value in a document, fitting or not: texts, numbers, truth values, nothing."""
    return (
        st.sampled_from(AWKWARD_TEXTS)
        | st.sampled_from(AWKWARD_NUMBERS)
        | st.sampled_from((None, True, False))
        | texts()
    )


def plain_values() -> st.SearchStrategy[Any]:
    """Generate plain values of any shape, with the keys of documents here and there."""
    keys = st.sampled_from(_KEYS) | st.text(max_size=5)
    return st.recursive(
        scalars() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5),
        max_leaves=12,
    )


def documents(cls: type[Declaration] | type[Register] = Declaration) -> st.SearchStrategy[_Plain]:
    """Generate documents as the model writes them, sound in structure.

    Args:
        cls: a declaration, or a register.
    """
    return values(cls, depth=3).map(to_mapping)


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[_Plain], *, most: int = 2) -> _Plain:
    """Generate documents that something has been done to; many are still sound.

    Keys are dropped, added, misspelt or exchanged, values are replaced by others of the same or another type,
    repeated, put into a list or taken out of one, a shorthand stands for an object, and the other way round.

    Args:
        draw: given by Hypothesis.
        whole: documents that are in order.
        most: the greatest number of changes.
    """
    document = copy.deepcopy(draw(whole))
    for _ in range(draw(st.integers(0, most))):
        paths = list(_paths(document, ()))
        if paths:
            _damage(draw, document, draw(st.sampled_from(paths)))
    return document


def _paths(plain: Any, path: Path) -> Iterator[Path]:
    """Go through the ways to every value below the root."""
    for step, part in plain.items() if isinstance(plain, dict) else enumerate(plain):
        yield (*path, step)
        if isinstance(part, dict | list):
            yield from _paths(part, (*path, step))


def _damage(draw: st.DrawFn, document: _Plain, path: Path) -> None:
    *above, last = path
    parent: Any = document
    for step in above:
        parent = parent[step]
    fitting = _ON_KEYS if isinstance(parent, dict) else _ON_ITEMS
    draw(st.sampled_from((*_ON_VALUES, *fitting)))(draw, parent, last)


def _replace(draw: st.DrawFn, parent: Any, step: Any) -> None:
    parent[step] = draw(scalars())


def _retype(draw: st.DrawFn, parent: Any, step: Any) -> None:
    parent[step] = draw(st.sampled_from(([], {}, [None], {"name": "a"}, 7, True, None, "a")))


def _rewrap(draw: st.DrawFn, parent: Any, step: Any) -> None:
    """Write a value in another form: a shorthand as an object, an object as a shorthand, in a list or out of it."""
    value = parent[step]
    if isinstance(value, str):
        key = draw(st.sampled_from(("name", "office", "status", "relation", "organisation", "to", "text", "event")))
        parent[step] = draw(st.sampled_from(([value], {key: value}, f" {value}\n")))
    elif isinstance(value, dict) and value:
        parent[step] = draw(st.sampled_from((*value.values(), [value])))
    elif isinstance(value, list) and value:
        parent[step] = value[0]
    elif type(value) is int:
        parent[step] = draw(st.sampled_from((str(value), Decimal(value), Decimal(value) + Decimal("0.5"))))


def _drop(draw: st.DrawFn, parent: Any, step: Any) -> None:
    del draw, parent[step]


def _rename(draw: st.DrawFn, parent: Any, step: Any) -> None:
    spelt = st.sampled_from((step.upper(), step[1:], step + step[-1:], step.replace("_", "-")))
    parent[draw(st.sampled_from(_KEYS) | spelt)] = parent.pop(step)


def _add(draw: st.DrawFn, parent: Any, step: Any) -> None:
    del step
    parent[draw(st.sampled_from(_KEYS))] = draw(scalars())


def _swap(draw: st.DrawFn, parent: Any, step: Any) -> None:
    other = draw(st.sampled_from(sorted(parent)))
    parent[step], parent[other] = parent[other], parent[step]


def _repeat(draw: st.DrawFn, parent: Any, step: Any) -> None:
    del draw
    parent.append(copy.deepcopy(parent[step]))


_ON_VALUES = (_replace, _retype, _rewrap, _rewrap)
_ON_KEYS = (_drop, _rename, _add, _swap)
_ON_ITEMS = (_drop, _repeat)
