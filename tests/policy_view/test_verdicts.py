"""Whether a policy asks for an interest, and why."""

import datetime

import attrs
import pytest

from coi_register.documents.load_dump import from_mapping
from coi_register.model.declarations import Declaration
from coi_register.model.kinds.base import Interest
from coi_register.model.periods import Answer, PartialDate, Period
from coi_register.model.policies import Grade, Months, Policy, PolicySource, Window
from coi_register.policy_view.verdicts import Verdict, verdict_on
from coi_register.screening.policies.files import load_policy

DAY = datetime.date(2016, 6, 29)
UNCERTAIN = "Its dates are marked as uncertain or approximate, so it is not left out."


def fee(**facts: object) -> Interest:
    """Make a fee, or what else the facts say that it is."""
    facts = facts if "kind" in facts else {"kind": "consulting-fee", "payer": "Acme Pharma", **facts}
    made = from_mapping({"declarant": "Ada Example", "declared_on": "2016-06-29", "interests": [facts]})
    assert isinstance(made, Declaration)
    return made.interests[0]


def seen(policy: str | Policy = "bmj", **facts: object) -> Verdict:
    """Judge a fee by a policy on the day."""
    return verdict_on(fee(**facts), load_policy(policy) if isinstance(policy, str) else policy, DAY)


@pytest.mark.parametrize(
    ("period", "answer", "reason"),
    [
        ("2016", Answer.YES, "It was current on 29 June 2016, ended no more than 36 months before that day, or begins"),
        ("2014-05", Answer.YES, "It ended no more than 36 months before 29 June 2016."),
        ("2013-06-29", Answer.YES, "It ended no more than 36 months before 29 June 2016."),
        ("2013-06-28", Answer.NO, "It ended on 28 June 2013, more than 36 months before 29 June 2016."),
        (
            "2013-06",
            Answer.POSSIBLE,
            "Its dates leave open whether it ended more than 36 months before 29 June 2016, so",
        ),
        ("2010/2013-05", Answer.NO, "It ended in May 2013, more than 36 months before 29 June 2016."),
        ("2010", Answer.NO, "It ended in 2010, more than 36 months before 29 June 2016."),
        ("2010?", Answer.POSSIBLE, UNCERTAIN),
        ("2010~/2011", Answer.POSSIBLE, UNCERTAIN),
        ("2010/", Answer.POSSIBLE, "Its dates leave open whether it ended more than 36 months before 29 June"),
        ("2010/..", Answer.YES, "It was current on 29 June 2016."),
        ("/..", Answer.YES, "It was current on 29 June 2016."),
        ("/2010", Answer.NO, "It ended in 2010, more than 36 months before 29 June 2016."),
        (None, Answer.POSSIBLE, "No dates are stated, so it is not left out."),
    ],
)
def test_the_past(period: str | None, answer: Answer, reason: str) -> None:
    """What certainly ended before the window is not asked for; what may have is kept, and so is what has no dates."""
    found = seen(period=period) if period else seen()
    assert found.answer is answer
    assert found.reason.startswith(reason)


def test_a_look_back_is_no_duration() -> None:
    """What was so at some time in the past years has no dates: it is asked for, and never said to lie outside."""
    found = seen("bmj", look_back="5 years")
    assert found.answer is Answer.POSSIBLE
    assert found.reason.startswith("It was so at some time before it was declared")


@pytest.mark.parametrize(
    ("policy", "period", "answer", "reason"),
    [
        ("bmj", "2017-06-29", Answer.YES, "It begins no more than 12 months after 29 June 2016."),
        ("bmj", "2017-06-30/..", Answer.NO, "It begins on 30 June 2017, more than 12 months after 29 June 2016."),
        ("bmj", "2017", Answer.POSSIBLE, "Its dates leave open whether it begins more than 12 months after 29 June"),
        (
            "icmje",
            "2017/..",
            Answer.NO,
            "It begins in 2017, and the policy icmje does not look ahead from 29 June 2016.",
        ),
        ("icmje", "/2018", Answer.POSSIBLE, "Its dates leave open whether it begins after 29 June 2016, so it is not"),
    ],
)
def test_the_future(policy: str, period: str, answer: Answer, reason: str) -> None:
    """What begins after the window is not asked for, nor is anything to come where a policy does not look ahead."""
    found = seen(policy, period=period, planned=True)
    assert found.answer is answer
    assert found.reason.startswith(reason)


def test_a_policy_that_is_not_about_money() -> None:
    """What a policy does not look at in any window is not asked for, dates or none."""
    reason = "The policy joss does not ask for payments or support."
    assert seen("joss") == seen("joss", period="2016") == Verdict(answer=Answer.NO, reason=reason)
    assert seen("joss", scope="submitted-work") == Verdict(answer=Answer.NO, reason=reason)
    assert seen("joss", subject="wife", period="2001").answer is Answer.YES
    nothing = attrs.evolve(load_policy("joss"), **dict.fromkeys(load_policy("joss").windows, Window()))
    secondment = seen(nothing, kind="secondment", host="NHS England")
    assert secondment.reason == "The policy joss does not ask for placements or roles."
    both = seen("nhs-england", kind="public-position", view="fees should fall", subject="friend", period="2001")
    assert both.reason == "It ended in 2001, more than 6 months before 29 June 2016."


def test_some_ties_count_for_life() -> None:
    """Where a policy asks for something however long ago it was, the reason says so."""
    friend = {"kind": "personal-tie", "relation": "friend", "person": "Ben Sample", "type": "friend"}
    assert seen("joss", **friend, period="1999").reason == (
        "It ended before 29 June 2016, and the policy joss asks for that however long ago it was."
    )
    assert seen("fellowship", kind="secondment", host="NHS England", period="2013-06").reason == (
        "It ended before 29 June 2016, and the policy fellowship asks for that however long ago it was."
    )


def test_the_window_that_asks_counts() -> None:
    """Of several windows, one that asks for the fact is enough; where none does, each limit is told."""
    mentor = {"kind": "personal-tie", "relation": "former trainee", "person": "Ben Sample"}
    assert seen("fellowship", **mentor, period="2002").answer is Answer.YES
    bmj = load_policy("bmj")
    longer = attrs.evolve(bmj, friends=load_policy("fellowship").collaborators)
    assert seen(longer, **mentor, period="2002").reason == (
        "It ended in 2002, more than 48 months before 29 June 2016. "
        "It ended in 2002, more than 36 months before 29 June 2016."
    )


def test_dates_that_run_backwards_decide_nothing() -> None:
    """What ends before it starts, which no document may say, is kept: nothing can be told from such dates."""
    backwards = Period(start=PartialDate.parse("2010"), end=PartialDate.parse("2009"))
    found = verdict_on(attrs.evolve(fee(), period=backwards), load_policy("bmj"), DAY)
    reason = "It ends before it starts, so nothing can be told from its dates."
    assert found == Verdict(answer=Answer.POSSIBLE, reason=reason)


@pytest.mark.parametrize(
    ("fact", "what"),
    [("scope", "bears on the work itself"), ("during_work", "was so while the work was done")],
)
def test_the_work_itself_has_no_limit_of_time(fact: str, what: str) -> None:
    """What supports the work, or was so while it was done, is asked for however long ago it was."""
    found = seen("icmje", period="2001", **{fact: "submitted-work" if fact == "scope" else True})
    assert found.answer is Answer.YES
    assert found.reason == f"It {what}, for which there is no limit of time."


def test_figures_that_were_not_seen_are_told() -> None:
    """A verdict that rests on a figure from memory names its source, and one that does not names none."""
    source = "NICE, policy on interests for advisory committees: the previous 12 months (remembered)"
    assert seen("nice", period="2010").unverified == (source,)
    assert seen("nice", period="2015-12").unverified == (source,)
    assert seen("nice", period="2015-06").unverified == (source,)
    assert seen("nice", period="2010/..").unverified == ()
    assert seen("bmj", period="2010").unverified == ()


@pytest.mark.parametrize(
    ("period", "sources"),
    [
        ("2010", "the past, life"),
        ("2015", "the past, life"),
        ("2010/..", "life"),
        ("2017-01", "the future, life"),
        ("2030/..", "the future, life"),
        ("2016", "the past, the future, life"),
    ],
)
def test_the_figures_that_a_verdict_rests_on(period: str, sources: str) -> None:
    """That something is over rests on how far back a window reaches, and what is to come on how far ahead."""
    back, ahead, life = (PolicySource(text=each) for each in ("the past", "the future", "life"))
    window = Window(
        back=Months(months=36, source=back),
        ahead=Months(months=12, source=ahead),
        sources=(life, life),
        **dict.fromkeys(("current", "recent", "coming"), Grade.LOW),
    )
    asked = attrs.evolve(load_policy("bmj"), payments=window)
    assert ", ".join(seen(asked, period=period, planned=period > "2016/").unverified) == sources


def test_a_window_of_ones_own() -> None:
    """A policy may ask for what has ended and not for what goes on; the reason is told all the same."""
    months = load_policy("bmj").payments.back
    past = attrs.evolve(load_policy("bmj"), payments=Window(back=months, recent=Grade.LOW))
    only = "It was current on 29 June 2016, and the policy bmj asks only for what was not."
    assert seen(past, period="2010/..") == Verdict(answer=Answer.NO, reason=only)
    now = attrs.evolve(load_policy("bmj"), payments=Window(current=Grade.LOW))
    assert (
        seen(now, period="2010").reason == "It ended in 2010, and the policy bmj does not look back from 29 June 2016."
    )
    assert seen(now, period="2010/").reason == (
        "Its dates leave open whether it ended before 29 June 2016, so it is not left out."
    )


@pytest.mark.parametrize(
    ("window", "facts", "reason"),
    [
        (
            {"back": 36, "current": Grade.LOW, "older": Grade.LOW},
            {"period": "2015"},
            "It ended in 2015, no more than 36 months before 29 June 2016.",
        ),
        (
            {"ahead": 12, "current": Grade.LOW},
            {"period": "2017-01", "planned": True},
            "It begins in January 2017, no more than 12 months after 29 June 2016.",
        ),
        (
            {"ahead": 12, "coming": Grade.LOW},
            {"period": "2010/"},
            (
                "It was current on 29 June 2016, and the policy bmj asks only for what was not; or ended on a day that "
                "is not stated, and the policy bmj does not look back from 29 June 2016."
            ),
        ),
        (
            {"back": 36, "recent": Grade.LOW},
            {"period": "/2018", "planned": True},
            (
                "It was current on 29 June 2016, and the policy bmj asks only for what was not; or begins on a day "
                "that is not stated, and the policy bmj does not look ahead from 29 June 2016."
            ),
        ),
    ],
)
def test_what_a_window_of_ones_own_leaves_out(window: dict[str, object], facts: dict[str, object], reason: str) -> None:
    """Whatever a window leaves out has a reason that is true and reads as a sentence."""
    source = PolicySource(text="ours", own=True)
    lengths = {name: Months(months=each, source=source) for name, each in window.items() if isinstance(each, int)}
    asked = attrs.evolve(load_policy("bmj"), payments=Window(**{**window, **lengths}))  # type: ignore[arg-type]
    assert seen(asked, **facts) == Verdict(answer=Answer.NO, reason=reason)
