"""Which manuscript is asked for: by id, number or title."""

from collections.abc import Sequence

from coi_register.english import join
from coi_register.entities.folding import fold_name
from coi_register.errors import CoiError
from coi_register.model.manuscripts import Manuscript

__all__ = ["UnknownManuscriptError", "asked_manuscripts"]


class UnknownManuscriptError(CoiError, KeyError):
    """There is no such manuscript, or there are several."""

    def __str__(self) -> str:
        return str(self.args[0])


def asked_manuscripts(name: str | None, known: Sequence[Manuscript]) -> tuple[Manuscript, ...]:
    """Return the manuscript that is asked for; all that are known, where none is.

    Args:
        name: its id, its number, or its title in whatever typography.
        known: the manuscripts of the register.

    Raises:
        UnknownManuscriptError: if there is none, or more than one.
    """
    if name is None:
        return tuple(known)
    tests = (
        lambda each: each.id == name,
        lambda each: each.number == name,
        lambda each: fold_name(each.title) == fold_name(name),
    )
    for fits in tests:
        if found := tuple(filter(fits, known)):
            break
    else:
        there_are = join([f"“{each.id or each.number or each.title}”" for each in known])
        raise UnknownManuscriptError(
            f"there is no manuscript “{name}”" + (f"; there is {there_are}" if known else " in these files")
        )
    if len(found) > 1:
        raise UnknownManuscriptError(f"{len(found)} manuscripts are called “{name}”; give each an id, and ask for that")
    return found
