"""Styles: what a statement takes in each house style, and how that grows with the number of authors."""

import json
from collections.abc import Callable
from functools import partial

import synthetic
from figures import Figure
from start_up import GOLDEN
from timing import Time, calls, quotient

__all__ = ["measure"]

_TIMES = 200
_FEW, _MANY = 20, 200  # authors, with ten interests each
_ANSWER = {"nothing_to_declare": [{"others": True}]}


def measure(rounds: int = 9) -> list[Figure]:
    """Time each style: the golden statement, those of synthetic declarations, and one of few and of many authors."""
    from coi_register import style_names

    styles = style_names()
    golden, made, grown = (_golden(styles, rounds), _synthetic(styles, rounds), _growth(styles, rounds))
    return [
        figure
        for style in styles
        for figure in (
            Figure(f"{style}: the golden statement / decode its declaration", *golden[style], at_most=60),
            Figure(f"{style}: synthetic declarations / decode them", *made[style], at_most=60),
            Figure(f"{style}: an interest among {_MANY} authors / among {_FEW}", *grown[style], at_most=1.3),
        )
    ]


def _golden(styles: tuple[str, ...], rounds: int) -> dict[str, Time]:
    from coi_register import dumps, load

    plain = json.loads(dumps(load(GOLDEN), syntax="json"))
    return _against_decoding(styles, [plain], _TIMES, rounds)


def _synthetic(styles: tuple[str, ...], rounds: int) -> dict[str, Time]:
    return _against_decoding(styles, list(synthetic.declarations(_TIMES)), 1, rounds)


def _against_decoding(
    styles: tuple[str, ...], declared: list[dict[str, object]], times: int, rounds: int
) -> dict[str, Time]:
    """Time statements of declarations against decoding them; a style that refuses them states answered ones."""
    import orjson

    from coi_register import UnansweredError, from_mapping, statement

    answered = [{**each, **_ANSWER} for each in declared]
    runs: dict[str, Callable[[], object]] = {}
    for name, plain in (("", declared), ("answered", answered)):
        written = [json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode() for each in plain]
        runs[f"decode {name}"] = partial(_each, orjson.loads, written * times)
    against = {}
    for style in styles:
        given, against[style] = [from_mapping(each) for each in declared], "decode "
        try:
            statement(given[0], style=style)
        except UnansweredError:
            given, against[style] = [from_mapping(each) for each in answered], "decode answered"
        runs[style] = partial(_each, partial(_state, style), given * times)
    taken = calls(runs, rounds)
    return {style: quotient(taken[style], taken[against[style]]) for style in styles}


def _growth(styles: tuple[str, ...], rounds: int) -> dict[str, Time]:
    """Time an interest in the statement of many authors against one in that of few."""
    from coi_register import from_mapping

    people = [from_mapping(each) for each in synthetic.authors(_MANY)]
    runs: dict[str, Callable[[], object]] = {}
    for style in styles:
        runs[f"few {style}"] = partial(_each, partial(_state, style), [people[:_FEW]] * (_MANY // _FEW))
        runs[f"many {style}"] = partial(_state, style, people)
    taken = calls(runs, rounds)
    return {style: quotient(taken[f"many {style}"], taken[f"few {style}"]) for style in styles}


def _each(act: Callable[[object], object], given: list[object]) -> None:
    for one in given:
        act(one)


def _state(style: str, given: object) -> str:
    from coi_register import statement

    return str(statement(given, style=style).text)
