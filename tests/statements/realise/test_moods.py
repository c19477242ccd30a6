"""Facts after "reported", as things, and of several people: texts written by hand."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from coi_register import Declaration, Person, from_mapping, load
from coi_register.english import phrase, sentence
from coi_register.model import register_kind
from coi_register.model.fields import ShortText, doc
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_names, unregister_kind
from coi_register.model.kinds.shapes import Role
from coi_register.model.parties import Pronoun
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.referring.expressions import Reference, Subjects
from coi_register.statements.styles.files import load_style
from coi_register.statements.templating.kind_templates import gerund_for, is_shareable, noun_for, sentence_for

DAY = datetime.date(2016, 6, 29)
EXAMPLES = Path(__file__).parents[3] / "examples" / "kinds"
CASES = Path(__file__).with_name("moods.txt")
TWO = Reference(name="AB and CD", again="they", his="their", owner="AB and CD's", plural=True, several=True)


def voice_of(interest: Interest, who: Person, on: datetime.date = DAY) -> Realiser:
    """The realiser in which an interest is told of somebody who has been named."""
    subjects = Subjects(who)
    subjects.next()
    reference = subjects.next(interest.subject)
    return Realiser(reference=reference, interest=interest, on=on, style=load_style("bmj"), declarant_his=subjects.his)


def voice_of_two(interest: Interest) -> Realiser:
    """The realiser in which an interest is told of two people."""
    return Realiser(reference=TWO, interest=interest, on=DAY, style=load_style("bmj"), declarant_his="their")


def interest_of(**fields: object) -> Interest:
    """The interest that a document would say so."""
    (found,) = from_mapping({"declarant": "Khan", "declared_on": DAY.isoformat(), "interests": [fields]}).interests
    return found


KHAN = Person(name="Mohsin Khan", pronouns=Pronoun.HE)


# --- Each kind, from its examples. -------------------------------------------------------------------------------


def cases() -> Iterator[tuple[str, str, str, str]]:
    """The cases of the file: an example and which of its interests, the form, and the text."""
    for block in CASES.read_text(encoding="utf-8").split("\n\n"):
        place, *lines = [line for line in block.splitlines() if not line.startswith("#")] or [""]
        for line in lines:
            form, _, text = line.partition(": ")
            yield place.split()[0], place.split()[1], form, text


def declared(example: str, number: str) -> tuple[Declaration, Interest]:
    """A declaration among the examples, and one of its interests, counted from 1."""
    given = load(EXAMPLES / f"{example}.yaml")
    assert isinstance(given, Declaration)
    return given, given.interests[int(number) - 1]


@pytest.mark.parametrize(("example", "number", "form", "text"), tuple(cases()))
def test_each_kind(example: str, number: str, form: str, text: str) -> None:
    """An interest is told after "reported" and as a thing in these words; a dash is for what cannot be told so."""
    given, interest = declared(example, number)
    realiser = voice_of(interest, given.declarant, given.declared_on or DAY)
    if form == "noun":
        assert phrase(noun_for(interest, realiser)) == text
    else:
        assert phrase(gerund_for(interest, realiser) or "–") == text


def test_each_kind_has_cases() -> None:
    """For every kind there are two or more."""
    kinds = [declared(example, number)[1].kind for example, number, form, _ in cases() if form == "noun"]
    assert [kind for kind in kind_names() if kinds.count(kind) < 2] == []


# --- What tense, pay and status become. --------------------------------------------------------------------------

TRUSTEE = {"kind": "directorship", "role": "trustee", "organisation": "Mind"}
FEE = {"kind": "consulting-fee", "payer": "Pfizer"}
PEN = {"kind": "gift", "description": "a fountain pen", "payer": "Pfizer"}
SHARES = {"kind": "shareholding", "organisation": "Aetion"}
ADVISER = {"kind": "advisory-role", "organisation": "Aetion"}
JOB = {"kind": "employment", "role": "medical adviser", "organisation": "Teva"}


@pytest.mark.parametrize(
    ("fields", "thing", "reported"),
    [
        (TRUSTEE, "a position as trustee of Mind", "having been a trustee of Mind"),
        ({**TRUSTEE, "period": "/.."}, "a current position as trustee of Mind", "being a trustee of Mind"),
        (
            {**TRUSTEE, "period": "2013/.."},
            "a position as trustee of Mind since 2013",
            "having been a trustee of Mind since 2013",
        ),
        (
            {**TRUSTEE, "period": "2013/"},
            "a position as trustee of Mind starting in 2013",
            "becoming a trustee of Mind in 2013",
        ),
        (
            {**TRUSTEE, "period": "/2015"},
            "a position as trustee of Mind until 2015",
            "having been a trustee of Mind until 2015",
        ),
        ({**TRUSTEE, "ended": True}, "a former position as trustee of Mind", "having been a trustee of Mind"),
        ({**TRUSTEE, "planned": True}, "a planned position as trustee of Mind", None),
        (
            {**TRUSTEE, "remuneration": "unpaid", "subject": "wife"},
            "his wife's unpaid position as trustee of Mind",
            None,
        ),
        (
            {**TRUSTEE, "role": "member", "remuneration": "unpaid"},
            "unpaid membership of Mind",
            "having been an unpaid member of Mind",
        ),
        (
            {**JOB, "basis": "part-time", "period": "2013/.."},
            "a post as part-time medical adviser to Teva since 2013",
            "having been a part-time medical adviser to Teva since 2013",
        ),
        (
            {**JOB, "remuneration": "GBP 500", "period": "/2015"},
            "a paid post as medical adviser to Teva until 2015 (£500)",
            "having been employed as a medical adviser by Teva until 2015 (£500)",
        ),
        (
            {**FEE, "amount": "GBP 500", "period": "2015", "recipient": "institution"},
            "a consulting fee of £500 from Pfizer in 2015, paid to his institution",
            "receiving a consulting fee of £500 from Pfizer in 2015, paid to his institution",
        ),
        ({**FEE, "period": "/.."}, "consulting fees from Pfizer at present", "receiving consulting fees from Pfizer"),
        ({**FEE, "ended": True}, "consulting fees from Pfizer in the past", "receiving consulting fees from Pfizer"),
        ({**FEE, "amount": "GBP 500", "status": "pending"}, "an expected consulting fee of £500 from Pfizer", None),
        ({**FEE, "amount": "GBP 500", "status": "waived"}, "a waived consulting fee of £500 from Pfizer", None),
        ({**FEE, "status": "declined"}, "declined consulting fees from Pfizer", None),
        (
            {**FEE, "amount": "GBP 500", "status": "contingent", "condition": "the device is licensed"},
            "a contingent consulting fee of £500 from Pfizer if the device is licensed",
            None,
        ),
        ({**PEN, "status": "declined"}, "a fountain pen from Pfizer, declined", None),
        ({**PEN, "subject": "wife"}, "a fountain pen from Pfizer, received by his wife", None),
        ({**PEN, "subject": "wife", "status": "pending"}, "a fountain pen from Pfizer, expected for his wife", None),
        ({**PEN, "planned": True}, "a fountain pen from Pfizer, planned", None),
        ({**SHARES, "possible": True}, "a possible holding of shares in Aetion", None),
        ({**SHARES, "subject": "wife", "possible": True}, "shares in Aetion possibly held by his wife", None),
        (
            {"kind": "own-product", "product": "the ERP questionnaire", "ended": True},
            "past development of the ERP questionnaire",
            "developing the ERP questionnaire",
        ),
        (
            {"kind": "patent", "role": "inventor", "organisation": "Mind", "royalties": "no", "period": "2015"},
            "a role as inventor on a patent in 2015, owned by Mind, with no royalties",
            "having been named in 2015 as an inventor on a patent owned by Mind, but receiving no royalties from it",
        ),
        ({**SHARES, "ended": True}, "a former holding of shares in Aetion", "having held shares in Aetion"),
        ({**SHARES, "subject": "wife"}, "shares in Aetion held by his wife", None),
        (
            {**SHARES, "number": "500", "percentage": 15, "value": "GBP 5000"},
            "500 shares in Aetion (15% of the issued capital; worth £5000)",
            "having held 500 shares in Aetion (15% of the issued capital; worth £5000)",
        ),
        (
            {**SHARES, "subject": {"relation": "wife", "person": "Ada Example"}, "period": "2013/.."},
            "shares in Aetion held by his wife, Ada Example, since 2013",
            None,
        ),
        (
            {"kind": "founder", "role": "co-founder", "organisation": "NHS Survival", "remuneration": "unpaid"},
            "the co-founding of NHS Survival (unpaid)",
            "co-founding NHS Survival but receiving no remuneration",
        ),
        (
            {"kind": "grant", "role": "co-applicant", "payer": "the MRC", "status": "pending"},
            "a pending grant from the MRC as a co-applicant",
            None,
        ),
        (
            {
                "kind": "internship",
                "organisation": {"name": "Department of Health", "article": "the"},
                "under": "chief scientific adviser",
                "remuneration": "unpaid",
                "period": "2010",
            },
            "an unpaid internship at the Department of Health under the chief scientific adviser in 2010",
            "undertaking an unpaid internship at the Department of Health under the chief scientific adviser in 2010",
        ),
    ],
)
def test_tense_pay_and_status(fields: dict[str, object], thing: str, reported: str | None) -> None:
    """What a finite verb says by its tense, another form says by a word; what cannot be told is not."""
    interest = interest_of(**fields)
    realiser = voice_of(interest, KHAN)
    assert phrase(noun_for(interest, realiser)) == thing
    assert gerund_for(interest, realiser) == reported


# --- Several people. ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {**ADVISER, "role": "consultant", "period": "/..", "remuneration": "paid"},
            "are paid consultants to Aetion",
        ),
        (
            {**TRUSTEE, "period": "2013/..", "remuneration": "unpaid"},
            "have been unpaid trustees of Mind since 2013",
        ),
        ({**TRUSTEE, "role": "chair", "period": "/..", "remuneration": "unpaid"}, "are unpaid chairs of Mind"),
        (
            {**TRUSTEE, "role": "director of communications", "period": "/2015"},
            "were directors of communications at Mind until 2015",
        ),
        (
            {**TRUSTEE, "role": "founder and director", "period": "/.."},
            "are founders and directors of Mind",
        ),
        ({**FEE, "amount": "GBP 500", "period": "2015"}, "each received a consulting fee of £500 from Pfizer in 2015"),
        (
            {**FEE, "amount": "GBP 500", "status": "pending", "recipient": "institution"},
            "each expect to receive a consulting fee of £500 from Pfizer, to be paid to their institutions",
        ),
        ({"kind": "fellowship"}, "have each held a fellowship"),
        ({**SHARES, "possible": True}, "may hold shares in Aetion"),
        ({"kind": "internship", "period": "/.."}, "are each undertaking an internship"),
        ({**JOB, "remuneration": "paid", "period": "/.."}, "are employed as medical advisers by Teva"),
        (
            {**TRUSTEE, "kind": "volunteering", "role": "driver", "remuneration": "unpaid", "period": "2010"},
            "volunteered as unpaid drivers for Mind in 2010",
        ),
        (
            {"kind": "patent", "role": "inventor", "numbers": ["GB2462304"]},
            "are inventors on a patent (number GB2462304)",
        ),
        (
            {"kind": "grant", "role": "lead applicant", "payer": "the MRC", "period": "2013/.."},
            "have been lead applicants on a grant from the MRC since 2013",
        ),
        (
            {"kind": "expert-testimony", "period": "2015", "payer": "Mind"},
            "acted as expert witnesses in 2015 and each received payment from Mind",
        ),
        (
            {"kind": "own-product", "product": "the ERP questionnaire", "role": "sole author"},
            "are sole authors of the ERP questionnaire",
        ),
        (
            {"kind": "personal-tie", "relation": "friend", "person": "Ada Example", "period": "/.."},
            "are friends of Ada Example",
        ),
        (
            {**TRUSTEE, "period": "/..", "remuneration": {"status": "paid-by-home-employer"}},
            "are trustees of Mind (paid by their home employers)",
        ),
    ],
)
def test_several_people(fields: dict[str, object], text: str) -> None:
    """Roles are in the plural, and what each has by themselves is told of each."""
    interest = interest_of(**fields)
    assert is_shareable(interest)
    assert sentence(sentence_for(interest, voice_of_two(interest))) == f"AB and CD {text}."


def test_several_people_report() -> None:
    """After "reported" the same holds."""
    trustee, fee = interest_of(**TRUSTEE, period="/.."), interest_of(**FEE, amount="GBP 500", period="2015")
    assert gerund_for(trustee, voice_of_two(trustee)) == "being trustees of Mind"
    assert gerund_for(fee, voice_of_two(fee)) == "each receiving a consulting fee of £500 from Pfizer in 2015"


@pytest.mark.parametrize(
    "fields",
    [
        {**SHARES, "subject": "wife"},
        {"kind": "family-tie", "relation": "brother", "role": "director"},
        {"kind": "institutional-interest", "nature": "a contract"},
        {"kind": "other", "description": "is a juror in the case"},
    ],
)
def test_some_facts_are_one_persons(fields: dict[str, object]) -> None:
    """What concerns those near a person, or stands in the person's own words, is not told of several together."""
    assert not is_shareable(interest_of(**fields))


def test_one_person_may_be_they() -> None:
    """For one person whose pronoun is "they" the verb is plural, and nothing else."""
    interest = interest_of(**TRUSTEE, period="/..")
    realiser = voice_of(interest, Person(name="Ada Example", pronouns=Pronoun.THEY))
    assert sentence_for(interest, realiser) == "they are a trustee of Mind"


# --- An application's own kind. ----------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class OnCallDuty(Role):
    """Being on call for an organisation at night."""

    kind = "on-call-duty"

    bleep: ShortText = attrs.field(metadata=doc("The number of the bleep."))


WORDING = """
{% set plural = "duties on call" %}
{% macro sentence(i, v) %}
{{ words(v.subject, v.verb("be"), v.pay, "on call with bleep", i.bleep, v.when) }}
{% endmacro %}
"""
WITH_NOUN = f"""{WORDING}
{{% macro noun(i, v) %}}
{{{{ words(v.a(v.pay, "duty on call"), "with bleep", i.bleep, v.when) }}}}
{{% endmacro %}}
"""


@pytest.mark.parametrize(
    ("wording", "period", "text"),
    [
        (WORDING, "2015", "having been unpaid on call with bleep 2222 in 2015"),
        (WORDING, "2030", "that he will be unpaid on call with bleep 2222 in 2030"),
        (WITH_NOUN, "2015", "an unpaid duty on call with bleep 2222 in 2015"),
        (WITH_NOUN, "2030", "a future unpaid duty on call with bleep 2222 in 2030"),
    ],
)
def test_an_own_kind(wording: str, period: str, text: str) -> None:
    """Where a template has no macro `noun`, the form in -ing stands for it, and where there is none, a clause."""
    register_kind(OnCallDuty, wording=wording)
    try:
        given = {"declarant": "A", "interests": [{"kind": "on-call-duty", "bleep": "2222", "remuneration": "unpaid"}]}
        duty = attrs.evolve(from_mapping(given).interests[0], period=interest_of(**TRUSTEE, period=period).period)
        assert phrase(noun_for(duty, voice_of(duty, KHAN))) == text
    finally:
        unregister_kind("on-call-duty")
