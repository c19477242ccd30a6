"""Hints on a name by itself: what is no part of it, and what to write."""

import pytest

from coi_register.model.parties import Office, Organisation, Person, Pronoun, Scheme
from coi_register.validation.name_hints import name_faults

# A name, the code of its only hint, and what the advice says to write.
PEOPLE = [
    ("Dr Ada Example", "DOC232", "{name: Ada Example, title: Dr}"),
    ("Mr. Ben Sample", "DOC232", "{name: Ben Sample, title: Mr.}"),
    ("Professor Dame Ada Example DBE", "DOC232", "{name: Ada Example, title: Professor Dame}"),
    ("Ada Example MRCP", "DOC232", "Ada Example"),
    ("Ada Example MA", "DOC232", "Ada Example"),
    ("Ada Example M.D.", "DOC232", "Ada Example"),
    ("Ada Example BSc (Hons)", "DOC232", "Ada Example"),
    ("Ada Example (she/her)", "DOC232", "{name: Ada Example, pronouns: she}"),
    ("Dr Ada Example FRCP PhD (they/them)", "DOC232", "{name: Ada Example, title: Dr, pronouns: they}"),
    ("Gabriel José Sample Example", "DOC233", "family: Example"),
    ("María del Carmen Sample Example", "DOC233", "family: Example"),
    ("Ada Mary Example Sample III", "DOC233", "family: Sample"),
    ("ADA EXAMPLE", "DOC234", "Ada Example"),
    ("Ada EXAMPLE", "DOC234", "Ada Example"),
    ("Jean SAMPLE-MOREAU", "DOC234", "Jean Sample-Moreau"),
    ("MARY O'EXAMPLE", "DOC234", "Mary O'Example"),
    ("JK EXAMPLE", "DOC234", "JK Example"),
    ("KIM LEE", "DOC234", "Kim Lee"),
    ("ada@example.org", "DOC235", "the name"),
    ("Ada Example <ada@example.org>", "DOC235", "Ada Example"),
    ("Example, Ada", "DOC223", "Ada Example"),
    ("SAMPLE, Ben", "DOC223", "Ben Sample"),
    ("EXAMPLE, Ada Mary, Dr", "DOC223", "{name: Ada Mary Example, title: Dr}"),
    ("van der Berg, Anna", "DOC223", "Anna van der Berg"),
    ("Ada Example, PhD, FRCP", "DOC223", "Ada Example"),
    ("Sam Example, Jr.", "DOC223", "Sam Example Jr"),
    ("Ada Example, MM", "DOC223", "Ada Example"),
    ("AE, BS", "DOC223", "each by themselves"),
    ("A.E., B.-J.S., C.P.", "DOC223", "each by themselves"),
    ("Dr Example, Dr Sample", "DOC223", "each by themselves"),
    ("Ada Example, Ben Sample, Cleo Sample", "DOC223", "each by themselves"),
    ("Example, Sam, Jr.", "DOC223", "Sam Example Jr"),
]


@pytest.mark.parametrize(("name", "code", "written"), PEOPLE)
def test_hints_on_people(name: str, code: str, written: str) -> None:
    """What is no part of a person's name gives one hint, which says what to write."""
    ((found, message, advice),) = name_faults(Person(name=name))
    assert found == code
    assert name in message
    assert written in advice


@pytest.mark.parametrize(
    "name",
    [
        "Ada Example",
        "Yo-Yo Ma",
        "Sarah Earl",
        "Dean Example",
        "Dr Example",
        "Lord Example of Sampleton",
        "Sam Example Jr",
        "Sam Example III",
        "J R R Example",
        "George H. W. Example",
        "JRR Example",
        "Anna Maria van der Berg",
        "Ada Mary Example",
        "ADA",
        "Ada Example (close family member)",
        "wife of Ben Sample",
        "bell example",
        "Jane “Jay” Example",
    ],
)
def test_names_without_hints(name: str) -> None:
    """A name as it is printed gives no hint, although something in it looks like a title, letters or capitals."""
    assert list(name_faults(Person(name=name))) == []


def test_what_is_said_elsewhere_is_not_asked_for() -> None:
    """A family name that is given is not asked for, and pronouns that are given are not proposed."""
    assert list(name_faults(Person(name="Ada Maria Example Sample", family="Example Sample"))) == []
    ((_, _, advice),) = name_faults(Person(name="Ada Example (she/her)", pronouns=Pronoun.SHE))
    assert advice == "Write Ada Example"


def test_several_slips_are_told_each() -> None:
    """A title and capitals are two hints."""
    assert [code for code, _, _ in name_faults(Person(name="DR ADA EXAMPLE"))] == ["DOC232", "DOC234"]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("ACME PHARMA LTD", ["DOC234"]),
        ("ROYAL COLLEGE OF SAMPLES", ["DOC234"]),
        ("info@acme.example", ["DOC235"]),
        ("NHS", []),
        ("NHS ENGLAND", []),
        ("UNICEF UK", []),
        ("IBM UK LTD", []),
        ("BBC NEWS", []),
        ("GSK plc", []),
        ("Dr Foster Intelligence", []),
        ("Smith, Sample and Example", []),
        ("National Institute for Health and Care Excellence", []),
    ],
)
def test_hints_on_bodies(name: str, codes: list[str]) -> None:
    """Of bodies and schemes, words in capitals and addresses are told; abbreviations, titles and commas are not."""
    for party in (Organisation(name=name), Scheme(name=name)):
        assert [code for code, _, _ in name_faults(party)] == codes


def test_an_address_is_no_office() -> None:
    """An e-mail address is told where an office may stand as well."""
    assert [code for code, _, _ in name_faults(Office(office="ada@example.org"))] == ["DOC235"]
    assert list(name_faults(Office(person=Person(name="Ada Example")))) == []
