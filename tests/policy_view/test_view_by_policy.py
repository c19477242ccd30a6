"""The view of declarations that a policy asks for."""

import datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from coi_register.documents.load_dump import from_mapping, load
from coi_register.model.declarations import Declaration, Nil
from coi_register.model.kinds.registry import kind_names
from coi_register.model.periods import Answer, Period
from coi_register.model.policies import Window
from coi_register.model.register import Register
from coi_register.policy_view import AllLeftOutError, UnknownArticleTypeError, View, view
from coi_register.screening.policies.files import UnknownPolicyError, load_policy, policy_names
from coi_register.statements.content.authors import DayNeededError, GapError, authors_of, whatever_ended
from coi_register.statements.content.missing_answers import UnansweredError
from coi_register.statements.state import statement
from coi_register.strategies import declarations, registers
from tests.laws.test_screening_laws import wider

GOLDEN = Path(__file__).parents[2] / "examples" / "khan-2016.yaml"
OLD = {"kind": "consulting-fee", "payer": {"name": "Acme Pharma", "sector": "industry"}, "period": "2010"}
NEW = {**OLD, "period": "2015"}


def declaration(*interests: object, name: str = "Ada Example", on: str = "2016-06-29", **more: Any) -> Declaration:
    """Make a declaration."""
    made = from_mapping({"declarant": name, "declared_on": on, "interests": list(interests), **more})
    assert isinstance(made, Declaration)
    return made


def periods(seen: View) -> tuple[str, str]:
    """The periods of what is kept, and of what is left out."""
    kept, gone = ([str(each.interest.period) for each in told] for told in (seen.kept, seen.left_out))
    return " ".join(kept), " ".join(gone)


def test_the_golden_footnote_under_the_policy_of_its_journal() -> None:
    """The internship of 2010 lies more than three years back: it is left out, with the reason, and the rest stated."""
    seen = view(load(GOLDEN), "bmj")
    (gone,) = seen.left_out
    assert (gone.interest.kind, gone.person.name, gone.on) == ("internship", "Mohsin Khan", datetime.date(2016, 6, 29))
    assert gone.reason == "It ended in 2010, more than 36 months before 29 June 2016."
    assert str(statement(seen.declarations)) == (
        "I have read and understood BMJ policy on declaration of interests and declare the following interests: Mohsin "
        "Khan was involved with an unpaid FMLM trainee “think tank” project in 2015-16. He co-founded the campaigning "
        "organisation NHS Survival but receives no remuneration. He writes in his personal capacity."
    )


def test_nothing_is_made_of_what_is_left_out() -> None:
    """Where a policy asks for nothing that somebody declared, no nil is stated for them."""
    seen = view([declaration(OLD), declaration(NEW, name="Ben Sample")], "bmj")
    assert [who.name for who in seen.emptied] == ["Ada Example"]
    with pytest.raises(AllLeftOutError, match="bmj 2026-11 asks for nothing that Ada Example declared") as raised:
        _ = seen.declarations
    assert isinstance(raised.value, GapError)
    assert "nothing_to_declare" in str(raised.value)
    with pytest.raises(AllLeftOutError, match="nothing that Ada Example or Ben Sample declared"):
        _ = view([declaration(OLD), declaration(OLD, name="Ben Sample")], "bmj").declarations


@pytest.mark.parametrize(
    ("nil", "says"),
    [
        ({"kind": "gift"}, "Ada Example has received no gifts."),
        ({"item": 4}, "Ada Example has received no consulting fees in the past 36 months."),
        ({"scope": "related"}, "Ada Example has no interests related to the subject of this article."),
        ({"period": "2013-06/2016-06"}, "Ada Example had no interests from June 2013 to June 2016."),
    ],
)
def test_a_nil_of_a_kind_or_a_time_stays(nil: dict[str, object], says: str) -> None:
    """What somebody has said of a kind or a time is stated, whatever is left out beside it."""
    seen = view(declaration(OLD, nothing_to_declare=[nil]), "bmj")
    assert not seen.emptied
    assert str(statement(seen.declarations)).endswith(says)


def test_a_nil_is_not_stated_from_a_declaration_that_contradicts_itself() -> None:
    """A full nil beside interests, which no document may have, does not come to stand alone."""
    for nil in (Nil(), Nil(never=True)):
        assert view(attrs.evolve(declaration(OLD), nothing_to_declare=(nil,)), "bmj").emptied
    later = declaration(on="2016-06-30", nothing_to_declare=True)
    assert not view([declaration(OLD), later], "bmj").emptied


def test_nothing_else_is_not_nothing() -> None:
    """Who has nothing beside what they declare is not made to say so of nothing, once all of that is left out."""
    assert view(declaration(OLD, nothing_to_declare=[{"others": True}]), "bmj").emptied


def test_a_gap_stays_a_gap() -> None:
    """Who has declared nothing at all is no author whose interests are left out."""
    seen = view(Declaration(declarant=declaration(OLD).declarant, declared_on=datetime.date(2016, 6, 29)), "bmj")
    assert (seen.emptied, seen.kept, seen.left_out) == ((), (), ())
    with pytest.raises(GapError, match="neither interests nor"):
        statement(seen.declarations)


def test_the_day_is_the_last_of_an_author() -> None:
    """Each author is seen from the last day on which they declared, or from the day that is given."""
    first = declaration(NEW, on="2016-06-29")
    again = declaration({**NEW, "period": "2020"}, on="2021-03-01")
    assert periods(view(first, "bmj")) == ("2015", "")
    assert periods(view([first, again], "bmj")) == ("2020", "2015")
    assert periods(view([first, declaration(NEW, name="Ben Sample", on="2021-03-01")], "bmj")) == ("2015", "2015")
    assert periods(view(first, "bmj", datetime.date(2021, 3, 1))) == ("", "2015")
    with pytest.raises(DayNeededError):
        view(attrs.evolve(first, declared_on=None), "bmj")


def test_what_is_confirmed_is_told_once() -> None:
    """An interest that stands in two declarations of one author is one, and gone from both."""
    seen = view([declaration(OLD, NEW), declaration(OLD, on="2016-06-30")], "bmj")
    assert periods(seen) == ("2015", "2010")
    assert [len(each.interests) for each in seen.declarations] == [1, 0]


def test_what_a_correction_replaces_is_no_part() -> None:
    """A declaration that another corrects is not seen."""
    wrong = declaration(OLD, NEW, id="wrong")
    right = declaration({**NEW, "period": "2014"}, act="correction", corrects="wrong")
    assert periods(view([wrong, right], "bmj")) == ("2014", "")


@pytest.mark.parametrize(
    ("article_type", "facts", "outcomes"),
    [
        ("editorial", NEW, ["applies Acme Pharma"]),
        ("EDITORIAL", NEW, ["applies Acme Pharma"]),
        ("minerva picture", NEW, ["applies Acme Pharma"]),
        ("editorial", {**NEW, "period": "2013"}, ["may apply Acme Pharma"]),
        ("editorial", {**NEW, "payer": "Bolt Devices"}, ["cannot tell Bolt Devices"]),
        ("editorial", OLD, []),
        ("analysis", NEW, []),
        (None, NEW, []),
    ],
)
def test_what_bars_an_author(article_type: str | None, facts: dict[str, object], outcomes: list[str]) -> None:
    """An interest bars from the type of article that is asked about, may, or cannot be told to."""
    seen = view(declaration(facts), "bmj", article_type=article_type)
    assert [f"{each.outcome} {each.body.name}" for each in seen.bars] == outcomes


def test_bars_come_in_the_order_of_authors() -> None:
    """Each author is looked at, on their own day, in their order; matters of the register play no part."""
    people = [declaration(NEW, name="Zoe Zander"), declaration(NEW, name="Ada Example", on="2021-03-01")]
    people.append(declaration(NEW, name="Ben Sample"))
    for given_ in (people, iter(people), Register(declarations=tuple(people))):
        seen = view(given_, "bmj", article_type="editorial")
        assert [each.author.name for each in seen.bars] == ["Zoe Zander", "Ben Sample"]


@pytest.mark.parametrize(
    ("policy", "article_type", "says"),
    [
        ("bmj", "editoral", "knows no article of the type “editoral”. Did you mean “editorial”?"),
        ("bmj", "sonnet", "knows no article of the type “sonnet”. The types are: editorial, clinical education"),
        ("icmje", "editorial", "the policy icmje says nothing of types of article"),
    ],
)
def test_a_type_of_article_that_is_not_known(policy: str, article_type: str, says: str) -> None:
    """A slip in the type of article is never taken for a type from which nothing bars."""
    with pytest.raises(UnknownArticleTypeError, match=says.replace("?", r"\?")):
        view(declaration(NEW), policy, article_type=article_type)


def test_an_unknown_policy_is_told() -> None:
    """A misspelt policy is an error."""
    with pytest.raises(UnknownPolicyError, match="Did you mean “bmj”"):
        view(declaration(NEW), "bmk")


LEAD_IN = "I have read and understood BMJ policy on declaration of interests and declare the following interests: "
POLICIES = st.sampled_from(policy_names())
DAYS = st.dates(datetime.date(2008, 1, 1), datetime.date(2022, 12, 31))
DECLARED = st.lists(declarations(most=4), min_size=1, max_size=3) | registers()


@given(DECLARED, POLICIES, DAYS)
def test_kept_and_left_out_are_all(declared: list[Declaration] | Register, policy: str, on: datetime.date) -> None:
    """Every interest is kept or left out, once, unchanged, in its order; each with a reason."""
    seen = view(declared, policy, on)
    for author in authors_of(declared, on=on, looks_back_on=whatever_ended):
        mine = list(dict.fromkeys(interest for each in author.declarations for interest in each.interests))
        kept = [each.interest for each in seen.kept if each.person == author.person]
        gone = [each.interest for each in seen.left_out if each.person == author.person]
        assert sorted(map(mine.index, (*kept, *gone))) == list(range(len(mine)))
        assert [each for each in mine if each in kept] == kept
        assert [each for each in mine if each in gone] == gone
    assert all(each.reason.endswith(".") for each in (*seen.kept, *seen.left_out))


@given(DECLARED, POLICIES, DAYS)
def test_a_view_changes_no_fact(declared: list[Declaration] | Register, policy: str, on: datetime.date) -> None:
    """But for the interests that are left out, each declaration stands as it was made."""
    seen = view(declared, policy, on)
    gone = {(each.person, each.interest) for each in seen.left_out}
    assume(not seen.contradicting)
    for author in authors_of(declared, on=on, looks_back_on=whatever_ended):
        assert (author.person in seen.emptied) <= author.has_interests
        for each in author.declarations if not seen.emptied else ():
            kept = tuple(interest for interest in each.interests if (author.person, interest) not in gone)
            nothing_else = [told.nil for told in seen.nothing_else if told.person == author.person]
            same = [nil for nil in author.standing(each) if nil not in nothing_else]
            told_of = [
                told
                for told in seen.declarations
                if told == attrs.evolve(each, interests=kept, nothing_to_declare=told.nothing_to_declare)
            ]
            assert any(set(same) <= set(told.nothing_to_declare) for told in told_of)


NILS = st.builds(Nil, others=st.just(True), kind=st.none() | st.sampled_from(kind_names()), never=st.booleans())


@given(st.lists(declarations(most=4), min_size=1, max_size=3), NILS, POLICIES, DAYS)
def test_nothing_else_is_true_beside_what_is_left_out(
    declared: list[Declaration], nil: Nil, policy: str, on: datetime.date
) -> None:
    """No nil that leaves aside what is listed speaks of a time and a sort of which something is left out."""
    seen = view([attrs.evolve(each, nothing_to_declare=(nil,)) for each in declared], policy, on)
    assume(not seen.contradicting)
    for each in authors_of(() if seen.emptied else seen.declarations):
        gone = [told.interest for told in seen.left_out if told.person == each.person]
        for nil in each.nothing_to_declare:
            for fact in gone if nil.others else ():
                assert not nil.speaks_of(fact) or (
                    nil.period and fact.period and fact.period.overlaps(nil.period) is Answer.NO
                )


@pytest.mark.parametrize(
    ("facts", "nil", "said"),
    [
        (
            [NEW, OLD],
            {"others": True},
            (
                "Example had no other interests from 29 June 2013 to 29 June 2016. Example has received no "
                "support for the submitted work."
            ),
        ),
        (
            [NEW, OLD],
            {"others": True, "kind": "consulting-fee"},
            "Example received no other consulting fees from 29 June 2013 to 29 June 2016.",
        ),
        (
            [NEW, {"kind": "gift", "description": "a pen", "period": "2015"}, OLD],
            {"others": True, "kind": "gift"},
            "Example has received no other gifts.",
        ),
        (
            [{**NEW, "scope": "submitted-work"}, OLD],
            {"others": True},
            (
                "Example had no other interests from 29 June 2013 to 29 June 2016. Example has received "
                "no other support for the submitted work."
            ),
        ),
        ([NEW, OLD], {"others": True, "never": True}, "Example received consulting fees from Acme Pharma in 2015."),
        (
            [NEW, OLD],
            {"others": True, "item": 4},
            "Example received no other consulting fees from 29 June 2013 to 29 June 2016.",
        ),
        ([NEW, NEW], {"others": True}, "Example has no other interests to declare."),
        (
            [OLD],
            {"others": True, "kind": "consulting-fee"},
            "Example received no consulting fees from 29 June 2013 to 29 June 2016.",
        ),
        (
            [{"kind": "gift", "description": "a pen", "period": "2015"}, OLD],
            {"others": True, "kind": "consulting-fee"},
            "Example received no consulting fees from 29 June 2013 to 29 June 2016.",
        ),
    ],
)
def test_nothing_else_is_told_of_a_time(facts: list[object], nil: dict[str, object], said: str) -> None:
    """What is left out is no part of “nothing else”: that is told of the time in which nothing is left out."""
    told = statement(view(declaration(*facts, nothing_to_declare=[nil]), "bmj").declarations).text
    assert told.removeprefix(LEAD_IN).replace("Ada Example", "Example").endswith(said), told
    assert told.count(" no ") == said.count(" no ")


def test_no_house_adds_that_there_is_nothing_else() -> None:
    """What a house prints where an author has nothing else is not printed beside something that is left out."""
    seen = view(declaration(NEW, OLD, nothing_to_declare=[{"others": True}]), "bmj")
    assert "No other disclosures" not in statement(seen.declarations, style="jama").text
    (told,) = seen.nothing_else
    assert (told.person.name, told.nil) == ("Ada Example", Nil(others=True))
    assert "no support from any organisation" in statement(seen.declarations, style="bmj-research").text


def test_nothing_else_is_left_out_where_no_time_is_free() -> None:
    """Where something that is left out may lie in the past 36 months, nothing else is said of none."""
    asked = attrs.evolve(load_policy("bmj"), holdings=Window())
    shares = {"kind": "shareholding", "organisation": "Acme Pharma"}
    seen = view(declaration(NEW, shares, nothing_to_declare=[{"others": True}]), asked)
    assert [nil for told in seen.nothing_else for nil in told.stated] == [Nil(item=1)]
    seen = view(declaration(NEW, shares, nothing_to_declare=[{"others": True, "kind": "shareholding"}]), asked)
    assert [told.stated for told in seen.nothing_else] == [()]
    assert seen.declarations[0].nothing_to_declare == ()
    with pytest.raises(UnansweredError):
        statement(seen.declarations, style="bmj-research")


TIE = {"kind": "personal-tie", "relation": "friend", "person": "Ben Sample", "type": "friend"}
LONG_AGO = {"kind": "consulting-fee", "payer": "Acme Pharma", "period": "2001"}


@pytest.mark.parametrize(
    ("fact", "nil", "stated"),
    [
        (LONG_AGO, Nil(others=True), "2013-06-29/2016-06-29; item 1"),
        ({**LONG_AGO, "period": "2013"}, Nil(others=True), "item 1"),
        ({**LONG_AGO, "period": "2015"}, Nil(others=True), "item 1"),
        ({**LONG_AGO, "scope": "submitted-work"}, Nil(others=True), "2013-06-29/2016-06-29"),
        ({**LONG_AGO, "scope": "submitted-work"}, Nil(others=True, item=1), ""),
        (LONG_AGO, Nil(others=True, period=Period.parse("1999/2016")), ""),
        (LONG_AGO, Nil(others=True, period=Period.parse("2010/2016")), "2010/2016"),
        (LONG_AGO, Nil(others=True, period=Period.parse("2010/2016"), never=True), ""),
        (LONG_AGO, Nil(others=True, period=Period.parse("1999/2016"), kind="gift"), "1999/2016"),
    ],
)
def test_what_is_still_true_of_nothing_else(fact: dict[str, object], nil: Nil, stated: str) -> None:
    """A nil stays true of a time without what is left out, and of support for the work if none is left out."""
    seen = view(attrs.evolve(declaration(TIE, fact), nothing_to_declare=(nil,)), "joss")
    assert [each.interest.kind for each in seen.left_out] == ["consulting-fee"]
    told = [str(each.period or f"item {each.item}") for each in seen.declarations[0].nothing_to_declare]
    assert "; ".join(told) == stated


def test_nothing_at_all_is_seen_as_nothing() -> None:
    """A view of no declarations keeps nothing, leaves nothing out, and bars nobody."""
    seen = view((), "bmj", article_type="editorial")
    assert (seen.kept, seen.left_out, seen.bars, seen.declarations) == ((), (), (), ())


def test_what_was_overtaken_is_not_told_where_that_is_left_out() -> None:
    """A nil that a later interest has overtaken does not come back because the interest is left out."""
    nothing = declaration(nothing_to_declare=True, on="2009-06-29")
    seen = view([nothing, declaration(OLD)], "bmj")
    assert [who.name for who in seen.emptied] == ["Ada Example"]


@given(DECLARED, POLICIES, DAYS)
def test_nothing_undated_is_left_out_for_its_dates(
    declared: list[Declaration] | Register, policy: str, on: datetime.date
) -> None:
    """What has no dates is left out only where a policy does not ask for its sort of fact at all."""
    for each in view(declared, policy, on).left_out:
        assert each.interest.period or "does not ask for" in each.reason


@given(st.data(), DECLARED, POLICIES, DAYS)
def test_a_wider_window_keeps_more(
    data: st.DataObject, declared: list[Declaration] | Register, policy: str, on: datetime.date
) -> None:
    """A policy that looks farther back or ahead leaves out nothing that it did not leave out before."""
    asked, months = load_policy(policy), st.integers(0, 60)
    windows = {name: wider(each, data.draw(months), data.draw(months)) for name, each in asked.windows.items()}
    wide: dict[str, Window] = windows
    before = {(each.person, each.interest) for each in view(declared, asked, on).left_out}
    after = {(each.person, each.interest) for each in view(declared, attrs.evolve(asked, **wide), on).left_out}
    assert after <= before
