"""Joints: members and predicates in one sentence, with the marks that keep them apart."""

import re
from collections.abc import Sequence

from coi_register.model.styles import Style
from coi_register.statements.brackets import in_brackets

__all__ = ["bracketed_recipient", "holds_comma", "holds_list", "series"]

_BRACKETS = re.compile(r"\([^()]*\)")
_RECIPIENT = re.compile(r"(?:^| |(?<=\S)), ((?:to be )?(?:paid|made|given) to [^()]+|payable to [^()]+)$")


def holds_comma(text: str) -> bool:
    """Whether a text has a comma or semicolon of its own, outside brackets."""
    bare = _BRACKETS.sub("", text)
    return "," in bare or ";" in bare


def holds_list(text: str) -> bool:
    """Whether it has an “and” of its own, which one after it could be taken to go on."""
    return " and " in _BRACKETS.sub("", text)


def series(texts: Sequence[str], house: Style, *, apart: bool = False, is_pair: bool = False) -> list[str]:
    """Put the marks of a series after its texts, and “and” before the last.

    Two short ones need no comma. Semicolons part them as soon as one of three holds a list, or one of two a comma.

    Args:
        texts: the texts.
        house: the house style.
        apart: whether the end of the last could be taken to belong to all, so that stronger marks are needed.
        is_pair: whether they are two with one body, “is employed by Acme and holds stock and stock options in it”, so
            that a list in the second needs no comma before it.
    """
    if len(texts) < 2:
        return list(texts)
    *most, last = texts
    deciding = most if is_pair else texts
    lists = apart or any(map(holds_list, deciding))
    if any(map(holds_comma, deciding)) or (lists and len(texts) > 2):
        mark, before_last = ";", ";"
    elif len(texts) == 2:
        mark = before_last = "," if lists else ""
    else:
        mark, before_last = ",", "," if house.serial_comma else ""
    conjunction = "and " if house.conjunction or mark != ";" else ""
    return [*(f"{each}{mark}" for each in most[:-1]), f"{most[-1]}{before_last}", f"{conjunction}{last}"]


def bracketed_recipient(rest: str) -> str:
    """Put to whom money goes into brackets, where more follows that may have gone to somebody else."""
    found = _RECIPIENT.search(rest)
    return in_brackets(rest[: found.start()], f"({found[1]})") if found else rest
