"""Policies: what their parts say of themselves, and what a file may leave out."""

import attrs
import pytest

from coi_register.errors import InvalidValueError
from coi_register.model.fields import field_types
from coi_register.model.money import Amount
from coi_register.model.policies import (
    Bar,
    Giver,
    Grade,
    Limit,
    Months,
    Operator,
    Policy,
    PolicyFile,
    PolicySource,
    Window,
)
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure

SEEN = PolicySource(text="seen", verified=True)
UNSEEN = PolicySource(text="unseen")
OWN = PolicySource(text="own", own=True)


def months(source: PolicySource) -> Months:
    """A year, from a source."""
    return Months(months=12, source=source)


@pytest.mark.parametrize(("source", "unverified"), [(SEEN, ()), (UNSEEN, ("unseen",)), (OWN, ())])
def test_a_source_is_open_where_it_points_to_what_was_not_seen(
    source: PolicySource, unverified: tuple[str, ...]
) -> None:
    """A choice of one's own claims nothing, so there is nothing to verify."""
    assert source.unverified == months(source).unverified == unverified


def test_a_plain_text_is_a_source_that_was_not_seen() -> None:
    """Who writes a source as one text has not said that it was seen."""
    assert structure("our rules, section 4", PolicySource).unverified == ("our rules, section 4",)


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"months": 36}, "36 months"), ({"months": 1}, "1 month"), ({"days": 28}, "28 days"), ({"days": 1}, "1 day")],
)
def test_a_length_of_time_in_words(fields: dict[str, int], words: str) -> None:
    """One of it has no plural."""
    assert str(structure({**fields, "source": "a page"}, Months)) == words


@pytest.mark.parametrize("fields", [{}, {"months": 1, "days": 1}, {"months": 0}, {"days": -1}])
def test_a_length_of_time_is_in_months_or_in_days(fields: dict[str, int]) -> None:
    """It is one of the two, and at least one."""
    with pytest.raises(InvalidValueError):
        structure({**fields, "source": "a page"}, Months)


def test_a_window_names_each_source_that_was_not_seen_once() -> None:
    """Those of its figures come first, then what else it rests on; what was seen is not named."""
    other = PolicySource(text="other")
    window = Window(
        back=months(UNSEEN), recent=Grade.LOW, ahead=months(UNSEEN), coming=Grade.LOW, sources=(SEEN, other, OWN)
    )
    assert window.unverified == ("unseen", "other")


@pytest.mark.parametrize(
    ("window", "is_empty"),
    [
        (Window(), True),
        (Window(back=months(SEEN), ahead=months(SEEN)), True),
        (Window(current=Grade.LOW), False),
        (Window(older=Grade.LOW), False),
        (Window(back=months(SEEN), recent=Grade.LOW), False),
        (Window(ahead=months(SEEN), coming=Grade.LOW), False),
    ],
)
def test_a_window_without_a_grade_raises_nothing(window: Window, is_empty: bool) -> None:
    """It is grades that raise something, not figures."""
    assert window.is_empty is is_empty


def test_limits_and_bars_name_the_sources_of_all_their_figures() -> None:
    """The sum and the time over which sums are added up can come from different places."""
    limit = Limit(
        operator=Operator.MORE_THAN,
        amount=Amount.parse("GBP 50"),
        over=months(UNSEEN),
        says="declare it",
        severity=Grade.LOW,
        source=SEEN,
    )
    bar = Bar(article_types=("editorial",), sectors=(), kinds=("grant",), back=months(SEEN), source=UNSEEN)
    assert limit.unverified == bar.unverified == ("unseen",)
    assert attrs.evolve(bar, source=SEEN, ahead=months(UNSEEN)).unverified == ("unseen",)
    assert attrs.evolve(limit, over=None).unverified == ()
    assert limit.giver is None
    assert [str(giver) for giver in Giver] == ["supplier", "other"]


def policy(**fields: object) -> Policy:
    """A policy that raises nothing, but for some fields."""
    windows = {name: Window() for name, kind in field_types(Policy).items() if kind.of is Window}
    return Policy(name="mine", version="1", title="Mine", **{**windows, **fields})  # type: ignore[arg-type]


def test_a_policy_names_what_was_not_seen_anywhere_in_it() -> None:
    """Each of its parts can hold a figure that was not seen; each source is named once."""
    first, *sources = (PolicySource(text=each) for each in "abcdef")
    window = Window(back=months(first), recent=Grade.LOW)
    gift, hospitality = (
        Limit(operator=Operator.AT_LEAST, amount=Amount.parse("GBP 1"), says="ask", severity=Grade.LOW, source=each)
        for each in sources[:2]
    )
    bar = Bar(article_types=("editorial",), sectors=(), kinds=("grant",), back=months(SEEN), source=sources[4])
    whole = policy(
        ties=window,
        roles=window,
        gift=(gift,),
        hospitality=(hospitality,),
        declare_within=months(sources[2]),
        confirm_within=months(sources[3]),
        bars=(bar,),
        sources=(UNSEEN,),
    )
    assert whole.unverified == ("a", "b", "c", "d", "e", "f")
    assert policy().unverified == ()


def test_a_policy_gives_its_windows_by_name() -> None:
    """Every field that is a window is among them, in the order of the class."""
    window = Window(current=Grade.HIGH)
    windows = policy(family=window).windows
    assert list(windows) == [name for name, kind in field_types(Policy).items() if kind.of is Window]
    assert [name for name, each in windows.items() if each == window] == ["family"]


def test_a_file_may_say_what_a_policy_may_say_and_needs_only_what_it_extends() -> None:
    """The two classes have the same fields, with the same types and descriptions."""
    for ours, theirs in zip(attrs.fields(Policy), attrs.fields(PolicyFile), strict=True):
        assert ours.name == theirs.name
        assert ours.metadata == theirs.metadata
        one, other = field_types(Policy)[ours.name], field_types(PolicyFile)[ours.name]
        assert attrs.evolve(one, optional=True) == attrs.evolve(other, optional=True)
    required = [field.name for field in attrs.fields(PolicyFile) if field.default is attrs.NOTHING]
    assert required == ["extends"]
    assert unstructure(structure({"extends": "bmj"}, PolicyFile)) == {"extends": "bmj"}
    with pytest.raises(InvalidValueError):
        structure({"extends": "bmj"}, Policy)
