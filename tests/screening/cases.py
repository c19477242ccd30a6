"""Rows: a small language for tables of cases, in which a case differs from a base register by a line or two.

A row is a paragraph: a title after `#`, what is added to the base register, and after `=>` what is found:

    # the host is a party
    matter: {id: row, title: row, period: 2016, parties: [host], participants: [{person: ada, part: author}]}
    => certain host dispute

A line in braces is an interest of the fellow's. A line `key: ...` is a setting: the day of screening (`day`), the
placement in place of the base's (`placement`, or `none`), or one more of what a register lists (`body`, `person`,
`office`, `scheme`, `matter`, `declaration`); `vic: ...` is an interest of Vic's. What goes on in the next line is
indented. `=>` lines say the certainty,
the patron and what the flag is about, each by its id; `=> not assessed: ...` what is missing. A row without one finds
nothing.
"""

import datetime
import re
from typing import Any

import pytest

from coi_register import Register, loads
from coi_register.model.policies import Policy
from coi_register.screening import Flag, Screening, screen

DAY = datetime.date(2016, 7, 1)
PLACEMENT = "{kind: secondment, home: home, host: host, under: head, scheme: scheme, period: 2015-09-01/2016-08-31}"

PEOPLE = ("una", "vic", "nora", "rex")
LISTS = {
    "person": "people",
    "body": "organisations",
    "office": "offices",
    "scheme": "schemes",
    "matter": "matters",
    "declaration": "declarations",
}

# All people and bodies are invented. The fellow is ada.
BASE = """
people:
- {id: ada, name: Ada Example}
- {id: una, name: Una Imaginary}
- {id: vic, name: Vic Sample}
- {id: nora, name: Nora Nominal}
- {id: rex, name: Rex Invented}
organisations:
- id: host
  name: Host Body
  short_name: HB
  aliases: [The Host]
  part_of: [above, {organisation: once, period: 2010/2014}]
- {id: above, name: Above Body}
- {id: once, name: Once Above}
- {id: home, name: Home Trust}
- {id: wing, name: Wing of Host, part_of: [{organisation: host, period: 2010/2014-12-31}]}
- id: twice
  name: Twice Joined
  part_of: [{organisation: host, period: 2004/2008}, {organisation: host, period: 2016-05-01/..}]
- {id: heir, name: Heir of Host, formerly: [{organisation: host, period: 2000/2015-12}]}
- {id: agency, name: Sponsoring Agency}
- {id: rival, name: Rival Union, short_name: RU, part_of: [league]}
- {id: league, name: League of Unions}
- {id: cell, name: Cell of the Rival, part_of: [{organisation: rival, period: 2010/2014-12-31}]}
- {id: charity, name: Example Charity, aliases: [EC]}
- {id: fund, name: Example Fund, part_of: [{organisation: charity, period: 2010/2014-12-31}]}
offices:
- id: head
  office: head of practice
  organisation: host
  held_by: [{person: una, period: 2010/2015-12-31}, {person: vic, period: 2016-01-01/..}]
- {id: chief, office: chief officer, organisation: agency, held_by: [{person: nora, period: 2010/..}]}
schemes:
- {id: scheme, name: Example Scheme, sponsors: [{office: chief, period: 2010/..}]}
"""


def register(*interests: str, placement: str = PLACEMENT, **more: list[str]) -> Register:
    """Make the base register with the fellow's interests after the placement, and what else is listed."""
    parts = dict(re.findall(r"(?m)^(\w+):\n((?:[- ].*\n)+)", BASE))
    own = ",\n".join(each for each in (placement, *interests) if each)
    first = f"{{declarant: ada, declared_on: 2016-06-01, interests: [{own}]}}"
    for name, given in {**more, "declarations": [first, *more.get("declarations", [])]}.items():
        parts[name] = parts.get(name, "") + "".join(f"- {each}\n" for each in given)
    made = loads("".join(f"{name}:\n{text}" for name, text in parts.items()))
    assert isinstance(made, Register)
    return made


def rows(text: str) -> Any:
    """Parametrise a test with the rows of a table: `given`, the lines, and `expected`, what is found."""
    params = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        title, *lines = paragraph.splitlines()
        given = [line for line in lines if not line.startswith("=>")]
        expected = sorted(line.removeprefix("=>").strip() for line in lines if line.startswith("=>"))
        params.append(pytest.param("\n".join(given), expected, id=title.removeprefix("#").strip()))
    return pytest.mark.parametrize(("given", "expected"), params)


def screened(given: str, code: str, policy: Policy | str = "fellowship") -> Screening:
    """Screen the base register with the lines of a row, by the rules that a code selects."""
    interests: list[str] = []
    day, placement = DAY, PLACEMENT
    more: dict[str, list[str]] = {}
    for line in re.split(r"\n(?! )", given) if given else ():
        key, _, rest = line.partition(": ")
        if line.startswith("{"):
            interests.append(line)
        elif key == "day":
            day = datetime.date.fromisoformat(rest)
        elif key == "placement":
            placement = "" if rest == "none" else rest
        elif key in PEOPLE:
            declared = f"{{declarant: {key}, declared_on: 2016-05-01, interests: [{rest}]}}"
            more.setdefault("declarations", []).append(declared)
        else:
            more.setdefault(LISTS[key], []).append(rest)
    return screen(register(*interests, placement=placement, **more), policy, day, select=[code])


def short(key: str) -> str:
    """The id in a key, or a dash."""
    return key.partition(":")[2] or "-"


def told(flag: Flag) -> str:
    """Write a flag on one line."""
    return f"{flag.certainty} {short(flag.patron_key)} {short(flag.about_key)}"


def found(given: str, code: str) -> list[str]:
    """What a screening finds about the fellow, as a row says it."""
    screening = screened(given, code)
    missing = [
        f"not assessed: {each.missing.what}" for each in screening.not_assessed if short(each.fellow_key) == "ada"
    ]
    return sorted({*(told(flag) for flag in screening.flags if short(flag.fellow_key) == "ada"), *missing})
