"""The schema and the model accept the same documents, and both engines see the same faults."""

from collections import Counter

import attrs
import jsonschema
import pytest
from hypothesis import Phase, event, find, given, settings, strategies as st

from coi_register.documents.load_dump import to_mapping
from coi_register.errors import InvalidValueError
from coi_register.model.declarations import Declaration, Nil, Note, Occasion
from coi_register.model.fields import field_types, fields_of
from coi_register.model.json_schema import bundle, schema_name
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.vocabulary import Recipient, Remuneration, Subject
from coi_register.model.money import Amount
from coi_register.model.parties import (
    FormerName,
    Identifier,
    Office,
    Organisation,
    Person,
    Relation,
    Scheme,
    SchemeSponsor,
    Tenure,
)
from coi_register.model.register import Register
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure
from coi_register.strategies import (
    AWKWARD_NUMBERS,
    AWKWARD_TEXTS,
    damaged,
    declarations,
    documents,
    interests,
    registers,
    values,
)
from coi_register.validation.examine import judge
from coi_register.validation.schema_engines import ENGINES
from coi_register.validation.schema_errors import explain

ROOTS = pytest.mark.parametrize("cls", [Declaration, Register])
EACH_ENGINE = pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)


def reach(strategy, condition):
    """The first generated example that meets a condition, as it comes and not made smaller."""
    return find(strategy, condition, settings=settings(max_examples=3000, phases=[Phase.generate]))


def accepts(plain, cls):
    """Whether the model can be made of plain values."""
    try:
        structure(plain, cls)
    except InvalidValueError:
        return False
    return True


@EACH_ENGINE
@ROOTS
@given(data=st.data())
def test_written_passes(cls, engine, data):
    """What the model writes passes the schema, whatever values it holds."""
    document = to_mapping(data.draw(values(cls, depth=3)))
    assert explain(document, schema_name(cls), engine) == []


@pytest.mark.parametrize("kind", kind_names())
@settings(max_examples=max(settings.default.max_examples // 6, 2))
@given(data=st.data())
def test_kind_passes(kind, data):
    """What an interest of any kind writes passes the schema of its kind, and reads back the same."""
    interest = data.draw(interests(kind))
    plain = unstructure(interest)
    assert explain(plain, f"interests/{kind}") == []
    assert structure(plain, Interest) == interest


@ROOTS
@settings(max_examples=settings.default.max_examples * 3)
@given(data=st.data())
def test_same_verdict(cls, data):
    """The model accepts a document if and only if each schema engine finds no fault in it."""
    document = data.draw(damaged(documents(cls)))
    accepted = accepts(document, cls)
    event("accepted" if accepted else "refused")
    for engine in ENGINES.values():
        problems = explain(document, schema_name(cls), engine)
        assert accepted == (not problems), problems


@ROOTS
@settings(max_examples=settings.default.max_examples * 2)
@given(data=st.data())
def test_same_problems(cls, data):
    """Both engines give the same problems: codes, places, messages and advice, in the same order."""
    document = data.draw(damaged(documents(cls), most=6))
    first, second = (explain(document, schema_name(cls), engine) for engine in ENGINES.values())
    assert first == second


@ROOTS
@settings(max_examples=settings.default.max_examples * 2)
@given(data=st.data())
def test_refusals_are_explained(cls, data):
    """A document that is refused has a problem that says so, and never only the model's own words (DOC199).

    What was understood of it may have problems of sense beside that.
    """
    document = data.draw(damaged(documents(cls), most=4))
    value, problems = judge(document)
    codes = Counter(problem.code for problem in problems)
    assert "DOC199" not in codes
    if value is None:
        assert any(code.startswith("DOC1") for code in codes)
        assert all(code.startswith(("DOC1", "DOC2")) for code in codes)
    else:
        assert all(code.startswith("DOC2") for code in codes)


@ROOTS
@given(data=st.data())
def test_problems_are_told_once(cls, data):
    """No two problems of a document have the same code and place, and every place is in the document."""
    document = data.draw(damaged(documents(cls), most=6))
    problems = explain(document, schema_name(cls))
    told = [(problem.code, problem.pointer, problem.message) for problem in problems]
    assert len(set(told)) == len(told)
    for problem in problems:
        at = document
        for step in problem.path:
            at = at[step]


@given(declarations())
def test_valid_declaration(declaration):
    """A declaration that `declarations` generates loads, without an error of any check."""
    value, problems = judge(to_mapping(declaration))
    assert value == declaration
    assert [problem for problem in problems if problem.severity == "error"] == []


@given(registers())
def test_valid_register(register):
    """A register that `registers` generates loads, with its references resolved, without an error of any check."""
    value, problems = judge(to_mapping(register))
    assert value == register
    assert [problem for problem in problems if problem.severity == "error"] == []


@settings(max_examples=settings.default.max_examples * 2)
@given(document=damaged(documents(), most=1))
def test_bundle_judges_alike(document):
    """The schema in one piece, as editors use it, judges as the split schemas do, save for dates and periods.

    Formats are left to the editor, so documents whose only faults are such are left out.
    """
    problems = explain(document, "declaration")
    if any(problem.code == "DOC107" for problem in problems):
        return
    assert _BUNDLE.is_valid(_floats(document)) == (not problems)


_BUNDLE = jsonschema.Draft202012Validator(bundle("declaration"))


def _floats(plain):
    if isinstance(plain, dict):
        return {key: _floats(part) for key, part in plain.items()}
    if isinstance(plain, list):
        return [_floats(part) for part in plain]
    return float(plain) if type(plain) not in (str, int, bool, type(None)) else plain


def smallest(cls):
    """The smallest document that stands for a value of a class: what is required, and nothing else."""
    written = {"kind": cls.kind} if issubclass(cls, Interest) else {}
    for name, kind, _, default in fields_of(cls):
        if default is attrs.NOTHING or any(group[0] == name for group in cls.needs_one_of):
            written[name] = smallest(kind.of) if kind.sort == "value" else _SIMPLE[kind.sort](kind)
    return written


_SIMPLE = {
    "choice": lambda kind: str(next(iter(kind.of))),
    "list": lambda kind: ["a"],
    "numeral": lambda kind: 5,
    "text": lambda kind: "GBP" if kind.constraint.length == 3 else "a",
}
CLASSES = (
    *(Amount, Declaration, FormerName, Identifier, Nil, Note, Occasion, Office, Organisation, Person, Recipient),
    *(Register, Relation, Remuneration, Scheme, SchemeSponsor, Subject, Tenure, *map(kind_class, kind_names())),
)
# Fields of one type are judged alike wherever they stand, so one of each type is enough.
FIELDS = {(kind, cls.true_means_one): (cls, name) for cls in CLASSES for name, kind in field_types(cls).items()}


@EACH_ENGINE
@pytest.mark.parametrize(("cls", "name"), FIELDS.values(), ids=lambda part: getattr(part, "__name__", part))
def test_same_verdict_on_every_field(cls, name, engine):
    """In a field of each type, awkward texts and numbers are accepted by the model and the schema, or by neither."""
    base = smallest(cls)
    assert accepts(base, cls)
    for value in (*AWKWARD_TEXTS, *AWKWARD_NUMBERS, None, True, False, [], {}, ["a"], {"name": "a"}, {"to": "self"}):
        document = {**base, name: value}
        problems = explain(document, schema_name(cls), engine)
        assert accepts(document, cls) == (not problems), (value, problems)


@pytest.mark.parametrize("accepted", [True, False])
def test_damage_is_of_both_sorts(accepted):
    """Among damaged documents are sound ones and faulty ones, so that the laws above say something about both."""
    reach(damaged(documents(), most=3), lambda document: accepts(document, Declaration) is accepted)
