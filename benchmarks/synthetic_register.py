"""A synthetic register for the benchmarks: seeded, in JSON Lines, written in a stream; everybody in it is invented.

First come lines of register parts (organisations that belong to or own one another, offices with their holders,
schemes, matters, people), then a declaration a line, of 3.3 interests on average. Bodies are of two sorts: hosts, where
fellows are placed, and others, with which everybody has interests. So a fellow's other interests meet no patron, and
lead to no flag, but where `flagged` says so: then the fellow is paid by the host, goes to work there, or writes on a
matter to which the host is a party. One body has 3 % of all interests, as an NHS-sized employer would. Days, pay and
dates are stated such that nothing is amiss with disclosure.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["SyntheticRegister"]

_GIVEN = ("Ada", "Ben", "Chidi", "Dalia", "Ewa", "Farid", "Grace", "Hamza", "Isla", "Jun", "Kwame", "Lena")
_FAMILY = ("Abara", "Brandt", "Campbell", "Dlamini", "Eriksen", "Farouk", "Gupta", "Hughes", "Ito", "Jones")
_ROLES = ("trustee", "adviser", "clinical lead", "registrar", "chair", "member", "editor", "head of strategy")
_ROLE_KINDS = ("employment", "advisory-role", "committee-role", "membership", "campaign-role", "directorship")
_PAYMENT_KINDS = ("grant", "consulting-fee", "speaker-fee", "travel")
_NOTE = "It ended when the programme closed, and no payment was made after that day."
_VIEWS = "The views expressed are the author's own and not those of any employer, body or programme named here."
_PART = 50
"""How many things stand in one line of a register part."""


@dataclass
class SyntheticRegister:
    """What a register is made of.

    Attributes:
        interests: how many there are, about.
        flagged: the share of interests that lead to a flag.
        heavy: the share of interests that are with one body.
        fellows: the share of people who have been placed somewhere.
        seed: the same seed makes the same register.
    """

    interests: int
    flagged: float = 0.02
    heavy: float = 0.03
    fellows: float = 0.25
    seed: int = 2016
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self.people = round(self.interests / 3.3)
        self.hosts = max(self.people // 12, 10)
        self.others = self.hosts

    def write(self, path: Path) -> int:
        """Write the register to a file, line by line, and return how many interests it has."""
        written = 0
        with path.open("w", encoding="utf-8") as file:
            for line in self.lines():
                file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
                written += len(line.get("interests", ()))
        return written

    def lines(self) -> Iterator[dict[str, object]]:
        """Make the lines in their order."""
        self._chance.seed(self.seed)
        parts = {
            "organisations": (self._organisation(number) for number in range(self.hosts + self.others)),
            "offices": (self._office(number) for number in range(0, self.hosts, 4)),
            "schemes": (self._scheme(number) for number in range(max(self.hosts // 50, 1))),
            "matters": (self._matter(number) for number in range(max(self.people // 300, 1))),
            "people": (self._person(number) for number in range(self.people)),
        }
        for key, members in parts.items():
            part: list[dict[str, object]] = []
            for member in members:
                part.append(member)
                if len(part) == _PART:
                    yield {key: part}
                    part = []
            if part:
                yield {key: part}
        for number in range(self.people):
            yield self._declaration(number)

    def _organisation(self, number: int) -> dict[str, object]:
        """A body: one in ten heads the nine after it, which are part of it or owned by it."""
        is_host = number < self.hosts
        sort = "Health Policy" if is_host else "Clinical Research"
        body: dict[str, object] = {
            "id": f"body-{number}",
            "name": f"Institute {number} for {sort}",
            "short_name": f"I{sort[0]}{number}",
            "sector": "government" if is_host else "academic",
            "article": "the",
        }
        if number % 10:
            relation = {"organisation": f"body-{number - number % 10}", "period": "1998/.."}
            body["owned_by" if number % 10 == 9 else "part_of"] = [relation]
        return body

    def _office(self, number: int) -> dict[str, object]:
        """A post at a host. Whoever held it did so before any fellow came."""
        holder = (number * 7) % self.people
        return {
            "id": f"office-{number}",
            "office": f"director of programme {number}",
            "organisation": f"body-{number}",
            "held_by": [{"person": f"person-{holder}", "period": "1999-02/2004-10"}],
        }

    def _scheme(self, number: int) -> dict[str, object]:
        return {
            "id": f"scheme-{number}",
            "name": f"Policy Fellows Scheme {number}",
            "formerly": [{"name": f"Clinical Advisers Scheme {number}", "period": "2005/2009"}],
            "hosts": [f"body-{self._host(number * 40)}"],
            "organisers": [{"organisation": f"body-{self.hosts + number}", "period": "2010/.."}],
        }

    def _matter(self, number: int) -> dict[str, object]:
        """A matter between two bodies that host nobody; in one of three, the host of a fellow who writes about it."""
        author = number * 300 % self.people
        first, second = (self.hosts + (number * step) % self.others for step in (3, 11))
        if number % 3 == 0 and self._is_fellow(author):
            first = self._host(author)
        return {
            "id": f"matter-{number}",
            "title": f"review of programme {number}",
            "period": "2024-02/..",
            "parties": [
                {"organisation": f"body-{first}", "side": "commissioners"},
                {"organisation": f"body-{second}", "side": "providers"},
            ],
            "participants": [{"person": f"person-{author}", "part": "author", "period": "2024-06-11"}],
        }

    def _person(self, number: int) -> dict[str, object]:
        given, family = _GIVEN[number % len(_GIVEN)], _FAMILY[number // 12 % len(_FAMILY)]
        # No two people share a name: namesakes are another benchmark.
        return {"id": f"person-{number}", "name": f"{given} {_letters(number)} {family}", "pronouns": "they"}

    def _is_fellow(self, number: int) -> bool:
        return number % round(1 / self.fellows) == 0

    def _host(self, number: int) -> int:
        return (number * 7919) % self.hosts

    def _declaration(self, number: int) -> dict[str, object]:
        chance = self._chance
        month, day = chance.randint(2, 11), chance.randint(1, 28)
        many = chance.choice((2, 3, 3, 3, 4, 4, 4, 3, 3, 4))
        interests = [self._placement(number)] if self._is_fellow(number) else []
        # Each flagged fellow has one interest more that meets the placement.
        if interests and chance.random() < self.flagged * 3.3 / self.fellows:
            interests.append(self._meeting(number))
        interests += [self._interest() for _ in range(len(interests), many)]
        return {
            "id": f"declaration-{number}",
            "declarant": f"person-{number}",
            "declared_on": f"2025-{month:02}-{day:02}",
            "declared_to": "The BMJ",
            "occasion": {"event": "annual", "on": f"2025-{month:02}-01"},
            "capacity": "personal",
            "interests": [
                {"kind": each.pop("kind"), "id": f"interest-{number}-{position}", **each}
                for position, each in enumerate(interests)
            ],
            "notes": [_VIEWS],
        }

    def _placement(self, number: int) -> dict[str, object]:
        host, year = self._host(number), self._chance.randint(2018, 2023)
        placement: dict[str, object] = {
            "kind": self._chance.choice(("fellowship", "secondment")),
            "period": f"{year}-09-01/{year + 1}-08-31",
            "host": f"body-{host}",
            "home": f"body-{self.hosts + number % self.others}",
            "role": "policy fellow",
            "remuneration": "paid",
        }
        if host % 4 == 0:
            placement["under"] = f"office-{host}"
        return placement

    def _meeting(self, number: int) -> dict[str, object]:
        """An interest of a fellow that is with the host."""
        host = f"body-{self._host(number)}"
        if self._chance.random() < 0.5:
            amount = f"GBP {self._chance.randint(2, 40) * 100}"
            return {"kind": "consulting-fee", "period": "2023-11", "payer": host, "amount": amount}
        return {
            "kind": "employment",
            "period": "2024-10/..",
            "organisation": host,
            "role": "head of strategy",
            "remuneration": "paid",
        }

    def _interest(self) -> dict[str, object]:
        chance = self._chance
        # The last of the other bodies is the heavy one: it is above nobody.
        number = self.hosts + (self.others - 1 if chance.random() < self.heavy else chance.randrange(self.others - 1))
        body, year = f"body-{number}", chance.randint(2012, 2021)
        month, later = chance.randint(1, 12), year + chance.randint(1, 3)
        period = chance.choice(
            (
                f"{year}-{month:02}/{later}-{month:02}",
                f"{year}-{month:02}-14/..",
                f"{year}/{later}",
                f"{year}-{month:02}/..",
            )
        )
        sort = chance.random()
        interest: dict[str, object]
        if sort < 0.65:
            interest = {"kind": chance.choice(_ROLE_KINDS), "period": period, "organisation": body}
            interest |= {"role": chance.choice(_ROLES), "remuneration": chance.choice(("unpaid", "paid"))}
        elif sort < 0.93:
            interest = {"kind": chance.choice(_PAYMENT_KINDS), "period": period, "payer": body}
            interest |= {"purpose": "work on the safety of insulin pumps", "amount": f"GBP {chance.randint(1, 99)}00"}
        else:
            interest = {"kind": "shareholding", "period": period, "organisation": body, "type": "shares"}
        if chance.random() < 0.4:
            interest["note"] = _NOTE
        return interest


def _letters(number: int) -> str:
    """A middle name that nobody else has: A, B ... Z, Ba, Bb ..."""
    name = ""
    while number or not name:
        number, digit = divmod(number, 26)
        name = chr(97 + digit) + name
    return name.title()
