"""What a sub-editor would print of the statements in `examples/printed`, beside what the package prints of them.

Without Python anybody adds one: `examples/printed/README.md` says how. From the command line,
`python -m tests.statements.printed` prints each statement that differs, as a diff from the wanted text that comes
closest, and how many there are; words after it choose statements by the beginnings of their names (`b n01`), and
`--names` prints names only. `--forget` takes out of `differs.txt` those that no longer differ.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from textwrap import fill
from typing import TypeAlias

from attrs import frozen

from coi_register import CoiError, statement
from coi_register.documents.load_dump import documents_in

FOLDER = Path("examples/printed")
DIFFERS = FOLDER / "differs.txt"
_WORDS = re.compile(r"\s+|[^\s]+")


@frozen
class Choice:
    """A place in a text with several wordings to choose from."""

    wordings: tuple["Wording", ...]


Wording: TypeAlias = tuple[str | Choice, ...]
"""A text in parts, each plain or a choice."""


def parse_wording(text: str) -> Wording:
    """Read a text in which `{this|that}` allows either wording.

    Raises:
        ValueError: A brace is left open, or closed twice.
    """
    parts, rest = _read_parts(re.findall(r"[{}|]|[^{}|]+", text))
    if rest:
        raise ValueError(f"a brace is closed that was not opened, before {''.join(rest)[:40]!r}")
    return parts


def _read_parts(tokens: list[str], *, inside: bool = False) -> tuple[Wording, list[str]]:
    """Read the parts of a wording, to its end or to the end of a choice."""
    parts: list[str | Choice] = []
    while tokens:
        if inside and tokens[0] in "|}":
            return tuple(parts), tokens
        if tokens[0] == "}":
            break
        first, *tokens = tokens
        if first != "{":
            parts.append(first)
            continue
        choices: list[Wording] = []
        divider = "|"
        while divider == "|":
            choice, tokens = _read_parts(tokens, inside=True)
            choices.append(choice)
            if not tokens:
                raise ValueError("a brace is left open")
            divider, *tokens = tokens
        parts.append(Choice(tuple(choices)))
    return tuple(parts), tokens


def pattern_of(wording: Wording) -> str:
    """The regular expression that the acceptable texts match, and no other."""
    return "".join(
        re.escape(part) if isinstance(part, str) else f"(?:{'|'.join(map(pattern_of, part.wordings))})"
        for part in wording
    )


def closest_text(wording: Wording, printed: str) -> str:
    """The acceptable text that comes closest to what is printed, choice after choice."""

    def likeness(text: str) -> float:
        return SequenceMatcher(None, _WORDS.findall(text), _WORDS.findall(printed), autojunk=False).ratio()

    chosen = wording
    while (at := next((index for index, part in enumerate(chosen) if not isinstance(part, str)), None)) is not None:
        before, choice, after = chosen[:at], chosen[at], chosen[at + 1 :]
        assert isinstance(choice, Choice)
        readings = (before + each + after for each in choice.wordings)
        chosen = max(readings, key=lambda reading: likeness(_first_text(reading)))
    return _first_text(chosen)


def _first_text(wording: Wording) -> str:
    """The text with the first wording of each choice."""
    return "".join(part if isinstance(part, str) else _first_text(part.wordings[0]) for part in wording)


@frozen
class Wanted:
    """One statement as a sub-editor would print it."""

    name: str
    style: str
    document: Path
    wordings: tuple[Wording, ...]

    @classmethod
    def read(cls, path: Path) -> "Wanted":
        """Read one file of `examples/printed`.

        Raises:
            ValueError: It names no style, or no text follows.
        """
        head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        if "style" not in fields or not text.strip():
            raise ValueError(f"{path} needs a line “style: NAME”, an empty line, and a text")
        own = path.with_suffix(".yaml")
        beside = own if own.exists() else path.parent.parent / "shapes" / own.name
        return cls(
            name=path.stem,
            style=fields["style"],
            document=path.parent / fields["document"] if "document" in fields else beside,
            wordings=tuple(parse_wording(_trimmed(each)) for each in re.split(r"(?m)^---$", text)),
        )

    @cached_property
    def printed(self) -> str:
        """What the package prints of the document; of one that it refuses, what it says."""
        declarations = [own for document in documents_in([self.document]) for own in document.declarations]
        try:
            return _trimmed(str(statement(declarations, style=self.style)))
        except CoiError as error:
            return f"[refused: {error}]"

    @property
    def unchanged(self) -> bool:
        """Whether a sub-editor would print it unchanged."""
        return any(re.fullmatch(pattern_of(each), self.printed) for each in self.wordings)

    @property
    def closest(self) -> str:
        """The wanted text that comes closest to what is printed."""
        texts = [closest_text(each, self.printed) for each in self.wordings]
        return max(texts, key=lambda text: SequenceMatcher(None, text, self.printed, autojunk=False).ratio())


def _trimmed(text: str) -> str:
    """A text without blanks at the ends of its lines, or lines that are empty at its own ends."""
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()).strip("\n")


def read_all(folder: Path = FOLDER) -> list[Wanted]:
    """Read every statement, by name; what is no statement of a document stands in `differs.txt`."""
    return [Wanted.read(path) for path in sorted(folder.glob("*.txt")) if path.name != DIFFERS.name]


def read_differs(path: Path = DIFFERS) -> dict[str, str]:
    """Read why statements are known to differ, by name: a line `name: reason` each."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))


def forget_equal(statements: Iterable[Wanted], path: Path = DIFFERS) -> list[str]:
    """Take out of the list of those that differ what no longer does, and return their names."""
    names = [each.name for each in statements if each.unchanged and each.name in read_differs(path)]
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if line.partition(":")[0] not in names), encoding="utf-8")
    return names


def diff_of(wanted: str, printed: str) -> str:
    """Show in one text what is wanted and not printed, [-so-], and what is printed and not wanted, {+so+}."""
    old, new = _WORDS.findall(wanted), _WORDS.findall(printed)
    parts: list[str] = []
    for what, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        if what == "equal":
            parts.append(gone)
        else:
            parts.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return "".join(parts)


def report(statements: Iterable[Wanted], *, names_only: bool = False) -> Iterator[str]:
    """Say of each statement whether it is printed unchanged, and how many are."""
    found = list(statements)
    unchanged = [each.name for each in found if each.unchanged]
    for each in found:
        if each.name in unchanged:
            yield f"unchanged  {each.name}"
        elif names_only:
            yield f"differs    {each.name}"
        else:
            yield f"differs    {each.name} ({each.style})"
            yield fill(diff_of(each.closest, each.printed), 140, initial_indent="    ", subsequent_indent="    ")
    yield f"{len(unchanged)} of {len(found)} unchanged"


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    chosen = [each for each in read_all() if not words or each.name.startswith(tuple(words))]
    if "--forget" in sys.argv:
        print("\n".join(f"taken out  {name}" for name in forget_equal(chosen)))
    print("\n".join(report(chosen, names_only="--names" in sys.argv)))
