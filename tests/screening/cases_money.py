"""Rows: a small language for tables of cases, in which a case differs from the base register by a line or two.

A row is a paragraph: a title after `#`, what is added to the base register, and after `=>` what is found:

    # the host pays a fee
    {kind: speaker-fee, payer: host, period: 2016-03}
    => certain host -

A line in braces is an interest of the fellow's (one that goes on is indented). A line `key: ...` is a setting: the day
of screening (`day`), the policy, the placement in place of the base's, or one more of what a register lists (`body`,
`person`, `office`, `scheme`, `matter`, `declaration`). `=>` lines say the certainty, the patron and what the flag is
about, each by its id; `=> not assessed: ...` what is missing; a row without one finds nothing.
"""

import datetime
import re
from typing import Any

import pytest

from coi_register import Register, loads
from coi_register.model.policies import Policy
from coi_register.screening import Flag, Screening, screen

DAY = datetime.date(2016, 7, 1)
PLACEMENT = "{kind: secondment, host: host, home: home, remuneration: paid, period: 2015-09-01/2016-08-31}"

LISTS = {
    "person": "people",
    "body": "organisations",
    "office": "offices",
    "scheme": "schemes",
    "matter": "matters",
    "declaration": "declarations",
    "disposition": "dispositions",
}

# All people and bodies are invented.
BASE = """
people:
- {id: ada, name: Ada Example}
- {id: sue, name: Sue Sample}
- {id: una, name: Una Imaginary}
- {id: rex, name: Rex Invented}
organisations:
- id: host
  name: Host Body
  aliases: [HB]
  sector: health-service
  part_of: [above]
  regulates: [{organisation: clinic, period: 2010/2015-12-31}, ward]
  funds: [charity]
  buys_from: [{organisation: maker, period: 2010/..}, mixed]
- {id: above, name: Above Body, sector: government}
- {id: branch, name: Branch of Host, sector: other, owned_by: [{organisation: host, period: 2012/2015-12-31}]}
- {id: home, name: Home Trust, sector: health-service}
- {id: purse, name: Purse Foundation, sector: charity, funds: [{organisation: host, period: 2014/2015-12-31}]}
- {id: bidder, name: Bidder Limited, sector: industry, owned_by: [{organisation: parent, period: 2010/2015}]}
- {id: parent, name: Parent Holdings, sector: industry}
- {id: maker, name: Maker Limited, sector: industry}
- {id: mixed, name: Mixed Supplies, sector: charity}
- {id: clinic, name: Example Clinic, sector: health-service}
- {id: ward, name: Ward Trust, sector: health-service}
- {id: charity, name: Example Charity, sector: charity}
- {id: elsewhere, name: Elsewhere College, sector: academic}
- {id: sponsor-body, name: Sponsor Body, sector: government}
- {id: vague, name: Vague Body}
offices:
- {id: chief, office: chief officer, organisation: sponsor-body, held_by: [{person: una, period: 2010/..}]}
- {id: head, office: head of practice, organisation: host, held_by: [{person: sue, period: 2010/..}]}
schemes:
- {id: scheme, name: Example Scheme, sponsors: [{office: chief, period: 2010/..}]}
matters:
- id: bid
  title: purchase of scanners
  period: 2016-01/2016-06
  parties: [{organisation: host, side: buyer}, {organisation: bidder, side: seller}]
"""


def register(
    *interests: str, placement: str = PLACEMENT, declared: str = "declared_on: 2016-06-01", **more: list[str]
) -> Register:
    """Make the base register with the fellow's interests after the placement, and what else is listed."""
    parts = dict(re.findall(r"(?m)^(\w+):\n((?:[- ].*\n)+)", BASE))
    own = ",\n".join(each for each in (placement, *interests) if each)
    if own:
        first = f"{{declarant: ada, {declared}, interests: [{own}]}}"
        more = {**more, "declarations": [first, *more.get("declarations", [])]}
    for name, given in more.items():
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


def screened(given: str, code: str, **settings: Any) -> Screening:
    """Screen the base register with the lines of a row, by the rules that a code selects."""
    interests: list[str] = []
    policy: Policy | str = settings.pop("policy", "fellowship")
    day, placement, declared = DAY, PLACEMENT, "declared_on: 2016-06-01"
    more: dict[str, list[str]] = {}
    for line in re.split(r"\n(?! )", given) if given else ():
        if line.startswith("{"):
            interests.append(line)
            continue
        key, _, rest = line.partition(": ")
        if key == "day":
            day = datetime.date.fromisoformat(rest)
        elif key == "policy":
            policy = rest
        elif key == "placement":
            placement = "" if rest == "none" else rest
        elif key == "declared":
            declared = rest
        else:
            more.setdefault(LISTS[key], []).append(rest)
    made = register(*interests, placement=placement, declared=declared, **more)
    return screen(made, policy, day, select=[code], **settings)


def short(key: str) -> str:
    """The id in a key, or a dash."""
    return key.partition(":")[2] or "-"


def told(flag: Flag) -> str:
    """Write a flag of the fellow's on one line; of another person, with that person's id in front."""
    words = [flag.certainty.value, short(flag.patron_key), short(flag.about_key)]
    return " ".join(words if flag.fellow_key == "person:ada" else [short(flag.fellow_key), *words])


def found(screening: Screening) -> list[str]:
    """What a screening has found, as a row says it."""
    missing = [f"not assessed: {each.missing.what}" for each in screening.not_assessed]
    return sorted({*map(told, screening.flags), *missing})
