import datetime

from hypothesis import given, strategies as st

from coi_register import from_mapping, load_policy
from coi_register.model.periods import Answer
from coi_register.screening.fingerprints import fact_line
from coi_register.screening.index.context import ScreeningContext
from coi_register.screening.rules.coi4_career.coi4xx_posts import _began_after
from coi_register.screening.successions import successions
from coi_register.screening.windows import assess

WINDOW = load_policy("fellowship").renewals
DATES = ("2015", "2015/2016", "2016-03/..", "2016-03-02", "2016~", "2018/", "2019-10/2020-03", "2024/..", None)


def context_of(dates: list[str | None]) -> ScreeningContext:
    """A register with one fellow, who was placed with one body in each of some periods."""
    placed = [
        {"kind": "fellowship", "host": "Host", "role": f"fellow {number}", **({"period": each} if each else {})}
        for number, each in enumerate(dates)
    ]
    declared = {"declarant": {"name": "Ada Example"}, "declared_on": "2026-01-01", "interests": placed}
    register = from_mapping({"declarations": [declared]})
    return ScreeningContext(register, load_policy("fellowship"), datetime.date(2026, 6, 1))


@given(st.lists(st.sampled_from(DATES), min_size=1, max_size=9))
def test_each_tie_is_told_of_as_by_all_pairs(dates: list[str | None]) -> None:
    """Whatever followed or came before something by all pairs does so by those given; the first pair is one."""
    context = context_of(dates)
    for pair in context.pairs(context.fellows()[0]) if context.fellows() else ():

        def order(tie):
            return fact_line(tie.fact, context.directory), tie.ground

        def counts(tie, earlier):
            after = assess(WINDOW, tie.period, earlier.period) & _began_after(tie.fact, earlier)
            return tie.fact is not earlier.fact and after.answer is not Answer.NO

        every = [(one, other) for one in pair.ties for other in pair.ties if counts(one, other)]
        found = [(one, other) for one, other in successions(pair.ties, WINDOW, order) if counts(one, other)]
        for which in (0, 1):
            assert {id(each[which]) for each in found} == {id(each[which]) for each in every}
        assert min(([order(tie) for tie in each] for each in found), default=None) == min(
            ([order(tie) for tie in each] for each in every), default=None
        )


def test_ties_alike_are_not_held_each_against_each() -> None:
    """Of n placements of one year there are some 2n successions, and of n with far years fewer, not n times n."""
    context = context_of(["2020"] * 60)
    (pair,) = context.pairs(context.fellows()[0])
    assert len(list(successions(pair.ties, WINDOW, lambda tie: (tie.ground, tie.fact.id)))) < 130
    far = context_of([f"{year}-01/{year}-02" for year in range(1960, 2020, 10)])
    (pair,) = far.pairs(far.fellows()[0])
    assert list(successions(pair.ties, WINDOW, lambda tie: (tie.ground,))) == []
