"""Policy files: the policies that the package brings, and files of one's own that extend one.

A file may extend a policy by its name, or another file by its path. It inherits what it leaves out. A window or a
list in the file replaces the whole inherited one: a reader should see in one place how far back a tie counts, and how
gravely. Only the name is not inherited, since flags cite it; without a name, a policy has that of its file.
"""

import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from coi_register import package_data
from coi_register.documents.extendable_files import ExtendableFiles, ExtendedFile, completed
from coi_register.errors import CoiError, Problem
from coi_register.model.policies import Policy
from coi_register.model.structuring.from_plain import structure
from coi_register.screening.policies.checks import RuleCodes, check_policy
from coi_register.validation.problem_text import problem_at, quoted

__all__ = ["UnknownPolicyError", "load_policy", "policy_names"]

_DEFAULT = "fellowship"


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
    if not _POLICIES.is_path(name_or_path):
        return _shipped(str(name_or_path))

    def check(said: Any, name: str, _: Mapping[str, Any] | None) -> list[Problem]:
        return _problems(said, name, rule_codes or _registered)

    return structure(completed(_POLICIES.own(Path(name_or_path), check)), Policy)


@cache
def _shipped(name: str) -> Policy:
    return structure(completed(_POLICIES.named(name)), Policy)


@cache
def _shipped_files(name: str) -> tuple[ExtendedFile, ...]:
    return _POLICIES.ours(_folder() / f"{name}.yaml")


_POLICIES = ExtendableFiles(
    noun="policy",
    plural="policies",
    names=policy_names,
    shipped=_shipped_files,
    unknown=UnknownPolicyError,
    endings=(".yaml", ".yml", ".json"),
    codes=("POL101", "POL102", "POL110"),
)


def _folder() -> Path:
    return package_data.folder("templates") / "policies"


def _registered() -> Sequence[str]:
    from coi_register.screening.rules import rule_codes  # here, since the rules are many, and few files name any

    return rule_codes()


def _problems(said: Any, name: str, rule_codes: RuleCodes) -> list[Problem]:
    """Find what is wrong with a file of somebody's own: beside all else, a name that is cited for our figures."""
    found = check_policy(said, rule_codes)
    if found or not isinstance(said, dict):
        return found
    name = said.get("name", name)
    if name in policy_names():
        message = f"a policy that the package brings is called {quoted(name)}"
        found.append(problem_at("POL103", ("name",), message, "Flags cite a policy by its name: give yours its own."))
    return found
