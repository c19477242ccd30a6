"""Lines: a JSON Lines file of declarations, read, validated and structured, against decoding it and nothing else."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import synthetic
from figures import Figure
from timing import calls, quotient

__all__ = ["measure", "memory"]

COUNT = 20_000
SAMPLE = 200


def measure(rounds: int = 5) -> list[Figure]:
    """Time both, and plain `jsonschema` over a sample of the same file."""
    import orjson

    with tempfile.TemporaryDirectory() as folder:
        path = _file(folder)

        def decoded() -> None:
            with path.open("rb") as file:
                for line in file:
                    orjson.loads(line)

        times = calls({"orjson": decoded, "ours": lambda: _examined(path), "plain": _plain(path)}, rounds)
    ratio, elapsed = quotient(times["ours"], times["orjson"])
    scale = COUNT / SAMPLE
    faster, faster_elapsed = (time * scale for time in quotient(times["plain"], times["ours"]))
    return [
        Figure(f"read, validate, structure {COUNT} declarations / decode with orjson", ratio, elapsed, at_most=15),
        Figure("plain jsonschema over the same file / the same", faster, faster_elapsed, at_least=5),
    ]


def memory() -> list[Figure]:
    """Find, on Linux, how much more memory the whole run needs than imports, and what the process peaks at."""
    if sys.platform != "linux":
        return []
    run = "import sys; sys.path.insert(0, sys.argv[1]); import lines; lines.peak(*sys.argv[2:])"
    with tempfile.TemporaryDirectory() as folder:
        path, here = str(_file(folder)), str(Path(__file__).parent)
        alone, whole = (
            int(subprocess.run([sys.executable, "-c", run, here, *rest], check=True, capture_output=True).stdout)
            for rest in ([], [path])
        )
    return [
        Figure("peak memory of that, beyond what imports take", (whole - alone) / 1024, unit="MiB"),
        Figure("peak memory of that, the whole process", whole / 1024, unit="MiB"),
    ]


def peak(*paths: str) -> None:
    """Print the peak memory of this process in KiB, once it has examined some files (Linux)."""
    from coi_register.documents import loads

    loads((Path(__file__).parents[1] / "examples" / "khan-2016.yaml").read_bytes())
    for path in paths:
        _examined(Path(path))
    # Not `ru_maxrss`, which begins with what the process that started this one had.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def _file(folder: str) -> Path:
    path = Path(folder) / "declarations.jsonl"
    path.write_bytes(synthetic.json_lines(COUNT))
    return path


def _examined(path: Path) -> None:
    from coi_register.documents import documents_in

    count = 0
    for document in documents_in([path]):
        assert document.value is not None
        assert not document.problems
        count += 1
    assert count == COUNT


def _plain(path: Path) -> Callable[[], None]:
    """Make what an application would write with `jsonschema` alone: decode a line, go through its errors."""
    from jsonschema import Draft202012Validator
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    from coi_register.resources import folder

    schemas = [json.loads(file.read_bytes()) for file in sorted(folder("schemas").rglob("*.schema.json"))]
    registry = Registry().with_resources((each["$id"], DRAFT202012.create_resource(each)) for each in schemas)
    top = next(each for each in schemas if each["$id"].endswith("/declaration.schema.json"))
    validator = Draft202012Validator(top, registry=registry)

    def validated() -> None:
        with path.open("rb") as file:
            for line, _ in zip(file, range(SAMPLE), strict=False):
                assert not list(validator.iter_errors(json.loads(line)))

    return validated
