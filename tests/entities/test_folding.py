"""Folding: which spellings are one name, and which stay two."""

import unicodedata

import pytest
from hypothesis import example, given, strategies as st

from coi_register.entities.folding import fold_body, fold_name, fold_person

_FOLDS = {"body": fold_body, "person": fold_person, "name": fold_name}

ALIKE_IN_ALL = [
    ("St Mary's Hospital", "St Mary’s Hospital"),
    ("St Mary's Hospital", "St Mary‘s Hospital"),  # a quotation mark, as some word processors put it
    ("St Mary's Hospital", "St Maryʼs Hospital"),  # the modifier letter
    ("St Mary's Hospital", "St Mary′s Hospital"),  # the prime
    ("St Mary's Hospital", "St Mary＇s Hospital"),  # full width
    ("St Mary's Hospital", "St Mary`s Hospital"),
    ("St Mary's Hospital", "St Mary´s Hospital"),
    ('The "Sample" Trust', "The “Sample” Trust"),
    ("Novo Nordisk", "Novo\N{NO-BREAK SPACE}Nordisk"),
    ("Novo Nordisk", "Novo\N{NARROW NO-BREAK SPACE}Nordisk"),
    ("Novo Nordisk", "Novo\N{THIN SPACE}\N{IDEOGRAPHIC SPACE}Nordisk"),
    ("Novo Nordisk", "  Novo \t\n Nordisk "),
    ("Novo Nordisk", "Novo Nor\N{SOFT HYPHEN}disk"),
    ("Novo Nordisk", "\N{ZERO WIDTH NO-BREAK SPACE}Novo\N{ZERO WIDTH SPACE} Nordisk\N{LEFT-TO-RIGHT MARK}"),
    ("Novo Nordisk", "Novo \N{ZERO WIDTH JOINER} Nordisk"),
    ("Novo Nordisk", "NOVO NORDISK"),
    ("Zürich", unicodedata.normalize("NFD", "Zürich")),
    ("Zürich", unicodedata.normalize("NFD", "ZÜRICH")),
    ("Zürich", "Zu\N{COMBINING GRAPHEME JOINER}\N{COMBINING DIAERESIS}rich"),
    ("NHS-England", "NHS‑England"),  # the non-breaking hyphen
    ("NHS-England", "NHS‐England"),
    ("NHS-England", "NHS‒England"),  # the figure dash
    ("NHS-England", "NHS–England"),
    ("NHS-England", "NHS—England"),
    ("NHS-England", "NHS−England"),  # the minus sign
    ("NHS-England", "NHS－England"),
    ("Straße", "STRASSE"),
    ("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ"),
    ("ǰ Example", "ǰ Example"),
]

ALIKE = [
    *((sort, one, other) for sort in _FOLDS for one, other in ALIKE_IN_ALL),
    ("body", "the Wellcome Trust", "Wellcome Trust"),
    ("body", "The Wellcome Trust", "WELLCOME TRUST"),
    ("body", "the the Wellcome Trust", "Wellcome Trust"),
    ("body", "The\N{NO-BREAK SPACE}Wellcome Trust", "Wellcome Trust"),
    ("body", "Acme Ltd.", "Acme Ltd"),
    ("body", "Acme Inc.", "Acme Inc"),
    ("body", "Acme, Inc.", "Acme, Inc"),
    ("body", "Acme Co., London", "Acme Co, London"),
    ("body", "Acme (Holdings) Ltd.)", "Acme (Holdings) Ltd)"),
    ("body", "St. Mary's Hospital", "St Mary’s Hospital"),
    ("body", "U.S. Food and Drug Administration", "US Food and Drug Administration"),
    ("body", "J.P. Morgan", "JP Morgan"),
    ("body", "Acme S.p.A.", "Acme SpA"),
    ("body", "Acme N.V", "Acme NV"),
    ("body", "Booking.com Inc.", "Booking.com Inc"),
    ("body", "The. Wellcome Trust", "Wellcome Trust"),
    ("body", "É.D.F.", "EDF".replace("E", "É")),
    ("person", "Dr Ada Example", "Ada Example"),
    ("person", "Dr. Ada Example", "Ada Example"),
    ("person", "DR ADA EXAMPLE", "Ada Example"),
    ("person", "Prof. Dr Ada Example", "Ada Example"),
    ("person", "Professor Dame Ada Example", "Ada Example"),
    ("person", "Associate Professor Ada Example", "Ada Example"),
    ("person", "Assoc. Prof. Ada Example", "Ada Example"),
    ("person", "The Rt Hon. Ada Example MP", "Ada Example"),
    ("person", "The Right Honourable Ada Example", "Ada Example"),
    ("person", "Hon. Ada Example", "Ada Example"),
    ("person", "Maj. Gen. Sir Sam Example", "Sam Example"),
    ("person", "Mx Sam Example", "Sam Example"),
    ("person", "Lady Ada Example", "Ada Example"),
    ("person", "Ada Example PhD", "Ada Example"),
    ("person", "Ada Example, PhD", "Ada Example"),
    ("person", "Ada Example, Ph.D., F.R.C.P.", "Ada Example"),
    ("person", "Ada Example OBE FRCP", "Ada Example"),
    ("person", "Ada Example, MA", "Ada Example"),
    ("person", "Ada Example M.A.", "Ada Example"),
    ("person", "Ada Example, MA, PhD", "Ada Example"),
    ("person", "Ada Example, PhD MA", "Ada Example"),
    ("person", "Ada Example, BA (Hons)", "Ada Example, BA(Hons)"),
    ("person", "Ada Example, FRCP(Ed)", "Ada Example"),
    ("person", "Ada Example, Dean", "Ada Example"),
    ("person", "Ada Example, JP", "Ada Example"),
    ("person", "Ada Example (she/her)", "Ada Example"),
    ("person", "Ada Example (She / Her / Hers)", "Ada Example"),
    ("person", "Ada Example [they/them]", "Ada Example"),
    ("person", "Ada Example (she/her), PhD", "Ada Example"),
    ("person", "Dr Ada Example, PhD (she/her)", "Ada Example"),
    ("person", "Sam Example Jr, PhD", "Sam Example Jr."),
    ("person", "Sam Example, Jr.", "Sam Example Jr"),
    ("person", "Dr Jack Tze Ma", "Jack Tze Ma"),
    ("person", "Example, Ada, PhD", "Example, Ada"),
]

DIFFERENT = [
    ("body", "Acme Ltd", "Acme Limited"),
    ("body", "Smith & Co", "Smith and Co"),
    ("body", "NHS England", "NHS-England"),
    ("body", "NHS - England", "NHS-England"),
    ("body", "Booking.com", "Bookingcom"),
    ("body", "E.ON", "EON"),
    ("body", ".NET Foundation", "NET Foundation"),
    ("body", "St.Mary", "StMary"),
    ("body", "J. P. Morgan", "JP Morgan"),
    ("body", "The", ""),
    ("body", "Theory Trust", "ory Trust"),
    ("body", "Der Spiegel", "Spiegel"),
    ("body", "St Mary's", "St Marys"),
    ("body", "Café", "Cafe"),
    ("body", "Acme 2", "Acme ²"),  # compatibility forms are other characters
    ("body", "Offaly Fund", "Oﬀaly Trust"),
    ("body", "Acme", "Ａｃｍｅ"),
    ("body", "½ Fund", "1/2 Fund"),
    ("name", "Acme Ltd.", "Acme Ltd"),
    ("name", "the Scheme", "Scheme"),
    ("name", "Dr Example's Scheme", "Example's Scheme"),
    ("person", "the Ada Example", "Ada Example"),
    ("person", "Dr Example", "Example"),
    ("person", "Dr Example", "Professor Example"),
    ("person", "Ada PhD", "Ada"),
    ("person", "Ada (she/her)", "Ada"),
    ("person", "Jack Tze Ma", "Jack Tze"),
    ("person", "Jack Tze Ma PhD", "Jack Tze"),
    ("person", "Example, Ma", "Example"),
    ("person", "Van Anh Do", "Van Anh"),
    ("person", "Amadou Sy Ba", "Amadou Sy"),
    ("person", "Dean Ada Example", "Ada Example"),
    ("person", "Earl Sam Example", "Sam Example"),
    ("person", "Major Sam Example", "Sam Example"),
    ("person", "Ma. Theresa Example", "Theresa Example"),
    ("person", "J.P. Ada Example", "Ada Example"),
    ("person", "Sample Example J.P.", "Sample Example"),
    ("person", "Sam Example Jr", "Sam Example"),
    ("person", "Sam Example, Jr.", "Sam Example"),
    ("person", "Sam Example Sr", "Sam Example Jr"),
    ("person", "Sam Example II", "Sam Example III"),
    ("person", "Sam Example III", "Sam Example"),
    ("person", "Ada Example, Mayor of Sample", "Ada Example"),
    ("person", "Example, Ada", "Ada Example"),
    ("person", "Ada B. Example", "Ada B Example"),  # stops are folded in names of bodies
    ("person", "Ada Example (Sample)", "Ada Example"),
    ("person", "ışık Example", "işik Example"),  # the letters of Turkish are letters of their own
]


@pytest.mark.parametrize(("sort", "one", "other"), ALIKE)
def test_one_name(sort: str, one: str, other: str) -> None:
    """What differs in typography, and of bodies and people in what is no part of the name, is one name."""
    assert _FOLDS[sort](one) == _FOLDS[sort](other)


@pytest.mark.parametrize(("sort", "one", "other"), DIFFERENT)
def test_two_names(sort: str, one: str, other: str) -> None:
    """What differs in a letter, a word or a meaning stays two names, however alike they look."""
    assert _FOLDS[sort](one) != _FOLDS[sort](other)


def test_what_a_folded_name_looks_like() -> None:
    """A folded name is in lower case, with plain apostrophes, hyphens and spaces."""
    assert fold_body("The ‘Sample’ U.S.  Trust–Fund") == "'sample' us trust-fund"


_WORDS = """
    the The Dr Prof. Ada Example Jr. Jr III MA M.A. PhD Do (she/her) , Ltd. U.S. a.b.cd A. .. . Rt Hon Hon. Dean ’s x‑y
    \u200b ( ) a.-b
    """
_some_words = st.lists(st.sampled_from(_WORDS.split()), max_size=7).map(" ".join)
_texts = st.text(max_size=12) | _some_words | _some_words.map(lambda text: text.replace(" ,", ","))


@pytest.mark.parametrize("sort", _FOLDS)
@given(text=_texts)
@example(text="ΐͅ")
def test_folding_is_idempotent(sort: str, text: str) -> None:
    """What is folded stays as it is."""
    fold = _FOLDS[sort]
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("sort", _FOLDS)
@example(text=": :,DR")
@given(text=_texts)
def test_something_remains_of_a_name(sort: str, text: str) -> None:
    """A name that has a letter or a digit has one when it is folded."""
    if any(map(str.isalnum, text)):
        assert any(map(str.isalnum, _FOLDS[sort](text)))


_SPELLINGS = {
    " ": [" ", "\xa0", "  ", "\u2009", "\t"],
    "'": ["'", "’", "‘", "ʼ"],
    "-": ["-", "‑", "–", "‐"],
    "é": ["é", "é", "É"],
    "s": ["s", "S", "s\u200b", "\u00ads"],
}
_letters = st.sampled_from([*_SPELLINGS, "a", "B", "."])


@pytest.mark.parametrize("sort", _FOLDS)
@given(letters=st.lists(_letters, max_size=12), data=st.data())
def test_typography_folds(sort: str, letters: list[str], data: st.DataObject) -> None:
    """A name in which any apostrophe, hyphen, space or letter is written another way folds alike."""
    varied = [data.draw(st.sampled_from(_SPELLINGS.get(each, [each]))) for each in letters]
    assert _FOLDS[sort]("".join(varied)) == _FOLDS[sort]("".join(letters))
