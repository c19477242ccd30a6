"""Activities: what a person does in a body, by their own word or by an office that the register knows."""

from collections.abc import Iterable, Iterator

import attrs

from coi_register.entities.same_entity import EntityIndex, Key
from coi_register.model.kinds.shapes import Placement, Role
from coi_register.model.periods import Period
from coi_register.screening.facts import Fact, is_own
from coi_register.screening.index.pairs import Mention, Service
from coi_register.screening.windows import Missing

__all__ = ["Activity", "activities"]

_FIELDS = ("organisation", "host", "home")


@attrs.frozen(eq=False)
class Activity:
    """That somebody is active in a body.

    Attributes:
        key: the body.
        period: when; None where that is not stated.
        name: what it is, in a few words: an office's title, or a kind of interest.
        field: the field of the fact that names the body; empty for an office.
        fact: the declared fact; None for an office that the register knows.
        grounds: the office in one line, where it is one.
    """

    key: Key
    period: Period | None
    name: str
    field: str = ""
    fact: Fact | None = None
    grounds: tuple[str, ...] = ()

    @property
    def undated(self) -> Missing | None:
        """That its dates are missing, where they are."""
        return Missing("dates", "" if self.fact else f"office:{self.name}", self.fact) if self.period is None else None


def activities(mentions: Iterable[Mention], services: Iterable[Service], directory: EntityIndex) -> Iterator[Activity]:
    """Derive what somebody does in which body from what they declared and from the offices that they held.

    Memberships and courses are left out: many are members of one body without knowing one another.
    """
    for mention in mentions:
        interest = mention.fact.interest
        if not isinstance(interest, Role | Placement) or interest.is_passive or not is_own(interest):
            continue
        if mention.field in _FIELDS:
            yield Activity(mention.key, interest.period, interest.kind, mention.field, mention.fact)
    for service in services:
        body = service.office.organisation
        key = directory.body(body) if body is not None else None
        if key:
            ground = service.ground(directory.office(service.office))
            yield Activity(key, service.tenure.period, service.office.office or "", grounds=(ground,))
