"""Explaining: what is wrong with a thousand bad declarations, by each engine."""

import copy
import random
from collections.abc import Callable, Iterator
from functools import partial

import synthetic
from figures import Figure
from timing import calls, quotient

__all__ = ["measure"]

_COUNT = 1_000


def measure(rounds: int = 1) -> list[Figure]:
    """Time how long it takes to find and word all problems of each, by `jsonschema` and by `jsonschema-rs`."""
    import jsonschema_rs  # noqa: F401  (so that its import is not timed)

    from coi_register import from_mapping
    from coi_register.validation.schema_engines import ENGINES

    bad, good = list(_spoilt(_COUNT)), list(synthetic.declarations(_COUNT))
    for engine in ENGINES.values():
        list(engine(bad[0], "declaration"))
    contenders: dict[str, Callable[[], object]] = {"good": lambda: [from_mapping(each) for each in good]}
    for name, engine in ENGINES.items():
        contenders[name] = partial(_explained, bad, engine)
    times = calls(contenders, rounds)
    engines = quotient(times["jsonschema"], times["jsonschema-rs"])
    good_and_bad = quotient(times["jsonschema-rs"], times["good"])
    return [
        Figure(f"explain {_COUNT} bad declarations by jsonschema / by jsonschema-rs", *engines),
        Figure("explain a bad one by jsonschema-rs / validate a good one", *good_and_bad),
    ]


def _explained(bad: list[dict[str, object]], engine: Callable[..., Iterator[object]]) -> None:
    from coi_register.validation.schema_errors import explain

    for each in bad:
        assert explain(each, "declaration", engine)


def _spoilt(count: int) -> Iterator[dict[str, object]]:
    """Make declarations with one fault each."""
    chance = random.Random(2016)
    for each in synthetic.declarations(count):
        bad = copy.deepcopy(each)
        chance.choice(_FAULTS)(bad)
        yield bad


def _set(key: str, value: object) -> Callable[[dict[str, object]], None]:
    def spoil(bad: dict[str, object]) -> None:
        bad["interests"][0][key] = value

    return spoil


_FAULTS: tuple[Callable[[dict[str, object]], object], ...] = (
    _set("kind", "secondement"),
    _set("remunaration", "paid"),
    _set("period", "last year"),
    _set("organisation", {"naem": "Acme"}),
    _set("note", 7),
    lambda bad: bad.pop("declarant"),
    lambda bad: bad.update(declared_on="14 March 2025"),
)
