"""One spelling: a body or person whose name is spelled in several ways is named in one of them in one statement.

The spelling is that of the definition, where a register defines the body or person; of an author, that of the author's
name; else the first one, in the order of authors. Where there is one spelling only, it stays as it is written. So do
names that do not fold alike, such as an alias.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.parties_in import Party, parties_in
from coi_register.model.declarations import Declaration
from coi_register.model.fields import Value
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.statements.content.authors import Author

if TYPE_CHECKING:
    from coi_register.entities.same_entity import EntityIndex
    from coi_register.model.register import Register

__all__ = ["one_spelling"]

_V = TypeVar("_V", bound=Value)
_Group = tuple[str, str]
_FOLDS = {Person: fold_person, Organisation: fold_body, Office: fold_name, Scheme: fold_name}
_BESIDE_NAME = {Person: ("title", "family"), Organisation: ("article",), Office: ("article",), Scheme: ("article",)}
"""What is printed with a name, and what a mention that is only a name takes over with the spelling."""


def one_spelling(
    authors: tuple[Author, ...], source: "Register | tuple[Declaration, ...]"
) -> tuple[tuple[Author, ...], Mapping[int, Interest]]:
    """Name each body, person, office and scheme in one spelling.

    Args:
        authors: the authors of a statement.
        source: what they are from, which says who is who.

    Returns:
        The authors; and of each interest in which a name is spelled otherwise than before, by its identity, the
        interest as it was.
    """
    parties = [each for author in authors for declared in author.declarations for each in parties_in(declared)]
    if not _are_several(parties):
        return authors, {}
    respelling = _Respelling((*(author.person for author in authors), *parties), source)
    spelled = tuple(map(respelling.author, authors))
    before = {
        id(now): was
        for author, as_it_was in zip(spelled, authors, strict=True)
        for declaration, declared in zip(author.declarations, as_it_was.declarations, strict=True)
        for now, was in zip(declaration.interests, declared.interests, strict=True)
        if now is not was
    }
    return spelled, before


def _name(party: Party) -> str | None:
    return party.office if isinstance(party, Office) else party.name


def _folded(party: Party) -> str:
    return _FOLDS[type(party)](_name(party) or "")


def _are_several(parties: Iterable[Party]) -> bool:
    """Whether any two of a sort have names that differ, and fold alike."""
    names: dict[type[Party], set[str]] = {}
    for each in parties:
        if name := _name(each):
            names.setdefault(type(each), set()).add(name)
    return any(len(set(map(_FOLDS[cls], given))) < len(given) for cls, given in names.items() if len(given) > 1)


class _Respelling:
    """The spelling of each name that is spelled in several ways.

    Args:
        parties: all that are named, those first whose spelling counts before that of others.
        source: what they are from.
    """

    def __init__(self, parties: Iterable[Party], source: "Register | tuple[Declaration, ...]") -> None:
        self._index = _index_of(source)
        groups: dict[_Group, list[Party]] = {}
        for each in parties:
            group = self._group(each)
            if group is not None:
                groups.setdefault(group, []).append(each)
        self._chosen = {
            group: self._choose(group, several)
            for group, several in groups.items()
            if len(set(map(_name, several))) > 1
        }

    def _group(self, party: Party) -> _Group | None:
        """Return what spellings of one name have in common: the entity, and the folded name."""
        key = self._index.key(party) if _name(party) else None
        return (key, _folded(party)) if key else None

    def _choose(self, group: _Group, several: list[Party]) -> Party:
        key, folded = group
        defined = self._index.entity(key)
        is_defined = isinstance(defined, type(several[0])) and defined.id is not None
        if is_defined and _folded(cast("Party", defined)) == folded:
            return cast("Party", defined)
        return several[0]

    def author(self, author: Author) -> Author:
        """Spell all that an author says."""
        return attrs.evolve(
            author,
            declarations=tuple(map(self._below, author.declarations)),
            nils=author.nils and tuple(tuple(map(self._below, each)) for each in author.nils),
        )

    def _below(self, value: _V) -> _V:
        from coi_register.entities.references import replaced

        return replaced(value, self._spelled)

    def _spelled(self, value: Value) -> Value | None:
        """Return a party in the chosen spelling; None for what has none."""
        if not isinstance(value, Person | Organisation | Office | Scheme):
            return None
        chosen = self._chosen.get(self._group(value) or ("", ""))
        if chosen is None:
            return None
        changed: dict[str, Any] = {"office" if isinstance(value, Office) else "name": _name(chosen)}
        if value.to_text() is not None:
            changed.update((each, getattr(chosen, each)) for each in _BESIDE_NAME[type(value)])
        elif isinstance(value, Person):
            changed.update(_around(value, _name(chosen) or ""))
        return cast("Value", attrs.evolve(cast("Any", self._below(value)), **changed))


def _around(person: Person, name: str) -> dict[str, Any]:
    """Leave out a title that a name now begins with, and a family name that is spelled otherwise in it."""
    dropped: dict[str, Any] = {}
    if person.title and fold_name(name).startswith(f"{fold_name(person.title)} "):
        dropped["title"] = None
    if person.family and person.family not in name:
        dropped["family"] = None
    return dropped


def _index_of(source: "Register | tuple[Declaration, ...]") -> "EntityIndex":
    from coi_register.entities.in_force import register_of
    from coi_register.entities.same_entity import EntityIndex

    return EntityIndex(register_of(source) if isinstance(source, tuple) else source)
