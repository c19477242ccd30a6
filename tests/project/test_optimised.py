"""With `-OO`, where Python keeps no docstrings, nothing that is printed is lost."""

import subprocess
import sys

from coi_register.docstrings import docstring_of
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.screening.rules.registry import rules

PRINTS = """
import sys
from coi_register.cli import main
if bool(main.__doc__) is (sys.flags.optimize >= 2) or any([main(line.split()) for line in sys.argv[1].split(";")]):
    sys.exit("it was not run as is asked for")
"""
COMMANDS = ("rules --format json", "rules COI101", "kinds --format json", "kinds secondment", "schema register")


def printed(*options: str) -> str:
    """Run some commands in a process of their own, and return what they print."""
    run = [sys.executable, *options, "-c", PRINTS, ";".join(COMMANDS)]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_nothing_printed_is_lost() -> None:
    """Rules, kinds and schemas are described in the same words, however Python was told to compile."""
    assert printed("-OO", "-B") == printed()


def test_docstrings_are_found_in_the_source() -> None:
    """What is read from the source is what Python keeps: of each kind and rule, of a method, of what has none."""
    from coi_register.docstrings import _in_source

    said = [kind_class(name) for name in kind_names()] + [each.check for each in rules().values()]
    for each in [*said, kind_class, docstring_of]:
        found = _in_source(each.__module__)[each.__qualname__]
        assert found.split() == docstring_of(each).split() != []
    assert _in_source("coi_register.errors")["CoiError"] == "Anything that this package raises on purpose."
    assert _in_source("coi_register.errors")["DocumentError.__init__"] == ""
    assert _in_source("builtins") == _in_source("nowhere") == {}
