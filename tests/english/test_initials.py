"""Initials."""

import pytest
from hypothesis import given, strategies as st

from coi_register.english.initials import initials, restopped


@pytest.mark.parametrize(
    ("name", "plain", "stopped"),
    [
        ("Mohsin Khan", "MK", "M.K."),
        ("Anna Maria Reed", "AMR", "A.M.R."),
        ("Ann-Marie Smith", "A-MS", "A.-M.S."),
        ("Laura Lopez-Cruz", "LL-C", "L.L.-C."),
        ("Lee-Lin Cho-Carter", "L-LC-C", "L.-L.C.-C."),
        ("Jean‐Luc Marchand", "J-LM", "J.-L.M."),
        ("Eva van Beek", "EvB", "E.v.B."),
        ("Sanne van der Vries", "SvdV", "S.v.d.V."),
        ("Eva Van Beek", "EVB", "E.V.B."),
        ("Gerard 't Hove", "GtH", "G.t.H."),
        ("José Ortega y Vega", "JOyV", "J.O.y.V."),
        ("Salma al-Masri", "Sa-M", "S.a.-M."),
        ("Graham McKay", "GMcK", "G.McK."),
        ("Fiona MacDonald", "FMacD", "F.MacD."),
        ("Fiona Macdonald", "FM", "F.M."),
        ("Mac Reed", "MR", "M.R."),
        ("Rose McKay-O'Neill", "RMcK-O'N", "R.McK.-O'N."),
        ("Patrick O'Brien", "PO'B", "P.O'B."),
        ("Patrick O’Brien", "PO’B", "P.O’B."),
        ("Luc d'Arville", "Ld'A", "L.d'A."),
        ("Sara Dell'Orto", "SD", "S.D."),
        ("Øystein Furu", "ØF", "Ø.F."),
        ("Åsa Jansson", "ÅJ", "Å.J."),
        ("A\u030asa Jansson", "ÅJ", "Å.J."),
        ("IJsbrand de Wit", "IJdW", "IJ.d.W."),
        ("Élodie Ève", "ÉÈ", "É.È."),
        ("Иван Петров", "ИП", "И.П."),
        ("Jill St John", "JSJ", "J.S.J."),
        ("Jill St. John", "JSJ", "J.S.J."),
        ("J R Reed", "JRR", "J.R.R."),
        ("J. R. Reed", "JRR", "J.R.R."),
        ("J.R. Reed", "JRR", "J.R.R."),
        ("JR Reed", "JRR", "J.R.R."),
        ("A.-M. Reed", "A-MR", "A.-M.R."),
        ("Bo LI", "BL", "B.L."),
        ("BO LI", "BL", "B.L."),
        ("bell rooks", "br", "b.r."),
        ("Anna Reed MBE FRCP", "AR", "A.R."),
        ("Anna Reed, PhD, MRCPsych", "AR", "A.R."),
        ("Tom Reed Jr.", "TR", "T.R."),
        ("Tom Reed III", "TR", "T.R."),
        ("Dr Anna Reed", "AR", "A.R."),
        ("Professor Sir Tom Reed", "TR", "T.R."),
        ("Robert (Bob) Reed", "RR", "R.R."),
        ("Robert “Bob” Reed", "RR", "R.R."),
        ("Anna & Reed", "AR", "A.R."),
        ("Ada Example 2nd", "AE", "A.E."),
        ("Sukarno", "Sukarno", "Sukarno"),
        ("Lopez-Cruz", "Lopez-Cruz", "Lopez-Cruz"),
        ("Reed, Anna", "Reed, Anna", "Reed, Anna"),
        ("毛 文", "毛 文", "毛 文"),
        ("毛文", "毛文", "毛文"),
        ("ليلى حداد", "ليلى حداد", "ليلى حداد"),
        ("", "", ""),
        ("--", "--", "--"),
    ],
)
def test_initials(name: str, plain: str, stopped: str) -> None:
    """Each word gives its first letter as it is written; a name that has no initials stands in full."""
    assert (initials(name), initials(name, stops=True)) == (plain, stopped)


@pytest.mark.parametrize(
    ("name", "family", "given_letters", "family_letters", "expected"),
    [
        ("Jane Bell", None, 1, 2, "JBe"),
        ("Jane Bell", None, 2, 1, "JaB"),
        ("Jane Bell", None, 9, 9, "JaneBell"),
        ("Laura Lopez-Cruz", None, 1, 2, "LL-Cr"),
        ("Ann-Marie Smith", None, 2, 1, "An-MS"),
        ("Eva van Beek", None, 1, 2, "EvBe"),
        ("Graham McKay", None, 1, 2, "GMcKa"),
        ("Nagy Anna", "Nagy", 1, 2, "NaA"),
        ("Nagy Anna", "Nagy", 2, 1, "NAn"),
        ("LI Wei", "LI", 1, 1, "LW"),
        ("Gabriela Ríos Vega", "Ríos Vega", 2, 2, "GaRVe"),
        ("Tom Reed Jr", None, 1, 2, "TRe"),
        ("Anna Reed", "Someone", 1, 2, "ARe"),
    ],
)
def test_longer_initials(name: str, family: str | None, given_letters: int, family_letters: int, expected: str) -> None:
    """More letters are taken of the given name, or of the last part of the family name, wherever it stands."""
    assert initials(name, family, given_letters=given_letters, family_letters=family_letters) == expected


@pytest.mark.parametrize(
    ("written", "plain", "stopped"),
    [
        ("LL-C", "LL-C", "L.L.-C."),
        ("L.L.-C.", "LL-C", "L.L.-C."),
        ("P. L.", "PL", "P.L."),
        ("GMcK", "GMcK", "G.McK."),
        ("PO'B", "PO'B", "P.O'B."),
        ("EvB", "EvB", "E.v.B."),
        ("SvdV", "SvdV", "S.v.d.V."),
        ("JBe", "JBe", "J.Be."),
        ("ØF", "ØF", "Ø.F."),
        ("M K 2", "M K 2", "M K 2"),
        ("毛", "毛", "毛."),
        ("...", "...", "..."),
    ],
)
def test_stops_in_initials_that_are_given(written: str, plain: str, stopped: str) -> None:
    """The letters are the person's, the stops are the house's."""
    assert (restopped(written, stops=False), restopped(written, stops=True)) == (plain, stopped)


_NAMES = st.lists(
    st.sampled_from(["Ann-Marie", "Øystein", "van", "McKay", "O'Brien", "d'Arville", "J.", "JR", "Lopez-Cruz", "毛"]),
    min_size=1,
).map(" ".join)


@given(_NAMES | st.text(min_size=1), st.booleans())
def test_there_is_always_something(name: str, stops: bool) -> None:
    """A name never comes to nothing, and stops change no letter."""
    assert initials(name, stops=stops)
    if initials(name) != name:
        assert initials(name, stops=True).replace(".", "") == initials(name)


@given(_NAMES.map("{} Bell".format))
def test_the_letters_of_initials_are_read_back(name: str) -> None:
    """What was written with stops can be written without, and the other way round."""
    plain, stopped = initials(name), initials(name, stops=True)
    if plain != name:
        assert restopped(stopped, stops=False) == plain
        assert restopped(plain, stops=True) == stopped
