"""Articles by sound, and names with an article of their own."""

import pytest
from hypothesis import example, given, strategies as st

from coi_register.english.articles import indefinite, with_article

AN = """
unpaid internship | unpaid FMLM trainee “think tank” project | “unpaid” role | MBA | MSc | MPhil | MRes | MP |
NHS trust | NHS-funded post | FMLM trainee project | NIHR grant | NSPCC trustee | NCEPOD review | FRCP |
LSE fellow | RCGP council seat | R&D post | A&E consultant | EU grant | HIV charity | IT firm | ESRC award |
OECD panel | X-ray | F1 doctor | H1N1 vaccine | E-learning course | e-learning course | mRNA company |
eLife editor | iPhone | MoD official | SpR post | L. Reed lecture | S corporation | 8-year term | 8 year term
| 80% share | 800 word essay | 8000 word essay | 8 000 word essay | 11th lecture | 11 000 word essay |
18-month fellowship | 18th meeting | 18 000 dollar fee | 1832 act | 8.5% share | £8000 grant | £11m grant |
£80 fee | €18 fee | hour | hourly fee | honorarium | honorary post | honest broker | heir | adviser | employee
| interest | officer | uncle | umbrella body | undisclosed fee | urban trust | urgent care centre |
ulcer trial | unidentified donor | unimportant fee | uninsured risk | unissued share | unannounced visit |
unanswered letter | onerous duty | only child | outside body | Oxford chair | O'Brien lecture | élite panel |
Østergaard fund | aunt | A level examiner | usher | Upjohn lecture | UNDISCLOSED fee | INDEPENDENT review |
(unpaid) role
"""
A = """
unit | union role | university chair | UNISON role | UNICEF post | UNESCO chair | UK charity | UK-based firm |
UN post | US company | USA Today column | UCL fellowship | UKRI grant | uPVC maker | NICE committee |
NATO post | NASA grant | STEM ambassador | SAGE member | SCIE board seat | SOAS lecturer | RAND fellow |
MERS trial | SIGN guideline | BMA role | BSc | PhD | DPhil | CBE | GP | KPMG secondment | PR firm | WHO panel
| TV fee | QALY study | Q initiative place | T cell company | U-turn | BMJ fee | one-off fee | one-year post |
once-only payment | European grant | euro fee | eulogy | unanimous vote | unique role | uniform allowance |
united front | universal benefit | unilateral act | unionised trade | unidirectional link | user group |
usual fee | useful book | usability study | utility company | ubiquitous brand | urology post |
urine test maker | uranium firm | uterine cancer charity | Ugandan hospital | Ukrainian charity | ewe |
hospital post | historic role | hotel stay | home visit | 100% share | 10 word essay | 1.8% share |
110 word essay | 118 word essay | 180 word essay | 12-month post | 7-year term | 0.8% share | 1000 word essay
| £500 fee | £1100 fee | €100 fee | $20 fee | paid role | year abroad | Welsh scheme | McKinsey project |
Mr Reed | Dr Khan | “think tank” project | L'Oréal fellowship | d'Arcy lecture | MEDIATION service |
St John volunteer
"""


def phrases(table: str) -> list[str]:
    """Split a table of phrases."""
    return [phrase.strip() for phrase in table.replace("\n", " ").split("|")]


@pytest.mark.parametrize("phrase", phrases(AN))
def test_an(phrase: str) -> None:
    """Before a vowel sound stands "an"."""
    assert indefinite(phrase) == f"an {phrase}"


@pytest.mark.parametrize("phrase", phrases(A))
def test_a(phrase: str) -> None:
    """Before a consonant sound stands "a", however it is written."""
    assert indefinite(phrase) == f"a {phrase}"


@given(st.text())
@example("")
@example("“")
@example("٨ years")
@example("²")
def test_the_phrase_is_kept(phrase: str) -> None:
    """Nothing but the article is added, and nothing to nothing."""
    assert indefinite(phrase) in ({""} if not phrase else {f"a {phrase}", f"an {phrase}"})


@given(st.sampled_from(["unpaid", "unremunerated", "honorary", "interest", "NHS"]), st.text(" abcxyz“”-"))
def test_never_a_unpaid(word: str, rest: str) -> None:
    """What follows the first word does not matter."""
    assert indefinite(f"{word} {rest}").startswith("an ")


@pytest.mark.parametrize(
    ("name", "article", "text"),
    [
        ("Department of Health", "the", "the Department of Health"),
        ("NHS Survival", "", "NHS Survival"),
        ("NHS Survival", None, "NHS Survival"),
        ("The Health Foundation", "the", "The Health Foundation"),
        ("the bmj", "the", "the bmj"),
        ("Theatre Trust", "the", "the Theatre Trust"),
        ("NHS trust in Kent", "a", "an NHS trust in Kent"),
        ("union", "an", "a union"),
    ],
)
def test_with_article(name: str, article: str | None, text: str) -> None:
    """A name takes the article that its document gives it, once."""
    assert with_article(name, article) == text
