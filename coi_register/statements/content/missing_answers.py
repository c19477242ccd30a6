"""Missing answers: questions that people have not answered, so that a statement must not print “nothing”."""

from collections.abc import Sequence

import attrs

from coi_register.english import join
from coi_register.errors import CoiError
from coi_register.model.parties import Person

__all__ = ["Unanswered", "UnansweredError"]


@attrs.frozen(kw_only=True)
class Unanswered:
    """What one person has yet to answer.

    Attributes:
        person: who.
        what: what is missing, each in plain words.
    """

    person: Person
    what: tuple[str, ...]


class UnansweredError(CoiError, ValueError):
    """A statement would say that there is nothing of which somebody has not said so."""

    def __init__(self, unanswered: Sequence[Unanswered]) -> None:
        self.unanswered = tuple(unanswered)
        asked = [
            f"{each.person.name} has not said whether there is any of this: {_listed(each)}" for each in unanswered
        ]
        advice = (
            "Missing is not none. List what there is. Where there is nothing under one item of the ICMJE form, write "
            "nothing_to_declare: [{item: 4}], with its number; where there is nothing beside the interests that are "
            "listed, nothing_to_declare: [{others: true}]"
        )
        super().__init__("\n".join([*asked, advice]))


def _listed(each: Unanswered) -> str:
    return join(each.what, semicolons=True, conjunction="")
