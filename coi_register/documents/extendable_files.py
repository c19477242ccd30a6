"""Files that extend another of their sort, as styles and policies do: found by name or path, completed, or refused.

What a file does not say is said by the one that it extends; what it gives replaces the whole of what stands there. Only
the name is not inherited: left out, it is that of the file or of its folder.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import attrs

from coi_register.errors import CoiError, DocumentError, Problem
from coi_register.parsing import RawDocument

__all__ = ["Check", "ExtendableFiles", "ExtendedFile", "completed"]

_MOST_BYTES = 1024 * 1024
Check = Callable[[Any, str, Mapping[str, Any] | None], list[Problem]]
"""Finds what is wrong with a file of somebody's own, given its plain values, its name, and what the files say that it
extends; None, where it is not known what they say."""


@attrs.frozen(kw_only=True, eq=False)
class ExtendedFile:
    """One file of those that extend each other.

    Attributes:
        path: where it lies.
        name: what it is called, unless it says otherwise.
        said: what it says itself, as plain values.
    """

    path: Path
    name: str
    said: Mapping[str, Any]


def completed(files: Sequence[ExtendedFile]) -> dict[str, Any]:
    """Complete a file by what it extends.

    Args:
        files: the file, then the one that it extends, and so on.
    """
    whole: dict[str, Any] = {}
    for each in reversed(files):
        whole = {**whole, "name": each.name, **each.said}
    return whole


@attrs.frozen(kw_only=True, eq=False)
class ExtendableFiles:
    """A sort of files of which one may extend another.

    Attributes:
        noun: what one is called: policy.
        plural: what several are called: policies.
        names: gives the names of those that the package brings.
        shipped: reads one of these by its name, with those that it extends.
        unknown: what is raised for a name that none has.
        endings: how the path of a file ends, so that it is known for one without a separator in it.
        file_name: how each file is called, where its folder stands for it; else empty.
        codes: the codes of three faults: what it extends is not there, a circle, several documents in the file.
    """

    noun: str
    plural: str
    names: Callable[[], Sequence[str]]
    shipped: Callable[[str], tuple[ExtendedFile, ...]]
    unknown: type[CoiError]
    endings: tuple[str, ...]
    file_name: str = ""
    codes: tuple[str, str, str]

    def is_path(self, name: str | os.PathLike[str]) -> bool:
        """Whether something is a path and not a name: a path object, or a text with a separator or such an ending."""
        text = os.fspath(name)
        return not isinstance(name, str) or text.lower().endswith(self.endings) or os.sep in text or "/" in text

    def named(self, name: str) -> tuple[ExtendedFile, ...]:
        """Read one that the package brings, with those that it extends.

        Raises:
            CoiError: of the class `unknown`, if there is none of that name; the text suggests one that is close.
        """
        if name not in self.names():
            raise self.unknown(f"there is no {self.noun} “{name}”. {self._advice(name)}")
        return self.shipped(name)

    def own(self, path: Path, check: Check) -> tuple[ExtendedFile, ...]:
        """Read a file of somebody's own, with those that it extends.

        Args:
            path: the file, or its folder where that stands for it.
            check: finds what is wrong with one of somebody's own.

        Raises:
            CoiError: of the class `unknown`, if there is no such file in a folder that stands for it.
            DocumentError: with everything that is wrong with it, or with one that it extends.
        """
        place = self._file_in(path)
        if self.file_name and not place.is_file():
            raise self.unknown(f"there is no {self.file_name} in the folder {place.parent}")
        return self._read(place, check, ())

    def ours(self, path: Path) -> tuple[ExtendedFile, ...]:
        """Read a file that the package brings, with those that it extends; a test checks these."""
        from coi_register.parsing import read_file

        (raw,) = read_file(path)
        said: Any = raw.value
        above = self.shipped(said["extends"]) if said.get("extends") else ()
        return (ExtendedFile(path=path, name=self._name_of(path), said=said), *above)

    def _read(self, path: Path, check: Check, below: tuple[Path, ...]) -> tuple[ExtendedFile, ...]:
        """Read a file and those that it extends.

        Args:
            path: the file.
            check: finds what is wrong with it by itself.
            below: the files that extend this one, the lowest first.
        """
        raw = self._one_document(path)
        said: Any = raw.value
        asked = said.get("extends") if isinstance(said, dict) else None
        above: tuple[ExtendedFile, ...] = ()
        faults: list[Problem] = []
        faults_above: tuple[Problem, ...] = ()
        if isinstance(asked, str) and not self.is_path(asked) and asked in self.names():
            above = self.shipped(asked)
        elif isinstance(asked, str):
            faults = self._unextendable(asked, path, below)
            if not faults:
                try:
                    above = self._read(self._file_in(path.parent / asked), check, (*below, path))
                except DocumentError as error:
                    faults_above = error.problems
        is_known = bool(above) or asked is None
        name = self._name_of(path)
        faults = [*faults, *check(said, name, completed(above) if is_known else None)]
        if faults or faults_above:
            _refuse(raw, faults, faults_above)
        return (ExtendedFile(path=path, name=name, said=said), *above)

    def _one_document(self, path: Path) -> RawDocument:
        from coi_register.parsing import read_file

        raw, *more = read_file(path, most=_MOST_BYTES)
        if problems := [problem for each in (raw, *more) for problem in each.problems]:
            raise DocumentError(problems)
        if more:
            message = f"the file holds {1 + len(more)} documents, and a {self.noun} is one"
            advice = f"Give each {self.noun} a file of its own."
            _refuse(more[0], [Problem(code=self.codes[2], message=message, advice=advice)])
        return raw

    def _unextendable(self, asked: str, path: Path, below: tuple[Path, ...]) -> list[Problem]:
        """Find out why a file cannot be extended: it is not there, or extends the one that asks for it."""
        from coi_register.validation.problem_text import problem_at, quoted

        missing, circle, _ = self.codes
        if not self.is_path(asked):
            message = f"there is no {self.noun} {quoted(asked)}"
            return [problem_at(missing, ("extends",), message, self._advice(asked))]
        above = self._file_in(path.parent / asked)
        if not above.is_file():
            what = f"{self.file_name} in" if self.file_name else "file"
            advice = "The path begins in the folder of this file."
            return [problem_at(missing, ("extends",), f"there is no {what} {quoted(asked)}", advice)]
        chain = (*below, path)
        if above.resolve() in [each.resolve() for each in chain]:
            told = " → ".join(each.parent.resolve().name if self.file_name else each.name for each in (*chain, above))
            message = f"the {self.plural} extend each other in a circle: {told}"
            return [problem_at(circle, ("extends",), message, "Let one of them extend none of the others.")]
        return []

    def _file_in(self, path: Path) -> Path:
        return path / self.file_name if self.file_name and path.name != self.file_name else path

    def _name_of(self, path: Path) -> str:
        name = path.parent.resolve().name if self.file_name else path.stem
        return " ".join(name.split())[:200]

    def _advice(self, name: str) -> str:
        from coi_register.validation.problem_text import suggestion

        names = tuple(self.names())
        return f"{suggestion(name, names)} The {self.plural} are: {', '.join(names)}.".strip()


def _refuse(raw: RawDocument, problems: Iterable[Problem], others: Iterable[Problem] = ()) -> NoReturn:
    """Raise what is wrong with a file, each problem with its place, and then what is wrong with others."""
    placed = []
    for problem in problems:
        line, column = raw.locate(problem.path, key=problem.code == "DOC102")
        placed.append(attrs.evolve(problem, file=raw.file, line=line, column=column))
    raise DocumentError([*sorted(placed, key=lambda each: (each.line, each.column, each.code)), *others])
