"""`coi-register completion`: completion in a shell, by `shtab`."""

import sys
from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print a completion script."""
    try:
        import shtab
    except ModuleNotFoundError:
        advice = "install it with: pip install 'coi_register[completion]'"
        print(f"coi-register: completion needs the package shtab; {advice}", file=sys.stderr)
        return 2
    from coi_register.cli.arguments import parser

    print(shtab.complete(parser(), options.shell))
    return 0
