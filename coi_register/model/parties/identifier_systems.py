"""Systems of identifiers that are known here: how each is written, and what in it can be checked by itself.

Each entry of `SYSTEMS` says what a bare identifier looks like, which web addresses and words may stand before it, and
how its check digits follow from the rest.
"""

import re
import unicodedata
from collections.abc import Callable

import attrs

__all__ = ["SYSTEMS", "System", "clean", "find_system"]


@attrs.frozen(kw_only=True)
class System:
    """A public system that gives identifiers to people or bodies.

    Attributes:
        name: its usual name, which `canonical` gives.
        says: what one of its identifiers is called, with its article.
        others: other names of it, in small letters and digits alone.
        shape: what a bare identifier matches, after `clean`.
        shown: the shape in words, as a sentence.
        hosts: where its web addresses lie, without `www.`; a host below one of them counts as well.
        words: a pattern of what may stand before an identifier, such as `GMC no.`.
        between: the characters that may stand inside one and mean nothing.
        lower: whether it is written in small letters.
        complete: adds what is often lost in spreadsheets, such as leading zeros.
        grouped: writes it as people do.
        is_checked: whether the check digits follow from the rest.
        home: where to look an identifier up.
    """

    name: str
    says: str
    others: tuple[str, ...]
    shape: str
    shown: str
    hosts: tuple[str, ...]
    words: str
    home: str
    between: str = " "
    lower: bool = False
    complete: Callable[[str], str] = str
    grouped: Callable[[str], str] = str
    is_checked: Callable[[str], bool] = bool

    def fits(self, bare: str) -> bool:
        """Whether a bare identifier has the shape of this system."""
        return re.fullmatch(self.shape, bare) is not None

    def bare(self, text: str) -> str:
        """Take an identifier out of what was written: an address, words before it, spaces or hyphens in it."""
        cleaned = clean(text)
        address = re.fullmatch(r"(?:https?://)?(?:www\.)?([\w.-]+\.[a-z]+)(/[^?#|]*)[?#]?.*", cleaned, re.IGNORECASE)
        if address and self._is_home(address[1].casefold()):
            parts = [self._plain(part) for part in address[2].split("/") if part]
            return next((part for part in reversed(parts) if self.fits(part)), parts[-1] if parts else "")
        return self._plain(re.sub(f"^(?:{self.words})", "", cleaned, flags=re.IGNORECASE))

    def _is_home(self, host: str) -> bool:
        return any(host == home or host.endswith(f".{home}") for home in self.hosts)

    def _plain(self, text: str) -> str:
        plain = "".join(letter for letter in text if letter not in self.between)
        return plain.lower() if self.lower else plain.upper()


def clean(text: str) -> str:
    """Write every sort of hyphen and space in one way, and leave out what has no width."""
    kept = [letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf"]
    dashed = ("-" if unicodedata.category(letter) == "Pd" or letter == "−" else letter for letter in kept)
    return " ".join("".join(dashed).split())


def find_system(name: str) -> System | None:
    """Return the system of a name, however that is written; None for one that is not known here."""
    if not _by_name:
        _by_name.update((other, each) for each in SYSTEMS for other in (_key(each.name), *each.others))
    return _by_name.get(_key(name))


_by_name: dict[str, System] = {}


def _key(name: str) -> str:
    bare = re.sub(r"^https?://(?:www\.)?", "", clean(name).casefold())
    return "".join(filter(str.isalnum, bare))


def _mod_11_2(digits: str) -> bool:
    """Whether the last character follows from the others by ISO/IEC 7064, MOD 11-2, as in an ISNI."""
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[-1]


_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def _mod_97_10(text: str) -> bool:
    """Whether the last two digits follow from the others by ISO/IEC 7064, MOD 97-10, as in a ROR."""
    number = 0
    for letter in text[:-2]:
        number = number * 32 + _CROCKFORD.index(letter)
    return 98 - number * 100 % 97 == int(text[-2:])


def _in_fours(digits: str) -> str:
    return "-".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def _with_zeros(number: str) -> str:
    """Give a company number back the zeros that a spreadsheet took away."""
    parts = re.fullmatch(r"([A-Z]{2}|R|)([0-9]+)", number)
    return parts[1] + parts[2].zfill(8 - len(parts[1])) if parts and len(number) < 8 else number


_NUMBER = r"(?:\s*(?:id|code|number|no|ref|reference|registration)\b\.?)*[\s:.#-]*"

SYSTEMS = (
    System(
        name="ORCID",
        says="an ORCID iD",
        others=("orcidid", "orcidorg", "orcidnumber", "openresearcherandcontributorid"),
        shape="[0-9]{15}[0-9X]",
        shown="It has sixteen digits, of which the last may be X, as in 0000-0002-1825-0097.",
        hosts=("orcid.org",),
        words=rf"orcid\b{_NUMBER}",
        between=" -",
        grouped=_in_fours,
        is_checked=_mod_11_2,
        home="orcid.org",
    ),
    System(
        name="ISNI",
        says="an ISNI",
        others=("isniid", "isniorg", "isninumber", "isnicode", "internationalstandardnameidentifier"),
        shape="[0-9]{15}[0-9X]",
        shown="It has sixteen digits, of which the last may be X, as in 0000 0001 2146 438X.",
        hosts=("isni.org", "isni.oclc.org"),
        words=rf"isni\b{_NUMBER}",
        between=" -",
        is_checked=_mod_11_2,
        home="isni.org",
    ),
    System(
        name="ROR",
        says="a ROR ID",
        others=("rorid", "rororg", "researchorganizationregistry", "researchorganisationregistry"),
        shape=f"0[{_CROCKFORD}]{{6}}[0-9]{{2}}",
        shown="It has a zero, six small letters or digits (none of i, l, o and u) and two digits, as in 03yrm5c26.",
        hosts=("ror.org",),
        words=rf"ror\b{_NUMBER}",
        lower=True,
        is_checked=_mod_97_10,
        home="ror.org",
    ),
    System(
        name="GMC",
        says="a GMC reference number",
        others=(
            *("gmcid", "gmcno", "gmcnumber", "gmcref", "gmcreference", "gmcreferencenumber", "gmcrefno"),
            *("gmcregistration", "gmcregistrationnumber", "gmcuk", "gmcukorg", "generalmedicalcouncil"),
        ),
        shape="[0-9]{7}",
        shown="It has seven digits, as in 1234567.",
        hosts=("gmc-uk.org",),
        words=rf"(?:gmc\b)?{_NUMBER}",
        home="gmc-uk.org",
    ),
    System(
        name="Companies House",
        says="a Companies House number",
        others=(
            *("companieshousecompanynumber", "companieshouseid", "companieshousenumber", "companieshouseno"),
            *("companieshouseuk", "companyhouse", "gbcoh", "ukcompanieshouse", "companieshousegovuk"),
        ),
        shape="(?:[A-Z]{2}|[A-Z][0-9]|[0-9]{2})(?:[0-9]{6}|[0-9]{5}[A-Z])",
        shown="It has eight digits, or letters and then digits, as in 09630980 or SC123456.",
        hosts=("company-information.service.gov.uk", "companieshouse.gov.uk", "opencorporates.com"),
        words=rf"(?:companies house\b|gb-coh\b|crn\b|company\b)?{_NUMBER}",
        complete=_with_zeros,
        home="find-and-update.company-information.service.gov.uk",
    ),
    System(
        name="ODS",
        says="an ODS code",
        others=(
            *("odscode", "odsid", "odsorganisationcode", "nhsods", "nhsodscode", "organisationdataservice"),
            *("odsorganizationcode", "fhirnhsukidodsorganizationcode"),
        ),
        # https://digital.nhs.uk/developer says 1 to 9 letters and digits; none of those given has fewer than three.
        shape="[A-Z0-9]{3,9}",
        shown="It has three to nine letters and digits, as in RJ1 or A81001.",
        hosts=("nhs.uk",),
        words=r"(?:nhs )?ods\b(?:\s*(?:id|code|number|no)\b\.?)*[\s:.#-]*",
        home="odsdatasearchandexport.nhs.uk",
    ),
)
"""The systems that are known here."""
