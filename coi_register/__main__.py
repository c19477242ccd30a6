"""`python -m coi_register` is `coi-register`."""

import sys

from coi_register.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
