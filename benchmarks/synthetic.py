"""Synthetic declarations for the benchmarks: seeded, about 1 KB of JSON and 3.3 interests each, all invented."""

import json
import random
from collections.abc import Iterator

__all__ = ["authors", "declarations", "json_lines"]

_ROLES = ("trustee", "adviser", "policy fellow", "clinical lead", "registrar", "chair", "member", "editor")
_PAY = ("unpaid", "paid", "expenses-only", "GBP 500", None, None)
_GIVEN = ("Ada", "Ben", "Chidi", "Dalia", "Ewa", "Farid", "Grace", "Hamza", "Isla", "Jun", "Kwame", "Lena")
_FAMILY = ("Abara", "Brandt", "Campbell", "Dlamini", "Eriksen", "Farouk", "Gupta", "Hughes", "Ito", "Jones")
_KINDS = (
    *("employment", "secondment", "fellowship", "internship", "advisory-role", "committee-role", "membership"),
    *("campaign-role", "directorship", "editorial-role", "grant", "consulting-fee", "speaker-fee", "travel"),
    "shareholding",
)


def _period(chance: random.Random) -> object:
    year = chance.randint(2013, 2021)
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    shapes = (
        str(year),
        f"{year}-{month:02}",
        f"{year}-{month:02}-{day:02}",
        f"{year}/{year + chance.randint(1, 4)}",
        f"{year}-{month:02}/..",
        f"{year}-{month:02}-{day:02}/{year + 1}-{month:02}-{day:02}",
    )
    return chance.choice(shapes)


def _organisation(chance: random.Random, bodies: int) -> object:
    number = chance.randrange(bodies)
    name = f"Institute {number} for Health Policy"
    if chance.random() < 0.5:
        return name
    return {"name": name, "short_name": f"IHP{number}", "sector": "charity", "article": "the"}


def _interest(chance: random.Random, bodies: int, number: int) -> dict[str, object]:
    kind = chance.choice(_KINDS)
    party = _organisation(chance, bodies)
    interest: dict[str, object] = {"kind": kind, "id": f"interest-{number}", "period": _period(chance)}
    pay = chance.choice(_PAY)
    if kind in ("secondment", "fellowship"):
        interest |= {"host": party, "home": _organisation(chance, bodies), "role": chance.choice(_ROLES)}
    elif kind in ("grant", "consulting-fee", "speaker-fee", "travel"):
        interest |= {"payer": party, "purpose": "work on the safety of insulin pumps"}
        if pay and pay.startswith("GBP"):
            interest["amount"] = pay
    elif kind == "shareholding":
        interest |= {"organisation": party, "type": "shares"}
    else:
        interest |= {"organisation": party, "role": chance.choice(_ROLES)}
    if pay and "payer" not in interest and kind != "shareholding":
        interest["remuneration"] = pay
    if chance.random() < 0.4:
        interest["note"] = "It ended when the programme closed, and no payment was made after that."
    return interest


def declarations(count: int, seed: int = 2016) -> Iterator[dict[str, object]]:
    """Make declarations, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        bodies, many = max(count // 6, 5), chance.choice((2, 3, 3, 4, 4))
        interests = [_interest(chance, bodies, number * 10 + index) for index in range(many)]
        yield {
            "id": f"declaration-{number}",
            "declarant": {
                "id": f"person-{number}",
                "name": f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}",
                "pronouns": chance.choice(("he", "she", "they")),
            },
            "declared_on": f"{chance.randint(2024, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "declared_to": "The BMJ",
            "capacity": "personal",
            "interests": interests,
            "notes": ["The views expressed are the author's own and not those of any employer."],
        }


def authors(count: int, seed: int = 2016) -> Iterator[dict[str, object]]:
    """Make declarations of the authors of one paper: ten interests each, on one day, and that there is nothing else.

    No two have one name, but initials are shared, as among so many people they are.
    """
    chance = random.Random(seed)
    names = [f"{given} {middle} {family}" for given in _GIVEN for middle in "ABCDE" for family in _FAMILY]
    for number, name in enumerate(chance.sample(names, count)):
        yield {
            "declarant": {"id": f"person-{number}", "name": name, "pronouns": chance.choice(("he", "she", "they"))},
            "declared_on": "2026-01-01",
            "interests": [_interest(chance, count, number * 10 + index) for index in range(10)],
            "nothing_to_declare": [{"others": True}],
        }


def json_lines(count: int, seed: int = 2016) -> bytes:
    """Write declarations as JSON Lines."""
    lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in declarations(count, seed))
    return ("\n".join(lines) + "\n").encode()
