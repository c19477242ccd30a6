"""Prints a part of a page as it is written from the package."""

import sys

from generated import PARTS

print("\n\n".join(PARTS[name]() for name in sys.argv[1:] or PARTS))
