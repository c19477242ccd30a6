"""Near names: which pairs are listed, in which order, and that blocking loses none of them."""

import sys

import pytest
from hypothesis import given, strategies as st

from coi_register.entities.lookalikes import coarse_words
from coi_register.entities.named import NamedEntity
from coi_register.entities.near_names import AT_LEAST, NearNames, near_names
from coi_register.errors import MissingExtraError
from coi_register.model.parties import Organisation, Person


def entities(names: list[str], cls: type[Person] | type[Organisation] = Organisation) -> list[NamedEntity]:
    """Make an entity of each name."""
    return [NamedEntity(cls, f"{number}", name, {name: [(0, (number,))]}) for number, name in enumerate(names)]


def listed(names: list[str], cls: type[Person] | type[Organisation] = Organisation) -> list[tuple[float, str, str]]:
    """Return the near names among some, with their nearness."""
    return [(each.nearness, each.first_name, each.second_name) for each in near_names(entities(names, cls))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Ada Exmple"),
        ("Mohsin Sample", "Moshin Sample"),
        ("John Smyth", "John Smith"),
        ("Ann Other", "Anne Other"),
        ("Steven Sample", "Stephen Sample"),
        ("Ada Example", "A Example"),
        ("Ada Example", "Ada M Example"),
        ("Exmple, Ada", "Ada Example"),
    ],
)
def test_people_who_are_near(one: str, other: str) -> None:
    """A letter more, less or another, a swap, an initial, another order: such names of people are listed."""
    ((nearness, *names),) = listed([one, other], Person)
    assert names == [one, other]
    assert AT_LEAST <= nearness < 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NHS England", "NHS Englnd"),
        ("GlaxoSmithKline", "GlaxoSmithKlein"),
        ("Department for Health", "Department of Health"),
        ("Acme Pharma", "Acme Pharma UK"),
    ],
)
def test_bodies_that_are_near(one: str, other: str) -> None:
    """So are such names of bodies."""
    ((_, *names),) = listed([one, other])
    assert names == [one, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds Teaching Hospitals NHS Trust", "Hull Teaching Hospitals NHS Trust"),
        ("University of Leeds", "University of Reading"),
        ("Trial 11", "Trial 12"),
        ("BMJ", "BMA"),
    ],
)
def test_what_shares_most_words_only(one: str, other: str) -> None:
    """Names that differ in a word of their own, or in a figure, are not listed, however long the rest is."""
    assert listed([one, other]) == []


def test_nearest_first() -> None:
    """What differs in its writing alone comes first, then what has the nearest names."""
    names = ["Placeholder Foundation", "Placeholder-Foundation", "Placeholdr Foundation", "John Smyth", "John Smith"]
    assert listed(names) == [
        (100, "Placeholder Foundation", "Placeholder-Foundation"),
        (97.7, "Placeholder Foundation", "Placeholdr Foundation"),
        (97.7, "Placeholder-Foundation", "Placeholdr Foundation"),
        (90, "John Smyth", "John Smith"),
    ]


def test_what_is_asked_for() -> None:
    """Fewer pairs are listed where names have to be nearer."""
    near = entities(["John Smyth", "John Smith", "Acme", "Acme Ltd"])
    assert [each.nearness for each in near_names(near, at_least=80)] == [100, 90]
    assert [each.nearness for each in near_names(near, at_least=95)] == [100]


def test_a_name_of_several_counts_by_its_nearest() -> None:
    """Two entities are one pair, by the names of each that are nearest."""
    one = NamedEntity(Person, "a", "Ada Example", {"Ada Example": [(0, ())], "Ada Exampel": [(0, ())]})
    other = NamedEntity(Person, "b", "Ada Exampels", {"Ada Exampels": [(0, ())]})
    (pair,) = near_names([one, other])
    assert (pair.first_name, pair.second_name) == ("Ada Exampel", "Ada Exampels")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rapidfuzz it is said how to install it."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    monkeypatch.setitem(sys.modules, "rapidfuzz.fuzz", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'coi_register\[names\]'"):
        near_names([])


LETTERS = st.text("abc é-", min_size=1, max_size=9).filter(lambda text: text.strip(" -"))


@given(st.lists(LETTERS.map(str.strip), min_size=2, max_size=6, unique=True), st.sampled_from([70, 88, 100]))
def test_blocking_loses_nothing(names: list[str], at_least: int) -> None:
    """What is found among all is what is found of each two by themselves, in whatever order they stand."""

    def as_set(pairs: tuple[NearNames, ...]) -> set[tuple[float, frozenset[str]]]:
        return {(pair.nearness, frozenset((pair.first.name, pair.second.name))) for pair in pairs}

    given_entities = [each for each in entities(names) if coarse_words(Organisation, each.name)]
    together = as_set(near_names(given_entities, at_least=at_least))
    numbered = list(enumerate(given_entities))
    each_two = [
        near_names([one, two], at_least=at_least) for number, one in numbered for _, two in numbered[number + 1 :]
    ]
    nearer = {pair for pair in set().union(*map(as_set, each_two)) if pair[0] < 100}
    assert {pair for pair in together if pair[0] < 100} == nearer
    assert together == as_set(near_names(given_entities[::-1], at_least=at_least))
