"""What rules may ask: the protocol that each context answers to.

Rules import this and no class, so they can be led over a register in memory (`ScreeningContext`), or over anything else
that answers the same. It is for type checkers and readers: nothing is checked by it when a rule runs.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from coi_register.entities.organisation_graph import Line
from coi_register.entities.same_entity import Key
from coi_register.model.declarations import Declaration
from coi_register.model.periods import Period
from coi_register.model.policies import Policy
from coi_register.screening.directory import Directory
from coi_register.screening.facts import Fact
from coi_register.screening.index.activities import Activity
from coi_register.screening.index.pairs import Gain, Mention, Pair, Part, Reach, Side
from coi_register.screening.index.patrons import Tie
from coi_register.screening.windows import Assessment, Missing

__all__ = ["Bodies", "RuleContext"]


class Bodies(Protocol):
    """How bodies belong to one another and deal with one another. An answer is empty where nothing is known."""

    def above(self, key: Key, /) -> tuple[Line, ...]:
        """What is a body part of, owned by, or the later name of, and what is above that?"""
        ...

    def below(self, key: Key, /) -> tuple[Line, ...]:
        """What is part of a body, owned by it, or its later name, and what is below that?"""
        ...

    def between(self, one: Key, other: Key, /) -> tuple[Line, ...]:
        """By which ways is one of two bodies above the other? Each leads down from the one that is above."""
        ...

    def grounds(self, one: Key, other: Key, /) -> tuple[str, ...]:
        """By which ways is one of two bodies above the other, each in one line, in order?"""
        ...

    def dealings(self, key: Key, /) -> tuple[tuple[str, Line], ...]:
        """What does a body regulate, fund or buy from? Each with the word: `regulates`, `funds`, `buys_from`."""
        ...


class RuleContext(Protocol):
    """A register seen for screening, under a policy and on a day: all that a rule may ask.

    An answer is empty where nothing is known. Facts are those that hold: what was corrected since is not among them.
    A rule may ask whether two facts are one by `is`, so each question about a fact gives the same object.
    """

    # --- what is screened for

    @property
    def policy(self) -> Policy:
        """Which policy holds?"""
        ...

    @property
    def on(self) -> datetime.date:
        """Of which day is the screening?"""
        ...

    @property
    def today(self) -> Period:
        """Of which day is the screening, as a period?"""
        ...

    # --- who there is

    @property
    def directory(self) -> Directory:
        """Who is who?"""
        ...

    @property
    def bodies(self) -> Bodies:
        """Which body belongs to which, and deals with which?"""
        ...

    def key(self, entity: object, /) -> Key | None:
        """Which key stands for a person, body, office, scheme or matter? None for None, and for what has no name."""

    def pairs(self, fellow: Key, /) -> tuple[Pair, ...]:
        """With which patrons is a fellow tied? One pair for each patron."""
        ...

    # --- what a person has declared and does

    def declarations(self, person: Key, /) -> tuple[Declaration, ...]:
        """What has a person declared, but for what was corrected since?"""
        ...

    def corrected(self, declaration: Declaration, /) -> tuple[Declaration, ...]:
        """Which declarations does one correct: that one, the one that it corrects itself, and so on?"""
        ...

    def facts(self, person: Key, /) -> tuple[Fact, ...]:
        """Which interests has a person, each once, as they hold? Those that have ended are among them."""
        ...

    def mentions(self, person: Key, /) -> tuple[Mention, ...]:
        """Which people, bodies and offices do a person's facts name, each in which field?"""
        ...

    def activities(self, person: Key, /) -> tuple[Activity, ...]:
        """What does a person do in which body, as declared and by the offices that the register knows?"""
        ...

    # --- what others have declared

    def facts_about(self, key: Key, /) -> tuple[Fact, ...]:
        """What have others declared that names a person?"""
        ...

    def help_of(self, key: Key, /) -> tuple[Fact, ...]:
        """Which help in kind have others had of a person?"""
        ...

    @property
    def has_mirrors(self) -> bool:
        """Does any fact say that it is the mirror of another?"""
        ...

    def mirrors(self, fact: Fact, /) -> tuple[Fact, ...]:
        """Which facts of others say that they are this fact, told from the other side?"""
        ...

    def mirrored(self, fact: Fact, /) -> tuple[Fact, ...]:
        """Of which facts of others does this one say that it is the mirror?"""
        ...

    def held_alike(self, person: Key, /) -> Iterator[tuple[Fact, Fact]]:
        """Which holdings of one holder have both a person and somebody else declared? Each with the other's telling."""
        ...

    # --- what belongs to a patron

    def tie_assessment(self, tie: Tie, event: Period | None, /, *missing: Missing) -> Assessment:
        """Does a tie count, seen from an event, in the policy's window for ties? `missing`: what the event lacks."""
        ...

    def holds(self, reach: Reach | None, period: Period | None, /) -> Assessment:
        """Does a body belong to its patron at some time in a period? No reach stands for the patron itself."""
        ...

    def owners(self, pair: Pair, /) -> Mapping[Key, Reach]:
        """Which bodies are above a host at a time that may not be that of all placements with it?"""
        ...

    def owned(self, reach: Reach, tie: Tie, period: Period | None, /) -> Assessment:
        """Is a body above a host in a period, and no patron of its own by the same tie?"""
        ...

    def dealt_with(self, pair: Pair, /) -> Mapping[Key, Sequence[tuple[str, Line]]]:
        """Which bodies does the patron's body regulate, fund or buy from? Each with the words for it."""
        ...

    def funders(self, pair: Pair, /) -> tuple[Line, ...]:
        """Which bodies fund the patron's body?"""
        ...

    # --- matters

    def sides(self, pair: Pair, /) -> tuple[tuple[Side, Reach | None], ...]:
        """Where is a patron a party to a matter: itself (no reach), or by a body that belongs to it?"""
        ...

    def parties(self, matter: Key, /) -> tuple[Side, ...]:
        """Who are the parties to a matter?"""
        ...

    def parts(self, person: Key, matter: Key = "", /) -> tuple[Part, ...]:
        """What does a person do in matters, or in one matter?"""
        ...

    def parts_about(self, key: Key, /) -> tuple[Part, ...]:
        """What do others do in matters that is about a person, an office or a body?"""
        ...

    def gains(self, key: Key, /) -> tuple[Gain, ...]:
        """What does a scheme, body, office or person stand to gain from matters?"""
        ...
