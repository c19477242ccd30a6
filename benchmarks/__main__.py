"""`python benchmarks`: the figures of docs/benchmarks.md, in about five minutes; with `--large`, every one of them.

Without `--here` it makes a fresh environment in a temporary folder, installs the checkout's wheel there, byte-compiled
as pip leaves it, and measures with that environment's interpreter. With names it measures only those.
"""

import argparse
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

__all__: list[str] = []

NAMES = ("start-up", "lines", "memory", "statements", "styles", "explaining", "screening", "growth")
ROOT = Path(__file__).parents[1]


def main() -> int:
    """Measure, print a table, and return 1 if a target is missed."""
    parser = argparse.ArgumentParser(
        prog="benchmarks", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(NAMES)} (all of them)")
    parser.add_argument("--here", action="store_true", help="measure what is installed for this interpreter")
    parser.add_argument("--profile", action="store_true", help="also say what takes a statement's imports so long")
    parser.add_argument("--large", action="store_true", help="also screen a register of a million interests")
    options = parser.parse_args()
    unknown = sorted(set(options.names) - set(NAMES))
    if unknown:
        parser.error(f"no figure is called {', '.join(unknown)}; there are {', '.join(NAMES)}")
    wants_peers = not options.names or "screening" in options.names
    return _measure(options) if options.here else _in_a_fresh_environment(sys.argv[1:], wants_peers=wants_peers)


def _measure(options: argparse.Namespace) -> int:
    import explaining
    import growth
    import lines
    import screening
    import start_up
    import statements
    import styles
    from figures import table

    screened = screening.measure_large if options.large else screening.measure
    stated = (statements.measure, styles.measure)
    measures = (start_up.measure, lines.measure, lines.memory, *stated, explaining.measure, screened, growth.measure)
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    found = []
    for name, measure in zip(NAMES, measures, strict=True):
        if not options.names or name in options.names:
            found += measure()
    print(table(found))
    if options.profile:
        print(f"\nImports of `coi-register statement`, by package:\n\n{start_up.profile()}")
    return int(any(figure.verdict == "MISSED" for figure in found))


def _in_a_fresh_environment(arguments: list[str], *, wants_peers: bool) -> int:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "-q", f"{ROOT}[fast]"], check=True)
        if wants_peers:  # what is not to be had is not compared with
            subprocess.run([python, "-m", "pip", "install", "-q", "openreview-py"], check=False)
        return subprocess.run([python, Path(__file__).parent, "--here", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
