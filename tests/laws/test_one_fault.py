"""One fault gives one problem: at the right place, of the right code, with advice that helps."""

import copy

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from coi_register.documents.load_dump import to_mapping
from coi_register.json_pointer import pointer
from coi_register.model.declarations import Declaration
from coi_register.model.fields import TEXT_PATTERN, Value, field_types
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.strategies import amounts, declarations, interests, sums, values
from coi_register.validation.schema_engines import ENGINES
from coi_register.validation.schema_errors import explain

# Something of everything stands in an interest, and elsewhere less.
SOUND = values(Declaration, interests=st.tuples(interests()) | st.tuples(interests(), interests()))
_SUMS = amounts().map(lambda amount: attrs.evolve(amount, approximate=True))
MONEY = values(
    Declaration,
    depth=1,
    interests=st.tuples(
        interests("shareholding", value=_SUMS, percentage=sums())
        | interests("gift", amount=_SUMS, occasions=st.just(5))
    ),
)


def objects(plain, cls, path=()):
    """Go through the objects of a document: the way to each, what it holds, and the class that it stands for."""
    if cls is Interest:
        cls = kind_class(plain["kind"])
    yield path, plain, cls
    for key, kind in field_types(cls).items():
        part = plain.get(key)
        item = kind.item if kind.sort == "list" else kind
        if item.sort != "value":
            continue
        for step, each in enumerate(part) if isinstance(part, list) else [(None, part)]:
            if isinstance(each, dict):
                yield from objects(each, item.of, (*path, key) if step is None else (*path, key, step))


@st.composite
def places(draw, fits, sound=SOUND):
    """A sound document, and one place in it that fits: the document, the object there, its path, a key, its type."""
    document = copy.deepcopy(to_mapping(draw(sound)))
    found = [
        (held, path, key, field_types(cls)[key])
        for path, held, cls in objects(document, Declaration)
        for key in held
        if key != "kind" and fits(cls, held, key, field_types(cls)[key])
    ]
    assume(found)
    return document, *draw(st.sampled_from(found))


def the_problem(document):
    """The only problem of a document."""
    problems = explain(document, "declaration")
    assert len(problems) == 1, problems
    return problems[0]


def is_required(cls, held, key, kind):
    """Whether a class cannot do without a field."""
    return attrs.fields_dict(cls)[key].default is attrs.NOTHING


@given(places(lambda *_: True), st.integers(0, 20))
def test_misspelt_key(place, where):
    """A misspelt key is one problem, at the key, that says which key was meant, even where that is required."""
    document, held, path, key, _ = place
    at = where % len(key)
    misspelt = key[: at + 1] + key[at] + key[at + 1 :]
    # The key keeps its place among the others.
    items = [(misspelt if each == key else each, part) for each, part in held.items()]
    held.clear()
    held.update(items)
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC102", pointer((*path, misspelt)))
    assert f"“{key}”" in problem.advice


NEEDED = [
    ("declarant", {"nmae": "Mohsin Khan"}, "/declarant/nmae"),
    ("declared_to", {"nam": "The BMJ"}, "/declared_to/nam"),
    ("declared_to", {"descripton": "a journal"}, "/declared_to/descripton"),
    ("interests", [{"kind": "public-position", "veiw": "pay should not fall"}], "/interests/0/veiw"),
    ("interests", [{"kind": "gift", "descripton": "a pen"}], "/interests/0/descripton"),
    ("interests", [{"kind": "gift", "description": "a pen", "amount": {"currency": "GBP", "valeu": 5}}],
     "/interests/0/amount/valeu"),
    ("interests", [{"kind": "gift", "description": "a pen", "amount": {"curency": "GBP", "value": 5}}],
     "/interests/0/amount/curency"),
]  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
@pytest.mark.parametrize(("key", "part", "place"), NEEDED)
def test_misspelt_key_that_is_needed(key, part, place, engine):
    """A misspelt key that is required, alone or as one of several, is not also told as missing."""
    (problem,) = explain({"declarant": "Mohsin Khan", key: part}, "declaration", engine)
    assert (problem.code, problem.pointer) == ("DOC102", place)
    assert problem.advice.startswith("Did you mean")


@given(declarations(most=3, nothing=False), st.sampled_from(kind_names()), st.integers(0, 20), st.integers(0, 2))
def test_unknown_kind(declaration, kind, where, which):
    """An unknown kind is one problem, whatever else its interest holds, and suggests the kind that was meant."""
    document = to_mapping(declaration)
    which %= len(document["interests"])
    at = where % len(kind)
    document["interests"][which]["kind"] = kind[:at] + kind[at] + kind[at:]
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC101", f"/interests/{which}/kind")
    assert f"“{kind}”" in problem.advice


@given(declarations(nothing=False))
def test_missing_kind(declaration):
    """An interest without a kind is one problem, at the interest."""
    document = to_mapping(declaration)
    del document["interests"][0]["kind"]
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC101", "/interests/0")


@given(places(lambda cls, held, key, kind: True), st.sampled_from((True, 7.5, [[]], {"": 1})))
def test_wrong_type(place, wrong):
    """A value of a wrong type is one problem, at the value, that names what is expected and what stands there."""
    document, held, path, key, kind = place
    takes_objects = kind.sort == "value" and isinstance(wrong, dict)
    takes_numbers = kind.sort in ("numeral",) and isinstance(wrong, float)
    takes_flags = kind.sort == "flag" or (
        kind.sort == "list" and kind.item.sort == "value" and kind.item.of.true_means_one
    )
    assume(not takes_objects and not takes_numbers)
    assume(not (wrong is True and takes_flags) and not (isinstance(wrong, list) and kind.sort == "list"))
    held[key] = wrong
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC104", pointer((*path, key)))


@given(places(lambda *_: True))
def test_left_empty(place):
    """A key with nothing behind it is one problem, at the key's value: what is not known is left out."""
    document, held, path, key, _ = place
    held[key] = None
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC110", pointer((*path, key)))


BAD_DATES = (
    "",
    "x",
    "2016-13-01",
    "2016-02-30",
    "29 June 2016",
    "2016/06/29",
    "２０１６",
    "0000",
    "2016-06-29T10:00",
    "soon",
)


@given(places(lambda cls, held, key, kind: kind.sort in ("day", "period")), st.sampled_from(BAD_DATES))
def test_bad_date(place, bad):
    """A day or period that cannot be read is one problem, at the value, and says what is understood."""
    document, held, path, key, _ = place
    held[key] = bad
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC107", pointer((*path, key)))
    assert problem.advice


@given(places(lambda cls, held, key, kind: kind.sort == "choice"), st.sampled_from(("", "x", "Unpaid", "the ")))
def test_bad_choice(place, bad):
    """A word that is not in the list is one problem, at the value, that says which words are."""
    document, held, path, key, kind = place
    held[key] = bad
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC105", pointer((*path, key)))
    assert len(list(kind.of)) > 20 or str(next(iter(kind.of))) in problem.advice


def is_prose(cls, held, key, kind):
    """Whether a field holds free text, and not a word of a list or an id."""
    return kind.sort == "text" and kind.constraint.pattern == TEXT_PATTERN


BAD_TEXTS = (("", "DOC110"), (" \n", "DOC110"), ("a\x00", "DOC106"), ("\u202ea", "DOC106"), ("x" * 5001, "DOC106"))


@given(places(is_prose), st.sampled_from(BAD_TEXTS))
def test_bad_text(place, bad):
    """A text that is empty, too long or not printable is one problem, at the value."""
    document, held, path, key, _ = place
    held[key], code = bad
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == (code, pointer((*path, key)))


@given(places(lambda cls, held, key, kind: kind.sort in ("whole", "numeral"), MONEY), st.sampled_from((-1, 10**15)))
def test_number_out_of_bounds(place, bad):
    """A number that is too small or too large is one problem, at the value, that says from where to where."""
    document, held, path, key, _ = place
    held[key] = bad
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC108", pointer((*path, key)))


@given(places(is_required))
def test_missing_field(place):
    """A missing field that a value cannot do without is one problem, at the value that lacks it."""
    document, held, path, key, _ = place
    del held[key]
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC103", pointer(path))
    assert f"“{key}”" in problem.message


@given(places(lambda cls, held, key, kind: any(key in pair for pair in cls.not_both if "value" in pair), MONEY))
def test_keys_that_exclude_each_other(place):
    """Two keys that exclude each other are one problem, at the object that has both."""
    document, held, path, key, _ = place
    assume("value" not in held or key == "value")
    held.setdefault("value", 1)
    held.setdefault("minimum", 1)
    held.pop("maximum", None)
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC109", pointer(path))


@given(places(lambda cls, held, key, kind: key == "period" and issubclass(cls, Interest)))
def test_a_period_and_a_look_back(place):
    """What has dates is not also said to have been so at some time in the past years: one problem, at the interest."""
    document, held, path, *_ = place
    held["look_back"] = "3 years"
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC109", pointer(path))


@given(places(lambda cls, held, key, kind: any(key in group for group in cls.needs_one_of)))
def test_needs_one_of(place):
    """An object that has none of the keys of which it needs one is one problem, at the object."""
    document, held, path, *_ = place
    cls = next(cls for at, _, cls in objects(document, Declaration) if at == path)
    assert issubclass(cls, Value)
    for group in cls.needs_one_of:
        for name in group:
            held.pop(name, None)
    problem = the_problem(document)
    assert (problem.code, problem.pointer) == ("DOC103", pointer(path))
