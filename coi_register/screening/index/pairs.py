"""Pairs of a fellow and a patron, and the pieces of a register that a rule looks at beside them."""

from collections.abc import Iterable, Mapping
from itertools import takewhile

import attrs

from coi_register.entities.organisation_graph import Line
from coi_register.entities.same_entity import Key
from coi_register.model.matters import Beneficiary, Matter, Participant, Party
from coi_register.model.parties import Office, Person, Tenure
from coi_register.model.periods import Answer, Period
from coi_register.screening.facts import Fact
from coi_register.screening.index.patrons import Patron, Tie
from coi_register.screening.windows import COUNTS, Assessment, Missing, when_both

__all__ = ["Gain", "Mention", "Pair", "Part", "Reach", "Service", "Side", "shared_keys"]


@attrs.frozen(eq=False)
class Part:
    """That somebody takes part in a matter. `about` has the keys of those whom it is about."""

    matter: Matter
    matter_key: Key
    participant: Participant
    person: Key
    about: tuple[Key, ...] = ()

    @property
    def period(self) -> Period | None:
        """When: the day of the article or decision; else, while the matter lasts."""
        return self.participant.period or self.matter.period

    @property
    def ground(self) -> str:
        """The fact in one line."""
        about = f" about {', '.join(self.about)}" if self.about else ""
        return f"{self.person}: {self.participant.part} in {self.matter_key}{about}; {_dates(self.period)}"


@attrs.frozen(eq=False)
class Side:
    """That somebody is a party to a matter; `key` is who."""

    matter: Matter
    matter_key: Key
    party: Party
    key: Key

    @property
    def period(self) -> Period | None:
        """When: as the party says; else, while the matter lasts."""
        return self.party.period or self.matter.period

    @property
    def ground(self) -> str:
        """The fact in one line."""
        side = f" on the side {self.party.side}" if self.party.side else ""
        return f"{self.key}: party to {self.matter_key}{side}; {_dates(self.period)}"

    def beside(self, other: "Side", *missing: Missing) -> Assessment:
        """Weigh that another party to the matter was one at the same time, as two that give no dates of their own are.

        Args:
            other: the other party.
            missing: what is missing, where one of the two has no dates.
        """
        if self.party.period is None and other.party.period is None and self.matter.period is not None:
            return COUNTS
        return when_both(self.period, other.period, *missing)


@attrs.frozen(eq=False)
class Gain:
    """That somebody stands to gain from a matter; `key` is who: a scheme, a body, an office or a person."""

    matter: Matter
    matter_key: Key
    beneficiary: Beneficiary
    key: Key

    @property
    def ground(self) -> str:
        """The fact in one line."""
        gain = self.beneficiary.amount or self.beneficiary.gain or "not stated"
        return f"{self.key}: stands to gain from {self.matter_key}: {gain}; {_dates(self.matter.period)}"


@attrs.frozen(eq=False)
class Service:
    """That a person held an office."""

    office: Office
    tenure: Tenure
    person: Key

    def ground(self, office: Key | None) -> str:
        """The fact in one line."""
        return f"{self.person}: held {office or self.office.office}; {_dates(self.tenure.period)}"


@attrs.frozen
class Reach:
    """How a body belongs to a patron: it is the patron, or the patron's office is there, or it is below or above it.

    Attributes:
        key: the body.
        lines: the ways down or up to it; none where it is the patron itself.
        is_direct: whether it is the patron itself, by whatever name, or where the patron's office is.
        is_possible: whether it only may count for this patron, because dates are partial.
    """

    key: Key
    lines: tuple[Line, ...] = ()
    is_direct: bool = False
    is_possible: bool = False

    @property
    def grounds(self) -> tuple[str, ...]:
        """The ways down to it, each in one line."""
        return tuple(sorted(f"{self.key}: below {line.path[0]}; {line.dates}" for line in self.lines))

    @property
    def above(self) -> tuple[str, ...]:
        """The ways up to it, where it stands above the patron, each in one line."""
        return tuple(sorted(f"below {self.key}; {line.dates}" for line in self.lines))

    def holds(self, period: Period | None) -> Answer:
        """Whether it belongs to the patron at some time in a period, by one way or another."""
        found = Answer.YES if self.is_direct else Answer.NO
        for line in self.lines:
            found |= line.holds(period)
        return found & Answer.POSSIBLE if self.is_possible else found


@attrs.frozen(eq=False)
class Mention:
    """That a fact names somebody or some body, in a field."""

    fact: Fact
    field: str
    key: Key


@attrs.frozen(eq=False)
class Pair:
    """A fellow and a patron, with every tie between them; or a person alone, with no patron and no tie.

    Attributes:
        fellow: the person.
        fellow_key: what stands for the person.
        patron: the patron, or None.
        patron_key: what stands for the patron; empty where there is none.
        ties: the ties between the two.
        reach: the bodies that belong to the patron, by their keys: its own body, and then those below it.
        dealings: the fellow's facts that name the patron or one of those bodies, but for the placements that the ties
            rest on: the tie is never its own evidence.
        sides: where the patron is a party to a matter: itself, or by a body that belongs to it.
    """

    fellow: Person
    fellow_key: Key
    patron: Patron | None
    patron_key: Key
    ties: tuple[Tie, ...]
    reach: Mapping[Key, Reach] = attrs.field(factory=dict)
    dealings: tuple[tuple[Mention, Reach | None], ...] = ()
    sides: tuple[tuple[Side, Reach | None], ...] = ()
    _resting: frozenset[int] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _ids_of_facts(self.ties), takes_self=True)
    )

    @property
    def bodies(self) -> tuple[Key, ...]:
        """The body that is the patron, or where the patron's office is, under each of its names; none of a person."""
        return tuple(key for key, _ in takewhile(lambda each: each[1].is_direct, self.reach.items()))

    @property
    def placements(self) -> tuple[Fact, ...]:
        """The placements that the ties rest on, each once."""
        return tuple({id(tie.fact): tie.fact for tie in self.ties}.values())

    def rests_on(self, fact: Fact) -> bool:
        """Whether a tie of the pair rests on a fact: then it is no evidence of anything further."""
        return id(fact) in self._resting


def shared_keys(one: Mapping[Key, object], other: Mapping[Key, object]) -> list[Key]:
    """The keys that two mappings share, in no more time than the smaller of them has."""
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    return [key for key in fewer if key in more]


def _dates(period: Period | None) -> str:
    return str(period) if period else "no dates"


def _ids_of_facts(ties: Iterable[Tie]) -> frozenset[int]:
    return frozenset([id(tie.fact) for tie in ties])
