"""Errors for a name that a user asks for and that no entity has, or several have."""

from collections.abc import Iterable, Mapping, Sequence

from coi_register.english import join
from coi_register.entities.name_index import Entity, Key
from coi_register.errors import CoiError

__all__ = ["AmbiguousNameError", "UnknownNameError", "nearest", "no_such", "told_apart"]


class UnknownNameError(CoiError, KeyError):
    """Nothing in the register has a name or id, be it defined or mentioned; the text suggests what is near."""

    def __str__(self) -> str:
        return str(self.args[0])


class AmbiguousNameError(CoiError, ValueError):
    """Several entities have a name; the text gives the ids that tell them apart.

    Attributes:
        entities: those that have it.
    """

    def __init__(self, text: str, several: Mapping[Key, Entity]) -> None:
        self.entities = tuple(several.values())
        described = join(sorted(_describe(key, entity) for key, entity in several.items()), conjunction="or")
        super().__init__(f"“{text}” may be {described}; ask by id")


def no_such(text: str, near: str | None, sorts: Sequence[str]) -> UnknownNameError:
    """Make the error that a register has nobody, or no patron, of a name."""
    what = "person" if tuple(sorts) == ("person",) else "patron"
    advice = f"did you mean “{near}”?" if near else "look at the ids and names in it"
    return UnknownNameError(f"the register has no {what} “{text}”; {advice}")


def _describe(key: Key, entity: Entity) -> str:
    """Say what an entity is, with its id, where it has one: the person “a-example”."""
    sort = key.partition(":")[0]
    name = entity.id or getattr(entity, "name", None) or getattr(entity, "office", None) or key.partition(":")[2]
    return f"the {sort} “{name}”" + ("" if entity.id else " (which has no id)")


def told_apart(several: Iterable[Entity]) -> str:
    """List entities of one name by their ids, or by the identifiers by which they are told apart."""
    return join(map(_mark, sorted(several, key=lambda each: each.id or _mark(each))))


def _mark(entity: Entity) -> str:
    if entity.id:
        return f"“{entity.id}”"
    numbers = sorted(f"{each.system} {each.id}" for each in getattr(entity, "identifiers", ()))
    return f"the one of {numbers[0]}" if numbers else "one without an id"


def nearest(text: str, known: Iterable[str]) -> str | None:
    """Return the id or name that is most like a text, if any is like it."""
    from difflib import get_close_matches

    texts = {each.casefold(): each for each in known}
    near = get_close_matches(text.casefold(), texts, 1, 0.6)
    return texts[near[0]] if near else None
