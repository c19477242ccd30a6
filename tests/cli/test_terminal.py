"""No character that steers a terminal is printed, wherever it comes from."""

import io
import sys
from pathlib import Path

import pytest

from coi_register.cli.terminal import HarmlessStream, harmless_streams, unfiltered
from tests.cli.test_commands import Output, run

ADA = "declarant: Ada Example\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n"
STEERING = "a\x1b[31m\x1b]0;title\x07\x9b2J\u202e\r\x7f\u2028\x08\u2066"


def steers(text: str) -> bool:
    """Whether a text has a character that does something, beside line breaks and tabs."""
    return any(each not in "\n\t" and not each.isprintable() for each in text)


@pytest.mark.parametrize(
    "arguments",
    [
        ("{}",),
        ("--{}",),
        ("validate", "{}.yaml"),
        ("validate", "ada.yaml", "--format", "{}"),
        ("validate", "ada.yaml", "--{}"),
        ("statement", "{}.yaml"),
        ("statement", "ada.yaml", "--style", "{}"),
        ("statement", "ada.yaml", "--style", "./{}/"),
        ("statement", "ada.yaml", "--on", "{}"),
        ("statement", "ada.yaml", "--author", "{}"),
        ("statement", "ada.yaml", "--matter", "{}"),
        ("statement", "ada.yaml", "--policy", "{}"),
        ("statement", "ada.yaml", "--policy", "{}.yaml"),
        ("statement", "ada.yaml", "--output", "{}/x"),
        ("statement", "ada.yaml", "--output", "{}/"),
        ("check-statement", "{}", "ada.yaml"),
        ("screen", "{}"),
        ("screen", "ada.yaml", "--fellow", "{}"),
        ("screen", "ada.yaml", "--patron", "{}"),
        ("screen", "ada.yaml", "--select", "{}"),
        ("screen", "ada.yaml", "--decide", "{}"),
        ("screen", "ada.yaml", "--what-if", "{}"),
        ("names", "{}"),
        ("names", "ada.yaml", "--at-least", "{}"),
        ("rules", "{}"),
        ("kinds", "{}"),
        ("styles", "{}"),
        ("policies", "{}"),
        ("schema", "{}"),
        ("new", "{}"),
        ("completion", "{}"),
    ],
    ids=" ".join,
)
def test_an_argument_does_not_steer(
    capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """A message repeats an argument, and shows what it holds."""
    monkeypatch.chdir(tmp_path)
    Path("ada.yaml").write_text(ADA, encoding="utf-8")
    code, printed, said = run(capsys, *(each.format(STEERING) for each in arguments))
    assert code == 2
    assert printed + said
    assert not steers(printed + said)


def test_the_name_of_a_file_does_not_steer(capsys: Output, tmp_path: Path) -> None:
    """Names of files stand in reports, whatever is wrong with them."""
    for name, content in (
        (f"a{STEERING}.yaml", ADA),
        (f"b{STEERING}.yaml", "declarant: &a Ada\n"),
        (f"c{STEERING}.json", "{"),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
    for command in (("validate",), ("screen",), ("names",), ("statement",), ("validate", "--format", "github")):
        code, printed, said = run(capsys, *command, tmp_path)
        assert code in (1, 2)
        assert not steers(printed + said)


def test_what_is_printed_otherwise_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters of any script, joiners, line breaks and tabs are printed as they are, and bytes are passed on."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    harmless = HarmlessStream(stream)
    text = "Zoë\t“Łódź”\n\u0645\u06cc\u200c\u0631\u00a0💊\n"
    assert harmless.write(text) == len(text)
    print("a\x1bb\udc80", file=harmless, flush=True)
    assert stream.buffer.getvalue().decode() == f"{text}a␛b�\n"  # type: ignore[attr-defined]  # of BytesIO
    assert harmless.buffer is stream.buffer
    assert unfiltered(harmless) is unfiltered(stream) is stream


def test_the_streams_are_put_back() -> None:
    """After a command, standard output and error are what they were, also where it fails."""
    before = sys.stdout, sys.stderr
    seen = []

    def fail() -> None:
        with harmless_streams():
            seen.append(sys.stdout)
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        fail()
    assert isinstance(seen[0], HarmlessStream)
    assert (sys.stdout, sys.stderr) == before
