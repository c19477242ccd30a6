"""References between documents: what one file defines by id, others may name."""

from collections.abc import Iterator, Sequence

from coi_register.declarations import Declaration
from coi_register.errors import Path, Problem
from coi_register.references import LISTS, Definitions, dangling, definitions, resolve
from coi_register.register import Register
from coi_register.validation.wording import problem_at, quoted, suggestion

__all__ = ["link"]


def link(
    values: Sequence[Declaration | Register], *, all_parties: bool = True, all_declarations: bool = True
) -> tuple[tuple[Declaration | Register, tuple[Problem, ...]], ...]:
    """Resolve the references of documents that belong together, and find those that lead nowhere.

    Declarations by themselves have nothing to refer to: then every text is a name.

    Args:
        values: what the documents say.
        all_parties: whether every register is among them. What seems to be defined nowhere may otherwise stand in one
            that is not in order, and is not told: one fault gives one problem.
        all_declarations: whether every declaration is among them; otherwise a correction may be of another.

    Returns:
        Each with its references resolved and its problems, in their order; problems have no file, line or column.
    """
    registers = [value for value in values if isinstance(value, Register)]
    if not registers:
        return tuple((value, ()) for value in values)
    known = definitions(registers)
    ids = _Ids()
    found: list[list[Problem]] = [[*ids.given_twice(value)] for value in values]
    for value, problems in zip(values, found, strict=True):
        problems += _dangling(value, known) if all_parties else ()
        problems += ids.corrections(value, all_known=all_declarations)
    return tuple((resolve(value, known), tuple(each)) for value, each in zip(values, found, strict=True))


def _dangling(value: Declaration | Register, known: Definitions) -> Iterator[Problem]:
    for found in dangling(value, known):
        message = f"{quoted(found.text)} looks like an id, and none of the {found.wanted} has it"
        advice = suggestion(found.text, found.defined)
        yield problem_at("DOC205", found.path, message, advice or f"Define it under “{found.wanted}”, or write a name.")


def _listed(value: Declaration | Register) -> Iterator[tuple[str, Path, str | None, str | None]]:
    """Every value of a document that may have an id: its list, the way to it, its id and what it corrects."""
    if isinstance(value, Declaration):
        yield "declarations", (), value.id, value.corrects
        return
    for key in LISTS:
        for index, each in enumerate(getattr(value, key)):
            yield key, (key, index), each.id, getattr(each, "corrects", None)


class _Ids:
    """The ids of documents that belong together."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()
        self._corrects: dict[str, str | None] = {}

    def given_twice(self, value: Declaration | Register) -> Iterator[Problem]:
        """Find ids that were given before, here or in an earlier document."""
        for key, path, id_, corrected in _listed(value):
            if not id_:
                continue
            if (key, id_) in self._seen:
                message = f"the id {quoted(id_)} is given twice"
                yield problem_at("DOC206", (*path, "id"), message, "Give each its own.")
            self._seen.add((key, id_))
            if key == "declarations":
                self._corrects[id_] = corrected

    def corrections(self, value: Declaration | Register, *, all_known: bool) -> Iterator[Problem]:
        """Find corrections of what is nowhere, if all declarations are known, and those that correct each other."""
        for _, path, id_, corrected in _listed(value):
            if corrected and corrected not in self._corrects:
                if not all_known:
                    continue
                message = f"no declaration has the id {quoted(corrected)}"
                advice = suggestion(corrected, tuple(self._corrects))
                yield problem_at("DOC214", (*path, "corrects"), message, advice)
            elif corrected and corrected != id_ and id_ in self._corrected_by(corrected):
                message = f"{quoted(corrected)} and this one correct each other, so that none is left"
                advice = "Take “corrects” out of the one that came first."
                yield problem_at("DOC214", (*path, "corrects"), message, advice)

    def _corrected_by(self, following: str | None) -> set[str]:
        """A declaration, all that it corrects, and all that those correct in turn."""
        found: set[str] = set()
        while following and following not in found:
            found.add(following)
            following = self._corrects.get(following)
        return found
