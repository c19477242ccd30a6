"""Who is who: pairs of spellings, people without ids, persons in the place of offices, and whoever is asked for."""

import itertools
import unicodedata

import pytest

from coi_register import Office, Organisation, Person, Register, loads
from coi_register.entities.asked_by_name import look_up
from coi_register.entities.name_errors import AmbiguousNameError, UnknownNameError
from coi_register.entities.same_entity import EntityIndex
from coi_register.model.parties import Identifier, Pronoun


def register_of(text: str) -> Register:
    """The register that a text says."""
    register = loads(text)
    assert isinstance(register, Register)
    return register


def index_of(text: str) -> EntityIndex:
    """The index of a register."""
    return EntityIndex(register_of(text))


BODIES = [
    ("St Mary's Hospital", "St Mary’s Hospital"),
    ("Novo Nordisk", "Novo\N{NO-BREAK SPACE}Nordisk"),
    ("Zürich", unicodedata.normalize("NFD", "Zürich")),
    ("NHS-England", "NHS‑England"),
    ("Wellcome Trust", "the Wellcome Trust"),
    ("Care Quality Commission", "The Care Quality Commission"),
    ("Acme Ltd", "Acme Ltd."),
]


@pytest.mark.parametrize(("one", "other"), [*BODIES, *((other, one) for one, other in BODIES)])
def test_one_body(one: str, other: str) -> None:
    """Two spellings that differ in typography are one body, whether a register defines it or only mentions it."""
    index = EntityIndex(Register(organisations=(Organisation(id="the-body", name=one),)))
    assert index.body(Organisation(name=other)) == index.body(Organisation(name="the-body")) == "organisation:the-body"
    bare = EntityIndex(Register())
    assert bare.body(Organisation(name=one)) == bare.body(Organisation(name=other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme Ltd", "Acme Limited"), ("Smith & Co", "Smith and Co"), ("NHS England", "NHS-England")],
)
def test_two_bodies(one: str, other: str) -> None:
    """What only looks alike stays two."""
    index = EntityIndex(Register(organisations=(Organisation(id="the-body", name=one),)))
    assert index.body(Organisation(name=other)) != "organisation:the-body"


@pytest.mark.parametrize("name", ["Ada Example", "Dr Ada Example", "ada", "A Sample", "Ada Example, PhD (she/her)"])
def test_one_person(name: str) -> None:
    """A person is known by id, name and alias, with or without titles and letters."""
    index = index_of("people: [{id: ada, name: Ada Example, aliases: [A Sample]}]")
    assert index.person(Person(name=name)) == "person:ada"


def test_definitions_that_differ_by_folding_stay_apart() -> None:
    """A mention in the spelling of one of two means that one; a mention in neither spelling means neither."""
    for some in itertools.permutations(["{id: a, name: Sample-Body}", "{id: b, name: The Sample–Body}"]):
        index = index_of(f"organisations: [{', '.join(some)}]")
        assert index.body(Organisation(name="Sample-Body")) == "organisation:a"
        assert index.body(Organisation(name="The Sample–Body")) == "organisation:b"
        neither = Organisation(name="SAMPLE-BODY")
        assert index.body(neither) == "organisation:sample-body"
        assert {each.id for each in index.fitting(neither)} == {"a", "b"}


def declared(*people: str) -> EntityIndex:
    """The index of declarations of some people."""
    lines = "\n".join(f"- {{declarant: {each}, nothing_to_declare: true}}" for each in people)
    return index_of(f"declarations:\n{lines}\n")


def test_people_without_ids() -> None:
    """They are one where names agree and no identifier of one system differs; pronouns alone part nobody."""
    orcid = "identifiers: [{system: ORCID, id: 0000-0002-1825-0097}]"
    other = "identifiers: [{system: ORCID, id: 0000-0001-5109-3700}]"
    gmc = "identifiers: [{system: GMC, id: '1234567'}]"
    ann = "{name: Ann Example, %s}"
    plain, she = Person(name="Ann Example"), Person(name="Dr Ann Example", pronouns=Pronoun.SHE)
    for order in itertools.permutations(["{name: Ann Example, pronouns: she}", ann % orcid, ann % gmc]):
        index = declared(*order)
        known = Person(name="A Married", identifiers=(Identifier(system="ORCID", id="0000-0002-1825-0097"),))
        assert index.person(plain) == index.person(she) == index.person(known) == "person:ann example"
        assert not index.fitting(plain)
    for order in itertools.permutations(["Ann Example", ann % orcid, ann % other]):
        index = declared(*order)
        keys = {
            index.person(Person(name="Ann Example", identifiers=(Identifier(system="ORCID", id=number),)))
            for number in ("0000-0002-1825-0097", "0000-0001-5109-3700")
        }
        assert len(keys | {index.person(plain)}) == 3
        assert len(index.fitting(plain)) == 2


def test_a_relative_of_ones_own_name() -> None:
    """Whoever declares and a relative within one fact are two people, unless the id says otherwise."""
    index = index_of("people: [{id: john, name: John Example}]")
    assert index.relative(Person(name="John Example"), "person:john") == "person:john (another of this name)"
    assert index.relative(Person(name="Jane Example"), "person:john") == "person:jane example"
    assert index.relative(Person(name="John Example"), "person:jane example") == "person:john"


@pytest.mark.parametrize("text", ["ada", "Ada Example", "Dr Ada Example", "A Sample"])
def test_a_person_in_the_place_of_an_office(text: str) -> None:
    """The id or name of a defined person means that person wherever an office may stand, read or not yet resolved."""
    register = register_of(
        "people: [{id: ada, name: Ada Example, aliases: [A Sample]}]\n"
        "declarations:\n- declarant: Ben Example\n  declared_on: 2020-01-01\n"
        f"  interests: [{{kind: internship, organisation: Acme, under: {text}, period: 2019}}]\n"
    )
    (interest,) = register.declarations[0].interests
    assert interest.under == Office(person=register.people[0])  # type: ignore[attr-defined]
    index = EntityIndex(register)
    assert index.office(Office(office=text)) is None
    assert index.whole_office(Office(office=text)).person == register.people[0]


def test_an_office_comes_before_a_person() -> None:
    """A title that an office has is that office, also where a person is called so; two people are neither."""
    index = index_of("people: [{id: p, name: Warden Sample}]\noffices: [{id: w, office: warden sample}]")
    assert index.office(Office(office="Warden Sample")) == "office:w"
    index = index_of("people: [{id: a, name: Sam Same}, {id: b, name: Sam Same}]")
    assert index.whole_office(Office(office="Sam Same")) == Office(office="Sam Same")
    assert len(index.fitting(Office(office="Sam Same"))) == 2


ASKED = """
people:
- {id: ada, name: Ada Example}
- {id: shared-one, name: Shared}
- {id: s1, name: Sam Same}
- {id: s2, name: Sam Same}
organisations: [{id: shared-two, name: Shared}, {id: acme, name: Acme Ltd}]
declarations:
- declarant: Ben Mentioned
  declared_on: 2020-01-01
  interests: [{kind: membership, organisation: Club of Sample}]
"""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ada", "person:ada"),
        ("DR ADA EXAMPLE", "person:ada"),
        ("the Acme Ltd.", "organisation:acme"),
        ("Ben Mentioned", "person:ben mentioned"),
        ("the Club of Sample", "organisation:club of sample"),
        ("shared-two", "organisation:shared-two"),
    ],
)
def test_who_is_asked_for(text: str, key: str) -> None:
    """Whoever is defined or mentioned is found by id or name."""
    assert look_up(index_of(ASKED), text) == key


def test_a_name_that_nothing_names() -> None:
    """A name that nothing has is refused with what is near."""
    with pytest.raises(UnknownNameError, match="no patron “Ada Exampel”; did you mean “Ada Example”"):
        look_up(index_of(ASKED), "Ada Exampel")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Shared", "“Shared” may be the organisation “shared-two” or the person “shared-one”; ask by id"),
        ("Sam Same", "“Sam Same” may be the person “s1” or the person “s2”; ask by id"),
    ],
)
def test_a_name_that_several_have(text: str, said: str) -> None:
    """A name that two entities have, of one sort or of two, is refused with both ids."""
    with pytest.raises(AmbiguousNameError) as caught:
        look_up(index_of(ASKED), text)
    assert str(caught.value) == said
