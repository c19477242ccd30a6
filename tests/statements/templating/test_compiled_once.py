"""A style is read once, and its templates are compiled once, however many statements are made in it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import pytest

import coi_register.parsing
from coi_register import from_mapping, load_style, statement, style_names
from coi_register.statements.styles import files
from coi_register.statements.templating import kind_templates

ADA: Any = from_mapping(
    {
        "declarant": "Ada Example",
        "declared_on": "2024-03-14",
        "interests": [
            {"kind": "shareholding", "organisation": "Acme"},
            {"kind": "speaker-fee", "payer": "Acme", "period": "2023"},
        ],
        "nothing_to_declare": [{"others": True}],
    }
)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count what is read and compiled, by file, beginning with nothing loaded."""
    counted: Counter[str] = Counter()
    read_file, load_template = coi_register.parsing.read_file, jinja2.FileSystemLoader.load

    def read(path: Path, *rest: Any) -> Any:
        counted[str(path)] += 1
        return read_file(path, *rest)

    def load(loader: Any, environment: Any, name: str, *rest: Any) -> Any:
        counted[f"{loader.searchpath[0]}: {name}"] += 1
        return load_template(loader, environment, name, *rest)

    caches = (files._shipped, files._shipped_files, kind_templates._environment, kind_templates._wording)
    for cache in caches:
        cache.cache_clear()
    monkeypatch.setattr(coi_register.parsing, "read_file", read)
    monkeypatch.setattr(jinja2.FileSystemLoader, "load", load)
    yield counted
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize("style", style_names())
def test_a_style_is_loaded_once(style: str, done: Counter[str]) -> None:
    """The second statement in a style reads no file and compiles no template; the first does neither twice."""
    first = statement(ADA, style=style)
    once = Counter(done)
    assert any(path.endswith(f"{style}/style.yaml") for path in once)
    assert any(name.endswith("speaker-fee.j2") for name in once)
    assert set(once.values()) == {1}
    assert statement(ADA, style=style).text == first.text
    assert statement([ADA], style=load_style(style)).text == first.text
    assert done == once


def test_styles_share_what_they_extend(done: Counter[str]) -> None:
    """The file of a style that several extend is read once for all of them."""
    for style in style_names():
        load_style(style)
    assert len(done) == len(style_names())
    assert set(done.values()) == {1}
