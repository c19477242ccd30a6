"""The pay of a role, in words for brackets: "£500 a day, paid by the GMC", "payment waived"."""

from coi_register.english import words
from coi_register.model.kinds.vocabulary import Pay, Remuneration
from coi_register.model.money import Amount
from coi_register.model.writing import Writing
from coi_register.statements.brackets import after, closed
from coi_register.statements.party_phrases import amount, organisation, recipient

__all__ = ["remuneration_words"]

_WRITING = Writing()


def remuneration_words(
    pay: Remuneration, his: str, *, several: bool = False, each: bool = False, writing: Writing = _WRITING
) -> str:
    """Tell what the adjective "paid" or "unpaid" does not say of a remuneration; nothing, where it says all.

    Args:
        pay: the remuneration.
        his: the possessive that points to the one who has the role: "his", "Khan's".
        several: whether several people have it.
        each: whether it is to be said that a sum is that of each of them.
        writing: how the house writes numbers.
    """
    if pay.status in _SAID and not (pay.amount or pay.total or pay.payer or pay.recipient or pay.condition):
        return ""
    told = _pay_words(pay, his, several=several, each=each, writing=writing)
    total = f"{_sum(pay.total, each=each, writing=writing)} in all" if pay.total else ""
    return words(f"{told}," if told and total else told, total)


_SAID = (Pay.UNPAID, Pay.PAID, Pay.NOT_STATED)
"""What the adjective says, or nothing does."""


def _pay_words(pay: Remuneration, his: str, *, several: bool, each: bool, writing: Writing) -> str:
    """Tell all but the total."""
    sum_, payer, only_if = (
        _sum(pay.amount, each=each, writing=writing),
        organisation(pay.payer),
        after(pay.condition or "", "if"),
    )
    whom = recipient(pay.recipient, his, several=several)
    by = after(payer, "by")
    if pay.status is Pay.GIVEN_TO_CHARITY:
        told = words("payment", after(sum_, "of"), by, "given", _to(whom or "charity", only_if))
    elif pay.status is Pay.WAIVED:
        told = words("payment", after(sum_, "of"), by, _to(whom, "waived"), "waived")
    elif pay.status is Pay.CONTINGENT:
        contingent = "" if only_if else "contingent"
        told = words(contingent, "payment", after(sum_, "of"), by, _to(whom, only_if))
    elif pay.status is Pay.PAID_BY_HOME_EMPLOYER:
        told = words("paid", sum_, by or f"by {his} home employer{'s' if several else ''}", _to(whom, only_if))
    elif pay.status is Pay.EXPENSES_ONLY:
        expenses = words("expenses", after(sum_, "of"), "only")
        told = words(_before(expenses, by or whom), "paid" if by or whom else "", by, _to(whom, only_if))
    elif by or whom:
        told = words(_before(sum_, "paid"), "paid", by, _to(whom, only_if))
    else:
        told = sum_ or ("payment" if only_if else "")
    return words(told, only_if)


def _sum(of: Amount | None, *, each: bool, writing: Writing) -> str:
    """Write a sum, and where several people have it, that each of them does: £500 a day each."""
    return f"{amount(of, writing)} each" if of and each else amount(of, writing)


def _before(sum_: str, more: str) -> str:
    return f"{sum_}," if sum_ and more else sum_


def _to(whom: str, rest: str) -> str:
    """Put "to" before a recipient, and a comma after its apposition: to his institution, the GMC, waived."""
    return closed(f"to {whom}", rest) if ", " in whom else after(whom, "to")
