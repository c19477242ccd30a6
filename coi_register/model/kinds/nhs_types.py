"""The types of interest in the guidance of NHS England: which an interest has, as it was decided or by its kind."""

from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import NhsType, Pay, RecipientKind, Remuneration

__all__ = ["nhs_types"]


def nhs_types(interest: Interest) -> tuple[str, ...]:
    """Return the types that an interest is given; where none is, those that it may have by its kind, if any.

    Who keeps the register decides (`Interest.nhs_types`). Otherwise they are those of the kind, narrowed by what is
    stated: what is unpaid is not financial, and what is paid to the person is nothing else, whatever its kind. An
    honorary post may be either. What somebody near the person has is indirect. A kind of which nobody can say what may
    be gained, such as `other`, has none.

    Source: NHS England, “Managing conflicts of interest in the NHS” (2017), of whose four types three depend on what
    one may gain, and the fourth on who gains.
    """
    if interest.nhs_types:
        return tuple(dict.fromkeys(map(str, interest.nhs_types)))
    if not interest.nhs:
        return ()
    if interest.is_of_one_near:
        return (_INDIRECT,)
    pay: Remuneration | None = getattr(interest, "remuneration", None)
    if pay is None or pay.status is Pay.NOT_STATED:
        is_honorary = getattr(interest, "basis", None) == "honorary"
        return (_FINANCIAL, _PROFESSIONAL) if is_honorary else interest.nhs
    if pay.is_unpaid:
        return tuple(each for each in interest.nhs if each != _FINANCIAL) or (_PROFESSIONAL,)
    is_own = pay.status is Pay.PAID and (pay.recipient is None or pay.recipient.to is RecipientKind.SELF)
    return (_FINANCIAL,) if is_own or _FINANCIAL in interest.nhs else interest.nhs


_FINANCIAL, _PROFESSIONAL, _INDIRECT = str(NhsType.FINANCIAL), str(NhsType.PROFESSIONAL), str(NhsType.INDIRECT)
