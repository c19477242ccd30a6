"""COI2xx, loyalty: what fires, and what comes near it and does not."""

from tests.screening.cases import found, rows

SIDES = """
matter: {id: row, title: row, period: 2016-01/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: rival, side: theirs}]}
"""


@rows(
    """
# a founder of the other side
{kind: founder, organisation: rival, period: 2012/..}
=> certain host row

# by its alias
{kind: campaign-role, organisation: RU, period: 2012/..}
=> certain host row

# a director, a representative, a candidate, a councillor
{kind: directorship, organisation: rival, period: 2016}
{kind: union-role, organisation: rival, period: 2016}
{kind: political-role, organisation: rival, period: 2016}
{kind: public-office, organisation: rival, period: 2016}
=> certain host row

# a member
{kind: membership, organisation: rival, period: 2012/..}

# an adviser
{kind: advisory-role, organisation: rival, period: 2012/..}

# a spouse
{kind: founder, subject: spouse, organisation: rival, period: 2012/..}

# a body of a like name
{kind: founder, organisation: Rival Union of Wales, period: 2012/..}

# no party at all
{kind: founder, organisation: charity, period: 2012/..}

# ended 36 months before the matter, to the day
matter: {id: exact, title: exact, period: 2016-01-15/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2000/2013-01-15}
=> certain host exact

# ended 36 months and a day before the matter
matter: {id: exact, title: exact, period: 2016-01-15/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2000/2013-01-14}

# ended in the month in which the look-back begins
matter: {id: exact, title: exact, period: 2016-01-15/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2000/2013-01}
=> possible host exact

# nobody knows when
{kind: founder, organisation: rival}
=> not assessed: dates

# in a body above the party
{kind: union-role, organisation: league, period: 2012/..}
=> certain host row

# in a body that was part of the party then
matter: {id: early, title: early, period: 2014-01/2014-12-31,
 parties: [{organisation: host, side: ours}, {organisation: rival, side: theirs}]}
{kind: founder, organisation: cell, period: 2012/2014}
placement: {kind: secondment, host: host, period: 2013/2015}
=> certain host early

# in a body that had left the party
{kind: founder, organisation: cell, period: 2012/..}

# in a body that stands above both sides
body: {id: crown, name: Crown}
body: {id: mine, name: Mine, part_of: [crown]}
body: {id: yours, name: Yours, part_of: [crown]}
matter: {id: within, title: within, period: 2016-01/2016-06,
 parties: [{organisation: mine, side: ours}, {organisation: yours, side: theirs}]}
placement: {kind: secondment, host: mine, period: 2015/2017}
{kind: public-office, organisation: crown, period: 2012/..}

# the side in other capitals is the same side
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: charity, side: Ours}]}
{kind: founder, organisation: charity, period: 2012/..}

# a party without a side
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: charity}]}
{kind: founder, organisation: charity, period: 2012/..}

# the patron has no side
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: host}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2012/..}

# a patron is on the other side of another matter only
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: league, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2012/..}

# the body above the host is the party
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: above, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2012/..}
=> certain above other

# the sponsor is the party
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: agency, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2012/..}
=> certain chief other

# a body that had left the host is the party
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: wing, side: ours}, {organisation: charity, side: theirs}]}
{kind: founder, organisation: charity, period: 2012/..}

# a body of the host's is on the other side than the host
body: {id: ward, name: Ward of Host, part_of: [host]}
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: ward, side: theirs}]}
{kind: directorship, organisation: ward, period: 2012/..}
=> certain host other

# the host itself is no other side than the body of the host's
body: {id: ward, name: Ward of Host, part_of: [host]}
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: host, side: ours}, {organisation: ward, side: theirs}]}
{kind: directorship, organisation: host, period: 2012/..}

# the parties were parties at different times
matter: {id: other, title: other, period: 2016-01/2016-06, parties:
 [{organisation: host, side: ours, period: 2016-01}, {organisation: charity, side: theirs, period: 2016-02}]}
{kind: founder, organisation: charity, period: 2012/..}

# an office at the other side, as the register knows
office: {id: chair, office: chair, organisation: rival, held_by: [{person: ada, period: 2014/..}]}
=> certain host row

# an office that the fellow left 36 months and a day before
office: {id: chair, office: chair, organisation: rival, held_by: [{person: ada, period: 2010/2012-12-31}]}

# an office that somebody else holds
office: {id: chair, office: chair, organisation: rival, held_by: [{person: rex, period: 2014/..}]}

# the placement itself is on the other side than the sponsor
matter: {id: other, title: other, period: 2016-01/2016-06,
 parties: [{organisation: agency, side: ours}, {organisation: charity, side: theirs}]}
placement: {kind: directorship, organisation: charity, under: chief, period: 2015/2017}
"""
)
def test_on_another_side(given: str, expected: list[str]) -> None:
    """COI201: a role in a party on another side than the patron, or in a body above or below it."""
    assert found(given + SIDES.rstrip(), "COI201") == expected


@rows(
    """
# a founder of a body on the same side
{kind: founder, organisation: charity, period: 2012/..}
=> certain host row

# the side in other capitals
{kind: founder, organisation: fund, period: 2012/..}
=> certain host row

# a founder of the other side
{kind: founder, organisation: rival, period: 2012/..}

# a member
{kind: membership, organisation: charity, period: 2012/..}

# a director of the host
{kind: directorship, organisation: host, period: 2012/..}

# a director of the body above the host
{kind: directorship, organisation: above, period: 2012/..}

# a director of a party that is part of the host
{kind: directorship, organisation: ward, period: 2012/..}

# a director of a party that was part of the host until the year before
{kind: directorship, organisation: wing, period: 2015-06/..}
=> certain host row

# ended within 36 months
{kind: founder, organisation: charity, period: 2000/2014}
=> certain host row

# ended long before
{kind: founder, organisation: charity, period: 2000/2011}

# will begin in twelve months
{kind: founder, organisation: charity, period: 2017-06-01/.., planned: true}
=> certain host row

# will begin in more than twelve months
{kind: founder, organisation: charity, period: 2017-07-01/.., planned: true}

# an office at the party
office: {id: chair, office: chair, organisation: EC, held_by: [{person: ada, period: 2014/..}]}
=> certain host row

# no dates
{kind: founder, organisation: charity}
=> not assessed: dates
"""
)
def test_on_the_same_side(given: str, expected: list[str]) -> None:
    """COI202: a role in another party on the patron's side, which is not the patron's own."""
    ward = "\nbody: {id: ward, name: Ward of Host, part_of: [host]}"
    matter = """
matter: {id: row, title: row, period: 2016-01/2016-06, parties: [
 {organisation: host, side: ours}, {organisation: rival, side: theirs}, {organisation: charity, side: ours},
 {organisation: fund, side: Ours}, {organisation: ward, side: ours}, {organisation: wing, side: ours},
 {organisation: above}]}"""
    assert found(given + ward + matter, "COI202") == expected


@rows(
    """
# both on one board
{kind: directorship, organisation: charity, period: 2015/..}
vic: {kind: committee-role, organisation: charity, period: 2014/..}
=> certain vic charity

# by an alias
{kind: directorship, organisation: EC, period: 2015/..}
vic: {kind: committee-role, organisation: charity, period: 2014/..}
=> certain vic charity

# another body of a like name
{kind: directorship, organisation: Example Charities, period: 2015/..}
vic: {kind: committee-role, organisation: charity, period: 2014/..}

# the patron left the day before
{kind: directorship, organisation: charity, period: 2016-03-01/..}
vic: {kind: committee-role, organisation: charity, period: 2014/2016-02-29}

# the patron left on the day
{kind: directorship, organisation: charity, period: 2016-03-01/..}
vic: {kind: committee-role, organisation: charity, period: 2014/2016-03-01}
=> certain vic charity

# the patron left in that month
{kind: directorship, organisation: charity, period: 2016-03-02/..}
vic: {kind: committee-role, organisation: charity, period: 2014/2016-03}
=> possible vic charity

# both left twelve months ago to the day
{kind: directorship, organisation: charity, period: 2014/2015-07-01}
vic: {kind: committee-role, organisation: charity, period: 2014/..}
=> certain vic charity

# the fellow left twelve months and a day ago
{kind: directorship, organisation: charity, period: 2014/2015-06-30}
vic: {kind: committee-role, organisation: charity, period: 2014/..}

# the patron left twelve months and a day ago
{kind: directorship, organisation: charity, period: 2014/..}
vic: {kind: committee-role, organisation: charity, period: 2014/2015-06-30}

# a membership
{kind: membership, organisation: charity, period: 2015/..}
vic: {kind: committee-role, organisation: charity, period: 2014/..}

# a course
{kind: study, award: MBA, organisation: charity, period: 2015/..}
vic: {kind: committee-role, organisation: charity, period: 2014/..}

# a spouse
{kind: directorship, subject: spouse, organisation: charity, period: 2015/..}
vic: {kind: committee-role, organisation: charity, period: 2014/..}

# one who is no patron
{kind: directorship, organisation: charity, period: 2015/..}
rex: {kind: committee-role, organisation: charity, period: 2014/..}

# only in the host: the tie itself
placement: {kind: secondment, host: host, under: head, period: 2015/2017}

# in the host besides
{kind: committee-role, organisation: host, period: 2016-01-01/..}
=> certain vic host

# at the home employer
vic: {kind: directorship, organisation: home, period: 2014/..}
=> certain vic home

# one body is above the other
{kind: directorship, organisation: rival, period: 2015/..}
vic: {kind: committee-role, organisation: league, period: 2014/..}
=> certain vic rival

# the other is above the one
{kind: directorship, organisation: league, period: 2015/..}
vic: {kind: committee-role, organisation: rival, period: 2014/..}
=> certain vic league

# one body was above the other until the day before
{kind: directorship, organisation: charity, period: 2015-01-01/..}
vic: {kind: committee-role, organisation: fund, period: 2010/..}

# one body was above the other until the day before the patron came
{kind: directorship, organisation: fund, period: 2010-01-01/..}
vic: {kind: committee-role, organisation: charity, period: 2015-01-01/..}

# one body was above the other until the day
{kind: directorship, organisation: charity, period: 2014-12-31/..}
vic: {kind: committee-role, organisation: fund, period: 2010/..}
=> certain vic charity

# a body and what it became
{kind: directorship, organisation: heir, period: 2016-01-01/..}
=> certain vic heir

# two bodies in one
body: {id: limb, name: Limb of the League, part_of: [league]}
{kind: directorship, organisation: limb, period: 2015/..}
vic: {kind: committee-role, organisation: rival, period: 2014/..}

# an office that the fellow holds, as the register knows
office: {id: chair, office: chair, organisation: charity,
 held_by: [{person: ada, period: 2014/..}, {person: nora, period: 2010/..}]}
=> certain nora charity

# no dates
{kind: directorship, organisation: charity}
vic: {kind: committee-role, organisation: charity, period: 2014/..}
=> not assessed: dates

# what the patron has put right does not count
{kind: directorship, organisation: charity, period: 2015/..}
declaration: {id: first, declarant: vic, declared_on: 2016-01-01,
 interests: [{kind: committee-role, organisation: charity, period: 2014/..}]}
declaration: {act: correction, corrects: first, declarant: vic, declared_on: 2016-01-02,
 interests: [{kind: committee-role, organisation: league, period: 2014/..}]}

# what somebody else says is put right does count
{kind: directorship, organisation: charity, period: 2015/..}
declaration: {id: first, declarant: vic, declared_on: 2016-01-01,
 interests: [{kind: committee-role, organisation: charity, period: 2014/..}]}
declaration: {act: correction, corrects: first, declarant: rex, declared_on: 2016-01-02,
 interests: [{kind: committee-role, organisation: league, period: 2014/..}]}
=> certain vic charity
"""
)
def test_in_one_body(given: str, expected: list[str]) -> None:
    """COI203: fellow and patron active in one body, or in two of which one is above the other, at one time."""
    assert found(given, "COI203") == expected


@rows(
    """
# the fellow's wife is the patron
{kind: family-tie, relation: wife, person: vic}
=> certain vic -

# the patron says so
vic: {kind: family-tie, relation: wife, person: ada}
=> certain vic -

# both say so, which is one flag
{kind: family-tie, relation: wife, person: vic}
vic: {kind: family-tie, relation: wife, person: ada}
=> certain vic -

# the wife of somebody who is no patron
{kind: family-tie, relation: wife, person: rex}

# the fellow's brother works for the host
{kind: family-tie, relation: brother, role: adviser, organisation: The Host}
=> certain host -

# the fellow's brother works for a body of a like name
{kind: family-tie, relation: brother, role: adviser, organisation: The Other Host}

# the fellow's brother works for what is not part of the host any more, or was: nobody knows since when
{kind: family-tie, relation: brother, role: adviser, organisation: wing}
=> possible host wing

# the fellow's brother worked there when it was
{kind: family-tie, relation: brother, role: adviser, organisation: wing, period: 2013/2014}
=> certain host wing

# the fellow's brother worked there only later
{kind: family-tie, relation: brother, role: adviser, organisation: wing, period: 2015-01-01/2015-06}

# long ago counts for life
{kind: family-tie, relation: brother, role: adviser, organisation: host, period: 1990}
=> certain host -

# in thirteen months
{kind: family-tie, relation: brother, role: adviser, organisation: host, period: 2017-08-01/..}

# the fellow's wife is paid by the host
{kind: speaker-fee, subject: wife, payer: host, period: 2016-01}
=> certain host -

# the fellow is
{kind: speaker-fee, payer: host, period: 2016-01}

# the fellow's employer is
{kind: speaker-fee, subject: employer, payer: host, period: 2016-01}

# the fellow's friend is
{kind: speaker-fee, subject: friend, payer: host, period: 2016-01}

# a fee of the fellow's wife without dates
{kind: speaker-fee, subject: wife, payer: host}
=> not assessed: dates

# the fellow's wife, who is the patron, has a post of which nobody knows the dates
{kind: employment, subject: {relation: wife, person: vic}, organisation: charity}
=> certain vic -

# the patron's son, who is the fellow, has a post
vic: {kind: employment, subject: {relation: son, person: ada}, organisation: charity}
=> certain vic -

# the fellow's wife has a post with somebody else
{kind: employment, subject: {relation: wife, person: rex}, organisation: charity}

# a named wife has a post with the host, of which nobody knows the dates
{kind: employment, subject: {relation: wife, person: rex}, organisation: host}
=> not assessed: dates

# the wife by another spelling is nobody the register knows
{kind: family-tie, relation: wife, person: Vic Samples}
"""
)
def test_family(given: str, expected: list[str]) -> None:
    """COI204: a relative who is the patron, or has something with the patron's body, by either side's word."""
    assert found(given, "COI204") == expected


@rows(
    """
# a friend
{kind: personal-tie, relation: friend, type: friend, person: vic, period: 2000/..}
=> certain vic -

# a friend for life
{kind: personal-tie, relation: friend, type: friend, person: vic, period: 1990/1995}
=> certain vic -

# a tie of which the sort is not said
{kind: personal-tie, relation: squash partner, person: vic, period: 1990/1995}
=> certain vic -

# a co-author 48 months ago to the day
{kind: personal-tie, relation: co-author, type: co-author, person: vic, period: 2010/2012-07-01}
=> certain vic -

# a co-author 48 months and a day ago
{kind: personal-tie, relation: co-author, type: co-author, person: vic, period: 2010/2012-06-30}

# a co-author in a year of which half counts
{kind: personal-tie, relation: co-author, type: co-author, person: vic, period: 2012}
=> possible vic -

# a co-author about then
{kind: personal-tie, relation: co-author, type: co-author, person: vic, period: 2015~}
=> possible vic -

# the patron says so
nora: {kind: personal-tie, relation: mentor, type: mentor, person: ada, period: 2015/..}
=> certain nora -

# one who is no patron says so
rex: {kind: personal-tie, relation: mentor, type: mentor, person: ada, period: 2015/..}

# what the patron has declared anew stands as it was declared last
declaration: {declarant: nora, declared_on: 2016-01-01,
 interests: [{id: paper, kind: personal-tie, relation: co-author, type: co-author, person: ada, period: 2015/..}]}
declaration: {declarant: nora, declared_on: 2016-02-01,
 interests: [{id: paper, kind: personal-tie, relation: co-author, type: co-author, person: ada, period: 2005/2006}]}

# no dates
{kind: personal-tie, relation: friend, type: friend, person: vic}
=> not assessed: dates

# a friend at the host
{kind: personal-tie, relation: friend, type: friend, role: director, organisation: host, period: 2000/..}
=> certain host -

# a friend at what had left the host
{kind: personal-tie, relation: friend, type: friend, role: director, organisation: wing, period: 2015-01-01/..}

# a friend elsewhere
{kind: personal-tie, relation: friend, type: friend, role: director, organisation: charity, period: 2000/..}

# a spouse's friend is for COI204
{kind: personal-tie, subject: spouse, relation: friend, type: friend, person: vic, period: 2000/..}

# a business partner who is paid by the host
{kind: speaker-fee, subject: business-partner, payer: host, period: 2016-01}
=> certain host -

# a wife
{kind: family-tie, relation: wife, person: vic}
"""
)
def test_personal(given: str, expected: list[str]) -> None:
    """COI205: friends, mentors, rivals, co-authors ... who are the patron or at the patron's body."""
    assert found(given, "COI205") == expected


@rows(
    """
# on a matter to which the host is a party
{kind: public-position, topic: the matter, matter: row, period: 2016-02}
=> certain host row

# of an unknown matter
{kind: public-position, topic: the matter, matter: other, period: 2016-02}

# on a matter that nobody names
{kind: public-position, topic: the matter, period: 2016-02}

# somebody else's view
{kind: public-position, subject: spouse, topic: the matter, matter: row, period: 2016-02}

# 36 months before the matter to the day
{kind: public-position, topic: the matter, matter: row, period: 2012-12-31/2013-01-10}
=> certain host row

# 36 months and a day before the matter
{kind: public-position, topic: the matter, matter: row, period: 2013-01-09}

# in the month
{kind: public-position, topic: the matter, matter: row, period: 2013-01}
=> possible host row

# no dates
{kind: public-position, topic: the matter, matter: row}
=> not assessed: dates

# on a matter to which what had left the host is a party
matter: {id: other, title: other, period: 2016-01/2016-06, parties: [{organisation: wing}]}
{kind: public-position, topic: the matter, matter: other, period: 2016-02}

# on the host
{kind: public-position, view: it should be closed, organisation: HB, period: 2016-02}
=> certain host -

# on the body above
{kind: public-position, view: it should be closed, organisation: above, period: 2016-02}
=> certain above -

# on a body that the host had then
{kind: public-position, view: it should be closed, organisation: wing, period: 2014-12-31}
=> certain host wing

# on a body that the host had not any more
{kind: public-position, view: it should be closed, organisation: wing, period: 2015-01-01}

# on the sponsor's body
{kind: public-position, view: it should be closed, organisation: agency, period: 2016-02}
=> certain chief agency

# published by the host, on somebody else
{kind: public-position, view: it should be closed, published_by: host, organisation: rival, period: 2016-02}

# on the host, 36 months and a day ago
{kind: public-position, view: it should be closed, organisation: host, period: 2013-06-30}

# on the host, 36 months ago
{kind: public-position, view: it should be closed, organisation: host, period: 2013-07-01}
=> certain host -
"""
)
def test_position(given: str, expected: list[str]) -> None:
    """COI206: a view made known on a matter to which a patron is a party, or on the patron's body."""
    parties = "[{organisation: host}, {organisation: once}]"
    matter = f"\nmatter: {{id: row, title: row, period: 2016-01-10/2016-06, parties: {parties}}}"
    assert found(given + matter, "COI206") == expected
