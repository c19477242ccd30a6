"""COI5xx, disclosure: what fires, and what comes near it and does not."""

import pytest

from coi_register.screening import Flag
from tests.screening.cases_money import found, rows, screened

INTERNSHIP = "placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-03-01}"


def under_sue(given: str) -> str:
    """The lines of a row, with a placement under a named person in place of the base's."""
    return given if "placement: " in given else f"{INTERNSHIP}\n{given}"


@rows(
    """
# the supervisor has declared since, and says nothing of it
declaration: {declarant: sue, declared_on: 2015-09-30, interests: [{kind: membership, organisation: charity}]}
=> certain sue -

# the supervisor declared in the month in which it began
declaration: {declarant: sue, declared_on: 2015-09-29, interests: [{kind: membership, organisation: charity}]}
=> possible sue -

# the supervisor declared before it began
declaration: {declarant: sue, declared_on: 2015-08-31, interests: [{kind: membership, organisation: charity}]}

# the supervisor has not declared: COI508
{kind: membership, organisation: charity}

# the supervisor has declared that there is nothing: COI507
declaration: {declarant: sue, declared_on: 2016-03-01, nothing_to_declare: true}

# the supervisor tells of the help
{id: my-year, kind: internship, organisation: charity, under: {person: sue}, period: 2015}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015}]}

# a director tells of the help that the fellow was, and the fellow has declared something else since
placement: none
{kind: membership, organisation: charity, period: 2010/..}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}
=> certain sue -

# the fellow has declared a placement of another time
placement: {kind: internship, organisation: charity, period: 2012}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}
=> certain sue -

# the fellow has declared a placement that may be that
placement: {kind: internship, organisation: charity, period: 2015}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}

# a gift is no help of a fellow's
placement: {kind: internship, organisation: charity, period: 2012}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: gift, description: a pen, donor: ada, period: 2015-09}]}

# the supervisor tells of it as a mirror
placement: {id: my-year, kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-03}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, payer: home, mirror_of: my-year, period: 2015-09/2016-03}]}

# the supervisor names the fellow in any words
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: personal-tie, relation: mentor, person: ada, period: 2015}]}

# the one who may have held the office
office: {id: dean, office: dean, organisation: elsewhere, held_by: [{person: sue}]}
placement: {kind: internship, organisation: elsewhere, under: dean, period: 2014}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [{kind: membership, organisation: charity}]}
=> possible sue -

# the supervision had ended 36 months before the declaration, which The BMJ asks about
policy: bmj
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2012/2013-03-01}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [{kind: membership, organisation: charity}]}
=> certain sue -

# the supervision had ended a day more than 36 months before, which The BMJ does not ask about
policy: bmj
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2012/2013-02-28}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [{kind: membership, organisation: charity}]}

# the fellow's friend says nothing of the friendship
placement: {kind: internship, organisation: host, period: 2015}
{kind: personal-tie, relation: friend, person: una, period: 2010/..}
declaration: {declarant: una, declared_on: 2016-03-01, interests: [{kind: membership, organisation: charity}]}
=> certain una -

# the friend does
placement: {kind: internship, organisation: host, period: 2015}
{kind: personal-tie, relation: friend, person: una, period: 2010/..}
declaration: {declarant: una, declared_on: 2016-03-01, interests: [
  {kind: personal-tie, relation: friend, person: Ada Example, period: 2011/..}]}

# somebody else tells of a friendship, and the fellow does not
placement: {kind: internship, organisation: host, period: 2015}
declaration: {declarant: una, declared_on: 2016-03-01, interests: [
  {kind: personal-tie, relation: friend, person: ada, period: 2010/..}]}
=> certain una -

# somebody tells of a friendship that began after the fellow's declaration
placement: {kind: internship, organisation: host, period: 2015}
declaration: {declarant: una, declared_on: 2016-06-30, interests: [
  {kind: personal-tie, relation: friend, person: ada, period: 2016-06-02/..}]}

# somebody told of a friendship, and then that it was with another
placement: {kind: internship, organisation: host, period: 2015}
declaration: {declarant: una, declared_on: 2016-03-01, interests: [
  {id: my-friend, kind: personal-tie, relation: friend, person: ada, period: 2010/..}]}
declaration: {declarant: una, declared_on: 2016-03-02, interests: [
  {id: my-friend, kind: personal-tie, relation: friend, person: rex, period: 2010/..}]}

# a relative, since when is not said: that lasts
placement: {kind: internship, organisation: host, period: 2015}
declaration: {declarant: una, declared_on: 2016-03-01, interests: [
  {kind: family-tie, relation: sister, person: ada}]}
=> certain una -

# a friend, since when is not said
placement: {kind: internship, organisation: host, period: 2015}
declaration: {declarant: una, declared_on: 2016-03-01, interests: [
  {kind: personal-tie, relation: friend, person: ada}]}
=> possible una -
"""
)
def test_one_sided(given: str, expected: list[str]) -> None:
    """COI501: a tie of two people that one has declared, and the other, who has declared since, has not."""
    assert found(screened(under_sue(given), "COI501")) == expected


MIRRORED = """
placement: {id: my-year, kind: secondment, host: host, remuneration: FIRST, period: PERIOD}
declared: declared_on: 2016-06-01
declaration: {declarant: sue, declared_on: 2016-06-01, interests: [
  {id: her-help, kind: project, title: help, mirror_of: my-year, remuneration: SECOND, period: OTHER}]}
""".strip()


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("2015-09/2016-08", "2015-09/2016-08", None),
        ("2015/2016", "2015-09/2016-08", None),
        ("2015-09/2016-08", "2014/2015", ("dates",)),
        ("2015-09-01/2016-08-31", "2015-09-02/2016-08-31", ("dates",)),
        ("2015-09-01/2016-08-31", "2015-09-01/2016-08-30", ("dates",)),
        ("2015-09-01?/2016-08-31", "2014/2016-08-31", None),
        ("2015-09/2016-03", "2015-09/", None),
        ("2015-09/2016-03", "2015-09/..", ("dates",)),
        ("2015-09/2016-08", "2015-09/..", None),
    ],
)
def test_disagreeing_dates(one: str, other: str, what: tuple[str, ...] | None) -> None:
    """COI502: dates that cannot both be right; less exact ones agree, and so does what still went on when told."""
    given = MIRRORED.replace("PERIOD", one).replace("OTHER", other).replace("FIRST", "paid").replace("SECOND", "paid")
    flags = screened(given, "COI502").flags
    assert [flag.said["what"] for flag in flags] == ([what] if what else [])
    assert [flag.patron_key for flag in flags] == (["person:sue"] if what else [])


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        ("paid", "unpaid", ("pay",)),
        ("unpaid", "paid", ("pay",)),
        ("paid", "not-stated", None),
        ("paid", "paid-by-home-employer", None),
        ("unpaid", "expenses-only", None),
        ("waived", "expenses-only", ("pay",)),
        ("unpaid", "paid-by-home-employer", ("pay",)),
        ("GBP 500", "GBP 500", None),
        ("GBP 500", "GBP 500.01", ("values",)),
        ("GBP 500", "paid", None),
        ("GBP 500", "EUR 600", None),
        ("GBP 500", "unpaid", ("pay",)),
    ],
)
def test_disagreeing_pay(first: str, second: str, what: tuple[str, ...] | None) -> None:
    """COI502: pay or values that cannot both be right; less exact words agree."""
    given = (
        MIRRORED.replace("PERIOD", "2015").replace("OTHER", "2015").replace("FIRST", first).replace("SECOND", second)
    )
    assert [flag.said["what"] for flag in screened(given, "COI502").flags] == ([what] if what else [])


HOLDING = "{kind: shareholding, organisation: bidder, period: 2014/.., value: GBP SUM"


def holding(sum_: str, of: str = "") -> str:
    """A shareholding of a value, the declarant's own or somebody else's."""
    return HOLDING.replace("SUM", sum_) + (f", subject: {{relation: spouse, person: {of}}}}}" if of else "}")


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (holding("500"), holding("5000", of="ada"), ["certain una -"]),  # the holder, and a spouse who names the holder
        (holding("500"), holding("500", of="ada"), []),
        (holding("500"), holding("5000", of="rex"), []),  # of somebody else
        (holding("500"), holding("5000"), []),  # two people's own shares
        (holding("500"), holding("5000", of="ada").replace("bidder", "charity"), []),  # of another body
        (holding("500"), holding("5000", of="ada").replace("2014/..", "2010/2012"), []),  # of another time
        (holding("500", of="una"), holding("5000"), ["certain una -"]),
    ],
)
def test_one_holders_holding_told_by_two(mine: str, theirs: str, expected: list[str]) -> None:
    """COI502: one holder's holding in bands that cannot both hold, whoever of the two is screened."""
    given = "placement: {kind: secondment, host: host, period: 2015-09/2016-08}\n"
    given += f"declaration: {{declarant: ada, declared_on: 2016-05-01, interests: [{mine}]}}\n"
    given += f"declaration: {{declarant: una, declared_on: 2016-05-01, interests: [{theirs}]}}"
    assert found(screened(given, "COI502")) == expected


def test_a_later_band_of_one_person_is_a_change() -> None:
    """COI502: what one person tells later of the same shares is no disagreement."""
    given = "placement: {kind: secondment, host: host, period: 2015-09/2016-08}\n"
    for day, value in (("2016-05-01", "500"), ("2016-05-02", "5000")):
        given += f"declaration: {{declarant: ada, declared_on: {day}, interests: [{holding(value)}]}}\n"
    assert found(screened(given.strip(), "COI502")) == []


def test_what_was_told_anew_is_compared_as_it_was_told_last() -> None:
    """COI502: once a side has put its dates right under the same id, the old ones raise nothing."""
    placement = "placement: {id: my-year, kind: secondment, host: host, period: 2015-09/2016-03}"
    help_ = "{id: her-help, kind: project, title: help, mirror_of: my-year, period: PERIOD}"
    first = f"declaration: {{declarant: sue, declared_on: 2016-05-01, interests: [{help_.replace('PERIOD', '2014')}]}}"
    again = first.replace("05-01", "05-02").replace("2014", "2015-09/2016-03")
    assert found(screened(f"{placement}\n{first}", "COI502")) == ["certain sue -"]
    assert found(screened(f"{placement}\n{first}\n{again}", "COI502")) == []


@rows(
    """
# a placement
placement: {kind: secondment, host: host}
=> certain host -

# a role with the host
{kind: committee-role, organisation: host}
=> certain host -

# a fee from a party to the host's matter
{kind: speaker-fee, payer: bidder}
=> certain - bidder

# shares in the owner of a party
{kind: shareholding, organisation: parent}
=> certain - parent

# a post with a body that the host regulates
{kind: employment, organisation: ward}
=> certain - ward

# a meal from a body from which the host buys
{kind: hospitality, payer: maker}
=> certain - maker

# a grant from a body that funds the host
{kind: grant, payer: purse}
=> certain - purse

# a role where the supervisor has one too
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015}
{kind: committee-role, organisation: elsewhere}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: directorship, organisation: elsewhere, period: 2015}]}
=> certain - elsewhere

# a fee from a body that owns the host since the placement
body: {id: firm, name: Firm, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: internship, organisation: firm, period: 2014-09-01/2015-08-31}
{kind: speaker-fee, payer: parent}
=> certain - parent

# a role with a body that has nothing to do with any patron
{kind: committee-role, organisation: elsewhere}

# a fee from a body that the host regulates: no rule asks
{kind: speaker-fee, payer: ward}

# a date, however vague
{kind: committee-role, organisation: host, period: /2016}

# a relative needs no date
{kind: family-tie, relation: sister, organisation: host, role: director}

# the spouse's fee
{kind: speaker-fee, payer: host, subject: spouse}
=> certain host -
"""
)
def test_undated(given: str, expected: list[str]) -> None:
    """COI503: what has no date and is near a patron, once each, with the patron or the other party that it names."""
    assert found(screened(given, "COI503")) == expected


@pytest.mark.parametrize("code", ["COI301", "COI302", "COI303", "COI401", "COI402"])
def test_what_lacks_dates_is_said_once(code: str) -> None:
    """Each interest that a rule cannot assess for lack of dates is found by COI503 as well."""
    given = "\n".join(
        [
            "{kind: speaker-fee, payer: host}",
            "{kind: grant, payer: purse}",
            "{kind: shareholding, organisation: bidder}",
            "{kind: employment, organisation: host}",
            "{kind: employment, organisation: ward}",
        ]
    )
    lacking = [gap.missing.fact for gap in screened(given, code).not_assessed]
    told = [fact.id for flag in screened(given, "COI503").flags for fact in flag.evidence]
    assert lacking
    assert {fact.id for fact in lacking if fact} <= set(told)


def test_whom_an_undated_placement_concerns_does_not_depend_on_the_order() -> None:
    """COI503: of several patrons, the placement's own first party is named, whatever was declared before it."""
    one = "{kind: internship, organisation: charity, under: {person: sue}, period: 2010}"
    other = "{kind: internship, organisation: host, under: {person: sue}}"
    flags: list[Flag] = []
    for given in (f"placement: {one}\n{other}", f"placement: {other}\n{one}"):
        flags += screened(given, "COI503").flags
    assert [flag.patron_key for flag in flags] == ["organisation:host"] * 2
    assert flags[0].fingerprint == flags[1].fingerprint


def test_an_undated_placement_concerns_a_patron_that_it_makes() -> None:
    """COI503: the home employer, a patron by another placement, is passed over for the office that it is under."""
    given = """
placement: {kind: internship, organisation: home, period: 2010}
{kind: secondment, home: home, under: head}
""".strip()
    assert found(screened(given, "COI503")) == ["certain head -"]


@rows(
    """
# a placement
placement: {kind: secondment, host: host, period: 2015}
=> certain host -

# a placement, which says that it does not say
placement: {kind: secondment, host: host, remuneration: not-stated, period: 2015}
=> certain host -

# a placement without dates: the tie may be any
placement: {kind: secondment, host: host}
=> not assessed: dates

# unpaid is a statement
placement: {kind: secondment, host: host, remuneration: unpaid, period: 2015}

# a role with the host
{kind: committee-role, organisation: host, period: 2015}
=> certain host -

# a role with a body that the host owned
{kind: committee-role, organisation: branch, period: 2015}
=> certain host branch

# a role with another body
{kind: committee-role, organisation: elsewhere, period: 2015}

# a membership
{kind: membership, organisation: host, period: 2015}

# a course
{kind: study, award: MBA, organisation: host, period: 2015}

# a founder
{kind: founder, organisation: host, period: 2015}

# a relative's role
{kind: committee-role, organisation: host, subject: brother, period: 2015}

# a fee without an amount is no role
{kind: speaker-fee, payer: host, period: 2015}
"""
)
def test_pay_not_stated(given: str, expected: list[str]) -> None:
    """COI504: placements, and roles with the patron's body, of which it is not said whether they are paid."""
    assert found(screened(given, "COI504")) == expected


BY = "placement: none\ndeclaration: {declarant: ada, declared_on: 2014-01-01, nothing_to_declare: true}\n"
POST = "{kind: secondment, host: host, remuneration: paid, period: 2015-09-01/..}"


@rows(
    """
# on the 28th day
declaration: {declarant: ada, declared_on: 2015-09-29, interests: [POST]}

# on the 29th day
declaration: {declarant: ada, declared_on: 2015-09-30, interests: [POST]}
=> certain host -

# the month is all that is known
declaration: {declarant: ada, declared_on: 2015-10-01, interests: [
  {kind: secondment, host: host, remuneration: paid, period: 2015-09/..}]}
=> possible host -

# the day is doubtful
declaration: {declarant: ada, declared_on: 2016-10-01, interests: [
  {kind: secondment, host: host, remuneration: paid, period: 2015-09-01?/..}]}
=> possible host -

# on the 28th day from the occasion
declaration: {declarant: ada, declared_on: 2016-03-29, occasion: {event: appointment, on: 2016-03-01},
  interests: [POST]}

# on the 29th day from the occasion
declaration: {declarant: ada, declared_on: 2016-03-30, occasion: {event: appointment, on: 2016-03-01},
  interests: [POST]}
=> certain host -

# the occasion was before it began
declaration: {declarant: ada, declared_on: 2015-09-29, occasion: {event: appointment, on: 2014-03-01},
  interests: [POST]}

# a policy without such a time
policy: bmj
declaration: {declarant: ada, declared_on: 2016-05-30, interests: [POST]}

# planned
declaration: {declarant: ada, declared_on: 2015-09-30, interests: [
  {kind: secondment, host: host, remuneration: paid, planned: true, period: 2017}]}

# confirmed a year later word for word
declaration: {declarant: ada, declared_on: 2015-09-15, interests: [POST]}
declaration: {declarant: ada, declared_on: 2016-05-15, act: confirmation, interests: [POST]}

# declared anew under its id, with the end
declaration: {declarant: ada, declared_on: 2015-09-15, interests: [
  {id: my-year, kind: secondment, host: host, remuneration: paid, period: 2015-09-01/..}]}
declaration: {declarant: ada, declared_on: 2016-05-15, interests: [
  {id: my-year, kind: secondment, host: host, remuneration: paid, period: 2015-09-01/2016-04}]}

# declared anew without an id, with the end
declaration: {declarant: ada, declared_on: 2015-09-15, interests: [POST]}
declaration: {declarant: ada, declared_on: 2016-05-15, interests: [
  {kind: secondment, host: host, remuneration: paid, period: 2015-09-01/2016-04}]}

# another post of the kind, at another body
declaration: {declarant: ada, declared_on: 2015-09-15, interests: [POST]}
declaration: {declarant: ada, declared_on: 2016-05-15, interests: [
  {kind: secondment, host: elsewhere, remuneration: paid, period: 2015-09-01/2016-04}]}
=> certain elsewhere -

# another post of the kind, from another day
declaration: {declarant: ada, declared_on: 2015-09-15, interests: [POST]}
declaration: {declarant: ada, declared_on: 2016-05-15, interests: [
  {kind: secondment, host: host, remuneration: paid, period: 2016-02-01/..}]}
=> certain host -

# in time, and corrected later
declaration: {id: first, declarant: ada, declared_on: 2015-09-15, interests: [POST]}
declaration: {declarant: ada, declared_on: 2016-05-15, act: correction, corrects: first, interests: [POST]}

# left out, and added by a correction
declaration: {id: first, declarant: ada, declared_on: 2015-09-15, nothing_to_declare: true}
declaration: {declarant: ada, declared_on: 2016-05-15, act: correction, corrects: first, interests: [POST]}
=> certain host -
"""
)
def test_late(given: str, expected: list[str]) -> None:
    """COI505: more days than the policy allows from the beginning or the occasion to the first declaration."""
    assert found(screened(BY + given.replace("POST", POST), "COI505")) == expected


@rows(
    """
# nobody knows since when there was a duty
declared: declared_on: 2016-06-01
=> not assessed: the event that gave rise to the duty

# the declaration has no day
declared: capacity: personal
=> not assessed: the day of the declaration

# declared on the day, whatever gave rise to it
declared: declared_on: 2015-09-01

# the occasion tells
declared: declared_on: 2016-06-01, occasion: {event: appointment, on: 2016-05-30}

# the occasion has no day
declared: declared_on: 2016-06-01, occasion: appointment
=> not assessed: the event that gave rise to the duty
"""
)
def test_since_when_there_was_a_duty(given: str, expected: list[str]) -> None:
    """COI505: without an earlier declaration or an occasion, what is late by the beginning alone is not assessed."""
    assert found(screened(given, "COI505")) == expected


@rows(
    """
# twelve months ago to the day
declared: declared_on: 2015-07-01

# a day more than twelve months ago
declared: declared_on: 2015-06-30
=> certain - -

# confirmed since
declared: declared_on: 2014-06-30
declaration: {declarant: ada, declared_on: 2015-09-15, act: confirmation, nothing_to_declare: [{kind: gift}]}

# confirmed only after the day of screening
declared: declared_on: 2014-06-30
declaration: {declarant: ada, declared_on: 2016-07-02, act: confirmation, nothing_to_declare: [{kind: gift}]}
=> certain - -

# a policy without such a period
policy: bmj
declared: declared_on: 2010-06-30

# a declaration without a day
declared: capacity: personal
"""
)
def test_unconfirmed(given: str, expected: list[str]) -> None:
    """COI506: the last declaration by the day of screening is older than the policy's period."""
    assert found(screened(given, "COI506")) == expected


@rows(
    """
# nothing to declare on the first day
declaration: {declarant: ada, declared_on: 2015-09-01, nothing_to_declare: true}
=> certain - host

# nothing to declare the day before
declaration: {declarant: ada, declared_on: 2015-08-31, nothing_to_declare: true}

# nothing to declare the day after the last
declaration: {declarant: ada, declared_on: 2016-09-01, nothing_to_declare: true}

# no shares
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{kind: shareholding}]}

# no secondment any more, the day after the last
declaration: {declarant: ada, declared_on: 2016-09-01, nothing_to_declare: [{kind: secondment}]}

# never any secondment
declaration: {declarant: ada, declared_on: 2016-09-01, nothing_to_declare: [{kind: secondment, never: true}]}
=> certain - host

# never any until the day before
declaration: {declarant: ada, declared_on: 2015-08-31, nothing_to_declare: [{kind: secondment, never: true}]}

# no secondment
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{kind: secondment}]}
=> certain - host

# nothing with the host
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{organisation: HB}]}
=> certain - host

# nothing with another body
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{organisation: charity}]}

# nothing under the item of the form that it falls under, and under another
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{item: 13}, {item: 4}]}
=> certain - host

# nothing under an item, which asks about the past 36 months
placement: none
{kind: consulting-fee, payer: host, period: 2013-01-01}
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{item: 4}]}
matter: {id: talk, title: talk, participants: [{person: ada, part: speaker}]}
=> certain - host

# nothing under an item, and a fee of a day more than 36 months before
placement: none
{kind: consulting-fee, payer: host, period: 2012-12-31}
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{item: 4}]}
matter: {id: talk, title: talk, participants: [{person: ada, part: speaker}]}

# nothing under another item
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{item: 4}]}

# nothing of a scope that it is not said to have
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{scope: outside}]}

# nothing beside a gift
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{others: true}], interests: [
  {kind: gift, description: a pen}]}
=> certain - host

# nothing beside the gift of nobody that an earlier declaration lists too
placement: none
declaration: {id: one, declarant: ada, declared_on: 2016-01-01, interests: [
  {kind: gift, description: a pen, period: 2015/..}]}
declaration: {id: two, declarant: ada, declared_on: 2016-02-01, nothing_to_declare: [{others: true}], interests: [
  {kind: gift, description: a pen, period: 2015/..}]}
matter: {id: talk, title: talk, participants: [{person: ada, part: speaker}]}

# nothing beside the same secondment, in fewer words
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{others: true}], interests: [
  {kind: secondment, host: host}]}

# nothing in the year before
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{period: 2014}]}

# nothing in the year of the placement
declaration: {declarant: ada, declared_on: 2014-01-01, nothing_to_declare: [{period: 2015-09-01/2015-12-31}]}
=> certain - host

# nothing to declare, on no day
declaration: {declarant: ada, nothing_to_declare: true}
=> not assessed: the day of the declaration

# an interest without dates
placement: {kind: secondment, host: host}
declaration: {declarant: ada, declared_on: 2015-09-01, nothing_to_declare: true}
=> not assessed: dates

# put right by a correction
declaration: {id: nil, declarant: ada, declared_on: 2016-01-01, nothing_to_declare: true}
declared: declared_on: 2016-06-01, act: correction, corrects: nil

# the supervisor has nothing to declare
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-08}
declaration: {declarant: sue, declared_on: 2016-01-01, nothing_to_declare: true}
=> certain sue -

# the supervisor has no shares
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-08}
declaration: {declarant: sue, declared_on: 2016-01-01, nothing_to_declare: [{kind: shareholding}]}

# the supervisor has nothing with the host
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-08}
declaration: {declarant: sue, declared_on: 2016-01-01, nothing_to_declare: [{organisation: host}]}

# the supervisor had nothing to declare before
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-08}
declaration: {declarant: sue, declared_on: 2015-01-01, nothing_to_declare: true}

# somebody who may have been the supervisor
office: {id: dean, office: dean, organisation: elsewhere, held_by: [{person: sue}]}
placement: {kind: internship, organisation: elsewhere, under: dean, period: 2015-09/2016-08}
declaration: {declarant: sue, declared_on: 2016-01-01, nothing_to_declare: true}
=> possible sue -

# a friend tells of a friendship
placement: none
declaration: {declarant: una, declared_on: 2016-05-01, interests: [
  {kind: personal-tie, relation: friend, person: ada, period: 2010/..}]}
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: true}
matter: {id: talk, title: talk, participants: [{person: ada, part: speaker}]}
=> certain una -

# a friend tells of a friendship at a club, and the fellow has nothing with the club
placement: none
declaration: {declarant: una, declared_on: 2016-05-01, interests: [
  {kind: personal-tie, relation: friend, person: ada, organisation: charity, period: 2010/..}]}
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{organisation: charity}]}
matter: {id: talk, title: talk, participants: [{person: ada, part: speaker}]}
=> certain una -

# a director tells of the help that the fellow was
placement: none
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: true}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}
=> certain sue -

# the fellow has had no help in kind, which is another thing
placement: none
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{kind: in-kind-support}, {item: 12}]}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}

# nothing beside the placement that a director tells of as help
placement: none
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: [{others: true}], interests: [
  {kind: internship, organisation: charity, period: 2015-09/2016-03}]}
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}

# a sister, since when is not said
placement: none
declaration: {declarant: una, declared_on: 2016-05-01, interests: [
  {kind: family-tie, relation: sister, person: ada}]}
declaration: {declarant: ada, declared_on: 2016-01-01, nothing_to_declare: true}
matter: {id: talk, title: talk, participants: [{person: ada, part: speaker}]}
=> certain una -
"""
)
def test_nil_beside_a_tie(given: str, expected: list[str]) -> None:
    """COI507: a nil return, at all or of a kind, body or period, beside what stood then by another declaration."""
    assert found(screened(given, "COI507")) == expected


@rows(
    """
# the supervisor has not declared
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-08}
=> certain sue -

# the holder of the office has not declared
placement: {kind: internship, organisation: host, under: head, period: 2015-09/2016-08}
=> certain sue -

# somebody may have held the office
office: {id: dean, office: dean, organisation: elsewhere, held_by: [{person: rex}]}
placement: {kind: internship, organisation: elsewhere, under: dean, period: 2015-09/2016-08}
=> possible rex -

# somebody held the office before
office: {id: dean, office: dean, organisation: elsewhere, held_by: [{person: rex, period: 2010/2014}]}
placement: {kind: internship, organisation: elsewhere, under: dean, period: 2015-09/2016-08}
=> not assessed: the holder

# the sponsor of the scheme has not declared
placement: {kind: fellowship, host: host, scheme: scheme, period: 2015}
=> certain una -

# a director tells of the help of a fellow who has not declared
placement: none
declaration: {declarant: sue, declared_on: 2016-03-01, interests: [
  {kind: in-kind-support, description: staff, donor: ada, period: 2015-09/2016-03}]}
=> certain sue -

# a nil return is a declaration
placement: {kind: internship, organisation: host, under: {person: sue}, period: 2015-09/2016-08}
declaration: {declarant: sue, declared_on: 2010-01-01, nothing_to_declare: true}

# a body makes no declarations
placement: {kind: internship, organisation: host, period: 2015-09/2016-08}

# a participant has not declared
matter: {id: talk, title: talk, participants: [{person: rex, part: speaker}, {person: ada, part: author}]}
=> rex certain - talk

# whom a matter is about is no participant
matter: {id: talk, title: talk, participants: [{person: ada, part: author, about: rex}]}
"""
)
def test_none_at_all(given: str, expected: list[str]) -> None:
    """COI508: patrons who are people, and participants of a matter, who have made no declaration."""
    assert found(screened(given, "COI508")) == expected
