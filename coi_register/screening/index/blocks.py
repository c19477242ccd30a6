"""Blocks: which pairs of a fellow and a patron a rule looks at."""

from enum import Enum

__all__ = ["Block"]


class Block(Enum):
    """Which pairs a rule is led to: the others hold nothing for it.

    Attributes:
        PAIR: every pair of a fellow and a patron.
        MATTER: pairs whose patron is a party to a matter, itself or by a body that belongs to it.
        DEALING: pairs whose fellow has declared something, beside the placement, that names the patron, its body, or a
            body that belongs to it or that it regulates, funds or buys from.
        NAMED: pairs whose fellow is named in what somebody else has declared.
        PART: pairs whose fellow takes part in a matter.
        PERSON: pairs whose patron is a person.
        FELLOW: each person who is screened, once, with a pair that has no patron.
    """

    PAIR = "pair"
    MATTER = "matter"
    DEALING = "dealing"
    NAMED = "named"
    PART = "part"
    PERSON = "person"
    FELLOW = "fellow"
