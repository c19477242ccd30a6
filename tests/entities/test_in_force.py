"""What is in force: a row for each sentence of the rules, over declarations of Ada Example."""

import datetime
import itertools

import pytest

from coi_register import Register, loads
from coi_register.entities.in_force import in_force

ROLE = "{kind: directorship, role: chair, organisation: Mind, period: 2013/..}"
LATER = "{kind: directorship, role: chair, organisation: Mind, period: 2013/2016}"
PEN = "{kind: gift, payer: Acme Pharma, description: a pen, period: 2014-05}"
SHARES = "{kind: shareholding, organisation: Acme Pharma, period: 2014/.., value: GBP %s}"
BY_YEAR = "{kind: secondment, host: Barts Health, period: 2015/2016}"
EXACTLY = "{kind: secondment, host: Barts Health, period: 2015-09/2016-08}"
LONGER = LATER.replace("2016", "2019")
PAID = [ROLE.replace("chair,", f"chair, remuneration: {each},") for each in ("paid", "unpaid")]
NEXT = "{kind: secondment, host: Barts Health, period: 2017-09/2018-08}"
DINNER = "{kind: hospitality, payer: Acme Pharma, period: 2014}"


def said(day: str, *interests: str, more: str = "", who: str = "Ada Example") -> str:
    """A declaration of a day."""
    on = f"declared_on: {day}, " if day else ""
    return f"{{declarant: {who}, {on}{more}interests: [{', '.join(interests)}]}}"


def nil(day: str, more: str = "") -> str:
    """A nil return of a day."""
    return f"{{declarant: Ada Example, declared_on: {day}, {more}nothing_to_declare: true}}"


def nothing_of(sort: str, more: str = "") -> str:
    """That there is nothing of some sort, on 1 January 2016."""
    return f"{{declarant: Ada Example, declared_on: 2016-01-01, {more}nothing_to_declare: [{{{sort}}}]}}"


def register(*declarations: str) -> Register:
    """A register of some declarations."""
    made = loads("declarations:\n" + "".join(f"  - {each}\n" for each in declarations))
    assert isinstance(made, Register)
    return made


COMPLETE = "complete: true, "
TO_MIND = "declared_to: Mind, "
SUBMISSION = "occasion: submission, "

ROWS = {
    "told again with an end: the later telling holds": (
        [said("2015-01-01", ROLE), said("2017-01-01", LATER)],
        ["2013/2016"],
    ),
    "a placement told by year, then exactly": (
        [said("2016-01-01", BY_YEAR), said("2017-01-01", EXACTLY)],
        ["2015-09/2016-08"],
    ),
    "of one day the more exact holds": (
        [said("2017-01-01", BY_YEAR), said("2017-01-01", EXACTLY)],
        ["2015-09/2016-08"],
    ),
    "a role told twice in one declaration is one": ([said("2015-01-01", ROLE, ROLE)], ["2013/.."]),
    "and is once what a later day tells again": (
        [said("2015-01-01", ROLE, ROLE), said("2016-01-01", LATER)],
        ["2013/2016"],
    ),
    "a placement told by year and exactly in one declaration": (
        [said("2017-01-01", BY_YEAR, EXACTLY)],
        ["2015-09/2016-08"],
    ),
    "two ids in one declaration part what is alike": (
        [said("2015-01-01", *(ROLE.replace("{", f"{{id: {each}, ") for each in ("one", "two")))],
        ["2013/.."] * 2,
    ),
    "alike gifts of one declaration stay several": ([said("2015-01-01", PEN, PEN)], ["2014-05"] * 2),
    "without a day it is one as well": ([said("", ROLE, ROLE)], ["2013/.."]),
    "another placement is another": (
        [said("2016-01-01", EXACTLY), said("2018-01-01", NEXT)],
        ["2015-09/2016-08", "2017-09/2018-08"],
    ),
    "a gift told again is one": ([said("2015-01-01", PEN), said("2016-01-01", PEN)], ["2014-05"]),
    "alike gifts of one day stay several": ([said("2015-01-01", PEN), said("2015-01-01", PEN)], ["2014-05"] * 2),
    "and are matched one to one": ([said("2015-01-01", PEN, PEN), said("2016-01-01", PEN)], ["2014-05"] * 2),
    "two dinners told differently are two": (
        [said("2015-01-01", DINNER), said("2016-01-01", DINNER.replace("2014", "2014-06"))],
        ["2014", "2014-06"],
    ),
    "a complete return ends what it leaves out": (
        [said("2015-01-01", ROLE), said("2016-01-01", PEN, more=COMPLETE)],
        ["2013/ ended", "2014-05"],
    ),
    "a nil return is one": ([said("2015-01-01", ROLE), nil("2016-01-01")], ["2013/ ended"]),
    "it ends no past event": ([said("2015-01-01", PEN), nil("2016-01-01")], ["2014-05"]),
    "only of its recipient": ([said("2015-01-01", ROLE), nil("2016-01-01", TO_MIND)], ["2013/.."]),
    "also where both name it": ([said("2015-01-01", ROLE, more=TO_MIND), nil("2016-01-01", TO_MIND)], ["2013/ ended"]),
    "also of what another was told as well": (
        [
            said("2015-01-01", ROLE, more=TO_MIND),
            said("2015-06-01", ROLE, more="declared_to: Barts Health, "),
            nil("2016-01-01", TO_MIND),
        ],
        ["2013/ ended"],
    ),
    "but not of what only another was told": (
        [said("2015-01-01", ROLE, more="declared_to: Barts Health, "), nil("2016-01-01", TO_MIND)],
        ["2013/.."],
    ),
    "one for a submission ends nothing": ([said("2015-01-01", ROLE), nil("2016-01-01", SUBMISSION)], ["2013/.."]),
    "what it repeats goes on": ([said("2015-01-01", ROLE), said("2016-01-01", ROLE, more=COMPLETE)], ["2013/.."]),
    "returns of one day count together": (
        [said("2015-01-01", ROLE), said("2016-01-01", PEN, more=COMPLETE), said("2016-01-01", ROLE, more=COMPLETE)],
        ["2013/..", "2014-05"],
    ),
    "what is told after it is in force again": (
        [said("2015-01-01", ROLE), nil("2016-01-01"), said("2017-01-01", ROLE)],
        ["2013/.."],
    ),
    "without a day it ends nothing": (
        [said("2015-01-01", ROLE), said("", PEN, more=COMPLETE)],
        ["2013/..", "2014-05"],
    ),
    "a later band is a change": ([said("2015-01-01", SHARES % 500), said("2016-01-01", SHARES % 50000)], ["2014/.."]),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_holds(name: str) -> None:
    """Each sentence of the rules holds, in whatever order the declarations stand."""
    declarations, facts = ROWS[name]
    for some in itertools.permutations(declarations):
        own = in_force(register(*some)).of("person:ada example")
        assert sorted(f"{each.interest.period}{' ended' if each.ended_by else ''}" for each in own.facts) == facts
        assert own.problems == ()


PROBLEMS = {
    "a nil return while a stated end lies later": (
        [said("2015-01-01", LATER.replace("2016", "2018")), nil("2016-01-01")],
        ["DOC241"],
    ),
    "a nil return beside what is current that day": ([said("2016-01-01", ROLE), nil("2016-01-01")], ["DOC241"]),
    "not to another recipient": ([said("2016-01-01", ROLE, more=TO_MIND), nil("2016-01-01")], []),
    "not of what ended before": ([said("2015-01-01", LATER.replace("2016", "2014")), nil("2016-01-01")], []),
    "nothing of a kind while a stated end of one lies later": (
        [said("2015-01-01", LATER.replace("2016", "2018")), nothing_of("kind: directorship")],
        ["DOC241"],
    ),
    "not where it may have ended": ([said("2015-01-01", LATER), nothing_of("organisation: Mind")], []),
    "beside what is current that day": ([said("2016-01-01", ROLE), nothing_of("organisation: Mind")], ["DOC241"]),
    "not of another kind": ([said("2015-01-01", LATER.replace("2016", "2018")), nothing_of("kind: employment")], []),
    "nor for a submission": (
        [said("2015-01-01", LATER.replace("2016", "2018")), nothing_of("kind: directorship", SUBMISSION)],
        [],
    ),
    "nor of another time": (
        [said("2015-01-01", LATER.replace("2016", "2018")), nothing_of("kind: directorship, period: 2010/2012")],
        [],
    ),
    "two tellings of one day that cannot both hold": (
        [said("2016-01-01", SHARES % 500), said("2016-01-01", SHARES % 50000)],
        ["DOC242"],
    ),
    "in one declaration as well": ([said("2016-01-01", SHARES % 500, SHARES % 50000)], ["DOC242"]),
    "paid and unpaid in one declaration": ([said("2016-01-01", *PAID)], ["DOC242"]),
    "of one day, one fits two that differ": (
        [
            said(
                "2016-01-01",
                ROLE,
                ROLE.replace("chair", "chair, purpose: sleep"),
                ROLE.replace("chair", "chair, purpose: pain"),
            )
        ],
        ["DOC243"],
    ),
    "a later telling says which of two holds": ([said("2016-01-01", *PAID), said("2017-01-01", PAID[1])], []),
    "an earlier one does not": ([said("2015-01-01", PAID[1]), said("2016-01-01", *PAID)], ["DOC242"]),
    "a later telling of what goes on takes the nil return back": (
        [said("2015-01-01", LONGER), nil("2016-01-01"), said("2017-01-01", LONGER)],
        [],
    ),
    "and a later return ends what stood beside the nil": (
        [said("2016-01-01", ROLE), nil("2016-01-01"), nil("2017-01-01")],
        [],
    ),
    "of two days they are a change": ([said("2016-01-01", SHARES % 500), said("2016-01-02", SHARES % 50000)], []),
    "where two fit nothing is joined": (
        [
            said(
                "2015-01-01",
                ROLE.replace("chair", "chair, purpose: sleep"),
                ROLE.replace("chair", "chair, purpose: pain"),
            ),
            said("2016-01-01", LATER),
        ],
        ["DOC243"],
    ),
    "somebody else's declaration corrected": (
        [
            said("2015-01-01", ROLE, more="id: first, "),
            said("2016-01-01", PEN, more="act: correction, corrects: first, ", who="Ben Sample"),
        ],
        ["DOC240"],
    ),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_problems(name: str) -> None:
    """Contradictions, corrections of others and doubts are told, in whatever order the declarations stand."""
    declarations, codes = PROBLEMS[name]
    for some in itertools.permutations(declarations):
        assert [each.code for each in in_force(register(*some)).problems] == codes


def test_when_it_ended_is_between_telling_and_return() -> None:
    """What a complete return has ended went on when it was told last, and was over when the return was made."""
    known = in_force(register(said("2015-03-01", ROLE), nil("2016-06-01")))
    (fact,) = known.of("person:ada example").facts
    period = fact.interest.period
    assert period is not None
    assert period.known_end == (datetime.date(2015, 3, 1), datetime.date(2016, 6, 1))
    days = [datetime.date(2015, 1, 1), datetime.date(2016, 1, 1), datetime.date(2016, 7, 1)]
    assert [period.ongoing_on(day).value for day in days] == ["yes", "possible", "no"]
    assert str(fact.as_told.period) == "2013/.."


def test_what_is_not_known_is_not_in_force() -> None:
    """As known on a day, a later return has ended nothing."""
    known = in_force(register(said("2015-03-01", ROLE), nil("2016-06-01")), known_on=datetime.date(2016, 5, 31))
    (fact,) = known.of("person:ada example").facts
    assert fact.ended_by is None


NILS = {
    "an undated declaration is later than none, so that a later return knows of it": (
        [said("", ROLE), nil("2016-01-01")],
        1,
    ),
    "not where the return ended nothing of it": ([said("", PEN), nil("2016-01-01")], 0),
    "nor one of an earlier day": (
        [nil("2014-01-01"), said("", PEN), said("2016-01-01", ROLE, more=COMPLETE)],
        0,
    ),
}


@pytest.mark.parametrize("name", NILS)
def test_what_there_is_none_of(name: str) -> None:
    """What there is none of stands, but for what a fact that it did not know of is against."""
    declarations, standing = NILS[name]
    for some in itertools.permutations(declarations):
        own = in_force(register(*some)).of("person:ada example")
        assert sum(map(len, own.nils)) == standing


def test_contradictions_are_told_in_plain_words() -> None:
    """The verb agrees with what differs, and days are written as in statements."""
    paid = [ROLE.replace("chair,", f"chair, remuneration: {pay},") for pay in ("paid", "unpaid")]
    (found,) = in_force(register(*(said("2016-01-01", each) for each in paid))).problems
    assert "(pay differs)" in found.message
    assert all(each.startswith("declared on 1 January 2016: ") for each in found.readings)


@pytest.mark.parametrize("hosts", [*itertools.permutations(("Mind", "MIND", "the Mind"), 2)])
def test_no_spelling_decides_which_telling_holds(hosts: tuple[str, str]) -> None:
    """Of two tellings of one day that say as much, the same one holds, however the names in them are spelled."""
    more = "home: Barts Health", "scheme: Heron Fellowship"
    told = (f"{{kind: secondment, host: {host}, period: 2015, {each}}}" for host, each in zip(hosts, more, strict=True))
    own = in_force(register(*(said("2016-01-01", each) for each in told))).of("person:ada example")
    (fact,) = own.facts
    assert [getattr(fact.interest, name) is not None for name in ("home", "scheme")] == [True, False]


@pytest.mark.parametrize(
    ("declarations", "stands"),
    [
        ([said("2015-01-01", ROLE), nil("2016-01-01")], True),
        ([said("2015-01-01", ROLE), nil("2016-01-01"), said("2017-01-01", ROLE)], False),
        ([said("2015-01-01", LONGER), nil("2016-01-01"), said("2017-01-01", LONGER)], False),
        ([said("2015-01-01", PEN), nil("2016-01-01"), said("2017-01-01", PEN)], True),
        ([said("2015-01-01", ROLE), nil("2016-01-01", SUBMISSION), said("2017-01-01", ROLE)], True),
    ],
)
def test_a_nil_return_that_is_taken_back(declarations: list[str], *, stands: bool) -> None:
    """A nil return no longer stands once what it had ended is told again; a past event, repeated, changes nothing."""
    own = in_force(register(*declarations)).of("person:ada example")
    assert any(own.nils) is stands
