"""Identifiers: which spellings are one, and what of each known system can be checked."""

import pytest
from hypothesis import given, strategies as st

from coi_register.model.parties import Identifier
from coi_register.model.parties.identifier_systems import SYSTEMS
from coi_register.model.parties.identifiers import canonical
from coi_register.validation.identifier_checks import identifier_fault

# System and canonical identifier, then ways in which both are written.
WRITTEN = {
    ("ORCID", "0000-0002-1825-0097"): [
        ("ORCID", "0000-0002-1825-0097"),
        ("orcid", "0000 0002 1825 0097"),
        ("ORCID iD", "0000000218250097"),
        ("orcid.org", "https://orcid.org/0000-0002-1825-0097"),
        ("https://orcid.org/", "http://www.orcid.org/0000-0002-1825-0097/"),
        ("ORCID", "orcid.org/0000-0002-1825-0097"),
        ("ORCID", "ORCID iD: 0000‑0002‑1825‑0097"),
        ("ORCID", "https://orcid.org/0000-0002-1825-0097?lang=en"),
    ],
    ("ORCID", "0000-0002-1694-233X"): [("ORCID", "0000-0002-1694-233x"), ("ORCID", "0000-0002-1694-233X")],
    ("ISNI", "000000012146438X"): [
        ("ISNI", "0000 0001 2146 438X"),
        ("isni", "0000-0001-2146-438x"),
        ("ISNI", "https://isni.org/isni/000000012146438X"),
        ("International Standard Name Identifier", "ISNI: 0000 0001 2146 438X"),
    ],
    ("ROR", "03yrm5c26"): [
        ("ROR", "03yrm5c26"),
        ("ror", "03YRM5C26"),
        ("ROR ID", "https://ror.org/03yrm5c26"),
        ("ROR", "ror.org/03yrm5c26"),
        ("ROR", "https://api.ror.org/v2/organizations/03yrm5c26"),
        ("Research Organization Registry", "ROR:03yrm5c26"),
    ],
    ("GMC", "7012345"): [
        ("GMC", "7012345"),
        ("GMC number", "GMC no. 7012345"),
        ("General Medical Council", "GMC: 7012345"),
        ("GMC reference number", "https://www.gmc-uk.org/registrants/7012345"),
    ],
    ("Companies House", "09630980"): [
        ("Companies House", "09630980"),
        ("UK Companies House", "GB-COH-09630980"),
        ("Companies House number", "Company no. 09630980"),
        ("Companies House", "https://find-and-update.company-information.service.gov.uk/company/09630980/officers"),
    ],
    ("Companies House", "SC123456"): [("Companies House", "SC123456"), ("companies house", "sc 123456")],
    ("Companies House", "R0000123"): [("Companies House", "R0000123")],
    ("Companies House", "IP12345R"): [("Companies House", "IP12345R")],
    ("ODS", "RJ1"): [
        ("ODS", "RJ1"),
        ("ODS code", "rj1"),
        ("NHS ODS", "ODS code: RJ1"),
        ("ODS", "https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations/RJ1"),
    ],
    ("ODS", "A81001001"): [("ODS", "A81001001")],
    ("ODS", "NO123"): [("ODS", "NO123")],
    ("charity commission", "1158727"): [("Charity Commission", "1158727"), ("charity commission", "1158727")],
    ("ringgold", "a-1"): [("Ringgold", "A‑1"), ("ringgold", "a-1")],
}
CASES = [(want, *written) for want, spellings in WRITTEN.items() for written in spellings]


@pytest.mark.parametrize(("want", "system", "text"), CASES)
def test_spellings_of_one_identifier(want: tuple[str, str], system: str, text: str) -> None:
    """What means the same identifier is equal, and in order, in whatever way it is written."""
    written = Identifier(system=system, id=text)
    assert canonical(written) == want
    assert identifier_fault(written) is None


WRONG = [
    ("ORCID", "0000-0002-1825-0098", "DOC230"),  # another check digit
    ("ORCID", "0000-0002-1852-0097", "DOC230"),  # two digits swapped
    ("ORCID", "0000-0002-1694-2330", "DOC230"),  # a nought for the X
    ("ORCID", "0000-0000-0000-0000", "DOC230"),
    ("ORCID", "0000-0002-1825-009", "DOC231"),  # a digit too few
    ("ORCID", "0000-0002-1825-00977", "DOC231"),
    ("ORCID", "0000-000X-1825-0097", "DOC231"),
    ("ORCID", "https://example.org/0000-0002-1825-0097", "DOC231"),
    ("ORCID", "https://orcid.org/", "DOC231"),
    ("ISNI", "0000 0001 2146 4380", "DOC230"),
    ("ISNI", "0000 0001 2146", "DOC231"),
    ("ROR", "03yrm5c62", "DOC230"),
    ("ROR", "03yrn5c26", "DOC230"),
    ("ROR", "https://ror.org/03yrm5c27", "DOC230"),
    ("ROR", "03yrm5c2", "DOC231"),
    ("ROR", "13yrm5c26", "DOC231"),
    ("ROR", "03yrl5c26", "DOC231"),  # no l in a ROR ID
    ("GMC", "123456", "DOC231"),
    ("GMC", "12345678", "DOC231"),
    ("GMC", "C123456", "DOC231"),
    ("GMC", "GMC", "DOC231"),
    ("Companies House", "9630980", "DOC231"),
    ("Companies House", "096309801", "DOC231"),
    ("Companies House", "SCO12345", "DOC231"),
    ("Companies House", "Acme Ltd", "DOC231"),
    ("ODS", "R", "DOC231"),
    ("ODS", "RJ-1", "DOC231"),
    ("ODS", "A81001001234", "DOC231"),
]


@pytest.mark.parametrize(("system", "text", "code"), WRONG)
def test_slips(system: str, text: str, code: str) -> None:
    """A slip in an identifier of a known system is told, with what is wrong and where to look or what to write."""
    fault = identifier_fault(Identifier(system=system, id=text))
    assert fault is not None
    assert fault[0] == code
    assert text in fault[1]
    assert fault[2].endswith(".")


def test_lost_zeros() -> None:
    """A company number without its first zeros is told, with the number to write, and is the same company's."""
    short = Identifier(system="Companies House", id="9630980")
    fault = identifier_fault(short)
    assert fault is not None
    assert fault[2].endswith("If zeros were lost, write “09630980”.")
    assert canonical(short) == canonical(Identifier(system="Companies House", id="09630980"))


def test_unknown_systems_are_not_judged() -> None:
    """Of a system that is not known nothing is wrong."""
    assert identifier_fault(Identifier(system="Charity Commission", id="?")) is None
    assert canonical(Identifier(system="NPI", id="123")) != canonical(Identifier(system="GMC", id="123"))


@given(st.integers(0, 10**15 - 1), st.integers(0, 14), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(number: int, place: int, more: int) -> None:
    """Whichever digit of an ORCID iD is wrong, its check digit does not fit any longer."""
    orcid = next(system for system in SYSTEMS if system.name == "ORCID")
    digits = f"{number:015}"
    fitting = [digits + last for last in "0123456789X" if orcid.is_checked(digits + last)]
    assert len(fitting) == 1
    wrong = digits[:place] + str((int(digits[place]) + more) % 10) + digits[place + 1 :] + fitting[0][-1]
    assert not orcid.is_checked(wrong)


@given(st.sampled_from([each for each in SYSTEMS if each.name in ("ORCID", "ISNI", "ROR")]), st.data())
def test_canonical_is_stable(system: object, data: st.DataObject) -> None:
    """To write an identifier in the canonical way a second time changes nothing."""
    text = data.draw(st.from_regex(system.shape, fullmatch=True))  # type: ignore[attr-defined]  # a System
    once = canonical(Identifier(system=system.name, id=text))  # type: ignore[attr-defined]  # a System
    assert canonical(Identifier(system=once[0], id=once[1])) == once
