"""Who is who: pairs of spellings, people without ids, persons in the place of offices, and whoever is asked for."""

import itertools
import unicodedata

import pytest
from hypothesis import given

from coi_register import Office, Organisation, Person, Register, Scheme, loads
from coi_register.entities.entity_index import EntityIndex, may_fit_several
from coi_register.entities.name_errors import AmbiguousNameError, UnknownNameError
from coi_register.entities.parties_in import identified_in, parties_in
from coi_register.model.parties import Identifier, Pronoun
from coi_register.model.structuring.from_plain import structure
from coi_register.strategies import registers, screenable_registers


def register_of(text: str) -> Register:
    """The register that a text says."""
    register = loads(text)
    assert isinstance(register, Register)
    return register


def index_of(text: str) -> EntityIndex:
    """The index of a register."""
    return EntityIndex(register_of(text))


def _person(**said: str) -> dict[str, object]:
    """A person with a name, and an id, an alias or the number of an ORCID where they are given."""
    number, alias = said.pop("orcid", None), said.pop("alias", None)
    identifiers = [{"system": "ORCID", "id": f"0000-0002-1825-009{number}"}] if number else []
    return {"name": "Ada Example", **said, "aliases": [alias] if alias else [], "identifiers": identifiers}


@pytest.mark.parametrize(
    ("register", "fits"),
    [
        ({"people": [_person(id="a"), _person(id="b")]}, True),
        ({"people": [_person(id="a", name="Ada EXAMPLE"), _person(id="b", name="Dr Ada Example")]}, True),
        ({"people": [_person(id="a"), _person(id="b", name="Ann Other", alias="Ada Example")]}, True),
        ({"people": [_person(id="a"), _person(id="b", name="Ann Other")]}, False),
        (
            {
                "people": [_person(id="a")],
                "offices": [{"office": "chair", "held_by": [{"person": _person(orcid="1")}]}],
            },
            True,
        ),
        ({"people": [_person(id="a", orcid="1")], "offices": [{"office": "chair", "person": _person()}]}, False),
        ({"offices": [{"office": each, "person": _person(orcid=each)} for each in "12"]}, True),
        ({"offices": [{"office": each, "person": _person(orcid="1")} for each in "12"]}, False),
        ({"organisations": [{"id": each, "name": each, "aliases": ["Acme"]} for each in "ab"]}, True),
        ({"organisations": [{"id": "a", "name": "Acme"}, {"id": "b", "name": "B", "short_name": "The Acme"}]}, False),
        ({"schemes": [{"id": each, "name": each, "formerly": ["Old"]} for each in "ab"]}, True),
    ],
)
def test_a_quick_look_passes_over_no_name_that_fits_several(register: dict[str, object], fits: bool) -> None:
    """Where several fit a name that is asked for, the quick look at what is defined and identified has found them."""
    made = structure(register, Register)
    index = EntityIndex(made)
    asked = (Person(name="Ada Example"), Organisation(name="Acme"), Scheme(name="Old"))
    assert any(map(index.fitting, asked)) == fits
    assert may_fit_several(made, identified_in(made)) or not fits


@given(register=screenable_registers() | registers())
def test_a_quick_look_passes_over_no_mention(register: Register) -> None:
    """So it is in any register."""
    index = EntityIndex(register)
    assert may_fit_several(register, identified_in(register)) or not any(map(index.fitting, parties_in(register)))


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
    assert index_of(ASKED).look_up(text) == key


def test_a_name_that_nothing_names() -> None:
    """A name that nothing has is refused with what is near."""
    with pytest.raises(UnknownNameError, match="no patron “Ada Exampel”; did you mean “Ada Example”"):
        index_of(ASKED).look_up("Ada Exampel")


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
        index_of(ASKED).look_up(text)
    assert str(caught.value) == said
