"""Whoever interrupts a command gets status 130 and no traceback, whatever it is doing."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a process that sends itself a signal")


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    """What the tests start heeds the signal, also where they run in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


ADA = "declarant: Ada Example\ndeclared_on: 2025-03-14\nnothing_to_declare: true\n"

# Runs a command as its process does, and interrupts it at the call of a function with some number; 0 for never. Prints
# how many calls there were.
DRIVER = """
import os, signal, sys
from coi_register.cli import main

at, calls = int(sys.argv[1]), 0
def count(frame, event, argument):
    global calls
    if event == "call":
        calls += 1
        if calls == at:
            os.kill(os.getpid(), signal.SIGINT)
sys.argv = ["coi-register", *sys.argv[2:]]
from coi_register.cli import interrupts
set_up = interrupts.end_when_interrupted
def begin():
    set_up()
    sys.setprofile(count)
interrupts.end_when_interrupted = begin
try:
    code = main()
finally:
    sys.setprofile(None)
if not at:
    print(calls, file=sys.stderr)
sys.exit(code)
"""


def interrupted(at: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command, and interrupt it at a call."""
    command = [sys.executable, "-c", DRIVER, str(at), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)


@pytest.mark.one_python
@pytest.mark.parametrize("command", ["statement", "screen"])
def test_an_interrupt_at_any_moment(tmp_path: Path, command: str) -> None:
    """At the first call, at a late one and between them, the process ends at once with status 130, and says nothing."""
    (tmp_path / "ada.yaml").write_text(ADA, encoding="utf-8")
    given = [str(tmp_path / "ada.yaml")]
    whole = interrupted(0, command, *given)
    calls = int(whole.stderr.split()[-1])
    assert calls > 1000
    for at in (1, 2, calls // 7, calls // 2, calls - calls // 20):  # from run to run the number differs a little
        done = interrupted(at, command, *given)
        assert (done.returncode, done.stderr) == (130, ""), at


def test_nothing_half_written_stays(tmp_path: Path) -> None:
    """A file that is being written when the interrupt comes is taken away, and what was there stays."""
    (tmp_path / "kept.txt").write_text("as it was", encoding="utf-8")
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from coi_register.cli.interrupts import end_when_interrupted\n"
        "from coi_register.documents.atomic_write import write_whole\n"
        "end_when_interrupted()\n"
        "Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "write_whole(sys.argv[1], b'x' * 100)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "kept.txt")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
    assert (tmp_path / "kept.txt").read_text(encoding="utf-8") == "as it was"


def test_a_command_that_waits(tmp_path: Path) -> None:
    """While it waits for standard input, too."""
    command = [sys.executable, "-m", "coi_register", "validate", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as waiting:
        assert waiting.stdin
        assert waiting.stdout
        assert waiting.stderr
        waiting.stdin.write(b"a: " * 100_000)  # more than a pipe holds: then the command has begun to read
        waiting.stdin.flush()
        for _ in range(60):  # a signal just before it waits again is heeded with the next one
            waiting.send_signal(signal.SIGINT)
            try:
                waiting.wait(1)
                break
            except subprocess.TimeoutExpired:
                continue
        else:
            waiting.kill()
        assert waiting.returncode == 130
        assert waiting.stdout.read() == waiting.stderr.read() == b""
        waiting.stdin.close()


def test_a_signal_that_is_ignored_stays_so(tmp_path: Path) -> None:
    """A shell has it ignored in what runs in the background: then the command ends as it would."""
    (tmp_path / "ada.yaml").write_text(ADA, encoding="utf-8")
    script = f"import signal, os; signal.signal(signal.SIGINT, signal.SIG_IGN)\n{DRIVER}"
    command = [sys.executable, "-c", script, "100", "statement", str(tmp_path / "ada.yaml")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("I have read")
