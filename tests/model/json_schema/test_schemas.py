"""The schemas on disk are what the classes say, in good order, complete and offline."""

import json
import re

import jsonschema
import jsonschema_rs
import pytest
import re2
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from coi_register import package_data
from coi_register.model.fields import TEXT_PATTERN
from coi_register.model.json_schema import (
    BASE,
    bundle,
    class_schema,
    load_schema,
    schema_name,
    schema_names,
    written_schemas,
)
from coi_register.model.kinds.registry import kind_class, kind_names
from tests.every import check_every

DECLARATION = {
    "declarant": {"name": "Mohsin Khan", "pronouns": "he"},
    "declared_on": "2016-06-29",
    "interests": [{"kind": "founder", "organisation": "NHS Survival", "remuneration": "unpaid", "period": "/.."}],
}


_QUIET = re2.Options()
_QUIET.log_errors = False


def nodes(schema):
    """Every object in a schema."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from nodes(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from nodes(part)


def test_on_disk():
    """The files in `schemas/` are exactly those that the classes write."""
    assert {name: load_schema(name) for name in schema_names()} == written_schemas()


def test_files():
    """Each file is UTF-8 with two spaces of indent and a final line break, as a person would review it."""

    def check(name):
        path = package_data.folder("schemas") / f"{name}.schema.json"
        text = path.read_text(encoding="utf-8")
        unescaped = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
        assert unescaped == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"

    check_every(schema_names(), check)


def test_metaschema():
    """Each schema is valid against the metaschema of its dialect, as two libraries see it."""

    def check(name):
        schema = load_schema(name)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(schema)
        assert jsonschema_rs.meta.is_valid(schema)

    check_every(schema_names(), check)


def test_identity():
    """Each schema has the address that its name gives it, a title, and a description that is a sentence."""

    def check(name):
        schema = load_schema(name)
        assert schema["$id"] == f"{BASE}{name}.schema.json"
        assert schema["title"]
        assert schema["description"].endswith(".")

    check_every(schema_names(), check)


def test_references_are_offline():
    """Every reference leads to another schema on disk, so that nothing is ever fetched."""
    addresses = {f"{BASE}{each}.schema.json": load_schema(each) for each in schema_names()}
    registry = Registry().with_resources((key, DRAFT202012.create_resource(one)) for key, one in addresses.items())

    def check(name):
        schema = load_schema(name)
        resolver = registry.resolver(schema["$id"])
        for node in nodes(schema):
            if "$ref" in node:
                assert resolver.lookup(node["$ref"]).contents in addresses.values()

    check_every(schema_names(), check)


def test_every_key_is_described():
    """Every key of every object is described in plain sentences, so that an editor's completion is a manual."""

    def check(name):
        for key, schema in load_schema(name)["properties"].items():
            assert schema["description"].strip().endswith((".", "...", "?")), key
            assert not schema["description"][0].isspace()

    check_every(schema_names(), check)


def test_closed():
    """Every schema of an object is closed; that of an interest is closed by the schema of its kind."""

    def check(name):
        assert load_schema(name).get("additionalProperties", name == "interest") is (name == "interest")

    check_every(schema_names(), check)


def test_nothing_hidden_is_in_the_files():
    """Whoever prints a schema file, or opens it, meets no character that shows nothing or does something."""

    def check(name):
        text = (package_data.folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")
        assert text.replace("\n", "").isprintable()
        assert "\\u0000" not in text  # which some databases refuse in JSON

    check_every(schema_names(), check)


def test_patterns_are_portable():
    """Patterns are anchored, and use only what Python, ECMA 262 and engines in linear time (RE2) share."""

    def check(name):
        for node in nodes(load_schema(name)):
            pattern = node.get("pattern")
            if isinstance(pattern, str) and pattern != r"\n":
                assert pattern.startswith("^")
                assert pattern.endswith("$")
                assert not any(mark in pattern for mark in (r"\A", r"\Z", r"\d", r"\w", r"\s", r"\b", r"\u"))
                assert set(re.findall(r"\(\?.", pattern)) <= {"(?:"}
                re2.compile(pattern, _QUIET)

    check_every(schema_names(), check)


@pytest.mark.parametrize(
    "pattern", ["^a$(?!\n)", "^(?=a)a$", "^(?<=a)a$", "^(?<!a)a$", r"^(a)\1$", r"^(?P<x>a)(?P=x)$"]
)
def test_look_around_is_refused(pattern):
    """What the test above compiles patterns with refuses look-around and back references."""
    with pytest.raises(re2.error):
        re2.compile(pattern, _QUIET)


def test_patterns_describe_one_line():
    """Beside each pattern but that of any text, a line break is refused: in Python, `$` would allow one."""

    def check(name):
        for node in nodes(load_schema(name)):
            pattern = node.get("pattern")
            if isinstance(pattern, str) and pattern not in (TEXT_PATTERN, r"\n"):
                assert node["not"] == {"type": "string", "pattern": r"\n"}

    check_every(schema_names(), check)


def test_every_kind_has_a_schema():
    """Every kind has a schema of its own, which asks for the kind by name."""
    for kind in kind_names():
        schema = load_schema(f"interests/{kind}")
        assert schema["properties"]["kind"]["const"] == kind
        assert "kind" in schema["required"]


def test_interest_names_every_kind():
    """The schema of any interest looks at the kind first, and knows them all."""
    schema = load_schema("interest")
    assert tuple(schema["properties"]["kind"]["enum"]) == kind_names()
    assert [branch["then"]["$ref"] for branch in schema["allOf"]] == [
        f"interests/{kind}.schema.json" for kind in kind_names()
    ]


def test_special_categories_are_marked():
    """Kinds that reveal special categories of personal data say so."""
    for kind in kind_names():
        marked = load_schema(f"interests/{kind}").get("x-special-category", [])
        assert tuple(marked) == kind_class(kind).special_category
    assert load_schema("interests/union-role")["x-special-category"] == ["trade union membership"]


@pytest.mark.parametrize("name", ["declaration", "register", "interests/internship"])
def test_bundle(name):
    """A bundled schema stands alone: it is valid, and every reference stays inside."""
    schema = bundle(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    for node in nodes(schema):
        if "$ref" in node:
            assert node["$ref"].startswith("#/$defs/")
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"]
    assert not any("$id" in node for node in nodes(schema["$defs"]))


@pytest.mark.parametrize("name", ["declaration", "register"])
@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"declarant": "Mohsin Khan"}, True),
        ({"nothing_to_declare": True, "interests": []}, True),
        ({"declarant": 7}, False),
        ({"interests": [{"kind": "founder", "organisaton": "NHS Survival"}]}, False),
        ({"interests": [{"kind": "foundr"}]}, False),
        ({"interests": [{"organisation": "NHS Survival"}]}, False),
    ],
)
def test_bundle_judges(name, change, valid):
    """A bundled schema judges as the split ones do, with the schema of each interest's kind among them."""
    document = {**DECLARATION, **change}
    document = document if name == "declaration" else {"declarations": [document]}
    assert jsonschema.Draft202012Validator(bundle(name)).is_valid(document) is valid
    assert jsonschema_rs.is_valid(bundle(name), document) is valid


def test_unknown_name():
    """A name that no schema has is a `KeyError`."""
    with pytest.raises(KeyError):
        load_schema("declarations")
    with pytest.raises(KeyError):
        bundle("interests/secondement")


def test_names():
    """A kind's schema is found by the class, and written by it."""

    def check(kind):
        cls = kind_class(kind)
        assert schema_name(cls) == f"interests/{kind}"
        assert class_schema(cls) == load_schema(f"interests/{kind}")

    check_every(kind_names(), check)
