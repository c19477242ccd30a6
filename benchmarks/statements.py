"""Statements: rendering one, against decoding its declaration with orjson."""

import json

import synthetic
from figures import Figure
from start_up import GOLDEN
from timing import calls, quotient

__all__ = ["measure"]

_TIMES = 1_000


def measure(rounds: int = 9) -> list[Figure]:
    """Time the golden statement, and those of synthetic declarations."""
    import orjson

    from coi_register import dumps, from_mapping, load, statement

    golden = load(GOLDEN)
    written = json.dumps(json.loads(dumps(golden, syntax="json")), ensure_ascii=False).encode()
    lines = synthetic.json_lines(_TIMES).splitlines()
    declarations = [from_mapping(json.loads(line)) for line in lines]

    def decode(*texts: bytes) -> None:
        for text in texts:
            orjson.loads(text)

    def state(*given: object) -> None:
        for each in given:
            _ = statement(each).text

    times = calls(
        {
            "decode golden": lambda: decode(*[written] * _TIMES),
            "state golden": lambda: state(*[golden] * _TIMES),
            "decode": lambda: decode(*lines),
            "state": lambda: state(*declarations),
        },
        rounds,
    )
    golden_ratio = quotient(times["state golden"], times["decode golden"])
    ratio = quotient(times["state"], times["decode"])
    return [
        Figure("render the golden statement / decode its declaration with orjson", *golden_ratio, at_most=60),
        Figure("render statements of synthetic declarations / decode them", *ratio, at_most=60),
    ]
