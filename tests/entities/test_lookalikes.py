"""Look-alikes: names that count as two, and that a reader would take for one."""

import pytest
from hypothesis import given, strategies as st

from coi_register import loads
from coi_register.entities.joining import id_for, yaml_text
from coi_register.entities.lookalikes import lookalikes
from coi_register.entities.named import named_entities
from coi_register.model.fields import Id, text_fault
from coi_register.parsing.scalars import plain


def pairs(text: str) -> list[tuple[str, str]]:
    """Return the names that look alike in a register."""
    return [(one, other) for _, _, one, other in lookalikes(named_entities([(0, loads(text))]))]


def of_bodies(*names: str) -> list[tuple[str, str]]:
    """Return the names that look alike among bodies that are only named."""
    jobs = "".join(f"      - {{kind: employment, organisation: {yaml_text(name)}}}\n" for name in names)
    return pairs(f"declarations:\n  - declarant: Nye Sample\n    interests:\n{jobs}")


def of_people(*names: str) -> list[tuple[str, str]]:
    """Return the names that look alike among people who declare."""
    nils = "".join(f"  - {{declarant: {yaml_text(name)}, nothing_to_declare: true}}\n" for name in names)
    return pairs(f"declarations:\n{nils}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Ltd", "Acme Limited"),
        ("Acme Ltd", "Acme plc"),
        ("Acme", "Acme Ltd"),
        ("Acme (UK) Ltd", "Acme UK Limited"),
        ("Smith & Co", "Smith and Co"),
        ("Smith & Co", "Smith and Co Ltd"),
        ("NHS England", "NHS-England"),
        ("GlaxoSmithKline", "Glaxo Smith Kline"),
        ("Zürich Bank", "Zurich Bank"),
        ("Zürich Bank", "Zuerich Bank"),
        ("Ørsted", "Orsted"),
        ("Booking.com", "Bookingcom"),
        ("St Mary's Hospital", "Saint Marys Hospital"),
        ("Dept of Health", "Department of Health"),
        ("World Health Organisation", "World Health Organization"),
        ("Guy's, King's", "Guys Kings"),
        ("Mott Foundation", "Mot Foundation"),
    ],
)
def test_bodies_that_look_alike(one: str, other: str) -> None:
    """Two spellings of a body that count as two are told, in whatever order they stand."""
    assert of_bodies(one, other) == [(one, other)]
    assert of_bodies(other, one) == [(other, one)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Example, Ada"),
        ("Ada Example", "Example Ada"),
        ("Zoë Example", "Zoe Example"),
        ("Anne-Marie Example", "Anne Marie Example"),
        ("J.R. Example", "JR Example"),
        ("Ada O’Sample", "Ada OSample"),
        ("Jörg Sample", "Joerg Sample"),
        ("Phillip Sample", "Philip Sample"),
    ],
)
def test_people_who_look_alike(one: str, other: str) -> None:
    """Two spellings of a person that count as two are told."""
    assert of_people(one, other) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of York", "York University"),
        ("Acme Holdings Ltd", "Acme Ltd"),
        ("Trial 11", "Trial 1"),
        ("Royal College of Physicians", "Royal College of Surgeons"),
        ("BMJ", "BMA"),
        ("BAA", "BA"),
        ("Leeds NHS Trust", "Leeds NHS Foundation Trust"),
    ],
)
def test_other_bodies(one: str, other: str) -> None:
    """Bodies that differ in a word are not told."""
    assert of_bodies(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Ida Example"),
        ("Sam Example", "Sam Example Jr"),
        ("A Example", "Ada Example"),
        ("Ada Example", "Ada Sample"),
        ("Ada Mary Example", "Ada Example"),
    ],
)
def test_other_people(one: str, other: str) -> None:
    """People whose names differ in more than their writing are not told."""
    assert of_people(one, other) == []


REGISTER = """
organisations:
  - {{id: one, name: Acme Ltd{one}}}
  - {{id: two, name: Acme plc{two}}}
"""


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("", "", 1),
        (", aliases: [Acme plc]", "", 0),
        (", formerly: [two]", "", 0),
        ("", ", owned_by: [one]", 0),
        (", identifiers: [{system: ROR, id: 03yrm5c26}]", ", identifiers: [{system: ROR, id: 02mhbdp94}]", 0),
        (", identifiers: [{system: ROR, id: 03yrm5c26}]", ", identifiers: [{system: ODS, id: RJ1}]", 1),
        (", identifiers: [{system: ROR, id: 03yrm5c26}]", "", 1),
    ],
)
def test_what_a_register_tells_apart(one: str, two: str, told: int) -> None:
    """Bodies that an alias joins, a relation links or identifiers of one system tell apart are not asked about."""
    assert len(pairs(REGISTER.format(one=one, two=two))) == told


def test_a_relative_is_somebody_else() -> None:
    """Whoever a declarant's interest names is not the declarant, however alike their names are."""
    text = """
    declarations:
      - declarant: Anne Marie Example
        interests:
          - {kind: family-tie, relation: daughter, person: Anne-Marie Example, role: pharmacist}
    """
    assert pairs(text) == []


def test_offices_and_schemes() -> None:
    """Titles at one body, and schemes, are told as well; the same title at another body is another office."""
    text = """
    schemes: [{id: fellows, name: Clinical Fellow Scheme}]
    declarations:
      - declarant: Ada Example
        interests:
          - {kind: secondment, scheme: Clinical Fellow-Scheme, host: Mind, home: Acme}
          - {kind: internship, under: {office: vice president, organisation: Acme}}
          - {kind: internship, under: {office: Vice-President, organisation: Acme}}
          - {kind: internship, under: {office: vice‐President, organisation: Mind}}
    """
    assert pairs(text) == [
        ("Clinical Fellow Scheme", "Clinical Fellow-Scheme"),
        ("vice president", "Vice-President"),
    ]


def test_one_hint_a_pair() -> None:
    """Of several look-alikes each is told once, with the first of them."""
    assert of_bodies("Acme Ltd", "Acme Limited", "Acme plc", "Acme Limited") == [
        ("Acme Ltd", "Acme Limited"),
        ("Acme Ltd", "Acme plc"),
    ]


@given(st.text(min_size=1, max_size=40))
def test_texts_are_written_as_themselves(text: str) -> None:
    """A name that is written into a line of YAML is read as that name, and an id that is proposed is one."""
    written = yaml_text(text)
    assert written.startswith('"') or plain(written) == text
    assert text_fault(id_for(text), Id.__metadata__[0]) == ""
