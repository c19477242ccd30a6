"""The slots of a clause: what is said of one fact, part by part, before anything is said once for several facts.

The template of a kind fills them (`v.clause(...)`). Aggregation compares them; realisation puts them into one text.
"""

from collections.abc import Iterable

import attrs

from coi_register.english import words
from coi_register.statements.brackets import parted

__all__ = ["Slots", "put_together", "slot"]


@attrs.frozen(kw_only=True)
class Slots:
    """What a clause says beside its subject, in the order of printing.

    Attributes:
        subject: whom it is about, where that is not the subject of the realiser: “Mohsin Khan's brother, Tom Khan,”.
        verb: the verb with its auxiliaries, agreeing with the subject: “has received”, “is”; nothing, where the
            interest is told as a thing.
        thing: what the verb has for its object or complement: “a fee of £500”, “an unpaid trustee”, “shares”.
        source: the counterparty with its preposition: “from Pfizer”, “of Mind”, “in Acme”.
        about: what it was for, on, or at: “for a lecture on insulin at the spring meeting”.
        rest: what else is said of it: how often, when, in brackets the pay, on what condition, and to whom it goes.
        scope: how it bears on the work, with the comma before it: “, outside the submitted work”.
    """

    subject: str = ""
    verb: str = ""
    thing: str = ""
    source: str = ""
    about: str = ""
    rest: str = ""
    scope: str = ""

    @property
    def predicate(self) -> str:
        """All of it, without the subject and the scope."""
        return words(self.verb, self.thing, self.source, self.about, self.rest)


def slot(parts: str | Iterable[str | None] | None) -> str:
    """Put the parts of a slot together; a text is one part, and what is empty is left out."""
    if not parts:
        return ""
    return words(parts) if isinstance(parts, str) else words(*parts)


def put_together(slots: Slots, subject: str = "", *, close_scope: str = "") -> str:
    """Put the slots of a clause into one text, as a fact told by itself has it: without a capital or a stop.

    Args:
        slots: the slots.
        subject: whom it is about, where the slots name nobody else.
        close_scope: the words of the scope that no comma stands before, if any: `Realiser.close_scope`. They get one
            where they would else belong to an insertion.
    """
    return parted(words(slots.subject or subject, slots.predicate, slots.scope), close_scope)
