"""Python's garbage collector is paused by the command, and never by the library."""

import datetime
import gc
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

from coi_register import load_register, screen
from coi_register.cli import main
from coi_register.cli.gc_pause import garbage_collector_paused
from coi_register.documents.register_loader import read_register

REGISTER = Path(__file__).parents[2] / "examples" / "dispute-2016"


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave the collector on after a test."""
    yield
    gc.enable()


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_restored(was_on: bool) -> None:
    """It is off in the block, and as it was afterwards, even after an error."""
    (gc.enable if was_on else gc.disable)()
    during: list[bool] = []
    with suppress(RuntimeError), garbage_collector_paused():
        during.append(gc.isenabled())
        raise RuntimeError("stopped")
    assert during == [False]
    assert gc.isenabled() is was_on


def test_the_library_leaves_the_collector(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and screening a register neither switch it off or on, nor freeze anything."""
    for name in ("disable", "enable", "freeze", "unfreeze", "collect", "set_threshold"):
        monkeypatch.delattr(gc, name)
    try:
        gathered = read_register([REGISTER])
        screen(gathered.register, on=datetime.date(2016, 7, 1))
        screen(load_register(REGISTER), on=datetime.date(2016, 7, 1))
    finally:
        monkeypatch.undo()


@pytest.mark.parametrize("was_on", [True, False])
@pytest.mark.parametrize(
    "arguments",
    [
        ["screen", str(REGISTER), "--on", "2016-07-01"],
        ["screen", "no-such-file.yaml"],
        ["screen", str(REGISTER), "--policy", "no-such-policy"],
    ],
)
def test_the_command_restores_the_collector(arguments: list[str], was_on: bool) -> None:
    """A command that is called within another process leaves it as it was, whatever became of the command."""
    (gc.enable if was_on else gc.disable)()
    frozen = gc.get_freeze_count()
    main(arguments)
    assert gc.isenabled() is was_on
    assert gc.get_freeze_count() == frozen


def test_the_command_pauses_the_collector(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is off while a register is screened."""
    seen: list[bool] = []

    def look(*_: object, **__: object) -> None:
        seen.append(gc.isenabled())
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("coi_register.screening.screen"), "screen", look)
    main(["screen", str(REGISTER)])
    assert seen == [False]
    assert gc.isenabled()
