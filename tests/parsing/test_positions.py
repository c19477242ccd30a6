"""Where values stand."""

import pytest

from coi_register.parsing import read_bytes

YAML = """\
# a comment
declarant: {name: Mohsin Khan}
interests:
  - kind: internship
    period: "2010"
  - kind: project
empty:
"""
JSON = """\
{
  "declarant": {"name": "Mohsin Khan"},
  "interests": [
    {"kind": "internship",
     "period": "2010"},
    {"kind": "project"}
  ],
  "empty": null
}
"""


@pytest.mark.parametrize(
    ("path", "in_yaml", "in_json"),
    [
        ((), (2, 1), (1, 1)),
        (("declarant",), (2, 12), (2, 16)),
        (("declarant", "name"), (2, 19), (2, 25)),
        (("interests",), (4, 3), (3, 16)),
        (("interests", 0), (4, 5), (4, 5)),
        (("interests", 0, "period"), (5, 13), (5, 16)),
        (("interests", 1, "kind"), (6, 11), (6, 14)),
        (("empty",), (7, 7), (8, 12)),
        (("interests", 1, "period"), (6, 5), (6, 5)),
        (("interests", 2), (4, 3), (3, 16)),
        (("interests", -1), (4, 3), (3, 16)),
        (("interests", "kind"), (4, 3), (3, 16)),
        (("interests", 0, "period", "x", 3), (5, 13), (5, 16)),
        (("unknown", "x"), (2, 1), (1, 1)),
    ],
)
def test_values_are_located(path: tuple[str | int, ...], in_yaml: tuple[int, int], in_json: tuple[int, int]) -> None:
    """A value is located where it begins; what is missing, where its nearest ancestor begins."""
    assert read_bytes(YAML.encode(), file="a.yaml")[0].locate(path) == in_yaml
    assert read_bytes(JSON.encode(), file="a.json")[0].locate(path) == in_json


@pytest.mark.parametrize(
    ("path", "in_yaml", "in_json"),
    [
        (("declarant", "name"), (2, 13), (2, 17)),
        (("interests", 0, "period"), (5, 5), (5, 6)),
        (("empty",), (7, 1), (8, 3)),
        ((), (2, 1), (1, 1)),
        (("interests", 1), (6, 5), (6, 5)),
        (("interests", 1, "period"), (6, 5), (6, 5)),
        (("declarant", "name", "x"), (2, 19), (2, 25)),
    ],
)
def test_keys_are_located(path: tuple[str | int, ...], in_yaml: tuple[int, int], in_json: tuple[int, int]) -> None:
    """The key that names a value is located on request; what has no key, itself."""
    assert read_bytes(YAML.encode(), file="a.yaml")[0].locate(path, key=True) == in_yaml
    assert read_bytes(JSON.encode(), file="a.json")[0].locate(path, key=True) == in_json


def test_lines_are_shown() -> None:
    """A document shows the lines of its file."""
    (document,) = read_bytes(YAML.encode(), file="a.yaml")
    assert (document.file, document.line(4)) == ("a.yaml", "  - kind: internship")
