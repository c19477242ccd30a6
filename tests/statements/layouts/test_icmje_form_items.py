"""All kinds and all their fields, each asked under which items of the ICMJE form it falls, and where it then stands."""

import datetime
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from coi_register import Declaration, Interest, InvalidValueError, Person, statement
from coi_register.model import Nil
from coi_register.model.fields import FieldType, field_types
from coi_register.model.kinds.icmje_items import items_of
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.structuring.from_plain import structure
from coi_register.statements.statement import FormPart
from tests.every import check_every
from tests.model.kinds.test_icmje_items import ITEMS

DAY = datetime.date(2025, 3, 14)

WORDS = ("a text", "consultant", "chair of the data and safety monitoring board", "a meeting of its advisory board")
OF_CLASSES: dict[str, tuple[Any, ...]] = {
    "Remuneration": ("paid", "unpaid", "expenses-only", {"status": "paid", "amount": "GBP 500"}),
    "Amount": ("GBP 500",),
    "Recipient": ("self", "institution"),
    "Subject": ("self", "wife"),
}
OF_SORTS: dict[str, tuple[Any, ...]] = {
    "flag": (True, False),
    "text": WORDS,
    "whole": (2,),
    "numeral": ("5",),
    "day": ("2024-05-01",),
    "period": ("2024",),
}
BESIDE: tuple[dict[str, Any], ...] = ({}, {"scope": "submitted-work"}, {"subject": "wife"})


def values_for(kind: FieldType) -> list[Any]:
    """What a field may hold: every choice, and examples of all else."""
    if kind.sort == "choice":
        return [str(each) for each in kind.of]
    if kind.sort == "list":
        assert kind.item
        return [[each] for each in values_for(kind.item)]
    if kind.sort == "value":
        return list(OF_CLASSES.get(kind.of.__name__, ("Acme Pharma",)))
    return list(OF_SORTS[kind.sort])


def least(kind: str) -> dict[str, Any]:
    """What an interest of a kind has to say."""
    cls = kind_class(kind)
    assert cls
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    required += [group[0] for group in cls.needs_one_of]
    return {"kind": kind, **{name: values_for(field_types(cls)[name])[0] for name in required}}


@cache
def interests_of_kind(kind: str) -> tuple[Interest, ...]:
    """Interests of a kind, in which each field has each of its values, alone and beside scope and subject."""
    return tuple(_interests(kind))


def _interests(kind: str) -> Iterator[Interest]:
    cls = kind_class(kind)
    assert cls
    base = least(kind)
    for name, field in field_types(cls).items():
        tried = 0
        for value in values_for(field):
            for more in BESIDE:
                try:
                    yield structure({**base, **more, name: value}, Interest)
                except InvalidValueError:  # an id with spaces in it, or a subject that the kind has not
                    continue
                tried += 1
        assert tried or name in ("id", "mirror_of", "look_back", "matter"), f"nothing fits {name} of {kind}"


def test_each_item_of_each_kind() -> None:
    """By its fields, each kind falls under all items that are said of it, and under no other."""

    def check(kind: str) -> None:
        assert {item for each in interests_of_kind(kind) for item in items_of(each)} == ITEMS[kind]

    check_every(kind_names(), check)


def test_no_item_says_none_over_a_fact() -> None:
    """A form lists a fact under each item that it falls in, and says “None” under all others, whatever the field."""

    def check(kind: str) -> None:
        ways = {items_of(each): each for each in interests_of_kind(kind)}
        for items, interest in ways.items():
            declared = Declaration(
                declarant=Person(name="Ada Example"),
                declared_on=DAY,
                interests=(interest,),
                nothing_to_declare=(Nil(others=True),),
            )
            rows = [each for each in statement(declared, style="icmje-form").sentences if each.part is FormPart.ITEM]
            assert [int(each.cells[0]) for each in rows if each.facts == (interest,)] == list(items)
            none = [int(each.cells[0]) for each in rows if each.cells[2] == "None"]
            assert none == [item for item in range(1, 14) if item not in items]

    check_every(kind_names(), check)
