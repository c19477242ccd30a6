"""Several declarations: of one author over time, and of several authors, as one statement."""

import datetime
import re

import attrs
import pytest

from coi_register import Declaration, GapError, Person, Register, from_mapping, statement
from coi_register.model import Act, Nil
from coi_register.statements.content.authors import authors_of
from coi_register.statements.content.missing_answers import UnansweredError


def declaration(**fields: object) -> Declaration:
    """A declaration of Ada Example, who is a member of a club."""
    usual = {
        "declarant": {"name": "Ada Example", "pronouns": "she"},
        "declared_on": "2024-03-14",
        "capacity": "personal",
        "interests": [{"kind": "membership", "organisation": "Acme Club", "role": "member"}],
        "notes": ["The views are her own."],
    }
    made = from_mapping({**usual, **fields})
    assert isinstance(made, Declaration)
    return made


def test_a_confirmation_says_nothing_twice() -> None:
    """What was declared before and is confirmed is stated once, and what is new after it."""
    confirmed = declaration(
        declared_on="2025-03-14",
        act="confirmation",
        interests=[
            {"kind": "membership", "organisation": "Acme Club", "role": "member"},
            {"kind": "membership", "organisation": "Other Club", "role": "member"},
        ],
    )
    first = declaration()
    assert [each.text for each in statement([first, confirmed]).sentences] == [
        "Ada Example has been a member of Acme Club",
        "and a member of Other Club.",
        "She writes in her personal capacity.",
        "The views are her own.",
    ]


def test_the_same_declaration_twice_is_stated_once() -> None:
    """A file that is named twice by mistake changes nothing."""
    assert statement([declaration(), declaration()]) == statement(declaration())


def test_a_correction_replaces_what_it_corrects() -> None:
    """What has been corrected is not stated."""
    wrong = declaration(id="wrong")
    right = declaration(
        id="right", act="correction", corrects="wrong", interests=[{"kind": "gift", "description": "a pen"}]
    )
    assert "Acme Club" not in statement([wrong, right]).text


def test_pronouns_do_not_part_people() -> None:
    """Two declarations under one name without ids are one person's, though only one says the pronouns."""
    other = declaration(declarant={"name": "Ada Example", "pronouns": "they"}, notes=[])
    for given in ([declaration(), other], [other, declaration()]):
        assert statement(given).lead_in.startswith("I have")


def test_an_alias_is_no_second_author() -> None:
    """Who declares under an alias, the id or the name of a person of the register is that person."""
    ada = Person(id="ada", name="Ada Example", aliases=("A. Sample",))
    fees = [
        attrs.evolve(on_a_day(f"202{number}-03-14", each), declarant=who)
        for number, each, who in ((2, PEN, Person(name="A. Sample")), (3, SHARES, ada))
    ]
    (author,) = authors_of(Register(people=(ada,), declarations=tuple(fees)))
    assert author.person == ada
    assert [each.declarant for each in author.declarations] == [ada, ada]


def test_somebody_elses_correction_drops_nothing() -> None:
    """A correction that names the id of another person's declaration leaves that declaration as it is."""
    other = declaration(declarant="Ben Sample", act="correction", corrects="first", interests=[PEN])
    told = statement([declaration(id="first"), other]).text
    assert "Acme Club" in told
    assert "a pen" in told


def test_what_is_not_yet_known_is_not_stated() -> None:
    """As known on a day, a later declaration is not there, and what it corrects still stands; an undated one is."""
    wrong = attrs.evolve(on_a_day("2022-03-14", SHARES), id="wrong")
    right = attrs.evolve(on_a_day("2024-06-14", PEN), corrects="wrong", act=Act.CORRECTION)
    day = datetime.date(2024, 6, 13)
    assert statement([wrong, right], known_on=day) == statement([wrong])
    assert statement([wrong, right], known_on=right.declared_on) == statement([right])
    undated = attrs.evolve(right, declared_on=None)
    assert statement([wrong, undated], on=day, known_on=day) == statement([undated], on=day)


def test_no_declaration_is_no_statement() -> None:
    """Nothing at all is said to be so."""
    with pytest.raises(GapError, match="there is no declaration to state"):
        statement([])


def test_the_day_is_a_day() -> None:
    """A text for the day is refused in plain words."""
    with pytest.raises(TypeError, match=r"on should be a datetime\.date, not '2025-01-01'"):
        statement(declaration(), on="2025-01-01")  # type: ignore[arg-type]
    assert statement(declaration(), on=datetime.date(2025, 1, 1)).on == datetime.date(2025, 1, 1)


SHARES = {"kind": "shareholding", "organisation": "Acme"}
PEN = {"kind": "gift", "payer": "Acme", "description": "a pen", "period": "2024-05"}
PAPER = {"kind": "gift", "payer": "Beta", "description": "a paper-knife", "period": "2010"}


def on_a_day(day: str, *interests: object, **more: object) -> Declaration:
    """What Ada Example declares on a day."""
    made = from_mapping({"declarant": "Ada Example", "declared_on": day, "interests": list(interests), **more})
    assert isinstance(made, Declaration)
    return made


def over_time(old: list[object], nil: dict[str, object] | bool, new: object) -> list[Declaration]:
    """What somebody has declared lately, and before that what they had declared, and what there was none of."""
    nils = nil if nil is True else [nil]
    return [on_a_day("2024-06-14", new), on_a_day("2022-03-14", *old, nothing_to_declare=nils)]


@pytest.mark.parametrize(
    ("nil", "new", "is_said"),
    [
        ({"others": True}, PEN, False),
        ({"others": True}, SHARES, True),
        ({"kind": "gift"}, PEN, False),
        ({"kind": "travel"}, PEN, True),
        ({"kind": "gift", "never": True}, PEN, False),
        ({"organisation": "Acme", "others": True}, PEN, False),
        ({"organisation": "Acme", "others": True}, PAPER, True),
        ({"kind": "gift", "period": "2020/2022"}, PEN, True),
        ({"kind": "gift", "period": "2020/.."}, PEN, False),
        ({"kind": "gift", "period": "2020/2022"}, {"kind": "gift", "description": "a pen"}, False),
        ({"kind": "gift", "period": "2020/2022-01"}, {**PEN, "period": "2022"}, False),  # it may be of January
    ],
)
def test_what_is_listed_later_overtakes_nothing(nil: dict[str, object], new: dict[str, object], is_said: bool) -> None:
    """That there was nothing is not said any more once such an interest is listed; what was confirmed is."""
    told = statement(over_time([SHARES], nil, new)).text
    assert bool(re.search("has (received )?(no|never)|received no", told)) is is_said, told


@pytest.mark.parametrize("old", [[], [SHARES]], ids=["nothing", "nothing else"])
def test_nobody_says_no_more_for_a_later_day(old: list[object]) -> None:
    """A house's words that there is nothing else rest on the last declaration that lists anything new."""
    declared = over_time(old, {"others": True} if old else True, PEN)
    assert "No other disclosures" not in statement(declared, style="jama").text
    for style in ("bmj-research", "icmje-form"):
        with pytest.raises(UnansweredError):
            statement(declared, style=style)
    confirmed = attrs.evolve(declared[0], nothing_to_declare=(Nil(others=True),))
    assert "No other disclosures" in statement([confirmed, declared[1]], style="jama").text


@pytest.mark.parametrize("nil", [{"kind": "gift"}, {"organisation": "Acme"}, {"item": 11}, {"period": "2020/2024"}])
def test_nothing_else_of_one_sort_is_not_nothing_else(nil: dict[str, object]) -> None:
    """Who has no other gifts, or nothing else with one body, has not said that there is nothing else."""
    declared = on_a_day("2024-06-14", PEN, SHARES, nothing_to_declare=[{**nil, "others": True}])
    assert "No other disclosures" not in statement(declared, style="jama").text


def test_the_declarations_of_one_author_are_told_in_the_order_of_their_days() -> None:
    """The order of files does not decide what was declared first; what has no day is later than nothing."""
    later, first = on_a_day("2024-06-14", PEN), on_a_day("2022-03-14", SHARES)
    assert statement([later, first]) == statement([first, later])
    undated = attrs.evolve(later, declared_on=None)
    on = datetime.date(2024, 6, 14)
    assert statement([undated, first], on=on) == statement([first, undated], on=on)


def test_somebody_whose_interests_have_all_ended() -> None:
    """Whoever has nothing left, and has not said that there is nothing, is told apart from who has declared nothing."""
    ended = [on_a_day("2024-01-10", SHARES), on_a_day("2025-01-10", complete=True)]
    with pytest.raises(GapError) as raised:
        statement(ended, style="jama")
    (who,) = raised.value.people
    assert str(raised.value) == (
        f"{who.name} has declared no interest that still holds, nor that there is nothing to declare"
    )
    other = attrs.evolve(on_a_day("2025-01-10", SHARES), declarant=Person(name="Ben Sample"))
    told = statement([*ended, other], style="jama", show_gaps=True).text
    assert told.endswith(f"[Nothing that {who.name} has declared still holds.]")


def test_no_nil_is_entered_over_an_event() -> None:
    """A register has no row for a nil return where it has one for an event that the return does not end."""
    gift = on_a_day("2024-01-10", {**PEN, "period": "2023-05"})
    nil = on_a_day("2025-01-10", nothing_to_declare=True)
    assert "Nil" not in statement([gift, nil], style="nhs-register").text
    assert "Nil declaration" in statement([on_a_day("2024-01-10", SHARES), nil], style="nhs-register").text


STYLES = ("bmj-journals", "bmj", "cochrane", "elsevier", "jama", "oncologist", "plos", "nhs-register")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("nil", "is_told"),
    [
        ({"kind": "gift"}, False),
        ({"kind": "gift", "organisation": "Acme"}, False),
        ({"kind": "gift", "organisation": "Beta Pharma"}, True),
        ({"kind": "gift", "period": "2024-06/2025-01"}, True),
        ({"kind": "award"}, True),
    ],
)
def test_no_style_says_none_over_an_event(style: str, nil: dict[str, str], *, is_told: bool) -> None:
    """A past gift stays in a statement, and no style says beside it that there are no gifts, unless of others."""
    gift = on_a_day("2024-01-10", {**PEN, "period": "2023-05"})
    told = statement([gift, on_a_day("2025-01-10", nothing_to_declare=[nil])], style=style).text
    assert ("no gift" in told.lower() or "no award" in told.lower()) is is_told


@pytest.mark.parametrize("nil", [True, [{"kind": "gift"}]])
def test_no_nil_is_entered_that_a_later_interest_overtakes(nil: object) -> None:
    """A register has no row for what there was none of, once such an interest is listed later."""
    earlier = on_a_day("2024-01-10", nothing_to_declare=nil)
    told = statement([earlier, on_a_day("2025-01-10", PEN)], style="nhs-register").text
    assert "Declared on 10 January 2024" not in told
