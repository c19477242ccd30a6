"""The command line: parses, calls, prints, exits. Nothing is imported before it is needed."""

import gc
import os
import sys
from collections.abc import Sequence

__all__ = ["main"]

_USED_WRONGLY = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `coi-register` with some arguments, those of the process by default.

    Returns:
        0 if nothing was found, 1 if something was, 2 if the command was used wrongly or a document is not valid
        where a valid one is needed. Results go to standard output, errors to standard error.
    """
    given = _own_process() if arguments is None else arguments
    _set_up_streams()
    from coi_register.cli.terminal import harmless_streams

    with harmless_streams():
        try:
            from coi_register.cli.arguments import in_order, parser

            # With the arguments of the other commands, parsing would take a twentieth of what a statement does.
            options = parser(given[0] if given else None).parse_args(in_order(given))
            code = _run(options)
        except BrokenPipeError:  # the reader has gone, as in `coi-register kinds | head -1`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        except KeyboardInterrupt:  # of an application that calls this; a process of our own ends before
            return 130
    return code


def _run(options: object) -> int:
    from importlib import import_module

    from coi_register.errors import CoiError

    name: str = getattr(options, "command").replace("-", "_")  # noqa: B009  (argparse's namespace)
    command = import_module(f"coi_register.cli.{name}")
    try:
        code: int = command.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except CoiError as error:
        print(f"coi-register: {error}", file=sys.stderr)
        return _USED_WRONGLY
    except OSError as error:
        print(f"coi-register: {_describe_error(error)}", file=sys.stderr)
        return _USED_WRONGLY
    return code


def _describe_error(error: OSError) -> str:
    """Say of which file the system complains, and why, without its number for that."""
    reason = error.strerror or str(error)
    return ": ".join(filter(None, (str(error.filename or ""), reason[:1].lower() + reason[1:])))


def _own_process() -> Sequence[str]:
    """Return the arguments of the process, which the command has to itself.

    What it makes lives until it ends. To look all of it through for cycles, on the way and at the end, took a fifth
    of the time.
    """
    from coi_register.cli.interrupts import end_when_interrupted

    end_when_interrupted()
    import atexit

    gc.set_threshold(100_000, 50, 1000)
    atexit.register(gc.freeze)
    return sys.argv[1:]


def _set_up_streams() -> None:
    """Print curly quotes and names whatever the machine's locale is, and to nobody where the caller has closed one."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  (until the end)
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
