"""Surnames, possessives and pronouns."""

import pytest
from hypothesis import given, strategies as st

from coi_register.english.person_names import PRONOUNS, possessive, pronouns, surname
from coi_register.errors import InvalidValueError


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mohsin Khan", "Khan"),
        ("Anna Reed-Okafor", "Reed-Okafor"),
        ("Ludwig van Beethoven", "van Beethoven"),
        ("Anna van der Berg", "van der Berg"),
        ("Anna Van der Berg", "Van der Berg"),
        ("van der Berg", "van der Berg"),
        ("Pieter in 't Veld", "'t Veld"),
        ("Maria de la Cruz", "de la Cruz"),
        ("Elena Di Marco", "Di Marco"),
        ("Van Okafor", "Okafor"),
        ("Al Reed", "Reed"),
        ("Anna E Reed", "Reed"),
        ("A E Reed", "Reed"),
        ("Jill St John", "St John"),
        ("José Ortega y Gasset", "Ortega y Gasset"),
        ("Omar bin Yusuf", "bin Yusuf"),
        ("Sukarno", "Sukarno"),
        ("Yo-Li Ma", "Ma"),
        ("", ""),
        ("  ", ""),
        ("Anna Reed MBE", "Reed"),
        ("Anna Reed OBE FRCP", "Reed"),
        ("Anna Reed, PhD, MRCPsych", "Reed"),
        ("Anna Reed Ph.D.", "Reed"),
        ("Tom Reed Jr", "Reed"),
        ("Tom Reed Jr.", "Reed"),
        ("Tom Reed III", "Reed"),
        ("Reed, Anna", "Reed"),
        ("MBE", "MBE"),
        ("Dr Anna Reed", "Reed"),
    ],
)
def test_surname(name: str, expected: str) -> None:
    """The surname brings its particles, and leaves letters after the name behind."""
    assert surname(name) == expected


def test_family_name_that_is_known() -> None:
    """A family name that the document gives is taken as it is."""
    assert surname("Nguyen Minh Anh", "Nguyen") == "Nguyen"
    assert surname("Gabriela Ríos Vega", "Ríos Vega") == "Ríos Vega"


@given(st.text())
def test_a_surname_is_part_of_the_name(name: str) -> None:
    """Nothing is made up: the words of the surname stand in the name, in that order."""
    found = surname(name)
    assert found in " ".join(name.split())
    assert bool(found) is bool(name.split(",")[0].split())


@pytest.mark.parametrize(
    ("name", "plural", "expected"),
    [
        ("Khan", False, "Khan's"),
        ("James", False, "James's"),
        ("trustees", True, "trustees'"),
        ("children", True, "children's"),
        ("the BMJ", False, "the BMJ's"),
        ("NHS", False, "NHS's"),
        ("Sainsbury's", False, "Sainsbury's"),
        ("Guy’s and St Thomas’", False, "Guy’s and St Thomas’"),
    ],
)
def test_possessive(name: str, plural: bool, expected: str) -> None:
    """A name takes 's, a plural in s the apostrophe alone, and a possessive nothing."""
    assert possessive(name, plural=plural) == expected


@pytest.mark.parametrize(
    ("subject", "forms", "plural"),
    [
        ("he", "him his his himself", False),
        ("she", "her her hers herself", False),
        ("they", "them their theirs themselves", True),
    ],
)
def test_pronouns(subject: str, forms: str, plural: bool) -> None:
    """Each pronoun has its forms, and "they" takes a plural verb."""
    found = pronouns(subject)
    given_forms = (found.object, found.possessive, found.possessive_pronoun, found.reflexive)
    assert (found.subject, " ".join(given_forms), found.plural) == (subject, forms, plural)
    assert found is PRONOUNS[subject]


def test_other_pronouns_are_refused() -> None:
    """A pronoun that has no forms here is refused by name."""
    with pytest.raises(InvalidValueError, match="he, she or they, not xe"):
        pronouns("xe")
