"""Time lines: when a tie, the evidence, the matters and the shared days were, drawn as exactly as they are known.

What is certain of a period is a filled bar; the days that may belong to it, as dates are partial or in doubt, are
hatched; an open end has an arrow, one that is not stated a question mark. Everything is said in words too.
"""

import datetime
from collections.abc import Iterable, Iterator

import attrs

from coi_register.english import long_date
from coi_register.explanations import named
from coi_register.formats.screenings.groups import PairGroup
from coi_register.formats.screenings.labels import dates, tied
from coi_register.formats.screenings.text_metrics import measured, wrapped
from coi_register.model.matters import Matter
from coi_register.model.periods import Edge, Period
from coi_register.screening.index.pairs import Part
from coi_register.screening.results.flags import Flag

__all__ = ["WIDTH", "Bar", "Event", "Row", "Tick", "Timeline", "events", "timeline"]

WIDTH = 340.0
"""The width of a picture, in units that are pixels on a narrow telephone."""

_LETTERS, _SMALL, _LINE = 12.0, 11.0, 15.0
_BAR, _ABOVE, _BELOW = 10.0, 6.0, 9.0
_TOP, _FOOT = 22.0, 24.0
_MARGIN, _EDGE, _LEAST = 16.0, 10.0, 4.0
_SHORTEST = 90  # days that the whole shows at least
_FIRST, _LAST = datetime.date.min.toordinal(), datetime.date.max.toordinal()
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@attrs.frozen
class Event:
    """Something that a time line shows: what it is, of which sort, and when."""

    sort: str
    what: str
    period: Period | None


@attrs.frozen
class Bar:
    """A stretch of a row; certain, or only possible."""

    x: float
    width: float
    is_certain: bool


@attrs.frozen
class Row:
    """An event with its place in the picture.

    Attributes:
        event: the event.
        when: its dates in words.
        lines: its words, each line with where it stands.
        y: where its bars begin.
        bars: its bars, the possible one first.
        left: `open`, `unknown` or empty: how it begins.
        right: how it ends.
    """

    event: Event
    when: str
    lines: tuple[tuple[float, str], ...]
    y: float
    bars: tuple[Bar, ...]
    left: str
    right: str


@attrs.frozen
class Tick:
    """A mark of the scale; `anchor` says which end of its label stands there."""

    x: float
    label: str
    anchor: str


@attrs.frozen
class Timeline:
    """A time line as it is drawn."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    today: float
    today_label: str
    today_anchor: str
    height: float


def events(pair: PairGroup) -> Iterator[Event]:
    """List what a time line of a pair shows: ties, what was done in matters, evidence, matters, shared days."""
    placements = {(tie.fact.person, tie.fact.id) for tie in pair.ties}
    yield from dict.fromkeys(Event("tie", f"Tie: {tied(tie)}", tie.period) for tie in pair.ties)
    facts: dict[tuple[str, str], tuple[Event, dict[str, None]]] = {}
    others: dict[Event, None] = {}
    shared: dict[Period, dict[str, None]] = {}
    for told in pair.flags:
        flag = told.flag
        for fact in flag.evidence:
            if (fact.person, fact.id) not in placements:
                whose = fact.declaration.declarant.name
                event = Event("evidence", f"{fact.interest.kind.replace('-', ' ')}, {whose}", fact.interest.period)
                facts.setdefault((fact.person, fact.id), (event, {}))[1][flag.code] = None
        others |= dict.fromkeys(sorted(_parts(flag), key=str))
        if isinstance(flag.about, Matter):
            others[Event("matter", f"Matter: {named(flag.about)}", flag.about.period)] = None
        if flag.period:
            shared.setdefault(flag.period, {})[flag.code] = None
    for event, codes in facts.values():
        yield attrs.evolve(event, what=f"Evidence for {', '.join(codes)}: {event.what}")
    yield from others
    for period, codes in shared.items():
        yield Event("shared", f"Shared days, {', '.join(codes)}", period)


def _parts(flag: Flag) -> Iterator[Event]:
    """What somebody did in a matter on a day, by which a route led to the flag."""
    for route in flag.routes:
        part = route.said.get("part")
        if isinstance(part, Part) and part.participant.period:
            yield Event("evidence", _part(part), part.participant.period)


def _part(part: Part) -> str:
    title = f" (“{part.participant.title}”)" if part.participant.title else ""
    return f"{part.participant.person.name}, {part.participant.part} in {named(part.matter)}{title}"


def timeline(shown: Iterable[Event], on: datetime.date) -> Timeline | None:
    """Lay out a time line; None where no event has a date.

    Args:
        shown: the events, in the order of their rows.
        on: the day of screening.
    """
    given = tuple(shown)
    if not any(event.period and not event.period.reversed for event in given):
        return None
    scale = _Scale(given, on)
    rows: list[Row] = []
    y = _TOP
    for event in given:
        rows.append(_row(event, y, scale, on))
        y = rows[-1].y + _BAR + _BELOW
    today = scale.x(on.toordinal() + 0.5)
    label = f"screened on {long_date(on)}"
    return Timeline(tuple(rows), scale.ticks(), today, label, _anchor(today, label, _SMALL), y + _FOOT)


def _row(event: Event, y: float, scale: "_Scale", on: datetime.date) -> Row:
    words = dates(event.period, on)
    lines = wrapped(f"{event.what}: {words}", _LETTERS, WIDTH)
    placed = tuple((y + _LINE * number, line) for number, line in enumerate(lines, 1))
    top = y + _LINE * len(lines) + _ABOVE
    period = event.period
    if period is None or period.reversed:
        return Row(event, words, placed, top, (), "", "")
    return Row(event, words, placed, top, scale.bars(period), _edge(period.start), _edge(period.end))


def _edge(bound: object) -> str:
    return {Edge.OPEN: "open", Edge.UNKNOWN: "unknown"}.get(bound, "") if isinstance(bound, Edge) else ""


class _Scale:
    """Days as places from left to right."""

    def __init__(self, shown: Iterable[Event], on: datetime.date) -> None:
        days = [on.toordinal()]
        for event in shown:
            if event.period is not None and not event.period.reversed:
                days += [day for day in (*event.period.start_range, *event.period.end_range) if _is_day(day)]
        lacking = max(0, _SHORTEST - (max(days) - min(days))) // 2
        self._first = max(_FIRST, min(days) - lacking)
        self._last = min(_LAST, max(days) + lacking)

    def x(self, day: float) -> float:
        """Where a day begins."""
        room = WIDTH - 2 * _MARGIN
        return _MARGIN + room * (day - self._first) / (self._last + 1 - self._first)

    def bars(self, period: Period) -> tuple[Bar, ...]:
        """The days that may belong to a period, where those are more than the ones that certainly do; and those."""
        (earliest, starts), (ends, latest) = period.start_range, period.end_range
        whole = self._bar(earliest, latest, is_certain=False)
        # Of a start that is not stated, and no end, there is no day that certainly belongs to it.
        if starts > ends or starts > _LAST or ends < _FIRST or period.qualified:
            return (whole,)
        sure = self._bar(starts, ends, is_certain=True)
        if (sure.x, sure.width) == (whole.x, whole.width):
            return (sure,)
        # A day is drawn wider than it is, so as to be seen: what may belong to the period reaches as far.
        left = min(whole.x, sure.x)
        right = max(whole.x + whole.width, sure.x + sure.width)
        return (Bar(left, right - left, is_certain=False), sure)

    def _bar(self, first: int, last: int, *, is_certain: bool) -> Bar:
        """A bar; what lies beyond every day ends where its arrow or question mark stands, outside all days."""
        left = self.x(first) if first >= _FIRST else _EDGE
        right = self.x(last + 1) if last <= _LAST else WIDTH - _EDGE
        missing = max(0.0, _LEAST - (right - left))
        return Bar(left - missing / 2, right - left + missing, is_certain)

    def ticks(self) -> tuple[Tick, ...]:
        """Marks at the beginnings of months or years, as many as have room."""
        first, last = datetime.date.fromordinal(self._first), datetime.date.fromordinal(self._last)
        months = (last.year - first.year) * 12 + last.month - first.month
        step = next((each for each in (1, 2, 3, 6) if months <= each * 4), 0)
        if step:
            return tuple(self._months(first, last, step))
        years = last.year - first.year
        by = next(each * 10**power for power in range(4) for each in (1, 2, 5) if years <= each * 10**power * 6)
        marked = range(-(-first.year // by) * by, last.year + 1, by)
        days = (datetime.date(year, 1, 1) for year in marked if year >= 1)
        return tuple(self._tick(day, str(day.year)) for day in days if day >= first)

    def _months(self, first: datetime.date, last: datetime.date, step: int) -> Iterator[Tick]:
        for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            year, month = divmod(number, 12)
            day = datetime.date(year, month + 1, 1)
            if month % step == 0 and day >= first:
                yield self._tick(day, f"{_MONTHS[month]} {year}")

    def _tick(self, day: datetime.date, label: str) -> Tick:
        x = self.x(day.toordinal())
        return Tick(x, label, _anchor(x, label, _SMALL))


def _anchor(x: float, label: str, size: float) -> str:
    """Say which end of a label stands at a place, so that all of it lies in the picture."""
    half = measured(label, size) / 2
    return "start" if x < half else "end" if x > WIDTH - half else "middle"


def _is_day(ordinal: int) -> bool:
    return _FIRST <= ordinal <= _LAST
