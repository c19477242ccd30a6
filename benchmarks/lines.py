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

        contenders = {"orjson": decoded, "ours": lambda: _streamed(path), "kept": lambda: _kept(path)}
        times = calls({**contenders, "plain": _plain(path)}, rounds)
    ratio, elapsed = quotient(times["ours"], times["orjson"])
    kept, kept_elapsed = quotient(times["kept"], times["orjson"])
    scale = COUNT / SAMPLE
    faster, faster_elapsed = (time * scale for time in quotient(times["plain"], times["ours"]))
    return [
        Figure(f"read, validate, structure {COUNT} declarations / decode with orjson", ratio, elapsed, at_most=15),
        Figure("the same, all kept and linked / decode with orjson", kept, kept_elapsed),
        Figure(
            "plain jsonschema over the same file / read, validate, structure it", faster, faster_elapsed, at_least=5
        ),
    ]


def memory() -> list[Figure]:
    """Find, on Linux, how much more memory each way takes at its peak than the imports alone."""
    if sys.platform != "linux":
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = str(_file(folder))
        alone, streamed, kept = (_peak(path, way) for way in ("", "_streamed", "_kept"))
    return [
        Figure(f"peak memory of a stream of {COUNT}, beyond what imports take", (streamed - alone) / 1024, unit="MiB"),
        Figure("peak memory with all kept and linked, beyond what imports take", (kept - alone) / 1024, unit="MiB"),
        Figure("peak memory of the imports", alone / 1024, unit="MiB"),
    ]


def _peak(path: str, way: str) -> int:
    """Measure in a process of its own, in KiB."""
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import lines; lines.peak({path!r}, {way!r})"
    )
    return int(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout)


def peak(path: str, way: str) -> None:
    """Print the peak memory of this process in KiB, once it has gone through a file in some way."""
    from coi_register import load

    load(Path(__file__).parents[1] / "examples" / "khan-2016.yaml")
    if way:
        globals()[way](Path(path))
    # Not `ru_maxrss`, which begins with what the process that started this one had.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def _file(folder: str) -> Path:
    path = Path(folder) / "declarations.jsonl"
    path.write_bytes(synthetic.json_lines(COUNT))
    return path


def _streamed(path: Path) -> None:
    from coi_register import load_lines

    assert sum(1 for _ in load_lines(path)) == COUNT


def _kept(path: Path) -> None:
    from coi_register.documents.load_dump import documents_in

    documents = documents_in([path])
    assert len(documents) == COUNT
    assert all(document.value and not document.problems for document in documents)


def _plain(path: Path) -> Callable[[], None]:
    """Make what an application would write with `jsonschema` alone: decode a line, go through its errors."""
    from jsonschema import Draft202012Validator
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    from coi_register.package_data import folder

    schemas = [json.loads(file.read_bytes()) for file in sorted(folder("schemas").rglob("*.schema.json"))]
    registry = Registry().with_resources((each["$id"], DRAFT202012.create_resource(each)) for each in schemas)
    top = next(each for each in schemas if each["$id"].endswith("/declaration.schema.json"))
    validator = Draft202012Validator(top, registry=registry)

    def validated() -> None:
        with path.open("rb") as file:
            for line, _ in zip(file, range(SAMPLE), strict=False):
                assert not list(validator.iter_errors(json.loads(line)))

    return validated
