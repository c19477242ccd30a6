"""What a role brings, in words for brackets."""

from decimal import Decimal

import pytest

from coi_register.documents.load_dump import from_mapping
from coi_register.model.kinds.vocabulary import Pay, Recipient, RecipientKind, Remuneration
from coi_register.model.money import Amount
from coi_register.model.parties import Article, Organisation
from coi_register.model.structuring.to_plain import unstructure
from coi_register.statements.realise.pay import remuneration_words
from coi_register.statements.state import statement

_SUM = Amount.parse("GBP 500")
_A_DAY = Amount(currency="GBP", value=Decimal(500), per="day")
_CEILING = Amount(currency="GBP", maximum=Decimal(3000), per="year")
_GMC = Organisation(name="GMC", article=Article.THE)
_TO = Recipient(to=RecipientKind.INSTITUTION)
_TO_NAMED = Recipient(to=RecipientKind.INSTITUTION, organisation=Organisation(name="University of Hull"))
_IF = "the test is licensed"


@pytest.mark.parametrize(
    ("status", "alone", "full"),
    [
        (Pay.PAID, "", "£500, paid by the GMC to his institution if the test is licensed"),
        (Pay.UNPAID, "", "£500, paid by the GMC to his institution if the test is licensed"),
        (Pay.NOT_STATED, "", "£500, paid by the GMC to his institution if the test is licensed"),
        (
            Pay.EXPENSES_ONLY,
            "expenses only",
            "expenses of £500 only, paid by the GMC to his institution if the test is licensed",
        ),
        (
            Pay.PAID_BY_HOME_EMPLOYER,
            "paid by his home employer",
            "paid £500 by the GMC to his institution if the test is licensed",
        ),
        (
            Pay.CONTINGENT,
            "contingent payment",
            "payment of £500 by the GMC to his institution if the test is licensed",
        ),
        (
            Pay.WAIVED,
            "payment waived",
            "payment of £500 by the GMC to his institution waived if the test is licensed",
        ),
        (
            Pay.GIVEN_TO_CHARITY,
            "payment given to charity",
            "payment of £500 by the GMC given to his institution if the test is licensed",
        ),
    ],
)
def test_a_remuneration_is_told_in_full(status: Pay, alone: str, full: str) -> None:
    """Each status is told, alone and with everything that may stand beside it."""
    everything = Remuneration(status=status, amount=_SUM, payer=_GMC, recipient=_TO, condition=_IF)
    assert remuneration_words(Remuneration(status=status), "his") == alone
    assert remuneration_words(everything, "his") == full


@pytest.mark.parametrize(
    ("pay", "text"),
    [
        (Remuneration(status=Pay.PAID, amount=_SUM), "£500"),
        (Remuneration(status=Pay.PAID, total=_SUM), "£500 in all"),
        (Remuneration(status=Pay.PAID, amount=_A_DAY, total=_CEILING), "£500 a day, up to £3000 a year in all"),
        (Remuneration(status=Pay.PAID, condition=_IF), "payment if the test is licensed"),
        (Remuneration(status=Pay.PAID, amount=_SUM, condition=_IF), "£500 if the test is licensed"),
        (Remuneration(status=Pay.PAID, recipient=_TO_NAMED), "paid to Khan's institution, University of Hull"),
        (
            Remuneration(status=Pay.WAIVED, recipient=_TO_NAMED),
            "payment to Khan's institution, University of Hull, waived",
        ),
    ],
)
def test_parts_of_a_remuneration(pay: Remuneration, text: str) -> None:
    """What is left out leaves no word or comma behind; a name in apposition has its commas."""
    assert remuneration_words(pay, "Khan's") == text


def test_several_people_have_a_remuneration() -> None:
    """Several people have institutions and employers, and one institution where it is named."""
    to_institution = Remuneration(status=Pay.PAID, recipient=Recipient(to=RecipientKind.INSTITUTION))
    assert remuneration_words(to_institution, "their", several=True) == "paid to their institutions"
    by_employer = Remuneration(status=Pay.PAID_BY_HOME_EMPLOYER)
    assert remuneration_words(by_employer, "their", several=True) == "paid by their home employers"
    named = Remuneration(status=Pay.PAID, recipient=_TO_NAMED)
    assert remuneration_words(named, "their", several=True) == "paid to their institution, University of Hull"


ZERO = Amount.parse("GBP 0")


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        (Remuneration(status=Pay.PAID, amount=ZERO), Remuneration(status=Pay.UNPAID)),
        (Remuneration(status=Pay.PAID, amount=ZERO, payer=_GMC), Remuneration(status=Pay.UNPAID)),
        (Remuneration(status=Pay.PAID, total=ZERO), Remuneration(status=Pay.UNPAID)),
        (Remuneration(status=Pay.UNPAID, amount=ZERO), Remuneration(status=Pay.UNPAID)),
        (Remuneration(status=Pay.WAIVED, amount=ZERO), Remuneration(status=Pay.WAIVED)),
        (Remuneration(status=Pay.PAID, amount=ZERO, total=_SUM), Remuneration(status=Pay.PAID, total=_SUM)),
        (Remuneration(status=Pay.PAID, amount=_SUM), Remuneration(status=Pay.PAID, amount=_SUM)),
    ],
)
def test_zero_is_no_pay(pay, said):
    """A sum of zero is told as unpaid, never as a payment of nothing, and other sums stay."""
    assert pay.as_paid == said
    trustee = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "remuneration": unstructure(pay)}
    text = statement(
        from_mapping({"declarant": "Ann Example", "declared_on": "2026-09-14", "interests": [trustee]})
    ).text
    assert "£0" not in text
    assert ("unpaid trustee" in text) == (said.status is Pay.UNPAID)
