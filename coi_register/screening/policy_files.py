"""Policy files: the policies that the package brings, and files of one's own that extend one.

A file may extend a policy by its name, or another file by its path. What it does not say is said there. A window or a
list that it gives replaces the whole of the one there: who reads a policy should see in one place how far back a tie
counts, and how gravely. Only the name is not inherited, since flags cite it: left out, it is that of the file.
"""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import attrs

from coi_register import resources
from coi_register.errors import CoiError, DocumentError, Problem
from coi_register.policies import Policy
from coi_register.reading import RawDocument, read_file
from coi_register.screening.policy_checks import RuleCodes, check_policy
from coi_register.structuring import structure
from coi_register.validation.wording import problem_at, quoted, suggestion

__all__ = ["UnknownPolicyError", "load_policy", "policy_names"]

_DEFAULT = "fellowship"
_SUFFIXES = (".yaml", ".yml", ".json")


class UnknownPolicyError(CoiError, KeyError):
    """There is no policy of that name."""

    def __str__(self) -> str:
        return str(self.args[0])


@cache
def policy_names() -> tuple[str, ...]:
    """Return the names of the policies that the package brings: the default first, then by the alphabet."""
    return tuple(sorted((path.stem for path in _folder().glob("*.yaml")), key=lambda name: (name != _DEFAULT, name)))


def load_policy(name_or_path: str | os.PathLike[str], *, rule_codes: RuleCodes | None = None) -> Policy:
    """Read a policy.

    Args:
        name_or_path: the name of a policy that the package brings; or the path of a YAML or JSON file, which ends in
            .yaml, .yml or .json or has a separator in it.
        rule_codes: gives the codes of the rules that there are, of which a file may select some; by default, of those
            that are registered.

    Raises:
        UnknownPolicyError: if there is no policy of that name; the text suggests one that is close.
        DocumentError: with everything that is wrong with the file, or with one that it extends.
    """
    if _is_path(name_or_path):
        return structure(_whole(Path(name_or_path), rule_codes or _registered, ()), Policy)
    return _shipped(str(name_or_path))


@cache
def _shipped(name: str) -> Policy:
    if name not in policy_names():
        advice = suggestion(name, policy_names())
        message = f"there is no policy {quoted(name)}. {advice} The policies are: {', '.join(policy_names())}."
        raise UnknownPolicyError(" ".join(message.split()))
    return structure(_whole(_place(name), _registered, ()), Policy)


def _folder() -> Path:
    return resources.folder("templates") / "policies"


def _place(name: str) -> Path:
    return _folder() / f"{name}.yaml"


def _is_path(name: str | os.PathLike[str]) -> bool:
    text = os.fspath(name)
    return not isinstance(name, str) or text.endswith(_SUFFIXES) or os.sep in text or "/" in text


def _registered() -> Sequence[str]:
    from coi_register.screening.rules import rule_codes  # here, since the rules are many, and few files name any

    return rule_codes()


def _whole(path: Path, rule_codes: RuleCodes, below: tuple[Path, ...]) -> dict[str, Any]:
    """Read a file as plain values, completed by what it extends.

    Args:
        path: the file.
        rule_codes: gives the codes of the rules that there are.
        below: the files that extend this one, the lowest first.
    """
    raw = _read(path)
    if path != _place(path.stem) and (problems := _problems(raw, path, rule_codes)):  # a test checks ours
        _refuse(raw, problems)
    said: Any = raw.value
    if "extends" not in said:
        return dict(said)
    above = _extended(raw, path)
    if above.resolve() in (path.resolve(), *(each.resolve() for each in below)):
        circle = " → ".join(each.name for each in (*below, path, above))
        message = f"the policies extend each other in a circle: {circle}"
        _refuse(raw, [problem_at("POL102", ("extends",), message, "Let one of them extend none of the others.")])
    return {**_whole(above, rule_codes, (*below, path)), "name": _name_of(path), **said}


def _read(path: Path) -> RawDocument:
    raw, *more = read_file(path)
    if problems := [problem for each in (raw, *more) for problem in each.problems]:
        raise DocumentError(problems)
    if more:
        message = f"the file holds {1 + len(more)} documents, and a policy is one"
        _refuse(more[0], [Problem(code="POL110", message=message, advice="Give each policy a file of its own.")])
    return raw


def _problems(raw: RawDocument, path: Path, rule_codes: RuleCodes) -> list[Problem]:
    """Find what is wrong with a file of somebody's own: beside all else, a name that is cited for our figures."""
    found = check_policy(raw.value, rule_codes)
    if found or not isinstance(raw.value, dict):
        return found
    name = raw.value.get("name", _name_of(path))
    if name in policy_names():
        message = f"a policy that the package brings is called {quoted(name)}"
        found.append(problem_at("POL103", ("name",), message, "Flags cite a policy by its name: give yours its own."))
    return found


def _name_of(path: Path) -> str:
    return " ".join(path.stem.split())[:200]


def _extended(raw: RawDocument, path: Path) -> Path:
    """Find the file that a file extends."""
    said: Any = raw.value
    name: str = said["extends"]
    if not _is_path(name):
        if name in policy_names():
            return _place(name)
        advice = f"{suggestion(name, policy_names())} The policies are: {', '.join(policy_names())}."
        _refuse(raw, [problem_at("POL101", ("extends",), f"there is no policy {quoted(name)}", advice.strip())])
    above = path.parent / name
    if not above.is_file():
        advice = "The path begins in the folder of this file."
        _refuse(raw, [problem_at("POL101", ("extends",), f"there is no file {quoted(name)}", advice)])
    return above


def _refuse(raw: RawDocument, problems: Sequence[Problem]) -> NoReturn:
    """Raise what is wrong with a file, each problem with its place."""
    placed = []
    for problem in problems:
        line, column = raw.locate(problem.path, key=problem.code == "DOC102")
        placed.append(attrs.evolve(problem, file=raw.file, line=line, column=column))
    raise DocumentError(sorted(placed, key=lambda each: (each.line, each.column, each.code)))
