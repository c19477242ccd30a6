"""Advice on unknown keys: the field that was meant, by its spelling, its meaning, or as a part of another field."""

import re
from typing import Any

from coi_register.errors import InvalidValueError
from coi_register.model.declarations import Nil
from coi_register.model.fields import Value, field_types
from coi_register.model.inline_values import in_flow
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.money import Amount
from coi_register.model.parties import Organisation, Person
from coi_register.model.structuring.from_plain import structure
from coi_register.validation.problem_text import closest

__all__ = ["MOVE_TO_INTERESTS", "key_advice", "meant_key"]

MOVE_TO_INTERESTS = "Only an interest has it: if this is one, move it from “nothing_to_declare” to “interests”."
"""What to do with a key of interests among what there is none of; what is said of one such key holds for all."""

_WORDS = {
    "declarant": "name declarer declared_by author person who full_name fullname respondent discloser declarer_name",
    "declared_on": "date day on declared declaration_date date_of_declaration declared_at signed signed_on dated when",
    "declared_to": "to journal employer publisher addressee submitted_to",
    "interests": "interest disclosures disclosure conflicts conflict coi items entries ties relationships",
    "nothing_to_declare": "nil none nothing no_interests nil_return no_conflicts none_to_declare",
    "kind": "type category class sort knid interest_type kind_of_interest",
    "organisation": "company organization organisations org employer body institution firm business charity hospital "
    "university agency entity counterparty with at where company_name organisation_name",
    "payer": "company organisation organization org paid_by payor from_whom giver source provider entity supplier "
    "sponsor funder body firm company_name",
    "host": "host_organisation hosted_by organisation organization company employer institution",
    "home": "home_employer employer home_organisation seconded_from",
    "donor": "given_by gift_from",
    "role": "position job job_title title post function job_role role_title designation",
    "remuneration": "pay paid salary payment fee fees amount income wage stipend honorarium unpaid is_paid earnings",
    "amount": "sum fee fees payment total money cost price worth value paid gbp usd eur",
    "period": "date dates when year years duration time timeframe from since start start_date started on end_date",
    "look_back": "lookback past in_past in_the_past window time_frame within last look_back_period",
    "purpose": "reason for what_for topic about subject_matter",
    "description": "details detail what item text name gift title",
    "note": "comment comments notes remark remarks details further_details",
    "relation": "relationship relative",
    "recipient": "paid_to payee beneficiary given_to",
    "subject": "whose who person owner relation",
    "pronouns": "pronoun gender sex",
    "family": "surname last_name family_name lastname",
    "name": "full_name fullname company organisation title_of_body",
    "title": "honorific salutation prefix name manuscript_title",
    "id": "ref reference key identifier uid",
    "text": "note comment",
    "value": "amount sum figure number total exact",
    "minimum": "min from at_least lower low more_than over",
    "maximum": "max to up_to upper high less_than under",
    "per": "each every unit rate frequency interval",
    "percentage": "percent share stake holding per_cent pc",
    "number": "how_many quantity shares count manuscript_number",
    "numbers": "number patent_number patent_no application_number",
    "occasions": "times how_often count",
    "ended": "over finished past former",
    "planned": "future upcoming expected",
    "scope": "relevance related relation_to_work",
    "view": "position opinion stance_taken statement",
    "work": "title publication paper",
    "manuscripts": "manuscript paper papers submission submissions article articles",
    "funding": "funder funders funded_by support supported_by sponsor sponsors grant grants",
}
"""Words that people write for a key; where a word stands at several keys, the first that is free and fits is meant."""
_BY_WORD = {target: frozenset(words.split()) for target, words in _WORDS.items()}

_SYSTEMS = {
    "orcid": "ORCID", "orcid_id": "ORCID", "ror": "ROR", "ror_id": "ROR", "gmc": "GMC", "gmc_number": "GMC",
    "isni": "ISNI", "ods": "ODS", "ods_code": "ODS", "lei": "LEI", "wikidata": "Wikidata",
    "companies_house": "Companies House", "company_number": "Companies House", "charity_number": "Charity Commission",
    "nmc_pin": "NMC", "grid": "GRID", "isin": "ISIN",
}  # fmt: skip
_OF_PEOPLE = frozenset({"ORCID", "GMC", "NMC", "ISNI"})
_PARTS: tuple[tuple[str, type[Value]], ...] = (
    ("declarant", Person),
    ("organisation", Organisation),
    ("payer", Organisation),
    ("host", Organisation),
    ("person", Person),
    ("amount", Amount),
    ("value", Amount),
)
"""Fields whose parts people write beside them."""


def meant_key(key: object, allowed: list[str]) -> str:
    """Say which of some keys an unknown one was meant to be, or nothing.

    Args:
        key: the unknown key.
        allowed: the keys that may stand there and do not yet, in their order.
    """
    word = _bare(key)
    if word in allowed:
        return word
    by_spelling = closest(word, allowed)
    if by_spelling and _likeness(word, by_spelling) >= _SLIP:
        return by_spelling
    by_meaning = next((each for each in allowed if word in _BY_WORD.get(each, ())), "")
    return by_meaning or (by_spelling if _likeness(word, by_spelling) >= _LIKE else "")


def key_advice(key: object, value: dict[str, Any], allowed: list[str]) -> str:
    """Say what to write for what stands at an unknown key; nothing where that is not known."""
    return (
        _in_nothing_advice(key, allowed)
        or _identifier_advice(key, value, allowed)
        or _comma_advice(key, value)
        or (f"Did you mean “{meant}”?" if (meant := meant_key(key, _free(value, allowed))) else "")
        or _interest_advice(key, value, allowed)
        or _part_advice(key, value, allowed)
    )


def _free(value: dict[str, Any], allowed: list[str]) -> list[str]:
    return [each for each in allowed if each not in value]


def _bare(key: object) -> str:
    return re.sub(r"[\s_-]+", "_", str(key).strip().lower())


_SLIP, _LIKE = 0.85, 0.7
"""How like a word and a key are where one is the other with a slip of the keyboard, and where it may be."""


def _likeness(word: str, key: str) -> float:
    from difflib import SequenceMatcher

    return 1.0 if sorted(word) == sorted(key) else SequenceMatcher(None, word, key).ratio()


_OF_INTERESTS = ("kind", "organisation", "payer", "role", "period", "remuneration", "amount", "description", "purpose")


def _interest_advice(key: object, value: dict[str, Any], allowed: list[str]) -> str:
    """What is said of an interest stands in one, not beside the declarant."""
    if not {"declarant", "interests"} <= set(allowed):
        return ""
    meant = meant_key(key, [*_OF_INTERESTS])
    said = f"Did you mean “{meant}”? It stands" if meant else ""
    if not meant and _bare(key) in ("currency", "value", "per", "minimum", "maximum"):
        return f"“{_bare(key)}” stands in the amount of an interest: amount: {{currency: GBP, value: 500}}."
    if not meant:
        return ""
    written = {}
    for each, part in value.items():
        of = meant_key(each, [name for name in _OF_INTERESTS if name not in written])
        if each not in allowed and isinstance(part, str) and of and not meant_key(each, _free(value, allowed)):
            written[of] = part
    try:
        structure(dict(sorted(written.items(), key=lambda item: item[0] != "kind")), Interest)
    except InvalidValueError:
        written = {"kind": "employment", "organisation": "Mind"}
    ordered = dict(sorted(written.items(), key=lambda item: item[0] != "kind"))
    return f"{said} in an interest: interests: [{in_flow(ordered)}]."


_OF_NIL = frozenset(field_types(Nil))


def _in_nothing_advice(key: object, allowed: list[str]) -> str:
    """What only an interest has may stand where there is none: something was added at the end of the file."""
    if set(allowed) == _OF_NIL and key == "subject":
        return "Write subjects, with a list: subjects: [spouse, child]."
    if set(allowed) != _OF_NIL or not any(key in field_types(each) for each in map(kind_class, kind_names()) if each):
        return ""
    return MOVE_TO_INTERESTS


def _identifier_advice(key: object, value: dict[str, Any], allowed: list[str]) -> str:
    """An ORCID and the like are identifiers of a person or a body."""
    system = _SYSTEMS.get(_bare(key))
    given = value.get(str(key)) if isinstance(key, str) else None
    if not system or isinstance(given, dict | list | bool) or given is None:
        return ""
    identifiers = [{"system": system, "id": str(given).rpartition("orcid.org/")[2]}]
    if "identifiers" in allowed and "identifiers" not in value:
        return f"Write identifiers: {in_flow(identifiers)}."
    cls: type[Value] = Person if system in _OF_PEOPLE else Organisation
    meant = {meant_key(each, _free(value, allowed)) or each: part for each, part in value.items()}
    return _below({**meant, **value}, allowed, cls, {"identifiers": identifiers})


def _part_advice(key: object, value: dict[str, Any], allowed: list[str]) -> str:
    """What belongs to a person, a body or an amount, and stands beside it."""
    given = value.get(str(key))
    given = given.upper() if isinstance(given, str) and _bare(key) == "currency" else given
    for field, cls in _PARTS:
        if field in allowed and (advice := _below(value, [field], cls, {_bare(key): given})):
            return advice
    return ""


def _below(value: dict[str, Any], allowed: list[str], cls: type[Value], more: dict[str, Any]) -> str:
    """Show a field with more said in it, where that makes sense."""
    for field, of in _PARTS:
        if of is not cls or field not in allowed or field not in value:
            continue
        said = value[field]
        whole = {**(said if isinstance(said, dict) else {cls.main_field: said}), **more}
        try:
            structure(whole, cls)
        except InvalidValueError:
            continue
        return f"Write {field}: {in_flow(whole)}."
    return ""


def _comma_advice(key: object, value: dict[str, Any]) -> str:
    """What follows a comma in braces is a key without a value: {payer: Acme, Inc}, {amount: £5,000}."""
    keys = list(value)
    if not isinstance(key, str) or value.get(key) is not None or key not in keys[1:]:
        return ""
    before = keys[keys.index(key) - 1]
    said = value[before]
    if not isinstance(said, str | int) or isinstance(said, bool):
        return ""
    whole = f"{said},{key}" if re.fullmatch(r"\d{3}(?:\.\d+)?", key) else f"{said}, {key}"
    if whole != f"{said}, {key}":
        return f"In braces a comma ends a value: write {before}: {in_flow(_amount_meant(whole) or whole)}."
    return f"In braces a comma ends a value: write {before}: {in_flow(whole)}."


def _amount_meant(text: str) -> object:
    from coi_register.model.amount_suggestions import guess_amounts

    readings = guess_amounts(text)
    return readings[0] if len(readings) == 1 else None
