"""The documentation does what it says: every example on every page is run.

On each page, from top to bottom and in one temporary folder that holds a copy of `examples/`:

- a block after `<!-- file: mine.yaml -->` is written to that file;
- a `python` block is run, in one namespace a page; where it starts with `>>>` its output is compared;
- a `console` block is typed into a shell, line by line, and what it prints is compared exactly.
"""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from sybil import Document, Example, Region
from sybil.example import SybilFailure
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.typing import Parser

from coi_register.model.kinds.registry import own_kinds, unregister_kind
from tests.every import check_every

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("**/*.md"))]
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]

pytestmark = pytest.mark.one_python

_FILE = re.compile(r"^<!-- file: (?P<name>\S+) -->\n+```[\w-]+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^ *```+\{?(?:code-block\} *)?([\w-]+)", re.MULTILINE)
_PROMPT, _MORE, _MARK = "$ ", "> ", "=== end of a command ==="


def files(document: Document) -> Iterable[Region]:
    """Find the comments that name a file; the block after each is its text, and may be run as well."""
    for match in _FILE.finditer(document.text):
        end = document.text.index("-->", match.start()) + len("-->")
        yield Region(match.start(), end, parsed=match.groupdict(), evaluator=write)


def write(example: Example) -> None:
    """Write a file of a page into the page's folder."""
    path = Path(example.parsed["name"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(example.parsed["text"], encoding="utf-8")


def type_in(example: Example) -> str | None:
    """Run a console block; return how what it printed differs from what the page shows, or None."""
    commands, shown = parted(example.parsed)
    printed = outputs(commands)
    for command, page, screen in zip(commands, shown, printed, strict=True):
        if page != screen:
            return f"$ {command}\nthe page shows:\n{page}\nbut it prints:\n{screen}"
    return None


def parted(block: str) -> tuple[list[str], list[str]]:
    """Part a console block into its commands, and what the page shows after each."""
    commands: list[str] = []
    shown: list[list[str]] = []
    for line in block.splitlines():
        if line.startswith(_PROMPT):
            commands.append(line.removeprefix(_PROMPT))
            shown.append([])
        elif commands and commands[-1].endswith("\\") and not shown[-1] and line.startswith(_MORE):
            commands[-1] += "\n" + line.removeprefix(_MORE)
        elif commands:
            shown[-1].append(line)
        else:
            raise ValueError(f"a console block begins with a command, not with {line!r}")
    return commands, ["\n".join(lines).rstrip("\n") for lines in shown]


def outputs(commands: list[str]) -> list[str]:
    """Type commands into one shell and return what each prints, errors included."""
    script = "".join(f"{command}\n_status=$?; echo '{_MARK}'; (exit $_status)\n" for command in commands)
    scripts = [sysconfig.get_path("scripts"), str(Path(sys.executable).parent), os.environ["PATH"]]
    run = subprocess.run(
        ["sh", "-c", script],
        env={
            "PATH": os.pathsep.join(scripts),
            "HOME": os.getcwd(),
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
            "COLUMNS": "80",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return [output.rstrip("\n") for output in run.stdout.split(_MARK + "\n")[:-1]]


PARSERS: list[Parser] = [
    files,
    PythonCodeBlockParser(),
    CodeBlockParser("console", type_in),
]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder to work in, with the project's examples in it; kinds that a page registers are taken back."""
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
    with contextlib.chdir(tmp_path):
        yield tmp_path
    for kind in own_kinds():
        unregister_kind(kind)


def failures(page: Path) -> list[str]:
    """Run a page in the current folder and return everything that is not as it says."""
    found = []
    document = Document.parse(str(page), *PARSERS)
    document.namespace["__name__"] = "__main__"  # as in a file of one's own
    for example in document.examples():
        try:
            example.evaluate()
        except SybilFailure as failure:
            found.append(str(failure))
        except Exception as error:  # whatever an example raises is the page's failure
            found.append(f"{page}:{example.line}: {type(error).__name__}: {error}")
    return found


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_example_does_what_the_page_says(page: Path) -> None:
    """Each example of a page runs, and prints what the page shows."""
    found = failures(page)
    assert not found, "\n\n".join(found)


def test_no_example_escapes_by_its_name() -> None:
    """A block that is meant to be run is called `python` or `console`, as no other name is run."""

    def check(page: Path) -> None:
        languages = set(_FENCE.findall(page.read_text(encoding="utf-8")))
        assert not languages & {"bash", "doctest", "py", "pycon", "python3", "shell", "zsh"}

    check_every(PAGES, check)


PAGE = """
<!-- file: folder/note.txt -->
```text
As typed.
```

```python
word = "kept"
```

```python
>>> word
'kept'
```

```console
$ cat folder/note.txt
As typed.
$ test 1 = 2
$ echo $? \\
>   again
1 again
```
"""


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (PAGE, []),
        (PAGE.replace("'kept'", "'lost'"), ["Expected:"]),
        (PAGE.replace('"kept"', "missing"), ["NameError: name 'missing'", "NameError: name 'word'"]),
        (PAGE.replace("1 again", "1"), ["the page shows:\n1\nbut it prints:\n1 again"]),
        (PAGE.replace("$ cat", "cat"), ["begins with a command"]),
        (PAGE.replace("```console\n$ cat", "```console\n$ sleep 0; cat"), []),
    ],
    ids=["good", "output", "exception", "console", "no prompt", "any command"],
)
def test_what_is_wrong_on_a_page_is_found(page: str, says: list[str], folder: Path) -> None:
    """The examples are really run: each sort of fault on a page is told, and a good page has none."""
    path = folder / "page.md"
    path.write_text(page, encoding="utf-8")
    found = failures(path)
    assert len(found) == len(says)
    assert all(text in failure for text, failure in zip(says, found, strict=True))
