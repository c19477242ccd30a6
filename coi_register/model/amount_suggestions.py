"""What a person seems to mean by an amount in another notation: only ever suggested, never taken."""

import re
from decimal import Decimal
from typing import Any

import attrs

from coi_register.model.currencies import known_currencies

__all__ = ["currencies_meant", "guess_amounts", "guess_rate", "read_number"]

_SIGNS: dict[str, tuple[str, ...]] = {
    "£": ("GBP",), "£stg": ("GBP",), "stg": ("GBP",), "ukp": ("GBP",), "gb£": ("GBP",), "pound": ("GBP",),
    "pounds": ("GBP",), "pounds sterling": ("GBP",), "quid": ("GBP",),
    "€": ("EUR",), "euro": ("EUR",), "euros": ("EUR",),
    "$": ("USD",), "us$": ("USD",), "$us": ("USD",), "dollar": ("USD",), "dollars": ("USD",), "us dollars": ("USD",),
    "a$": ("AUD",), "au$": ("AUD",), "c$": ("CAD",), "ca$": ("CAD",), "can$": ("CAD",), "nz$": ("NZD",),
    "hk$": ("HKD",), "s$": ("SGD",), "r$": ("BRL",), "¥": ("JPY", "CNY"), "yen": ("JPY",), "yuan": ("CNY",),
    "rmb": ("CNY",), "₹": ("INR",), "rs": ("INR", "PKR", "LKR"), "rupees": ("INR", "PKR", "LKR"), "inr": ("INR",),
    "sfr": ("CHF",), "fr": ("CHF",), "francs": ("CHF",), "kr": ("SEK", "NOK", "DKK"), "skr": ("SEK",),
    "nkr": ("NOK",), "dkr": ("DKK",), "zł": ("PLN",), "zl": ("PLN",), "kč": ("CZK",), "₽": ("RUB",), "₴": ("UAH",),
    "₩": ("KRW",), "₪": ("ILS",), "₺": ("TRY",), "₦": ("NGN",), "r": ("ZAR",), "rand": ("ZAR",),
}  # fmt: skip
"""Signs and names of currencies; of those that several countries use, all that are likely."""

_ABOUT = r"(?:circa|ca?\.?(?= ?\W?\d)|about|around|approximately|approx\.?|roughly|some|est\.?|estimated|~) ?"
_AT_MOST = (
    r"(?:under|less than|fewer than|below|up to|no more than|not more than|at most|max(?:imum)?\.?(?: of)?|<=?|≤) ?"
)
_AT_LEAST = (
    r"(?:over|more than|above|at least|not less than|no less than|min(?:imum)?\.?(?: of)?|from|exceeding|>=?|≥) ?"
)
_AT_MOST_AFTER = r" ?(?:or less|or under|or below|max(?:imum)?\.?)"
_AT_LEAST_AFTER = r" ?(?:or more|or over|or above|and above|and over|\+|min(?:imum)?\.?)"
_RATES = {
    "year": ("annum", "a", "year", "yr", "annual", "annually", "yearly", "pa", "p.a", "years"),
    "month": ("month", "monthly", "mth", "pcm", "calendar month", "months"),
    "week": ("week", "weekly", "wk", "pw", "p.w", "weeks"),
    "day": ("day", "daily", "diem", "pd", "days"),
    "hour": ("hour", "hourly", "hr", "ph", "p.h", "hours"),
    "quarter": ("quarter", "quarterly"),
    "session": ("session", "sessions"),
    "lecture": ("lecture", "lectures", "talk", "talks"),
    "meeting": ("meeting", "meetings"),
}
_RATE = r"(?: (?:per|a|an|each|every|for each)| ?/) ?(?P<per>[^\W\d][^\d/,;]*)"
_RATE_WORD = r" (?P<word>annually|yearly|monthly|weekly|daily|hourly|quarterly|p\.?a|pa|pcm|p\.?w|pw|p\.?h|ph|pd)\.?"
_NUMBER = r"\d[\d.,'’ \u00a0\u202f]*"
_MANY = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "lakh": 5, "crore": 7}
_SUM = re.compile(
    rf"(?P<before>[^\d\s.,<>~+-][^\d<>~+-]{{0,20}}?)? ?(?<![.,])(?P<number>{_NUMBER})"
    rf"(?: ?(?P<many>{'|'.join(_MANY)})\b)?(?: ?(?P<after>[^\d\s.,<>~+/-][^\d<>~+/-]{{0,20}}?))?(?:[./,]-)?"
)


@attrs.frozen
class _Sum:
    number: Decimal
    currencies: tuple[str, ...]
    has_many: bool


def guess_amounts(text: str) -> tuple[str | dict[str, Any], ...]:
    """What a text seems to mean as an amount, as it would stand in a document: one for each reading, or none.

    A currency that is not named is left open, as the empty text.

    >>> guess_amounts("£500-£1000")
    ({'currency': 'GBP', 'minimum': Decimal('500'), 'maximum': Decimal('1000')},)
    >>> guess_amounts("Rs 50 000")
    ('INR 50000', 'PKR 50000', 'LKR 50000')
    """
    plain = re.sub("[‐‑‒–—−]", "-", " ".join(text.split())).strip(" .").lower()
    plain = plain.removesuffix("/-").strip()
    if len(plain) > 60 or not re.search("[0-9]", plain) or any(each.isdigit() > each.isascii() for each in plain):
        return ()
    per, plain = _rate_of(plain)
    if per is None:
        return ()
    plain, approximate = _without(plain, rf"{_ABOUT}(.+)|(.+?) ?\(?(?:approximately|approx\.?)\)?")
    found = _bounds(plain)
    if found is None:
        return ()
    currencies, parts = found
    more = {**({"per": per} if per else {}), **({"approximate": True} if approximate else {})}
    return tuple(_written(currency, parts, more) for currency in currencies or ("",))


def _written(currency: str, parts: dict[str, Decimal], more: dict[str, Any]) -> str | dict[str, Any]:
    if "value" in parts and not more:
        return f"{currency} {parts['value']:f}".strip()
    return {"currency": currency, **parts, **more}


def _rate_of(plain: str) -> tuple[str | None, str]:
    """Take what an amount is for off its end; None where that is not understood."""
    found = re.fullmatch(rf"(.*\d.*?)(?:{_RATE_WORD}|{_RATE})", plain)
    if not found:
        return "", plain
    said = (found["word"] or found["per"]).strip(" .")
    return guess_rate(said) or (said if re.fullmatch(r"[a-z][a-z -]{1,40}", said) else None), found[1]


def guess_rate(word: str) -> str:
    """The singular noun that is meant by a word for a rate, such as “Monthly”; empty where none is known.

    >>> guess_rate("Monthly"), guess_rate("lecture")
    ('month', 'lecture')
    """
    plain = word.strip(" .").lower().removeprefix("per ")
    return next((noun for noun, words in _RATES.items() if plain in words), "")


def _without(plain: str, pattern: str) -> tuple[str, bool]:
    found = re.fullmatch(pattern, plain)
    return (next(filter(None, found.groups())), True) if found else (plain, False)


def _bounds(plain: str) -> tuple[tuple[str, ...], dict[str, Decimal]] | None:
    """Read a sum, a band, a ceiling or a floor: the currencies that it may be in, and its numbers."""
    for name, before, after in (("maximum", _AT_MOST, _AT_MOST_AFTER), ("minimum", _AT_LEAST, _AT_LEAST_AFTER)):
        bare, is_bound = _without(plain, rf"{before}(.+)|(.+?){after}")
        bare = bare if is_bound or name == "maximum" else plain
        if is_bound and (one := _sum(bare)):
            return one.currencies, {name: one.number}
    band = _band(plain)
    if band:
        return band
    one = _sum(plain)
    return (one.currencies, {"value": one.number}) if one else None


def _band(plain: str) -> tuple[tuple[str, ...], dict[str, Decimal]] | None:
    body = re.sub(r"^(?:between|from) ", "", plain)
    for separator in re.finditer(r" ?- ?| to | and ", body):
        low, high = _sum(body[: separator.start()]), _sum(body[separator.end() :])
        if low is None or high is None or low.number > high.number or (high.has_many and not low.has_many):
            continue
        both = tuple(each for each in low.currencies or high.currencies if each in (high.currencies or low.currencies))
        if both or not (low.currencies or high.currencies):
            return both, {"minimum": low.number, "maximum": high.number}
    return None


def _sum(plain: str) -> _Sum | None:
    found = _SUM.fullmatch(plain.strip())
    number = read_number(found["number"]) if found else None
    if not found or number is None:
        return None
    named = [currencies_meant(each) for each in (found["before"], found["after"]) if each and each.strip(" .")]
    if not all(named) or len(set(named)) > 1:
        return None
    if found["many"]:
        number = number.scaleb(_MANY[found["many"]])
        number = Decimal(f"{number:f}")
    return _Sum(number, named[0] if named else (), bool(found["many"])) if number < 10**15 else None


def currencies_meant(text: str) -> tuple[str, ...]:
    """The codes that a sign, a name or a code in any case may stand for; none where it is not known."""
    plain = text.strip(" .").lower()
    known = _SIGNS.get(plain)
    return known or ((plain.upper(),) if plain.upper() in known_currencies() else ())


def read_number(text: str) -> Decimal | None:
    """Read a number with its thousands parted by commas, stops, spaces or apostrophes; None where it is unclear.

    >>> read_number("1,200.83"), read_number("1.200,83"), read_number("50 000"), read_number("1.200")
    (Decimal('1200.83'), Decimal('1200.83'), Decimal('50000'), None)
    """
    plain = re.sub(r"['’ \u00a0\u202f]", " ", text.strip(" .,"))
    for thousands, point in ((",", "."), (".", ","), (" ", "."), (" ", ",")):
        whole, mark, decimals = plain.partition(point)
        if thousands == "." and not mark and re.fullmatch(r"\d{1,3}\.\d{3}", whole):
            return None
        if mark and len(decimals) == 3 and thousands not in whole and " " not in whole:
            continue
        is_grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+|\d+", whole)
        if is_grouped and (not mark or re.fullmatch(r"\d{1,6}", decimals)):
            return Decimal(whole.replace(thousands, "") + (f".{decimals}" if mark else "")) if len(whole) < 20 else None
    return None
