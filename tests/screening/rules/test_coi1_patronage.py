"""COI1xx, patronage: what fires, and what comes near it and does not."""

import pytest

from tests.screening.cases import found, rows, screened


@rows(
    """
# the host is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# the host is a party, by an alias
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: The Host}],
 participants: [{person: ada, part: speaker, period: 2016-03-01}]}
=> certain host row

# the host is a party, by its short name in other capitals
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: hb}],
 participants: [{person: ada, part: decider, period: 2016-03-01}]}
=> certain host row

# a body whose name is only like the host's
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: Host Body Trust}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# nobody's matter
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: rival}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# somebody else writes
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: rex, part: author, period: 2016-03-01}]}

# the fellow writes, by name
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: Ada Example, part: author, period: 2016-03-01}]}
=> certain host row

# no participant
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}]}

# the body above the host is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: above}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain above row

# the body that was above the host before the placement is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: once}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a body that had left the host is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: wing}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a body writes of a time at which another was part of the host, to the day
placement: {kind: secondment, host: host, period: 2013/2014}
matter: {id: row, title: row, period: 2014/2015, parties: [{organisation: wing}],
 participants: [{person: ada, part: author, period: 2014-12-31}]}
=> certain host row

# the day after it was part of the host
placement: {kind: secondment, host: host, period: 2013/2014}
matter: {id: row, title: row, period: 2014/2015, parties: [{organisation: wing}],
 participants: [{person: ada, part: author, period: 2015-01-01}]}

# perhaps the day after
placement: {kind: secondment, host: host, period: 2013/2014}
matter: {id: row, title: row, period: 2014/2015, parties: [{organisation: wing}],
 participants: [{person: ada, part: author, period: 2014-12/2015-01}]}
=> certain host row

# in one of two years, of which one is in time
placement: {kind: secondment, host: host, period: 2013/2014}
matter: {id: row, title: row, period: 2014/2015, parties: [{organisation: wing}],
 participants: [{person: ada, part: author, period: 2014-06-01/2015?}]}
=> possible host row

# a body that came back to the host is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: twice}],
 participants: [{person: ada, part: author, period: 2016-05-01}]}
=> certain host row

# the day before it came back
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: twice}],
 participants: [{person: ada, part: author, period: 2016-04-30}]}

# the host is a party under its later name
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: heir}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# the host is a party under its former name
placement: {kind: secondment, host: heir, period: 2015/2017}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain heir row

# the supervising office is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{office: head}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain head row

# an office of the same title elsewhere is a party
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{office: {office: head of practice, organisation: rival}}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the office is a party, by its title and its body's alias
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{office: {office: Head of practice, organisation: HB}}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain head row

# a holder of the office is a party; of the other holder it is told nothing
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{person: vic}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain vic row

# the office is at a body that does not host, and that is a party
placement: {kind: secondment, host: charity, under: head, period: 2015/2017}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain head row

# a matter that ended the day before
matter: {id: row, title: row, period: 2015-10-01/2016-02-29, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# a matter that ended before the placement began
matter: {id: row, title: row, period: 2014, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# a matter that begins the day after
matter: {id: row, title: row, period: 2016-03-02/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a matter that ended on the day
matter: {id: row, title: row, period: 2015-10-01/2016-03-01, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# the host ceased to be a party the day before
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host, period: 2016-01-01/2016-02-29}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# the host became a party the day after
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host, period: 2016-03-02/2016-06}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a month in which the host may not yet have been a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host, period: 2016-03-15/2016-06}],
 participants: [{person: ada, part: author, period: 2016-03}]}
=> possible host row

# a day in doubt
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01?}]}
=> possible host row

# the part has no day of its own
matter: {id: row, title: row, period: 2016-02, parties: [{organisation: host}],
 participants: [{person: ada, part: author}]}
=> possible host row

# a matter of one day
matter: {id: row, title: row, period: 2016-02-01, parties: [{organisation: host}],
 participants: [{person: ada, part: author}]}
=> certain host row

# nothing has a day
matter: {id: row, title: row, parties: [{organisation: host}], participants: [{person: ada, part: author}]}
=> not assessed: dates

# the placement has no dates
placement: {kind: secondment, host: host}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> not assessed: dates

# twelve months before the placement to the day
placement: {kind: secondment, host: host, period: 2017-03-01/2018}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# twelve months and a day before the placement
placement: {kind: secondment, host: host, period: 2017-03-02/2018}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# perhaps twelve months before the placement
placement: {kind: secondment, host: host, period: 2017-03/2018}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> possible host row

# a placement of long ago counts for life
placement: {kind: secondment, host: host, period: 1986}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row

# a spouse's placement
placement: {kind: secondment, host: host, subject: spouse, period: 2015/2017}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a plain job makes no patron
placement: {kind: employment, organisation: host, period: 2015/2017}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the sponsor's body and the host are both parties
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}, {organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain host row
=> certain chief row

# the sponsor's body is a party; the host became one the day after, which is for COI102
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{organisation: host, period: 2016-03-02/2016-06}, {organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
"""
)
def test_takes_part(given: str, expected: list[str]) -> None:
    """COI101: the fellow writes, speaks or decides while a patron is a party, or later, within the tie's window."""
    assert found(given, "COI101") == expected


@pytest.mark.parametrize(
    ("period", "policy", "severity"),
    [
        ("2016-01/2016-03-01", "fellowship", "high"),
        ("2016-01/2016-02-29", "fellowship", "medium"),
        ("2012/2013-03-01", "fellowship", "medium"),
        ("2012/2013-02-28", "fellowship", "low"),
        ("2012/2013-03-01", "bmj", "medium"),
        ("2012/2013-02-28", "bmj", None),
        ("2014/2015-09-01", "nhs-england", "medium"),
        ("2014/2015-08-31", "nhs-england", None),
    ],
)
def test_a_patron_that_was_a_party_counts_within_the_look_back(period: str, policy: str, severity: str | None) -> None:
    """COI101: an article of 1 March 2016 on a matter that was over, as gravely and as long as the policy says."""
    row = f"""matter: {{id: row, title: row, period: {period}, parties: [{{organisation: host}}],
 participants: [{{person: ada, part: author, period: 2016-03-01}}]}}"""
    assert [flag.severity for flag in screened(row, "COI101", policy).flags] == ([severity] if severity else [])


@rows(
    """
# the sponsor's body is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# the sponsoring office is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{office: chief}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# the holder of the sponsoring office is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{person: nora}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain nora row

# another office of the same title is a party
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{office: {office: chief officer, organisation: rival}}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the host is a party too
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}, {organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a body above the host is a party too
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}, {organisation: above}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# a body that was above the host before is a party too
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}, {organisation: once}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# the host is a party under its later name
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}, {organisation: heir}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the host was a party until the day before
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{organisation: agency}, {organisation: host, period: 2016-01/2016-02}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the host became a party the day after
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{organisation: agency}, {organisation: host, period: 2016-03-02/2016-06}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# the host became a party on some day of that month
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{organisation: agency}, {organisation: host, period: 2016-03/2016-06}],
 participants: [{person: ada, part: author, period: 2016-03-05}]}
=> possible chief row

# the sponsor's body was a party until the day before
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency, period: 2016-01/2016-02}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# only the host is a party
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: host}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the placement came through no scheme
placement: {kind: secondment, host: host, period: 2015/2017}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# another scheme, which has a former name in common with nobody
placement: {kind: secondment, host: host, scheme: Another Scheme, period: 2015/2017}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the scheme by its former name
placement: {kind: secondment, host: host, scheme: Old Scheme, period: 2015/2017}
scheme: {id: new, name: New Scheme, formerly: [Old Scheme], sponsors: [{office: chief}]}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# sponsored until the day before the placement
placement: {kind: secondment, host: host, scheme: ended, period: 2015-09-01/2016}
scheme: {id: ended, name: Ended Scheme, sponsors: [{office: chief, period: 2010/2015-08-31}]}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# sponsored until the first day of the placement
placement: {kind: secondment, host: host, scheme: ended, period: 2015-09-01/2016}
scheme: {id: ended, name: Ended Scheme, sponsors: [{office: chief, period: 2010/2015-09-01}]}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> certain chief row

# perhaps sponsored then
placement: {kind: secondment, host: host, scheme: ended, period: 2015/2016}
scheme: {id: ended, name: Ended Scheme, sponsors: [{office: chief, period: 2010/2015}]}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> possible chief row

# the sponsor's body is above the host: then it is a patron in more than name
placement: {kind: secondment, host: part, scheme: scheme, period: 2015/2017}
body: {id: part, name: Part of Agency, part_of: [agency]}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}

# the sponsor's body may be above the host
placement: {kind: secondment, host: part, scheme: scheme, period: 2015/2016}
body: {id: part, name: Part of Agency, part_of: [{organisation: agency, period: 2016-06-01/..}]}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: agency}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
=> possible chief row

# no dates
placement: {kind: secondment, host: host, scheme: scheme}
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [{organisation: rival}],
 participants: [{person: ada, part: author, period: 2016-03-01}]}
"""
)
def test_takes_part_nominally(given: str, expected: list[str]) -> None:
    """COI102: the same, where the scheme's sponsor is a party and neither the host nor a body above it is."""
    assert found(given, "COI102") == expected


@rows(
    """
# the supervisor's office-holder selects the fellow
matter: {id: row, title: row, participants: [{person: vic, part: selector, about: ada, period: 2016-03-01}]}
=> certain vic row

# one who held the office before
matter: {id: row, title: row, participants: [{person: una, part: assessor, about: ada, period: 2016-03-01}]}
=> certain una row

# the sponsor decides
matter: {id: row, title: row, participants: [{person: nora, part: decider, about: ada, period: 2016-03-01}]}
=> certain nora row

# the fellow by name
matter: {id: row, title: row, participants: [{person: nora, part: decider, about: Ada Example, period: 2016-03-01}]}
=> certain nora row

# a namesake
person: {id: other-ada, name: Ada Example}
matter: {id: row, title: row, participants: [{person: nora, part: decider, about: other-ada, period: 2016-03-01}]}

# a patron who writes about the fellow does not judge
matter: {id: row, title: row, participants: [{person: vic, part: author, about: ada, period: 2016-03-01}]}

# a patron selects somebody else
matter: {id: row, title: row, participants: [{person: vic, part: selector, about: rex, period: 2016-03-01}]}

# one who is no patron selects the fellow
matter: {id: row, title: row, participants: [{person: rex, part: selector, about: ada, period: 2016-03-01}]}

# twelve months before the placement to the day
matter: {id: row, title: row, participants: [{person: una, part: selector, about: ada, period: 2014-09-01}]}
=> certain una row

# twelve months and a day before
matter: {id: row, title: row, participants: [{person: una, part: selector, about: ada, period: 2014-08-31}]}

# nobody knows when
matter: {id: row, title: row, participants: [{person: una, part: selector, about: ada}]}
=> not assessed: dates

# an award from a body on whose board a patron sits
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> certain vic charity

# by the alias of the body
{kind: grant, payer: EC, period: 2016-03-10}
vic: {kind: committee-role, organisation: charity, period: 2014/..}
=> certain vic charity

# the patron left the day before
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/2016-03-09}

# the patron left on the day
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/2016-03-10}
=> certain vic charity

# the patron left in that month
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/2016-03}
=> possible vic charity

# a member of the body does not sit on it
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: membership, organisation: charity, period: 2014/..}

# one who is employed there neither
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: employment, organisation: charity, period: 2014/..}

# a patron's spouse sits there
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: directorship, subject: spouse, organisation: charity, period: 2014/..}

# the award of the fellow's spouse
{kind: award, title: prize, subject: spouse, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}

# a grant that was declined
{kind: grant, payer: charity, status: declined, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}

# a fee is no reward
{kind: speaker-fee, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}

# whoever paid for the award
{kind: award, title: prize, payer: rival, sponsor: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> certain vic charity

# whose money it was in the end
{kind: grant, payer: rival, ultimate_payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> certain vic charity

# one of two funders
{kind: grant, payer: rival, co_funder: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> certain vic charity

# a part of the body, which had left it
{kind: award, title: prize, payer: fund, period: 2016-03-10}
vic: {kind: directorship, organisation: charity, period: 2014/..}

# an office that the patron holds at the body, as the register knows
{kind: award, title: prize, payer: charity, period: 2016-03-10}
office: {id: treasurer, office: treasurer, organisation: charity, held_by: [{person: vic, period: 2014/..}]}
=> certain vic charity

# an award without a day
{kind: award, title: prize, payer: charity}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> not assessed: dates

# a seat without dates
{kind: award, title: prize, payer: charity, period: 2016-03-10}
vic: {kind: directorship, organisation: charity}
=> not assessed: dates

# the host funds its own fellowship, and the supervisor's office is there: that is the tie
placement: {kind: fellowship, host: host, funder: host, under: head, period: 2015/2017}

# a third body funds the fellowship, and the supervisor sits on it
placement: {kind: fellowship, host: host, funder: charity, under: head, period: 2015/2017}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> certain vic charity

# the host gives its fellow an award besides
{kind: award, title: prize, payer: host, period: 2016-03-10}
=> certain vic host

# a body that may be above the host funds the fellowship
placement: {kind: fellowship, host: part, funder: charity, under: head, period: 2015/2016}
body: {id: part, name: Part of Charity, part_of: [{organisation: charity, period: 2016-06-01/..}]}
vic: {kind: directorship, organisation: charity, period: 2014/..}
=> possible vic charity
"""
)
def test_is_judged(given: str, expected: list[str]) -> None:
    """COI103: a patron selects, assesses or decides about the fellow, or sits on a body that rewards the fellow."""
    assert found(given, "COI103") == expected


@rows(
    """
# the fellow assesses a holder of the office
matter: {id: row, title: row, participants: [{person: ada, part: assessor, about: vic, period: 2016-03-01}]}
=> certain vic row

# the fellow reports on the office
matter: {id: row, title: row, participants: [{person: ada, part: author, about_office: head, period: 2016-03-01}]}
=> certain head row

# the fellow reports on an office of the same title elsewhere
matter: {id: row, title: row,
 participants: [{person: ada, part: author,
 about_office: {office: head of practice, organisation: rival}, period: 2016-03-01}]}

# the fellow selects the host
matter: {id: row, title: row, participants: [{person: ada, part: selector, about_organisation: HB, period: 2016-03-01}]}
=> certain host row

# the fellow reports on the body above
matter: {id: row, title: row, participants: [{person: ada, part: author,
 about_organisation: above, period: 2016-03-01}]}
=> certain above row

# the fellow reports on a body that belonged to the host then
placement: {kind: secondment, host: host, period: 2013/2015}
matter: {id: row, title: row, participants: [{person: ada, part: author, about_organisation: wing, period: 2014-12-31}]}
=> certain host row

# the day after it belonged to the host
placement: {kind: secondment, host: host, period: 2013/2015}
matter: {id: row, title: row, participants: [{person: ada, part: author, about_organisation: wing, period: 2015-01-01}]}

# the sponsor's body
matter: {id: row, title: row, participants: [{person: ada, part: assessor,
 about_organisation: agency, period: 2016-03-01}]}
=> certain chief row

# a body that has nothing to do with the fellow
matter: {id: row, title: row, participants: [{person: ada, part: assessor,
 about_organisation: rival, period: 2016-03-01}]}

# somebody who is no patron
matter: {id: row, title: row, participants: [{person: ada, part: assessor, about: rex, period: 2016-03-01}]}

# somebody else assesses the patron
matter: {id: row, title: row, participants: [{person: rex, part: assessor, about: vic, period: 2016-03-01}]}

# a namesake of the patron
person: {id: other-vic, name: Vic Sample}
matter: {id: row, title: row, participants: [{person: ada, part: assessor, about: other-vic, period: 2016-03-01}]}

# by a name that two people have, which decides nothing
person: {id: other-vic, name: Vic Sample}
matter: {id: row, title: row, participants: [{person: ada, part: assessor, about: Vic Sample, period: 2016-03-01}]}
=> not assessed: who or what is meant

# twelve months and a day before the placement
matter: {id: row, title: row, participants: [{person: ada, part: assessor,
 about_organisation: host, period: 2014-08-31}]}

# perhaps twelve months before
matter: {id: row, title: row, participants: [{person: ada, part: assessor,
 about_organisation: host, period: 2014-08-31/2014-09}]}
=> certain host row

# in a year of which a part is near enough
matter: {id: row, title: row, participants: [{person: ada, part: assessor, about_organisation: host, period: 2014}]}
=> possible host row

# nobody knows when
matter: {id: row, title: row, participants: [{person: ada, part: assessor, about_organisation: host}]}
=> not assessed: dates
"""
)
def test_judges(given: str, expected: list[str]) -> None:
    """COI104: the fellow selects, assesses, decides about or reports on a patron."""
    assert found(given, "COI104") == expected
