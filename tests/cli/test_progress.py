"""The progress of a long run: a bar or a count on a terminal, and nothing anywhere else."""

import io
import sys
import time

import pytest

from coi_register.cli import progress as progress_module
from coi_register.cli.progress import progress


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def watched(monkeypatch: pytest.MonkeyPatch, after: float = 0.0) -> Terminal:
    """Put a terminal in the place of standard error, on which progress is shown after some seconds."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress_module, "_AFTER", after)
    return terminal


@pytest.fixture
def without_tqdm(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the extra `progress`."""
    monkeypatch.setitem(sys.modules, "tqdm", None)


def test_nothing_is_shown_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe or a file, nobody is told anything, and nobody is called."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("people") as tell:
        assert tell is None
    assert stream.getvalue() == ""


def test_nothing_is_shown_where_there_is_no_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without a console has none."""
    monkeypatch.setattr(sys, "stderr", None)
    with progress("people") as tell:
        assert tell is None


def test_a_bar_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows how much is done of how much, in what unit, and goes away at the end."""
    terminal = watched(monkeypatch)
    pytest.importorskip("tqdm")
    with progress("people") as tell:
        assert tell
        for done in (1, 500, 1000):
            time.sleep(0.12)  # it is drawn ten times a second at most
            tell(done, 1000)
    shown = terminal.getvalue()
    assert "/1000" in shown
    assert " people" in shown
    assert shown.endswith("\r")


def test_a_bar_without_an_end_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not known how much there is, what is done is counted."""
    terminal = watched(monkeypatch)
    pytest.importorskip("tqdm")
    with progress("documents") as tell:
        assert tell
        tell(2000)
    assert "documents" in terminal.getvalue()


@pytest.mark.usefixtures("without_tqdm")
def test_without_tqdm_it_counts_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The count replaces itself, not more than a few times a second, and is cleared at the end."""
    terminal = watched(monkeypatch)
    with progress("people") as tell:
        assert tell
        for done in range(1, 1001):
            tell(done, 1000)
    first, *rest = terminal.getvalue().split("\r")
    assert first == ""
    assert rest[0] == "1 of 1000 people "
    assert rest[-1] == "\x1b[K"
    assert len(rest) < 20


@pytest.mark.usefixtures("without_tqdm")
def test_a_count_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not known how much there is, only what is done is told."""
    terminal = watched(monkeypatch)
    with progress("documents") as tell:
        assert tell
        tell(1000)
    assert terminal.getvalue() == "\r1000 documents \r\x1b[K"


@pytest.mark.usefixtures("without_tqdm")
def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes less than a second is over before anybody asks."""
    terminal = watched(monkeypatch, after=1.0)
    with progress("people") as tell:
        assert tell
        tell(1, 1)
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("without_tqdm")
def test_the_line_is_cleared_when_something_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told of an error then stands on a line of its own."""
    terminal = watched(monkeypatch)

    def interrupted() -> None:
        with progress("people") as tell:
            assert tell
            tell(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert terminal.getvalue().endswith("\r\x1b[K")
