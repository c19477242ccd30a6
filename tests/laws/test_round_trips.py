"""What is written reads back as the same value."""

import json

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from coi_register.documents.load_dump import dump, dumps, from_mapping, load, loads, to_mapping
from coi_register.entities.fact_ids import interest_id
from coi_register.entities.references import is_like_an_id, resolve, unresolve
from coi_register.model.declarations import Declaration, Note
from coi_register.model.fields import Value, field_types
from coi_register.model.kinds.roles import Secondment
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.register import Register
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure
from coi_register.strategies import declarations, interests, registers, texts, values

DOCUMENTS = declarations() | registers()


@pytest.mark.parametrize("syntax", ["yaml", "json"])
@given(document=DOCUMENTS)
def test_dumps_and_loads(syntax, document):
    """A document written as YAML or JSON reads back as an equal value, with or without the syntax being told."""
    written = dumps(document, syntax=syntax)
    assert loads(written, syntax=syntax) == document
    assert loads(written) == document


@pytest.mark.parametrize("name", ["khan.yaml", "khan.json"])
@given(document=declarations(most=1))
def test_files(name, tmp_path_factory, document):
    """A document written to a file reads back as an equal value, and nothing else is left beside it."""
    folder = tmp_path_factory.mktemp("round-trip")
    dump(document, folder / name)
    assert load(folder / name) == document
    assert [path.name for path in folder.iterdir()] == [name]


@given(DOCUMENTS)
def test_mappings(document):
    """A document written as a mapping reads back as an equal value; the mapping is what JSON can hold."""
    mapping = to_mapping(document)
    assert from_mapping(mapping) == document
    assert json.loads(json.dumps(mapping)) == mapping


@pytest.mark.parametrize("cls", [Declaration, Register])
@given(data=st.data())
def test_structure_inverts_unstructure(cls, data):
    """Plain values that the model writes make the same value again, also where a check finds fault with it."""
    value = data.draw(values(cls, depth=3))
    assert structure(unstructure(value), cls) == value


@given(text=texts())
def test_text_survives(text):
    """Any legal text survives YAML and JSON, quoted where it would be taken for something else."""
    assume(not is_like_an_id(text))  # as a name, it would be taken for an id that nothing defines
    person = Person(name=f"{text} quay", initials=text)  # initials may be anything that can be seen
    document = Declaration(declarant=person, notes=(Note(text=f"{text} quay"),))
    assert loads(dumps(document)) == document
    assert loads(dumps(document, syntax="json")) == document


LOOK_ALIKES = (
    *(
        "1e3",
        "1E3",
        "1.5",
        ".5",
        "5.",
        "+1",
        "-0",
        "0o17",
        "0x1F",
        "1_000",
        "1:30",
        "0204",
        "010",
        "2016-06-29",
        "2016",
    ),
    *("~", "null", "true", "no", "yes", "on", "=", "<<", ".inf", "-.inf", ".nan", "-", "?", ":", "- a", "a: b", "a #b"),
    *(
        "#a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "'a",
        '"a',
        "[a",
        "{a",
        "a,",
        "---",
        "...",
        "\\n",
        "a\u00a0",
    ),
)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_survive(text):
    """Texts that look like numbers, truth values or marks of YAML are written so that they stay the texts they are."""
    person = Person(name=f"{text} a", initials=text)  # initials may be anything that can be seen
    document = Declaration(declarant=person, notes=(Note(text=f"{text} a"),))
    assert loads(dumps(document)) == document
    assert loads(dumps(document, syntax="json")) == document


@given(registers())
def test_references(register):
    """What a register writes as references is put back by resolving them, and resolving again changes nothing."""
    assert resolve(unresolve(register)) == register
    assert resolve(register) == register
    assert unresolve(unresolve(register)) == unresolve(register)


def below(value):
    """Every value of the model below another."""
    for name, kind in field_types(type(value)).items():
        part = getattr(value, name)
        for each in part if kind.sort == "list" else (part,):
            if isinstance(each, Value):
                yield each
                yield from below(each)


@given(registers())
def test_references_are_written(register):
    """In a written register, whatever it defines stands as its id wherever a declaration speaks of it."""
    defined = [*register.people, *register.organisations, *register.offices, *register.schemes]
    for declaration in unresolve(register).declarations:
        assert not any(each in defined for each in below(declaration))


@pytest.mark.parametrize("cls", [Person, Organisation, Office, Scheme])
@settings(max_examples=10)
@given(data=st.data())
def test_every_party_is_referred_to(cls, data):
    """A person, an organisation, an office and a scheme can each be spoken of by id."""
    party = attrs.evolve(data.draw(values(cls, depth=1)), id="party-1")
    keys = {Person: "people", Organisation: "organisations", Office: "offices", Scheme: "schemes"}
    stint = Secondment(
        host=party if cls is Organisation else None,
        under=party if cls is Office else Office(person=party) if cls is Person else None,
        scheme=party if cls is Scheme else None,
    )
    own = Declaration(declarant=Person(name="Mohsin Khan"), interests=(stint,))
    register = Register(declarations=(own,), **{keys[cls]: (party,)})
    written = unresolve(register)
    assert party not in list(below(written.declarations[0]))
    assert resolve(written) == register


@given(interests())
def test_interest_ids(interest):
    """An interest's id is the author's, or one that depends on its facts alone and so survives writing and reading."""
    again = structure(unstructure(interest), type(interest))
    assert interest_id(again) == interest_id(interest)
    assert not interest.id or interest_id(interest) == interest.id
