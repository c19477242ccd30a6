"""What an author has answered to the ICMJE form: by something, by nothing, or not at all."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given

from coi_register.documents.load_dump import from_mapping, load
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.icmje_items import items_of
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.parties import Organisation, Person
from coi_register.model.periods import Answer, Period
from coi_register.statements.content.authors import Author, DayNeededError, authors_of
from coi_register.statements.content.icmje_answers import ItemAnswer, answers, day_of, unanswered_items
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.strategies import declarations

DAY = datetime.date(2016, 6, 29)
FEE = {"kind": "consulting-fee", "payer": "Acme Pharma"}
PEN = {"kind": "gift", "description": "a fountain pen"}


def author_of(*interests: dict[str, Any], nothing: Any = (), **fields: Any) -> Author:
    """Ada Example, who has declared some interests, and that there is nothing of some."""
    plain = {"declarant": "Ada Example", "declared_on": DAY.isoformat(), "interests": list(interests), **fields}
    declaration = from_mapping({**plain, "nothing_to_declare": nothing if nothing is True else list(nothing)})
    assert isinstance(declaration, Declaration)
    (author,) = authors_of(declaration)
    return author


def answered(author: Author, on: datetime.date = DAY) -> dict[str, list[int]]:
    """The items by what was answered: something, nothing, or no answer."""
    found: dict[str, list[int]] = {"something": [], "nothing": [], "open": []}
    for each in answers(author, on):
        found["something" if each.facts else "nothing" if each.says_nothing else "open"].append(each.item)
    return found


ALL = list(range(1, 14))
KINDS_OF_12 = [{"kind": kind} for kind in ("hospitality", "gift", "in-kind-support", "donation", "sponsorship")]


@pytest.mark.parametrize(
    ("nothing", "items"),
    [
        (True, ALL),
        ([{"item": 4}], [4]),
        ([{"item": 1}, {"item": 13}], [1, 13]),
        ([{"item": 4, "organisation": "Acme Pharma"}], []),
        ([{"organisation": "Acme Pharma"}], []),
        ([{"kind": "consulting-fee"}], [4]),
        ([{"kind": "consulting-fee", "organisation": "Acme Pharma"}], []),
        ([{"kind": "consulting-fee", "scope": "outside"}], []),
        ([{"kind": "grant"}, {"kind": "royalty"}, {"kind": "patent"}], [2, 3, 8]),
        ([{"kind": "advisory-role"}], []),
        ([{"nature": "non-financial"}], []),
        ([{"nature": "financial"}], [*range(2, 9), 11, 12]),
        ([{"nature": "financial", "organisation": "Acme Pharma"}], []),
        ([{"nature": "financial", "scope": "outside"}], []),
        ([{"nature": "financial", "period": "2016"}], []),
        ([{"nature": "financial"}, {"nature": "non-financial"}], list(range(2, 14))),
        ([{"subjects": ["spouse", "child"]}], []),
        ([{"subjects": ["self", "spouse"]}], ALL),
        ([{"kind": "consulting-fee", "subjects": ["spouse"]}], []),
        ([{"kind": "advisory-role"}, {"kind": "committee-role"}], [9]),
        (KINDS_OF_12, [12]),
        (KINDS_OF_12[1:], []),
        ([{"kind": kind} for kind in kind_names()], list(range(2, 13))),
        ([{"scope": "submitted-work"}], [1]),
        ([{"scope": "submitted-work", "kind": "grant"}], []),
        ([{"scope": "outside"}], []),
        ([{"period": "2013-06-29/.."}], list(range(2, 14))),
        ([{"period": "2013-06-29/2016-06-29"}], list(range(2, 14))),
        ([{"period": "2013/2016"}], list(range(2, 14))),
        ([{"period": "2010/2016-06-28"}], []),
        ([{"period": "2013-06-30/.."}], []),
        ([{"period": "2014/.."}], []),
        ([{"period": "2013/"}], []),
        ([{"period": "/2016"}], []),
        ([{"period": "2013?/.."}], []),
        ([{"period": "../.."}], ALL),
        ([{"never": True}], ALL),
        ([{"period": "2015", "never": True}], []),
        ([{"period": "2015/2016", "never": True}], list(range(2, 14))),
        ([{"item": 4, "period": "2015"}], []),
        ([{"item": 4, "period": "2010/.."}], [4]),
        ([{"item": 1, "period": "2010/.."}], []),
    ],
)
def test_nothing(nothing: Any, items: list[int]) -> None:
    """An item is answered by nothing only where there is nothing under the whole of it, in the whole of its time."""
    assert answered(author_of(nothing=nothing)) == {
        "something": [],
        "nothing": items,
        "open": [item for item in ALL if item not in items],
    }


@pytest.mark.parametrize(
    ("interests", "nothing", "something", "none"),
    [
        ([FEE], [], [4], []),
        ([FEE], [{"others": True}], [4], [1, 2, 3, *range(5, 14)]),
        ([FEE], [{"item": 4, "others": True}], [4], []),
        ([FEE], [{"kind": "consulting-fee", "others": True}], [4], []),
        ([FEE, PEN], [{"item": 2}], [4, 12], [2]),
        ([{**FEE, "period": "2010"}], [], [], []),
        ([{**FEE, "period": "2010"}], [{"item": 4}], [], [4]),
        ([{**FEE, "period": "2010"}], [{"others": True}], [], ALL),
        ([{**FEE, "period": "2010", "scope": "submitted-work"}], [], [1], []),
        ([{**FEE, "period": "2013-06-28"}], [], [], []),
        ([{**FEE, "period": "2013-06-29"}], [], [4], []),
        ([{**FEE, "period": "2013"}], [], [4], []),
        ([{**FEE, "period": "2010?"}], [], [4], []),
        ([{**FEE, "period": "2010/"}], [], [4], []),
        ([{**FEE, "period": "2017", "planned": True}], [], [4], []),
        ([{**FEE, "ended": True}], [], [4], []),
    ],
)
def test_something(interests: list[dict[str, Any]], nothing: Any, something: list[int], none: list[int]) -> None:
    """What may reach into the time of an item answers it; what was certainly over before does not, as something."""
    found = answered(author_of(*interests, nothing=nothing))
    assert (found["something"], found["nothing"]) == (something, none)


@given(declarations())
def test_each_fact_under_its_items(declaration: Declaration) -> None:
    """Every fact that was declared stands under each of its items, in its time or before; alike ones are two."""
    (author,) = authors_of(declaration)
    found = [(fact, each.item) for each in answers(author, DAY) for fact in (*each.facts, *each.outside)]
    assert sorted(found, key=repr) == sorted(
        ((fact, item) for fact in declaration.interests for item in items_of(fact)), key=repr
    )


@given(declarations())
def test_outside_is_over(declaration: Declaration) -> None:
    """What is set apart was certainly over 36 months before, and does not support the work."""
    (author,) = authors_of(declaration)
    for each in answers(author, DAY):
        for fact in each.outside:
            assert each.item > 1
            assert fact.period
            assert fact.period.before(Period.parse("2013-06-29/2016-06-29")) is Answer.YES


@given(declarations())
def test_missing_is_not_none(declaration: Declaration) -> None:
    """Without a word on what there is none of, no item is answered by nothing."""
    (author,) = authors_of(attrs.evolve(declaration, nothing_to_declare=()))
    assert not any(each.says_nothing for each in answers(author, DAY))


@given(declarations())
def test_more_said_answers_more(declaration: Declaration) -> None:
    """Whoever says that there is nothing else has answered every item, and nothing that was answered is lost."""
    (before,) = authors_of(declaration)
    more = attrs.evolve(declaration, nothing_to_declare=(*declaration.nothing_to_declare, Nil(others=True)))
    (after,) = authors_of(more)
    assert all(each.is_given for each in answers(after, DAY))
    assert [each.facts for each in answers(after, DAY)] == [each.facts for each in answers(before, DAY)]


def test_alike_facts() -> None:
    """Two facts of one declaration that are alike are two, as in a statement; a later declaration repeats one."""
    twice = author_of(FEE, FEE)
    assert [len(each.facts) for each in answers(twice, DAY) if each.facts] == [2]
    (again,) = authors_of(
        [*twice.declarations, attrs.evolve(twice.declarations[0], declared_on=DAY.replace(year=2017))]
    )
    assert [len(each.facts) for each in answers(again, DAY) if each.facts] == [2]


def test_several_declarations() -> None:
    """What an author says in several declarations is answered together, and what is said twice is listed once."""
    first, second = author_of(FEE, nothing=[{"item": 1}]), author_of(FEE, PEN, nothing=[{"item": 2}])
    days = (datetime.date(2023, 1, 1), datetime.date(2024, 1, 1))
    given = zip((*first.declarations, *second.declarations), days, strict=True)
    (both,) = authors_of([attrs.evolve(each, declared_on=day) for each, day in given])
    assert answered(both)["nothing"] == [1, 2]
    assert [len(each.facts) for each in answers(both, DAY)] == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0]


def test_an_organisation_answers_nothing() -> None:
    """That there is nothing with one body is no answer to an item, by whatever else it is narrowed."""
    body = Organisation(name="Acme Pharma")
    for nil in (Nil(organisation=body), Nil(organisation=body, item=2), Nil(organisation=body, others=True)):
        author = author_of(FEE)
        (declaration,) = author.declarations
        (author,) = authors_of(attrs.evolve(declaration, nothing_to_declare=(nil,)))
        assert answered(author)["nothing"] == []


def test_every_kind_is_asked_for() -> None:
    """Under each item stands a kind, so that a form leaves no kind out."""
    kinds = [kind_class(kind) for kind in kind_names()]
    assert {cls.icmje for cls in kinds if cls} == set(range(2, 14))


def test_answers_have_order() -> None:
    """The items come in their order, and facts in that of the declaration."""
    found = answers(author_of(PEN, FEE, {**PEN, "description": "a book"}), DAY)
    assert [each.item for each in found] == ALL
    assert [getattr(fact, "description", None) for fact in found[11].facts] == ["a fountain pen", "a book"]
    assert found[3] == ItemAnswer(item=4, facts=found[3].facts, outside=(), says_nothing=False)


def test_what_is_missing() -> None:
    """The golden example lacks answers to eleven items; the error names them, the person, and what to write."""
    (khan,) = authors_of(load("examples/khan-2016.yaml"))
    missing = unanswered_items({khan.person: answers(khan, DAY)}.items())
    assert [each.person.name for each in missing] == ["Mohsin Khan"]
    assert len(missing[0].what) == 11
    assert "support for the submitted work (item 1)" in missing[0].what
    assert not any("(item 10)" in each or "(item 13)" in each for each in missing[0].what)
    told = str(UnansweredError(missing))
    assert told.startswith(
        "Mohsin Khan has not said whether there is any of this: support for the submitted work (item 1)"
    )
    assert "nothing_to_declare: [{item: 4}]" in told
    assert "nothing_to_declare: [{others: true}]" in told


def test_who_is_missing() -> None:
    """Only those are named who have left something open."""
    authors = (author_of(nothing=True), author_of(FEE, declarant="Ben Sample"))
    missing = unanswered_items({each.person: answers(each, DAY) for each in authors}.items())
    assert [each.person for each in missing] == [Person(name="Ben Sample")]


def test_the_day() -> None:
    """The day of a form is the one that is asked for, else the latest of the declarations; there has to be one."""
    author = author_of(FEE)
    later = author_of(PEN, declared_on="2016-07-01")
    both = Author(person=author.person, declarations=later.declarations + author.declarations)
    assert day_of(both, None) == datetime.date(2016, 7, 1)
    assert day_of(both, DAY) == DAY
    undated = Author(person=author.person, declarations=(attrs.evolve(author.declarations[0], declared_on=None),))
    with pytest.raises(DayNeededError):
        day_of(undated, None)
