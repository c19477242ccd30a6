"""The functions that wording templates may call."""

from functools import partial

from coi_register.english import count, indefinite, join, possessive, sentence, with_article, words
from coi_register.model.writing import Writing
from coi_register.statements.brackets import bracketed, closed, in_brackets
from coi_register.statements.party_phrases import amount, office, organisation, organisation_adjunct, person, scheme
from coi_register.statements.realise.relatives import (
    agreed,
    are_several,
    beside,
    counterpart,
    in_relation,
    link,
    linked,
    near,
)
from coi_register.statements.realise.titles import at_body, founding, titled, titled_several

__all__ = ["template_functions"]

_WRITING = Writing()


def template_functions(*, serial_comma: bool = True, writing: Writing = _WRITING) -> dict[str, object]:
    """The functions that wording templates may call, by the names that they have there.

    Args:
        serial_comma: whether a comma stands before the “and” of a list of three or more.
        writing: how the house writes dates and numbers.
    """
    return {
        "a": lambda *parts: indefinite(words(*parts)) if any(parts) else "",
        "agreed": agreed,
        "are_several": are_several,
        "amount": partial(amount, writing=writing),
        "at_body": at_body,
        "beside": beside,
        "bracketed": bracketed,
        "closed": closed,
        "counterpart": counterpart,
        "count": partial(count, writing=writing),
        "founding": partial(founding, serial_comma=serial_comma),
        "in_brackets": in_brackets,
        "in_relation": in_relation,
        "link": link,
        "linked": linked,
        "listed": partial(join, serial_comma=serial_comma),
        "near": near,
        "office": office,
        "org": organisation,
        "org_adjunct": organisation_adjunct,
        "person": person,
        "possessive": possessive,
        "scheme": scheme,
        "sentence": sentence,
        "the": lambda text: with_article(text, "the") if text else "",
        "titled": titled,
        "titled_several": titled_several,
        "words": words,
    }
