"""Words before and behind a person's name that are no part of it: titles, post-nominals, pronouns.

All are in lower case and without stops, as they stand in the tables of `folding`.
"""

__all__ = [
    "AMBIGUOUS_LETTERS",
    "AMBIGUOUS_TITLES",
    "LETTERS",
    "LETTERS_BEHIND_A_COMMA",
    "PRONOUN_WORDS",
    "SUFFIXES",
    "TITLES",
    "TITLE_PHRASES",
]

_TITLES_LIST = """
    a/prof adm admiral archbishop assoc asst baroness brig brigadier brother capt captain cdr cllr cmdr colonel
    commander councillor cpl dame doctor dott dottssa dr drs emeritus father frau general herr lady lieutenant lord lt
    madame mademoiselle miss mlle mme monsieur mr mrs ms mx prof professor rabbi rev revd reverend senator sergeant sgt
    señor señora sir sister viscount viscountess
    """
TITLES = frozenset(_TITLES_LIST.split())
"""Titles that are nobody's given name."""

_AMBIGUOUS_TITLES_LIST = """
    baron bishop canon col dean duke earl fr gen hon imam ing ir judge justice mag maj major marshal master pastor
    prince princess sen sheikh
    """
AMBIGUOUS_TITLES = frozenset(_AMBIGUOUS_TITLES_LIST.split())
"""Titles that may be a name: they are left out only with a stop, or behind a comma after the name."""

_TITLE_PHRASES_LIST = """
    adjunct professor, assistant professor, associate professor, clinical professor, emeritus professor, full professor,
    honorary professor, professor emerita, professor emeritus, visiting professor, dr med, dr h c, dr hc, pd dr,
    priv-doz dr, dipl-ing, air commodore, group captain, squadron leader, wing commander, rt hon, right hon,
    right honourable, the hon, the honourable, the honorable, the rt hon, the right hon, the right honourable, rt revd,
    right reverend, very revd, very reverend, most reverend, the rev, the revd, the reverend, the rt revd,
    the right reverend, the very revd, the very reverend, the most reverend, his honour judge, her honour judge,
    the baroness, the lady, the lord
    """
TITLE_PHRASES = frozenset(tuple(each.split()) for each in _TITLE_PHRASES_LIST.split(","))
"""Titles of several words."""

_LETTERS_LIST = """
    bch bchir bds beng bm bmbch bmbs bmedsci bpharm bphil bs bsc cbe cchem ceng chb chm cphys cpsychol dba dbe dcn dds
    dhsc dlitt dm dmd dmsc dnp dpharm dphil drph dsc dvm edd esq facc facp facs fba fbpss fcai fccp fcicm fcps ffph
    ffphm ffpm fhea fidsa fmedsci fracgp fracp fracs franzcog franzcp frca frcem frcgp frcm frcn frcog frcophth frcp
    frcpath frcpc frcpch frcpe frcpi frcpsych frcr frcs frcsc frcse frcsed frcsi frcslt frcvs frs frsa frsb frsc frse
    frsl gbe gcb gcmg gcvo hons jd kbe kc kcb kcmg kcvo llb lld llm lvo mb mbbch mbbchir mbbs mbchb mbe mch md mdres
    mdsc med mep mfph mhs mhsc mmed mmedsci mp mpa mpharm mph mphil mpp mrcem mrcgp mrcog mrcophth mrcp mrcpch mrcpsych
    mrcs mrcvs mres ms msc mscn msci msn msp msw mvo obe pgcert pgdip pharmd phd psyd qc rcn rgn rmn rn scd
    """
LETTERS = frozenset(_LETTERS_LIST.split())
"""Degrees, honours and memberships that are nobody's surname."""

AMBIGUOUS_LETTERS = frozenset({"ba", "be", "do", "ma", "mba", "meng", "om"})
"""Letters that may be a surname: they are left out only with a stop, or behind a comma."""

_LETTERS_BEHIND_A_COMMA_LIST = "ab ac am ao ca ch dc dl jp pa pc pe rd sj"
LETTERS_BEHIND_A_COMMA = frozenset(_LETTERS_BEHIND_A_COMMA_LIST.split())
"""Letters that may be somebody's initials, with stops too: they are left out only behind a comma."""

SUFFIXES = frozenset({"ii", "iii", "iv", "jnr", "jr", "junior", "senior", "snr", "sr"})
"""Words behind a name that tell two people apart, and so are always a part of it."""

_PRONOUN_WORDS_LIST = "any he him his she hers her they them theirs their it its ze zir hir xe xem ey em"
PRONOUN_WORDS = tuple(_PRONOUN_WORDS_LIST.split())
"""Pronouns as people write them behind their names, in brackets."""
