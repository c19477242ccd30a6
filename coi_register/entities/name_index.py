"""The names of one sort of entity: which ids, identifiers and names are whose, as a register defines and names them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

from coi_register.model.matters import Matter
from coi_register.model.parties import Identifier, Office, Organisation, Person, Scheme
from coi_register.model.parties.identifiers import canonical

__all__ = ["Entity", "Key", "Names"]

Entity = Person | Organisation | Office | Scheme | Matter
"""What a register defines by id."""

Key = str
"""What stands for an entity: the word for its sort, a colon, and its id, or its folded name."""

_Number = tuple[str, str]
_Named = Person | Organisation | Scheme
_NamesOf = Callable[[_Named], tuple[str, ...]]
_Fold = Callable[[str], str]
_Defined = tuple[Key, tuple[str, ...], tuple[str, ...]]


class Names:
    """The names of one sort of entity, and the keys that they stand for.

    Args:
        sort: the word for the sort, with which keys begin.
        fold: how spellings are compared.
        entities: where each key finds its entity; it is filled.
        merge: whether two that share a full name are one, as bodies are and people are not.
    """

    def __init__(self, sort: str, fold: _Fold, entities: dict[Key, Entity], *, merge: bool) -> None:
        self._sort = sort
        self._fold = fold
        self._entities = entities
        self._merge = merge
        self._ids: dict[str, Key] = {}
        self._met: dict[str, Key] = {}  # of texts that have been looked up, by the text
        self._spelled: dict[str, tuple[Key, ...]] = {}
        self._defined: list[_Defined] = []
        self._numbered: dict[str, tuple[Key, ...]] = {}  # of what has an identifier and no id, by folded name
        self._numbers: dict[_Number, Key] = {}

    def define(self, entities: Iterable[_Named], others_of: _NamesOf) -> None:
        """Take in what the register defines, in whatever order it does.

        Args:
            entities: those that have an id.
            others_of: gives the names of an entity beside its full one.
        """
        defined = sorted((each for each in entities if each.id), key=lambda each: (each.name or "", each.id or ""))
        for group in _groups(defined, merge=self._merge):
            if len(group) > 1:  # which of them gives the key does not depend on how their names are spelled
                group.sort(key=lambda each: (self._fold(each.name or ""), each.id or ""))
            key = f"{self._sort}:{group[0].id}"
            self._entities[key] = group[0]
            for each in group:
                self._ids[each.id or ""] = key
                self._numbers.update(dict.fromkeys(_numbers(each), key))
        for each in defined:
            self._defined.append((self._ids[each.id or ""], (each.name,) if each.name else (), others_of(each)))
        self._spelled = _by_name(self._defined, str, merge=self._merge)

    @cached_property
    def _folded(self) -> dict[str, tuple[Key, ...]]:
        """Those that are defined, by folded name; made once a name is looked up that nothing is spelled as."""
        return _by_name(self._defined, self._fold, merge=self._merge)

    def take_in_numbered(self, mentions: Iterable[_Named]) -> None:
        """Take in mentions without an id that give an identifier, all of a register at once.

        Those that share an identifier are one, and so are those whose names agree, as long as nothing speaks against
        it: of people, two identifiers of one system that differ.
        """
        given = sorted(
            {each for each in mentions if _numbers(each)},
            key=lambda each: (self._fold(each.name or ""), _numbers(each), each.name or ""),
        )
        for same in _groups(given, merge=False):
            known = {self._numbers[number] for each in same for number in _numbers(each) if number in self._numbers}
            if len(known) == 1:
                self._numbers.update({number: key for key in known for each in same for number in _numbers(each)})
        clusters = [
            same
            for same in _groups(given, merge=self._merge)
            if not any(number in self._numbers for each in same for number in _numbers(each))
        ]
        by_name: dict[str, list[list[_Named]]] = defaultdict(list)
        for same in clusters:
            names = [each.name or "" for each in same]
            by_name[self._fold(next(filter(self._named, names), names[0]))].append(same)
        for name in sorted(by_name):
            self._settle(name, by_name[name])

    def _settle(self, name: str, clusters: list[list[_Named]]) -> None:
        """Give keys to those with identifiers and one name: one key to all, or each its own."""
        defined = self._named(name)
        everybody = [frozenset(number for each in same for number in _numbers(each)) for same in clusters]
        described = [frozenset(number for number, key in self._numbers.items() if key == each) for each in defined]
        pairs = () if self._merge else combinations([*everybody, *described], 2)
        are_one = len(defined) < 2 and not any(_differ(one, other) for one, other in pairs)
        for same, numbers in zip(clusters, everybody, strict=True):
            own = self._own(name)
            key = f"{own} ({' '.join(min(numbers))})"
            if are_one:
                key = defined[0] if defined else own
            self._entities.setdefault(key, same[0])
            self._numbers.update(dict.fromkeys(numbers, key))
            if key not in defined:
                for each in dict.fromkeys(self._fold(each.name or "") for each in same):
                    self._numbered[each] = tuple(dict.fromkeys((*self._numbered.get(each, ()), key)))

    def key(self, id_: str | None, name: str | None, entity: Entity) -> Key | None:
        """Return the key of an entity: by id, then identifier, then name; None of one that has none of these."""
        text = id_ or name
        if text is None:
            return None
        known = self._ids.get(text) or self._met.get(text)
        if known is None or (id_ is None and _numbers(entity)):  # an identifier counts before a name that was met
            return self._new(text, name, entity)
        return known

    def _new(self, text: str, name: str | None, entity: Entity) -> Key:
        """The key of what is not defined by an id: known by its identifier, its name, or itself."""
        numbers = _numbers(entity)
        known = next((self._numbers[each] for each in numbers if each in self._numbers), None)
        if known is None:
            candidates = self.candidates(name) if name else ()
            known = candidates[0] if len(candidates) == 1 else self._own(text)
        self._entities.setdefault(known, entity)
        if not numbers:  # what has a number is looked up by it each time: its name may be another's
            self._met[text] = known
        return known

    def _own(self, text: str) -> Key:
        """A key for a name that is nobody else's; a name that differs from an id in its capitals is not that id."""
        key = f"{self._sort}:{self._fold(text)}"
        taken = self._entities.get(key)
        return key if taken is None or taken.id in (None, text) else f"{key} (a name)"

    def candidates(self, name: str) -> tuple[Key, ...]:
        """Return those whose name it is: who is spelled so, else who folds alike; and who has the name and a number."""
        return tuple(dict.fromkeys((*self._named(name), *self._numbered.get(self._fold(name), ()))))

    def _named(self, name: str) -> tuple[Key, ...]:
        return self._spelled.get(name) or self._folded.get(self._fold(name), ())

    def has_namesakes(self) -> bool:
        """Whether several that are defined share a name of whatever sort, or would but for its typography."""
        first: dict[str, Key] = {}
        return any(
            first.setdefault(name, key) != key
            for key, own, further in self._defined
            for name in map(self._fold, (*own, *further))
        )

    def may_fit_several(self) -> bool:
        """Whether any name may fit several that are defined, or that have an identifier."""
        if self.has_namesakes():
            return True
        return any(len({*keys, *self._folded.get(name, ())}) > 1 for name, keys in self._numbered.items())

    def defined(self, text: str) -> tuple[Key, ...]:
        """Return those whom the register defines under an id; or else by a name."""
        known = self._ids.get(text)
        return (known,) if known else self._named(text)

    def by_id(self, text: str) -> Key | None:
        """Return what has an id or an identifier."""
        numbered = {key for (_, number), key in self._numbers.items() if number.casefold() == text.casefold()}
        return self._ids.get(text) or (numbered.pop() if len(numbered) == 1 else None)

    def by_name(self, text: str) -> tuple[Key, ...]:
        """Return those whose name it is, also of what is only mentioned, as far as it has been looked up."""
        found = self.candidates(text)
        own = self._own(text)
        return found or ((own,) if own in self._entities else ())

    def known(self, text: str) -> Key | None:
        """Return what has an id or a name, defined or looked up before; None where nothing has, or several have."""
        found = self.candidates(text)
        return self._ids.get(text) or self._met.get(text) or (found[0] if len(found) == 1 else None)

    def texts(self) -> Iterator[str]:
        """Go through the ids and the names that can be asked for."""
        yield from dict.fromkeys((*self._ids, *self._spelled, *self._met))


def _by_name(given: Iterable[_Defined], fold: _Fold, *, merge: bool) -> dict[str, tuple[Key, ...]]:
    """Index keys by full and other names.

    Args:
        given: each key with its full names and its others.
        fold: how spellings are compared.
        merge: whether a full name counts before another, as those of bodies do.
    """
    full: dict[str, tuple[Key, ...]] = {}
    others: dict[str, tuple[Key, ...]] = {} if merge else full
    for key, own, further in given:
        for names, spellings in ((full, own), (others, further)):
            for name in map(fold, spellings):
                known = names.get(name)
                if known is None:  # as of most names
                    names[name] = (key,)
                elif key not in known:
                    names[name] = (*known, key)
    return {**others, **full}


def _groups(given: Sequence[_Named], *, merge: bool) -> Iterator[list[_Named]]:
    """Put together those that are one: by id, by identifier, and by full name where that is enough."""
    if not merge and not any(map(_numbers, given)):  # as most people of a register: then only ids count
        by_id: dict[str | None, list[_Named]] = {}
        for each in given:
            by_id.setdefault(each.id, []).append(each)
        yield from by_id.values()
        return
    above = list(range(len(given)))  # of each, an earlier one of its group; or itself, where it is the first

    def first(number: int) -> int:
        while above[number] != number:
            number = above[number]
        return number

    marked: dict[tuple[str, ...], int] = {}
    for number, each in enumerate(given):
        names = [("name", each.name.casefold())] if merge and each.name else []
        ids = [("id", each.id)] if each.id else []
        for mark in (*ids, *names, *(("number", *pair) for pair in _numbers(each))):
            one, other = sorted((first(marked.setdefault(mark, number)), first(number)))
            above[other] = one
    groups: dict[int, list[_Named]] = {}
    for number, each in enumerate(given):
        groups.setdefault(first(number), []).append(each)
    yield from groups.values()


def _numbers(entity: Entity) -> tuple[_Number, ...]:
    found: tuple[Identifier, ...] = getattr(entity, "identifiers", ())
    if not found:
        return ()
    return tuple(map(canonical, found))


def _differ(one: frozenset[_Number], other: frozenset[_Number]) -> bool:
    """Whether two have different identifiers of one system, and none in common."""
    systems = {system for system, _ in one} & {system for system, _ in other}
    return bool(systems) and one.isdisjoint(other)
