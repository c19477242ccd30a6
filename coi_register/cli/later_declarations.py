"""What is used although it was declared after the day that is asked about: it is told on standard error."""

import datetime
import sys
from collections.abc import Collection, Iterable

from coi_register.model.declarations import Declaration
from coi_register.model.parties import Person

__all__ = ["tell_later"]


def tell_later(
    declarations: Iterable[Declaration], on: datetime.date, people: Collection[Person] | None = None
) -> None:
    """Tell which declarations are used that were made after a day.

    Args:
        declarations: the declarations.
        on: the day.
        people: those whose declarations are used; None for everybody.
    """
    names = None if people is None else {name for who in people for name in (who.id, who.name, *who.aliases) if name}
    later = [
        each
        for each in declarations
        if each.declared_on is not None
        and each.declared_on > on
        and (names is None or not names.isdisjoint((each.declarant.id, each.declarant.name)))
    ]
    if not later:
        return
    from coi_register.english import number

    first = min(later, key=lambda each: (each.declared_on or on, each.declarant.name))
    more = len(later) - 1
    others = f", and in {number(more)} more declaration{'s' if more > 1 else ''}" if more else ""
    what = f"by {first.declarant.name} on {first.declared_on}{others}"
    print(
        f"coi-register: what was declared after {on} is used: {what}; with --known-on {on} it is left out",
        file=sys.stderr,
    )
