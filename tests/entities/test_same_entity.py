"""The same entity: which ids, names and numbers mean the same, and which do not."""

import itertools

import pytest

from coi_register import Office, Organisation, Person, Register, Scheme, loads
from coi_register.entities.asked_by_name import find_patron
from coi_register.entities.name_errors import AmbiguousNameError
from coi_register.entities.same_entity import EntityIndex
from coi_register.model import Identifier

REGISTER = """
people:
- {id: ann, name: Ann Example, aliases: [A Example], identifiers: [{system: ORCID, id: 0000-1}]}
- {id: sam-one, name: Sam Same}
- {id: sam-two, name: Sam Same, aliases: [Sammy]}
- {id: sam-three, name: Sam Third, aliases: [Sammy]}
- {id: khan, name: Khan Sample}
- {id: joan, name: Joan Example, aliases: [Jo Sample]}
- {id: jo, name: Jo Sample}
organisations:
- {id: dh, name: Department of Health, short_name: DH, aliases: [Health Department]}
- {id: dh-again, name: department of health, aliases: [DoH]}
- {id: bank, name: Sample Bank, identifiers: [{system: Companies House, id: "0001"}]}
- {id: bank-renamed, name: Sample Bank Group, identifiers: [{system: companies house, id: "0001"}]}
- {id: like, name: Sample Banks, aliases: [Department of Health, Shared]}
- {id: alike, name: Other, aliases: [shared]}
- {id: health, name: Body With A Plain Id}
- {id: quality, short_name: QC, description: a body of which the full name is not stated}
offices:
- {id: chief, office: chief officer, organisation: dh}
- {id: other-chief, office: chief officer, organisation: bank}
- {id: lone, office: ombudsman}
schemes:
- {id: scheme, name: New Scheme, formerly: [Old Scheme]}
matters:
- {id: row, title: The row}
"""


def directory(text: str = REGISTER) -> EntityIndex:
    """The directory of a register."""
    register = loads(text)
    assert isinstance(register, Register)
    return EntityIndex(register)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("dh", "dh"),
        ("Department of Health", "dh"),
        ("DEPARTMENT OF HEALTH", "dh"),
        ("DH", "dh"),
        ("Health Department", "dh"),
        ("DoH", "dh"),  # another definition of the same full name
        ("dh-again", "dh"),
        ("Department of Healths", "department of healths"),
        ("bank-renamed", "bank"),  # the same number
        ("Sample Bank Group", "bank"),
        ("Sample Banks", "like"),
        ("Shared", "like"),  # an alias of two, each in its own spelling
        ("shared", "alike"),
        ("SHARED", "shared"),  # and in neither
        ("no-such-id", "no-such-id"),
        ("health", "health"),
        ("Health", "health (a name)"),  # a name, and not that id
        ("QC", "quality"),
    ],
)
def test_bodies(name: str, key: str) -> None:
    """A body is known by id, full name, short name, alias and number; never by likeness."""
    assert directory().body(Organisation(name=name)) == f"organisation:{key}"


def test_a_number_counts_before_a_name() -> None:
    """A body that is only named in a declaration is known by its number first."""
    found = directory()
    number = (Identifier(system="COMPANIES HOUSE", id="0001"),)
    assert found.body(Organisation(name="Department of Health", identifiers=number)) == "organisation:bank"
    assert found.body(Organisation(name="Department of Health")) == "organisation:dh"
    assert found.body(Organisation(name="Unheard Of", identifiers=number)) == "organisation:bank"
    assert found.body(Organisation(name="Unheard Of")) == "organisation:unheard of"


def test_what_is_only_described_is_like_nothing() -> None:
    """A body without a name has no key."""
    assert directory().body(Organisation(description="a start-up")) is None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ann", "ann"),
        ("ANN EXAMPLE", "ann"),
        ("A Example", "ann"),
        ("Ann Examples", "ann examples"),
        ("Sam Same", "sam same"),  # two are defined
        ("sam-one", "sam-one"),
        ("sam-two", "sam-two"),
        ("Sammy", "sammy"),
        ("Khan", "khan (a name)"),
        ("Jo Sample", "jo sample"),  # one is called so, and another is known so
    ],
)
def test_people(name: str, key: str) -> None:
    """Two people of one name are two, and the name alone is neither."""
    assert directory().person(Person(name=name)) == f"person:{key}"


def test_a_person_by_number() -> None:
    """A number of a public system tells who it is."""
    someone = Person(name="Ann Married", identifiers=(Identifier(system="orcid", id="0000-1"),))
    assert directory().person(someone) == "person:ann"


@pytest.mark.parametrize(
    ("office", "key"),
    [
        (Office(office="chief"), "chief"),
        (Office(office="Chief Officer", organisation=Organisation(name="DH")), "chief"),
        (Office(office="chief officer", organisation=Organisation(name="DoH")), "chief"),
        (Office(office="chief officer", organisation=Organisation(name="Sample Bank")), "other-chief"),
        (Office(office="chief officer", organisation=Organisation(name="Other")), "chief officer at alike"),
        (Office(office="chief officer"), "chief officer at "),  # at no body that is named
        (Office(office="Ombudsman"), "lone"),
        (Office(office="deputy", organisation=Organisation(name="DH")), "deputy at dh"),
    ],
)
def test_offices(office: Office, key: str) -> None:
    """An office is known by its id, or by its title at its body, by whichever name of that."""
    assert directory().office(office) == f"office:{key}"


def test_an_office_that_is_only_a_person() -> None:
    """A supervisor who is named without an office has none."""
    assert directory().office(Office(person=Person(name="Ann Example"))) is None


@pytest.mark.parametrize(("name", "key"), [("Old Scheme", "scheme"), ("new scheme", "scheme"), ("Newer", "newer")])
def test_schemes(name: str, key: str) -> None:
    """A scheme is known by its former names too."""
    assert directory().scheme(Scheme(name=name)) == f"scheme:{key}"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ann", "person:ann"),
        ("DoH", "organisation:dh"),
        ("chief", "office:chief"),
        ("ombudsman", "office:lone"),
        ("nobody", None),
    ],
)
def test_a_patron_that_is_asked_for(text: str, key: str | None) -> None:
    """Whoever asks for a patron finds it by id, name or alias."""
    assert find_patron(directory(), text) == key


@pytest.mark.parametrize("text", ["chief officer", "Sam Same"])
def test_a_patron_that_several_may_be(text: str) -> None:
    """A name or title that two have is refused."""
    with pytest.raises(AmbiguousNameError):
        find_patron(directory(), text)


def test_the_order_of_definitions_changes_nothing() -> None:
    """Which of several definitions comes first decides neither who is who nor whom a name means."""
    lines = [
        "- {id: a, name: One, aliases: [Two]}",
        "- {id: b, name: Two, identifiers: [{system: S, id: '1'}]}",
        "- {id: c, name: Three, identifiers: [{system: S, id: '1'}], aliases: [Four]}",
        "- {id: d, name: three, aliases: [Four, One]}",
        "- {id: e, name: Five, aliases: [Four]}",
    ]
    names = ("One", "Two", "Three", "Four", "Five", "a", "b", "c", "d", "e")
    for some in itertools.permutations(lines):
        found = directory("organisations:\n" + "\n".join(some) + "\n")
        keys = [found.body(Organisation(name=name)) for name in names]
        assert [str(key).partition(":")[2] for key in keys] == [
            *("a", "c", "c", "four", "e"),
            *("a", "c", "c", "c", "e"),
        ]


def test_a_title_that_two_offices_have_decides_nothing() -> None:
    """Of two offices of one title at one body, a mention by title means neither, in whatever order they stand."""
    lines = ["- {id: b, office: clerk, organisation: Body}", "- {id: a, office: clerk, organisation: body}"]
    for some in (lines, lines[::-1]):
        found = directory("offices:\n" + "\n".join(some) + "\n")
        assert found.office(Office(office="clerk", organisation=Organisation(name="BODY"))) == "office:clerk at body"
        assert found.office(Office(office="clerk", organisation=Organisation(name="body"))) == "office:clerk at body"
        assert find_patron(found, "clerk") == "office:clerk at body"


def test_a_number_counts_before_a_name_whenever_it_is_looked_up() -> None:
    """A body with a number is the one that has it, although a body of its name was met before, and after."""
    numbered = Organisation(name="Other", identifiers=(Identifier(system="ROR", id="01"),))
    found = directory("organisations:\n- {id: a, name: One, identifiers: [{system: ROR, id: '01'}]}\n")
    for _ in range(2):
        assert found.body(Organisation(name="Other")) == "organisation:other"
        assert found.body(numbered) == "organisation:a"
