"""Verbs in every tense and number."""

import pytest
from hypothesis import given, strategies as st

from coi_register.english.tenses import Tense
from coi_register.english.verbs import conjugate, distributed, gerund, participle, past, present

# Plain form, simple past, participle, third person of the present, form in -ing.
FORMS = """
undertake undertook undertaken undertakes undertaking; be was been is being; have had had has having;
hold held held holds holding; receive received received receives receiving; own owned owned owns owning;
co-found co-founded co-founded co-founds co-founding; found founded founded founds founding;
work worked worked works working; serve served served serves serving; sit sat sat sits sitting;
act acted acted acts acting; give gave given gives giving; study studied studied studies studying;
argue argued argued argues arguing; campaign campaigned campaigned campaigns campaigning;
write wrote written writes writing; lead led led leads leading; chair chaired chaired chairs chairing;
co-chair co-chaired co-chaired co-chairs co-chairing; co-write co-wrote co-written co-writes co-writing;
speak spoke spoken speaks speaking; pay paid paid pays paying; waive waived waived waives waiving;
fund funded funded funds funding; do did done does doing; go went gone goes going; make made made makes making;
run ran run runs running; practise practised practised practises practising; edit edited edited edits editing;
advise advised advised advises advising; develop developed developed develops developing;
represent represented represented represents representing; stand stood stood stands standing;
accept accepted accepted accepts accepting; decline declined declined declines declining;
donate donated donated donates donating; sponsor sponsored sponsored sponsors sponsoring;
provide provided provided provides providing; support supported supported supports supporting;
employ employed employed employs employing; second seconded seconded seconds seconding;
elect elected elected elects electing; appoint appointed appointed appoints appointing;
inherit inherited inherited inherits inheriting; invent invented invented invents inventing;
license licensed licensed licenses licensing; belong belonged belonged belongs belonging;
teach taught taught teaches teaching; volunteer volunteered volunteered volunteers volunteering;
apply applied applied applies applying; file filed filed files filing; expect expected expected expects expecting;
travel travelled travelled travels travelling; counsel counselled counselled counsels counselling;
appeal appealed appealed appeals appealing; enrol enrolled enrolled enrols enrolling;
parallel paralleled paralleled parallels paralleling; refer referred referred refers referring;
offer offered offered offers offering; commit committed committed commits committing;
visit visited visited visits visiting; benefit benefited benefited benefits benefiting;
plan planned planned plans planning; bar barred barred bars barring; equip equipped equipped equips equipping;
review reviewed reviewed reviews reviewing; tax taxed taxed taxes taxing; mentor mentored mentored mentors mentoring;
agree agreed agreed agrees agreeing; see saw seen sees seeing; lie lied lied lies lying; say said said says saying;
marry married married marries marrying; focus focused focused focuses focusing; help helped helped helps helping;
pass passed passed passes passing; judge judged judged judges judging; match matched matched matches matching;
quit quitted quitted quits quitting; withdraw withdrew withdrawn withdraws withdrawing; buy bought bought buys buying;
oversee oversaw overseen oversees overseeing; take took taken takes taking; become became become becomes becoming;
re-elect re-elected re-elected re-elects re-electing; sell sold sold sells selling; know knew known knows knowing;
"""
VERBS = [forms.split() for forms in FORMS.split(";")][:-1]


@pytest.mark.parametrize(("verb", "simple_past", "past_participle", "third", "ing"), VERBS)
def test_forms(verb: str, simple_past: str, past_participle: str, third: str, ing: str) -> None:
    """Each form of a verb is spelt as a British dictionary spells it."""
    assert past(verb) == conjugate(verb, Tense.PAST) == simple_past
    assert participle(verb) == past_participle
    assert present(verb) == conjugate(verb, Tense.PRESENT) == third
    assert gerund(verb) == ing


@pytest.mark.parametrize(
    ("verb", "tense", "one", "several"),
    [
        ("undertake", Tense.PAST, "undertook", "undertook"),
        ("undertake", Tense.PRESENT, "undertakes", "undertake"),
        ("undertake", Tense.PERFECT, "has undertaken", "have undertaken"),
        ("undertake", Tense.FUTURE, "will undertake", "will undertake"),
        ("be", Tense.PAST, "was", "were"),
        ("be", Tense.PRESENT, "is", "are"),
        ("be", Tense.PERFECT, "has been", "have been"),
        ("be", Tense.FUTURE, "will be", "will be"),
        ("have", Tense.PRESENT, "has", "have"),
        ("have", Tense.PERFECT, "has had", "have had"),
        ("be involved with", Tense.PAST, "was involved with", "were involved with"),
        ("serve as", Tense.PRESENT, "serves as", "serve as"),
        ("co-write up", Tense.PERFECT, "has co-written up", "have co-written up"),
        ("blockchain", Tense.PAST, "blockchained", "blockchained"),
    ],
)
def test_conjugate(verb: str, tense: Tense, one: str, several: str) -> None:
    """A verb agrees with its subject, and keeps the words that belong to it."""
    assert conjugate(verb, tense) == one
    assert conjugate(verb, tense, plural=True) == several


PLAIN = st.sampled_from([forms[0] for forms in VERBS]) | st.from_regex("[a-z]{2,9}", fullmatch=True)


@given(PLAIN, st.sampled_from(Tense), st.booleans())
def test_agreement(verb: str, tense: Tense, plural: bool) -> None:
    """Number shows in "has", "is" and the present alone."""
    text = conjugate(verb, tense, plural=plural)
    other = conjugate(verb, tense, plural=not plural)
    may_differ = tense in (Tense.PRESENT, Tense.PERFECT) or verb == "be"
    assert (text == other) is (not may_differ or tense is Tense.FUTURE)


@given(PLAIN, st.sampled_from(Tense), st.booleans())
def test_phrases_keep_their_words(verb: str, tense: Tense, plural: bool) -> None:
    """Only the first word of a phrase is inflected."""
    assert conjugate(f"{verb} as an adviser", tense, plural=plural) == (
        f"{conjugate(verb, tense, plural=plural)} as an adviser"
    )


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        ("received", "each received"),
        ("receive", "each receive"),
        ("have held", "have each held"),
        ("had", "each had"),
        ("have", "each have"),
        ("will receive", "will each receive"),
        ("may receive", "may each receive"),
        ("are undertaking", "are each undertaking"),
        ("expect to receive", "each expect to receive"),
        ("having held", "having each held"),
        ("receiving", "each receiving"),
    ],
)
def test_distributed(verb: str, text: str) -> None:
    """The word “each” stands before a verb, and within one that has an auxiliary."""
    assert distributed(verb) == text
