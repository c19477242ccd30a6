"""COI4xx, career: what fires, and what comes near it and does not."""

from tests.screening.cases_money import found, rows, screened


@rows(
    """
# employed by the host from the day after
{kind: employment, organisation: host, period: 2016-09-01/..}
=> certain host -

# employed by the host while the placement lasts
{kind: employment, organisation: HB, period: 2015-09-02/..}
=> certain host -

# employed by the host since the day of the placement
{kind: employment, organisation: host, period: 2015-09-01/..}

# employed by the host before
{kind: employment, organisation: host, period: 2014/2015-08}

# 24 months after to the day
{kind: employment, organisation: host, period: 2018-08-31/..}
=> certain host -

# a day more than 24 months after
{kind: employment, organisation: host, period: 2018-09-01/..}

# in a month that may be within 24 months
placement: {kind: secondment, host: host, period: 2014-01-01/2014-06-15}
{kind: employment, organisation: host, period: 2016-06/..}
=> possible host -

# in the same month: it may have begun before
placement: {kind: secondment, host: host, period: 2015-09/2016-08}
{kind: employment, organisation: host, period: 2015-09/..}
=> possible host -

# a directorship
{kind: directorship, organisation: host, period: 2016-09/..}
=> certain host -

# an advisory role, unpaid
{kind: advisory-role, organisation: host, remuneration: unpaid, period: 2016-09/..}
=> certain host -

# a seat on a committee is no post
{kind: committee-role, organisation: host, period: 2016-09/..}

# the husband's job
{kind: employment, organisation: host, subject: husband, period: 2016-09/..}

# a body above the host: a patron of its own
{kind: employment, organisation: above, period: 2016-09/..}
=> certain above -

# a body below the host while the job lasts
placement: {kind: secondment, host: host, period: 2014}
{kind: employment, organisation: branch, period: 2015-03/2015-06}
=> certain host branch

# a body that belongs to the host no longer
{kind: employment, organisation: branch, period: 2016-09/..}

# a body that has nothing to do with the host
{kind: employment, organisation: elsewhere, period: 2016-09/..}

# back to the home employer, which is a part of the host
body: {id: unit, name: Unit, part_of: [host]}
placement: {kind: secondment, host: host, home: unit, period: 2015}
{kind: employment, organisation: unit, period: 2016/..}

# a seat on the board of the home employer is more than a return
body: {id: unit, name: Unit, part_of: [host]}
placement: {kind: secondment, host: host, home: unit, period: 2015}
{kind: directorship, organisation: unit, period: 2016/..}
=> certain host unit

# a job under a supervisor is a job
placement: {kind: secondment, host: host, home: home, remuneration: paid, period: 2015-01/2015-06}
{kind: employment, organisation: host, under: {person: sue}, period: 2016/..}
=> certain host -

# a job under a supervisor, and nothing before it
placement: {kind: employment, organisation: host, under: {person: sue}, period: 2016/..}

# the body of the office that sponsors the scheme
placement: {kind: fellowship, host: elsewhere, scheme: scheme, period: 2015}
{kind: employment, organisation: sponsor-body, period: 2016/..}
=> certain chief sponsor-body

# no dates of the job
{kind: employment, organisation: host}
=> not assessed: dates

# no dates of the placement
placement: {kind: secondment, host: host}
{kind: employment, organisation: host, period: 2016/..}
=> not assessed: dates

# a policy that says nothing of careers
policy: bmj
{kind: employment, organisation: host, period: 2016-09/..}
"""
)
def test_post(given: str, expected: list[str]) -> None:
    """COI401: a post with the patron's body, or one below it, that begins in the window, and is no return."""
    assert found(screened(given, "COI401")) == expected


@rows(
    """
# a body that the host regulates
{kind: employment, organisation: ward, period: 2016-09/..}
=> certain host ward

# a body that the host funds
{kind: directorship, organisation: charity, period: 2016-09/..}
=> certain host charity

# a body from which the host buys
{kind: advisory-role, organisation: maker, period: 2016-09/..}
=> certain host maker

# a body that the host regulated during the placement, and not since
{kind: employment, organisation: clinic, period: 2016-09/..}
=> certain host clinic

# a body that the host had ceased to regulate
placement: {kind: secondment, host: host, period: 2016}
{kind: employment, organisation: clinic, period: 2017/..}

# a body that the host had ceased to regulate, unless in the year of the placement
body: {id: shop, name: Shop}
body: {id: other, name: Other, regulates: [{organisation: shop, period: 2014/2015-05}]}
placement: {kind: secondment, host: other, period: 2015/2016}
{kind: employment, organisation: shop, period: 2017/..}
=> possible other shop

# a body that regulates the host, the other way round
body: {id: ruler, name: Ruler, regulates: [host]}
{kind: employment, organisation: ruler, period: 2016-09/..}

# a body with which the host has nothing to do
{kind: employment, organisation: elsewhere, period: 2016-09/..}

# 24 months after to the day
{kind: employment, organisation: ward, period: 2018-08-31/..}
=> certain host ward

# a day more than 24 months after
{kind: employment, organisation: ward, period: 2018-09-01/..}

# before the placement
{kind: employment, organisation: ward, period: 2010/..}

# back to the home employer, which the host regulates
placement: {kind: secondment, host: host, home: ward, period: 2015}
{kind: employment, organisation: ward, period: 2016/..}

# an advisory role at the home employer is more than a return
placement: {kind: secondment, host: host, home: ward, period: 2015}
{kind: advisory-role, organisation: ward, period: 2016/..}
=> certain host ward

# the spouse's
{kind: employment, organisation: ward, subject: spouse, period: 2016-09/..}

# a part of the host that the host funds: COI401
body: {id: unit, name: Unit, part_of: [payer]}
body: {id: payer, name: Payer, funds: [unit]}
placement: {kind: secondment, host: payer, period: 2015}
{kind: employment, organisation: unit, period: 2016/..}

# a part of the host no longer, which the host funds still
body: {id: unit, name: Unit, part_of: [{organisation: payer, period: 2010/2014}]}
body: {id: payer, name: Payer, funds: [unit]}
placement: {kind: secondment, host: payer, period: 2015}
{kind: employment, organisation: unit, period: 2016/..}
=> certain payer unit

# no dates
{kind: employment, organisation: ward}
=> not assessed: dates
"""
)
def test_post_with_another(given: str, expected: list[str]) -> None:
    """COI402: a post with a body that the patron's regulates, funds or buys from, during the placement or the post."""
    assert found(screened(given, "COI402")) == expected


def test_a_second_placement_takes_no_post_away() -> None:
    """A post with a funded part of a body above the host stays one, when that body turns out to be a host too."""
    given = """
body: {id: top, name: Top, funds: [unit]}
body: {id: part, name: Part, part_of: [top]}
body: {id: unit, name: Unit, part_of: [top]}
placement: {kind: secondment, host: part, period: 2015}
{kind: employment, organisation: unit, period: 2016/..}
""".strip()
    more = given + "\n{kind: internship, organisation: top, period: 2014}"
    before, after = found(screened(given, "COI402")), found(screened(more, "COI402"))
    assert before == ["certain top unit"]
    assert set(before) <= set(after)


@rows(
    """
# a second placement at the host, 36 months after to the day
placement: {kind: internship, organisation: host, period: 2012-01-01/2012-06-30}
{kind: secondment, host: host, period: 2015-06-30/2015-12}
=> certain above -
=> certain host -

# a day more than 36 months after
placement: {kind: internship, organisation: host, period: 2012-01-01/2012-06-30}
{kind: secondment, host: host, period: 2015-07-01/2015-12}

# while the first lasts
placement: {kind: internship, organisation: elsewhere, period: 2015-01-01/2016-12-31}
{kind: secondment, host: elsewhere, period: 2016-01-01/2016-03}
=> certain elsewhere -

# both from the same day
placement: {kind: internship, organisation: elsewhere, period: 2015-01-01/2016-12-31}
{kind: secondment, host: elsewhere, period: 2015-01-01/2016-03}

# another host
placement: {kind: internship, organisation: host, period: 2014}
{kind: secondment, host: elsewhere, period: 2015}

# two hosts below one body
body: {id: second, name: Second, part_of: [above]}
placement: {kind: internship, organisation: host, period: 2014}
{kind: secondment, host: second, period: 2015}
=> certain above -

# one supervisor at two hosts
placement: {kind: internship, organisation: elsewhere, under: {person: sue}, period: 2014}
{kind: secondment, host: charity, under: {person: sue}, period: 2015}
=> certain sue -

# one supervisor, who may have held the office then
office: {id: dean, office: dean, organisation: elsewhere, held_by: [{person: sue}]}
placement: {kind: internship, organisation: elsewhere, under: dean, period: 2014}
{kind: secondment, host: charity, under: {person: sue}, period: 2015}
=> possible sue -

# a seat without a supervisor is no placement
placement: {kind: internship, organisation: elsewhere, period: 2014}
{kind: committee-role, organisation: elsewhere, period: 2015}

# the same placement, told again
placement: {kind: internship, organisation: elsewhere, period: 2014}
declaration: {declarant: ada, declared_on: 2015-06-01, interests: [
  {kind: internship, organisation: elsewhere, period: 2014}]}

# dates that may be in either order
placement: {kind: internship, organisation: elsewhere, period: 2015}
{kind: secondment, host: elsewhere, period: 2015}
=> possible elsewhere -

# no dates
placement: {kind: internship, organisation: elsewhere, period: 2015}
{kind: secondment, host: elsewhere}
=> not assessed: dates
"""
)
def test_renewal(given: str, expected: list[str]) -> None:
    """COI403: a placement that begins after another under the same patron, within the window."""
    assert found(screened(given, "COI403")) == expected
