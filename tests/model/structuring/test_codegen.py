"""Moulds: an object whose shape has come often is read as any other is."""

import copy

import pytest
from hypothesis import given, settings, strategies as st

from coi_register.documents.load_dump import to_mapping
from coi_register.errors import InvalidValueError
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Organisation, Person
from coi_register.model.structuring.codegen import Part, make_reader, stand_in_class
from coi_register.model.structuring.from_plain import structure
from coi_register.strategies import damaged, declarations, documents

OFTEN = 25


def frequent(plain, cls):
    """Read something so often that there are moulds for all its shapes."""
    return [structure(copy.deepcopy(plain), cls) for _ in range(OFTEN)]


@given(declarations().map(to_mapping))
def test_read_often_is_read_the_same(plain):
    """The last of many equal documents makes what the first makes."""
    first, *_, last = frequent(plain, Declaration)
    assert first == last
    assert repr(first) == repr(last)
    assert type(last) is Declaration


@given(documents(), st.data())
@settings(max_examples=100)
def test_moulds_refuse_what_the_constructor_refuses(plain, data):
    """Once a shape has a mould, a fault in an object of that shape is seen as before."""
    frequent(plain, Declaration)
    spoilt = data.draw(damaged(st.just(plain)))
    try:
        value = structure(spoilt, Declaration)
    except InvalidValueError:
        return
    assert type(value)(**{name: getattr(value, name) for name in type(value).__slots__ if name[0] != "_"}) == value
    assert structure(to_mapping(value), Declaration) == value


@pytest.mark.parametrize("wrong", [None, 7, True, [], {}, "x" * 201, "\u200b", ["a"], {"name": 7}])
def test_a_part_that_is_wrong(wrong):
    """A value that does not fit is refused in a mould, whatever its type."""
    good = {"kind": "employment", "id": "a-1", "period": "2010", "organisation": "X", "role": "adviser"}
    frequent(good, Interest)
    for key in ("id", "period", "organisation", "role"):
        with pytest.raises(InvalidValueError):
            structure({**good, key: wrong}, Interest)


def test_objects_that_are_alike():
    """Objects of nothing but text are remembered, and never taken for one another."""
    frequent({"name": "a", "short_name": "b"}, Organisation)
    assert structure({"name": "a", "short_name": "b"}, Organisation) == Organisation(name="a", short_name="b")
    assert structure({"name": "b", "short_name": "a"}, Organisation) == Organisation(name="b", short_name="a")
    with pytest.raises(InvalidValueError):
        structure({"name": "a\0b", "short_name": ""}, Organisation)


def test_many_shapes():
    """What comes in a great many shapes, each rarely, is read as well."""
    for number in range(1000):
        person = {"name": "Ada Example", f"key-{number}": "x"}
        with pytest.raises(InvalidValueError, match=f"key-{number}"):
            structure(person, Person)


def test_a_mould():
    """A mould sets what the object says, and all else to its default."""
    pour = make_reader(Person, stand_in_class(Person), {"name": Part(str)})
    made = pour({"name": "Ada Example"})
    assert made == Person(name="Ada Example")
    assert type(made) is Person
    with pytest.raises(AttributeError):
        made.name = "Ben Sample"
