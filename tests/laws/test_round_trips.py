"""What is written reads back as the same value."""

import json

import pytest
from hypothesis import given, strategies as st

from coi_register.declarations import Declaration, Note
from coi_register.documents import dump, dumps, from_mapping, load, loads, to_mapping
from coi_register.identity import interest_id
from coi_register.parties import Person
from coi_register.references import resolve, unresolve
from coi_register.register import Register
from coi_register.strategies import declarations, interests, registers, texts, values
from coi_register.structuring import structure, unstructure

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
    document = Declaration(declarant=Person(name=text), notes=(Note(text=text),))
    assert loads(dumps(document)) == document
    assert loads(dumps(document, syntax="json")) == document


@given(registers())
def test_references(register):
    """What a register writes as references is put back by resolving them, and resolving again changes nothing."""
    assert resolve(unresolve(register)) == register
    assert resolve(register) == register
    assert unresolve(unresolve(register)) == unresolve(register)


@given(registers())
def test_references_are_written(register):
    """In a written register, a party that it defines stands as its id wherever it is referred to."""
    written = unresolve(register)
    people = {each.id: each for each in register.people}
    for before, after in zip(register.declarations, written.declarations, strict=True):
        if people.get(before.declarant.id) == before.declarant:
            assert after.declarant.to_text() == before.declarant.id


@given(interests())
def test_interest_ids(interest):
    """An interest's id is the author's, or one that depends on its facts alone and so survives writing and reading."""
    again = structure(unstructure(interest), type(interest))
    assert interest_id(again) == interest_id(interest)
    assert not interest.id or interest_id(interest) == interest.id
