"""The realiser in which an interest follows a verb of reporting: receiving a fee, having been a trustee of Mind."""

from typing import NoReturn

import attrs

from coi_register.english import Tense, gerund, participle
from coi_register.errors import CoiError
from coi_register.statements.realise.finite import Realiser

__all__ = ["GerundRealiser", "NoGerundError"]

# A state that is over was had; an event, as "received", needs no more than that it is reported.
_STATES = ("be", "have", "hold", "own")
_EVENTS = ("be mentioned in",)


class NoGerundError(CoiError):
    """The sentence cannot be told in this form: it has another subject, or tells of what is only possible."""


@attrs.define(kw_only=True, eq=False)
class GerundRealiser(Realiser):
    """Tells what the subject of a verb such as "reported" did or is: the subject is silent, verbs end in -ing."""

    @property
    def subject(self) -> str:
        """Nothing: it is that of the verb of reporting."""
        return ""

    @property
    def owner(self) -> NoReturn:
        """None: a sentence that begins with it is about somebody else."""
        raise NoGerundError(self.interest.kind)

    def agreeing(self, predicate: str) -> NoReturn:
        """None: the author's own verb stands in its tense."""
        raise NoGerundError(self.interest.kind)

    def may(self, verb: str) -> NoReturn:
        """None: English has no such form of "may"."""
        raise NoGerundError(self.interest.kind)

    def verb(self, verb: str, begin: str = "", *, plural: bool | None = None, noun: str = "") -> str:
        """Put a verb into its form in -ing; with "having", what is over or goes on since a stated day."""
        if begin and self.only_begins:
            return gerund(begin.replace(gerund(verb), f"to {verb}"))  # not "starting volunteering"
        since = self.is_present and self._told_tense is Tense.PERFECT
        return f"having {participle(verb)}" if since or self._is_past_state(verb) else gerund(verb)

    def _is_past_state(self, verb: str) -> bool:
        return not self.is_present and verb.partition(" ")[0] in _STATES and not verb.startswith(_EVENTS)

    @property
    def was(self) -> str:
        """That the subject was something: having been."""
        return "having been"

    def activity(self, verb: str, begin: str = "", *, noun: str = "") -> str:
        """Put a verb for what one is busy with into its form in -ing."""
        told = self.verb(verb, begin) if self.only_begins else gerund(verb)
        return self.of_each(told)

    def lasting(self, verb: str, begin: str, *, plural: bool | None = None, noun: str = "") -> str:
        """Do as `verb` does, save for what has no end of its own."""
        if self.tense is Tense.PERFECT and not self.only_begins:
            return gerund(verb)
        return self.verb(verb, begin)

    def clause_verb(self, verb: str) -> str:
        """Put the verb of a second clause into its form in -ing: "but receiving", "and still being", "having been"."""
        if verb == "be still":
            return "still being"
        return f"having {participle(verb)}" if self._is_past_state(verb) else gerund(verb)

    def past(self, verb: str) -> str:
        """Put a verb that tells of an event into its form in -ing."""
        return gerund(verb)
