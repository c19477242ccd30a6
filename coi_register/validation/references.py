"""References between documents: one file may name by id what another file defines."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from coi_register.entities.dangling import DanglingIds
from coi_register.entities.parties_in import Party, parties_in
from coi_register.entities.references import LISTS, PARTIES, Definitions, dangling, definitions, resolve
from coi_register.errors import Problem
from coi_register.json_pointer import Path
from coi_register.model.declarations import Declaration
from coi_register.model.register import Register
from coi_register.validation.ambiguities import find_ambiguities
from coi_register.validation.near_words import NearWords
from coi_register.validation.problem_text import asked_back, problem_at, quoted

__all__ = ["Links", "link"]


def link(
    values: Sequence[Declaration | Register], *, all_parties: bool = True, all_declarations: bool = True
) -> tuple[tuple[Declaration | Register, Sequence[Problem]], ...]:
    """Resolve the references of documents that belong together, and find those that lead nowhere.

    Args:
        values: what the documents say.
        all_parties: as for `Links.problems`.
        all_declarations: as for `Links.problems`.

    Returns:
        Each with its references resolved and its problems, in their order; problems have no file, line or column.
    """
    links = Links()
    for position, value in enumerate(values):
        links.take_in(position, value)
    found = links.problems(all_parties=all_parties, all_declarations=all_declarations)
    for position, problems in find_ambiguities(values, links.identified).items():
        found[position] = [*found.get(position, ()), *problems]
    known = definitions(value for value in values if isinstance(value, Register))
    return tuple((resolve(value, known), found.get(position, ())) for position, value in enumerate(values))


class Links:
    """The references and ids of documents that belong together, taken in one after another.

    What each names is looked for at once among what those before it define, and only what is not found there is kept
    for the end: a large register has its definitions first.
    """

    def __init__(self) -> None:
        self._known = Definitions({cls: {} for cls in PARTIES})
        self._ends = DanglingIds(self._known)
        self._ids = _Ids()
        self._twice: dict[int, Sequence[Problem]] = {}
        self._loose: dict[int, Declaration | Register] = {}
        self._correcting: dict[int, Declaration | Register] = {}
        self._has_registers = False
        self._near: dict[str, NearWords] = {}

    def take_in(self, position: int, value: Declaration | Register) -> None:
        """Take in what the document at a position says, with references unresolved; positions come in their order."""
        if isinstance(value, Declaration):
            if value.corrects is not None:
                self._correcting[position] = value
        else:
            self._has_registers = True
            self._known.add(value)
            self._correcting[position] = value
        if twice := self._ids.given_twice(value):
            self._twice[position] = twice
        if self._ends.are_in(value):
            self._loose[position] = value

    @property
    def identified(self) -> Sequence[Party]:
        """All people and bodies with an id or an identifier, and some other parties."""
        not_looked_through = self._loose.values()
        return [*self._ends.identified, *(each for value in not_looked_through for each in parties_in(value))]

    def problems(self, *, all_parties: bool, all_declarations: bool) -> dict[int, Sequence[Problem]]:
        """Find what is wrong between all documents.

        Declarations by themselves have nothing to refer to: then every text is a name.

        Args:
            all_parties: whether every register was taken in. What seems to be defined nowhere may otherwise stand in
                one that is not in order, and is not told: one fault gives one problem.
            all_declarations: whether every declaration was; otherwise a correction may be of another.

        Returns:
            Problems without file, line and column, by the position of the document that has any.
        """
        if not self._has_registers:
            return {}
        found: dict[int, Sequence[Problem]] = dict(self._twice)
        for position in sorted({*self._loose, *self._correcting}):
            told: list[Problem] = []
            if all_parties and position in self._loose:
                told += self._dangling(self._loose[position])
            if position in self._correcting:
                told += self._ids.corrections(self._correcting[position], all_known=all_declarations)
            if told:
                found[position] = [*found.get(position, ()), *told]
        return found

    def _dangling(self, value: Declaration | Register) -> Iterator[Problem]:
        for found in dangling(value, self._known):
            message = f"{quoted(found.text)} looks like an id, and none of the {found.wanted} has it"
            if found.wanted not in self._near:
                self._near[found.wanted] = NearWords(found.defined)
            advice = asked_back(self._near[found.wanted].closest(found.text))
            write = f"Define it under “{found.wanted}”, or write a name."
            yield problem_at("DOC205", found.path, message, advice or write)


def _listed(value: Declaration | Register) -> Iterator[tuple[str, Path, str | None, str | None]]:
    """Every value of a document that may have an id: its list, the way to it, its id and what it corrects."""
    if isinstance(value, Declaration):
        yield "declarations", (), value.id, value.corrects
        return
    for key in LISTS:
        for index, each in enumerate(getattr(value, key)):
            yield key, (key, index), each.id, getattr(each, "corrects", None)


class _Ids:
    """The ids of documents that belong together: of each list, with what a declaration corrects."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, str | None]] = {key: {} for key in LISTS}
        self._declarations = self._seen["declarations"]

    def given_twice(self, value: Declaration | Register) -> Sequence[Problem]:
        """Find ids that were given before, here or in an earlier document."""
        if isinstance(value, Declaration) and value.id not in self._declarations:  # as nearly all are
            if value.id:
                self._declarations[value.id] = value.corrects
            return ()
        return tuple(self._given_twice(value))

    def _given_twice(self, value: Declaration | Register) -> Iterator[Problem]:
        for key, path, id_, corrected in _listed(value):
            if not id_:
                continue
            if id_ in self._seen[key]:
                message = f"the id {quoted(id_)} is given twice"
                yield problem_at("DOC206", (*path, "id"), message, "Give each its own.")
            self._seen[key][id_] = corrected

    def corrections(self, value: Declaration | Register, *, all_known: bool) -> Iterator[Problem]:
        """Find corrections of what is nowhere, if all declarations are known, and those that correct each other."""
        for _, path, id_, corrected in _listed(value):
            if corrected and corrected not in self._declarations:
                if not all_known:
                    continue
                message = f"no declaration has the id {quoted(corrected)}"
                advice = asked_back(self._near.closest(corrected))
                yield problem_at("DOC214", (*path, "corrects"), message, advice)
            elif corrected and corrected != id_ and id_ in self._in_circles.get(corrected, ()):
                message = f"{quoted(corrected)} and this one correct each other, so that none is left"
                advice = "Take “corrects” out of the one that came first."
                yield problem_at("DOC214", (*path, "corrects"), message, advice)

    @cached_property
    def _near(self) -> NearWords:
        """The ids of all declarations; asked for when all were taken in."""
        return NearWords(self._declarations)

    @cached_property
    def _in_circles(self) -> dict[str, frozenset[str]]:
        """The declarations that correct each other, of each one of them; asked for when all were taken in."""
        found: dict[str, frozenset[str]] = {}
        seen: set[str] = set()
        for start in self._declarations:
            way: dict[str, None] = {}
            following: str | None = start
            while following and following not in seen:
                seen.add(following)
                way[following] = None
                following = self._declarations.get(following)
            if following in way:
                passed = list(way)
                circle = passed[passed.index(following) :]
                found.update(dict.fromkeys(circle, frozenset(circle)))
        return found
