"""COI3xx, money: what fires, and what comes near it and does not."""

import pytest

from coi_register.screening import Flag
from tests.screening.cases_money import found, rows, screened


@rows(
    """
# the host pays a fee
{kind: speaker-fee, payer: host, period: 2016-03}
=> certain host -

# the host pays, named by its alias
{kind: speaker-fee, payer: HB, period: 2016-03}
=> certain host -

# a body above the host pays: a patron of its own
{kind: travel, payer: above, period: 2016-03}
=> certain above -

# a body that the host owns then
{kind: consulting-fee, payer: branch, period: 2014-05}
=> certain host branch

# a body that the host owned until the year before
{kind: consulting-fee, payer: branch, period: 2016-01-01}

# a body that owns the host since the placement
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: speaker-fee, payer: parent, period: 2016-01-01}
=> certain firm parent

# the day before it owned the host
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: speaker-fee, payer: parent, period: 2015-12-31}

# perhaps the day before
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: speaker-fee, payer: parent, period: 2015-12-31/2016}
=> certain firm parent

# a body that may have owned the host during the placement, and owns it now
body: {id: firm, name: Firm, owned_by: [{organisation: parent, period: 2015/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: speaker-fee, payer: parent, period: 2016-01-01}
=> possible firm parent
=> possible parent -

# a job with the body that owns the host since, and a placement there
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: employment, organisation: parent, remuneration: paid, period: 2016-02-01/..}
{kind: internship, organisation: parent, remuneration: paid, period: 2016-02-01/..}
=> certain firm parent
=> certain parent -

# a placement there alone
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: internship, organisation: parent, remuneration: paid, period: 2016-02-01/..}

# a body that the host may have owned then
{kind: consulting-fee, payer: branch, period: 2015-12/2016-01}
=> certain host branch

# a body that has nothing to do with the host
{kind: speaker-fee, payer: elsewhere, period: 2016-03}

# 36 months ago to the day
{kind: travel, payer: host, period: 2013-07-01}
=> certain host -

# a day more than 36 months ago
{kind: travel, payer: host, period: 2013-06-30}

# the month in which the look-back begins
day: 2016-07-15
{kind: travel, payer: host, period: 2013-07}
=> possible host -

# within the next 12 months
{kind: grant, payer: host, period: 2017-07-01, planned: true}
=> certain host -

# a day more than 12 months ahead
{kind: grant, payer: host, period: 2017-07-02, planned: true}

# no dates
{kind: speaker-fee, payer: host}
=> not assessed: dates

# a doubtful date
{kind: speaker-fee, payer: host, period: 2016-03?}
=> possible host -

# declined
{kind: speaker-fee, payer: host, status: declined, period: 2016-03}

# waived
{kind: speaker-fee, payer: host, status: waived, period: 2016-03}

# given to charity: it was the fellow's to give
{kind: speaker-fee, payer: host, status: given-to-charity, period: 2016-03}
=> certain host -

# contingent: it may never be paid
{kind: royalty, payer: host, status: contingent, period: 2016-03}
=> possible host -

# the spouse's fee
{kind: speaker-fee, payer: host, subject: spouse, period: 2016-03}

# the host's money, by way of an agency
{kind: travel, payer: elsewhere, ultimate_payer: host, period: 2016-03}
=> certain host -

# the host pays a part
{kind: grant, payer: elsewhere, co_funder: host, period: 2016}
=> certain host -

# the host sponsors an award that another gives
{kind: award, title: prize, payer: elsewhere, sponsor: host, period: 2016-03}
=> certain host -

# equipment
{kind: in-kind-support, description: a scanner, payer: host, period: 2016-03}
=> certain host -

# a donation that the fellow gave
{kind: donation, direction: given, payer: host, period: 2016-03}

# a donation that the fellow received
{kind: donation, payer: host, period: 2016-03}
=> certain host -

# a paid role
{kind: committee-role, organisation: host, remuneration: paid, period: 2016}
=> certain host -

# an unpaid role
{kind: committee-role, organisation: host, remuneration: unpaid, period: 2016}

# expenses
{kind: committee-role, organisation: host, remuneration: expenses-only, period: 2016}
=> certain host -

# pay that goes to charity
{kind: committee-role, organisation: host, remuneration: given-to-charity, period: 2016}
=> certain host -

# pay that hangs on something
{kind: committee-role, organisation: host, remuneration: {status: contingent, condition: it is built}, period: 2016}
=> possible host -

# pay of a role that is not stated
{kind: committee-role, organisation: host, period: 2016}

# a role at the host that another pays
{kind: advisory-role, organisation: host, remuneration: {status: paid, payer: elsewhere}, period: 2016}

# a role elsewhere that the host pays
{kind: advisory-role, organisation: elsewhere, remuneration: {status: paid, payer: host}, period: 2016}
=> certain host -

# pay that was waived
{kind: advisory-role, organisation: elsewhere, remuneration: {status: waived, payer: host}, period: 2016}

# a role elsewhere that the host pays if something happens
{kind: advisory-role, organisation: elsewhere, remuneration: {status: contingent, payer: host}, period: 2016}
=> possible host -

# a gift, which has limits of its own
{kind: gift, description: a pen, payer: host, amount: GBP 60, period: 2016-03}

# a gift under a policy without limits
policy: icmje
{kind: gift, description: a pen, payer: host, amount: GBP 5, period: 2016-03}
=> certain host -

# a policy that has no window for payments
policy: joss
{kind: speaker-fee, payer: host, period: 2016-03}

# a fee from the supervisor
placement: {kind: internship, organisation: host, under: head, period: 2016}
{kind: consulting-fee, donor: sue, period: 2016-03}
=> certain sue -

# the body of the office that sponsors the scheme
placement: {kind: fellowship, host: host, scheme: scheme, period: 2016}
{kind: speaker-fee, payer: sponsor-body, period: 2016-03}
=> certain chief sponsor-body

# the employer that keeps paying during a secondment to somebody else was a host before
placement: {kind: internship, organisation: home, period: 2014}
{kind: secondment, host: elsewhere, home: home, remuneration: paid-by-home-employer, period: 2016}
=> certain home -

# the placement alone, paid by the host
=> nothing

# a sum of zero is no pay
{kind: speaker-fee, payer: host, period: 2016-03, amount: GBP 0}
{kind: directorship, organisation: host, period: 2016-03, remuneration: GBP 0}
{kind: directorship, organisation: elsewhere, remuneration: {status: paid, payer: host, amount: GBP 0}, period: 2016-03}
=> nothing

# a tie of long ago, a fee of today
placement: {kind: secondment, host: host, period: 2001}
{kind: speaker-fee, payer: host, period: 2016-03}
=> certain host -
"""
)
def test_paid(given: str, expected: list[str]) -> None:
    """COI301: money and support from the patron's body or one below it, at the time, in the window; once each."""
    assert found(screened(given, "COI301")) == [line for line in expected if line != "nothing"]


@rows(
    """
# a grant from the body that funds the host
{kind: grant, payer: purse, period: 2015-03}
=> certain host purse

# the fees of a course
{kind: study, award: MBA, organisation: elsewhere, funder: purse, period: 2014/2015}
=> certain host purse

# a fee is no funding
{kind: speaker-fee, payer: purse, period: 2015-03}

# the body had ceased to fund the host
{kind: grant, payer: purse, period: 2016-01-01}

# the body may have ceased to fund the host
body: {id: fund, name: Example Fund, funds: [{organisation: host, period: 2014/2015-06}]}
{kind: grant, payer: fund, period: 2015-06-30}
=> possible host fund

# another body
{kind: grant, payer: charity, period: 2015-03}

# the host itself is the funder: COI301
{kind: grant, payer: host, period: 2015-03}

# the spouse's grant
{kind: grant, payer: purse, subject: wife, period: 2015-03}

# no dates
{kind: grant, payer: purse}
=> not assessed: dates

# a day more than 36 months ago
body: {id: fund, name: Example Fund, funds: [host]}
{kind: grant, payer: fund, period: 2013-06-30}

# 36 months ago
body: {id: fund, name: Example Fund, funds: [host]}
{kind: grant, payer: fund, period: 2013-07-01}
=> certain host fund

# the supervisor has a grant from the same body
placement: {kind: internship, organisation: elsewhere, under: {person: sue}, period: 2016}
{kind: grant, payer: purse, period: 2016}
declaration: {declarant: sue, declared_on: 2016-06-01, interests: [{kind: grant, payer: purse, period: 2015}]}
=> certain sue purse

# the supervisor was paid a fee by the same body
placement: {kind: internship, organisation: elsewhere, under: {person: sue}, period: 2016}
{kind: grant, payer: purse, period: 2016}
declaration: {declarant: sue, declared_on: 2016-06-01, interests: [{kind: travel, payer: purse, period: 2015}]}

# the supervisor's grant has no dates
placement: {kind: internship, organisation: elsewhere, under: {person: sue}, period: 2016}
{kind: grant, payer: purse, period: 2016}
declaration: {declarant: sue, declared_on: 2016-06-01, interests: [{kind: grant, payer: purse}]}
=> not assessed: dates

# the placement itself is funded by the host's funder: COI306
placement: {kind: fellowship, host: host, funder: purse, period: 2015}
"""
)
def test_common_funder(given: str, expected: list[str]) -> None:
    """COI302: one body funds the fellow and the patron, each by its own fact, one step away and no more."""
    assert found(screened(given, "COI302")) == expected


def test_a_second_placement_takes_no_funder_away() -> None:
    """A funder that belongs to a body above the host stays one, when that body turns out to be a host too."""
    given = """
body: {id: top, name: Top}
body: {id: part, name: Part, part_of: [top]}
body: {id: fund, name: Fund, part_of: [top], funds: [top]}
placement: {kind: secondment, host: part, period: 2015}
{kind: grant, payer: fund, period: 2015}
""".strip()
    more = given + "\n{kind: internship, organisation: top, period: 2014}"
    before, after = found(screened(given, "COI302")), found(screened(more, "COI302"))
    assert before == ["certain top fund"]
    assert set(before) <= set(after)


@rows(
    """
# shares in a party to the host's matter
{kind: shareholding, organisation: bidder, period: 2014/..}
=> certain host bid

# shares in the owner of a party
body: {id: target, name: Target, owned_by: [parent]}
matter: {id: sale, title: sale, period: 2016, parties: [{organisation: host}, {organisation: target}]}
{kind: shareholding, organisation: parent, period: 2014/..}
=> certain host sale

# shares in what owned the party until the year before
{kind: shareholding, organisation: parent, period: 2014/..}

# shares in a part of a party
body: {id: unit, name: Unit, part_of: [{organisation: bidder, period: 2016-05/..}]}
{kind: shareholding, organisation: unit, period: 2014/..}
=> certain host bid

# shares in the host
placement: {kind: secondment, host: elsewhere, period: 2016}
{kind: shareholding, organisation: elsewhere, period: 2014/..}
=> certain elsewhere -

# shares in a body that the host owned while they were held
{kind: shareholding, organisation: branch, period: 2014/2015}
=> certain host branch

# shares in a body that has nothing to do with the host
{kind: shareholding, organisation: maker, period: 2014/..}

# the husband's shares
{kind: shareholding, organisation: bidder, subject: husband, period: 2014/..}
=> certain host bid

# the employer's shares
{kind: shareholding, organisation: bidder, subject: employer, period: 2014/..}

# a friend's shares
{kind: shareholding, organisation: bidder, subject: friend, period: 2014/..}

# a patent of the host's, as the fellow's institution
{kind: patent, organisation: elsewhere, subject: {relation: institution, organisation: host}, period: 2014/..}

# shares of a relative who works for a party: whose they are is no stake
{kind: shareholding, organisation: maker, subject: {relation: son, organisation: bidder}, period: 2014/..}

# shares that may be held
{kind: shareholding, organisation: bidder, possible: true, period: 2014/..}
=> possible host bid

# a patent that a party has licensed
{kind: patent, licensee: bidder, period: 2010/..}
=> certain host bid

# sold 36 months before the matter began
{kind: shareholding, organisation: bidder, period: 2010-01-01/2013-01-01}
=> possible host bid

# sold a day more than 36 months before the first day of the matter
{kind: shareholding, organisation: bidder, period: 2010-01-01/2012-12-31}

# no dates
{kind: shareholding, organisation: bidder}
=> not assessed: dates

# a matter without dates
body: {id: target, name: Target}
matter: {id: sale, title: sale, parties: [{organisation: host}, {organisation: target}]}
{kind: shareholding, organisation: target, period: 2014/..}
=> not assessed: dates

# the other party left before the host came
body: {id: target, name: Target}
matter: {id: sale, title: sale, parties: [{organisation: host, period: 2016}, {organisation: target, period: 2015}]}
{kind: shareholding, organisation: target, period: 2014/..}

# the other party left before the host came, while the matter went on
matter: {id: sale, title: sale, period: 2014/2016, parties: [
  {organisation: host, period: 2016}, {organisation: charity, period: 2015}]}
{kind: shareholding, organisation: charity, period: 2014/..}

# a product of the fellow's that a party sells
{kind: own-product, product: a course, organisation: bidder, offer: sold, period: 2014/..}
=> certain host bid
"""
)
def test_stake(given: str, expected: list[str]) -> None:
    """COI303: a stake of the fellow's or a relative's in a party, in one above or below it then, or in the patron."""
    assert found(screened(given, "COI303")) == expected


@rows(
    """
# graduates of the scheme gain
placement: {kind: fellowship, host: host, scheme: scheme, period: 2015}
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{scheme: scheme}]}
=> certain host offer

# the scheme by a former name
placement: {kind: fellowship, host: host, scheme: Old Scheme, period: 2015}
scheme: {id: new, name: New Scheme, formerly: [{name: Old Scheme}]}
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{scheme: new}]}
=> certain host offer

# graduates of another scheme gain
scheme: {id: other, name: Other Scheme}
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{scheme: other}]}

# the fellow gains
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{person: ada}]}
=> certain host offer

# somebody else gains
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{person: sue}]}

# the host is no party
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: maker}], beneficiaries: [{person: ada}]}

# a body that the host owns is the party
matter: {id: offer, title: offer, period: 2015, parties: [{organisation: branch}], beneficiaries: [{person: ada}]}
=> certain host offer

# a body that the host owned no longer is the party
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: branch}], beneficiaries: [{person: ada}]}

# the graduate was placed with the party by other ways
{kind: fellowship, host: elsewhere, scheme: scheme, period: 2014}
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{scheme: scheme}]}
=> certain host offer

# the scheme came long after the matter
{kind: fellowship, host: elsewhere, scheme: scheme, period: 2018}
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{scheme: scheme}]}

# a matter without dates
matter: {id: offer, title: offer, parties: [{organisation: host}], beneficiaries: [{person: ada}]}
=> not assessed: dates

# a tie that begins more than 12 months after
placement: {kind: secondment, host: host, period: 2018}
matter: {id: offer, title: offer, period: 2016, parties: [{organisation: host}], beneficiaries: [{person: ada}]}
"""
)
def test_incentive(given: str, expected: list[str]) -> None:
    """COI304: graduates of a scheme of the fellow's, or the fellow, gain from a matter of the patron's."""
    assert found(screened(given, "COI304")) == expected


@rows(
    """
# a gift of exactly the limit for anybody
{kind: gift, description: a pen, payer: host, amount: GBP 50, period: 2016-03}

# a penny over
{kind: gift, description: a pen, payer: host, amount: GBP 50.01, period: 2016-03}
=> certain host -

# a gift of exactly the limit for suppliers
{kind: gift, description: a pen, payer: maker, amount: GBP 6, period: 2016-03}

# a penny over from a supplier
{kind: gift, description: a pen, payer: maker, amount: GBP 6.01, period: 2016-03}
=> certain host maker

# a supplier that is no industry
{kind: gift, description: a pen, payer: mixed, amount: GBP 7, period: 2016-03}
=> certain host mixed

# what the host buys was not bought yet, and the giver is no industry
body: {id: new, name: New Supplies, sector: charity}
body: {id: buyer, name: Buyer, funds: [new], buys_from: [{organisation: new, period: 2016-06/..}]}
placement: {kind: secondment, host: buyer, period: 2015/..}
{kind: gift, description: a pen, payer: new, amount: GBP 7, period: 2016-05-31}

# what the host buys was bought then
body: {id: new, name: New Supplies, sector: charity}
body: {id: buyer, name: Buyer, buys_from: [{organisation: new, period: 2016-05/..}]}
placement: {kind: secondment, host: buyer, period: 2015/..}
{kind: gift, description: a pen, payer: new, amount: GBP 7, period: 2016-06}
=> certain buyer new

# the home employer's supplier is a supplier
body: {id: own, name: Own Home, buys_from: [ward]}
placement: {kind: secondment, host: host, home: own, period: 2016}
{kind: gift, description: a pen, payer: ward, amount: GBP 7, period: 2016-03}
=> certain host ward

# industry is taken for a supplier
body: {id: ruled, name: Ruled, sector: industry}
body: {id: ruler, name: Ruler, regulates: [ruled]}
placement: {kind: secondment, host: ruler, period: 2016}
{kind: gift, description: a pen, payer: ruled, amount: GBP 7, period: 2016-03}
=> certain ruler ruled

# what is not industry is not
body: {id: ruled, name: Ruled, sector: charity}
body: {id: ruler, name: Ruler, regulates: [ruled]}
placement: {kind: secondment, host: ruler, period: 2016}
{kind: gift, description: a pen, payer: ruled, amount: GBP 7, period: 2016-03}

# a supplier of which nobody says the sector
body: {id: ruled, name: Ruled}
body: {id: ruler, name: Ruler, buys_from: [ruled]}
placement: {kind: secondment, host: ruler, period: 2016}
{kind: gift, description: a pen, payer: ruled, amount: GBP 7, period: 2016-03}
=> certain ruler ruled

# nobody says of what sector the giver is
body: {id: ruled, name: Ruled}
body: {id: ruler, name: Ruler, regulates: [ruled]}
placement: {kind: secondment, host: ruler, period: 2016}
{kind: gift, description: a pen, payer: ruled, amount: GBP 7, period: 2016-03}
=> not assessed: the sector

# the fellow says of what sector a giver is that no list defines
body: {id: overseer, name: Overseer, regulates: [Acme]}
placement: {kind: secondment, host: overseer, home: home, remuneration: paid, period: 2015-09-01/2016-08-31}
{kind: gift, description: a pen, payer: {name: Acme, sector: industry}, amount: GBP 10, period: 2016-02-01}
=> certain overseer acme

# a sum below every limit needs no sector
body: {id: ruled, name: Ruled}
body: {id: ruler, name: Ruler, regulates: [ruled]}
placement: {kind: secondment, host: ruler, period: 2016}
{kind: gift, description: a pen, payer: ruled, amount: GBP 6, period: 2016-03}

# the host, of a sector that is not stated, is no supplier of its own
placement: {kind: secondment, host: vague, period: 2016}
{kind: gift, description: a pen, payer: vague, amount: GBP 50, period: 2016-03}

# a giver that has nothing to do with the host
{kind: gift, description: a pen, payer: elsewhere, amount: GBP 500, period: 2016-03}

# a body that the host owns then
{kind: gift, description: a pen, payer: branch, amount: GBP 60, period: 2015-12-31}
=> certain host branch

# a body that the host owned until the day before
{kind: gift, description: a pen, payer: branch, amount: GBP 60, period: 2016-01-01}

# a body that the host may have owned then
body: {id: maybe, name: Maybe, sector: other, owned_by: [{organisation: host, period: 2012/2015}]}
{kind: gift, description: a pen, payer: maybe, amount: GBP 60, period: 2015-06-01}
=> possible host maybe

# a body that owns the host since the placement
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: gift, description: a pen, payer: parent, amount: GBP 60, period: 2016-01-01}
=> certain firm parent

# the day before it owned the host
body: {id: firm, name: Firm, sector: other, owned_by: [{organisation: parent, period: 2016-01-01/..}]}
placement: {kind: secondment, host: firm, home: home, remuneration: paid, period: 2014-09-01/2015-08-31}
{kind: gift, description: a pen, payer: parent, amount: GBP 60, period: 2015-12-31}

# a body that the host regulates while the placement lasts
{kind: gift, description: a pen, payer: clinic, amount: GBP 60, period: 2016-03}
=> certain host clinic

# a body that the host had ceased to regulate before the placement
placement: {kind: secondment, host: host, home: home, period: 2016-01-01/2016-08-31}
{kind: gift, description: a pen, payer: clinic, amount: GBP 60, period: 2016-03}

# a body that the host had ceased to regulate before the placement, and after the gift
placement: {kind: secondment, host: host, home: home, period: 2016-01-01/2016-08-31}
{kind: gift, description: a pen, payer: clinic, amount: GBP 60, period: 2015-12-31}
=> certain host clinic

# two over the limit while the host owned the giver, and one that may have been later
body: {id: maybe, name: Maybe, sector: other, owned_by: [{organisation: host, period: 2012/2015}]}
{kind: gift, description: a pen, payer: maybe, amount: GBP 30, period: 2014-11-01}
{kind: gift, description: a book, payer: maybe, amount: GBP 30, period: 2014-12-01}
{kind: gift, description: a cup, payer: maybe, amount: GBP 5, period: 2015-06-01}
=> certain host maybe

# from the supervisor, a person
placement: {kind: internship, organisation: host, under: head, period: 2016}
{kind: gift, description: a watch, donor: sue, amount: GBP 60, period: 2016-03}
=> certain sue -

# declined
{kind: gift, description: a pen, payer: host, amount: GBP 60, status: declined, period: 2016-03}

# the spouse's
{kind: gift, description: a pen, payer: host, amount: GBP 60, subject: spouse, period: 2016-03}

# from an agency, of the host's money
{kind: gift, description: a pen, payer: elsewhere, ultimate_payer: host, amount: GBP 60, period: 2016-03}
=> certain host -

# the host twice, as payer and as whose money it is: one gift
{kind: gift, description: a pen, payer: host, ultimate_payer: host, amount: GBP 30, period: 2016-03}

# three in a year, 60 in all
{kind: gift, description: a book, payer: host, amount: GBP 20, period: 2015-07-02}
{kind: gift, description: a pen, payer: host, amount: GBP 20, period: 2016-01}
{kind: gift, description: a cup, payer: host, amount: GBP 20, period: 2016-06-30}
=> certain host -

# two in twelve months to the day
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-06-30}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-06-30}
=> certain host -

# two, a day more than twelve months apart
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-06-29}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-06-30}

# two in two years
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-06-30}
=> possible host -

# two in twelve months, if on the last day of the month
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-05}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-05-31}
=> possible host -

# two in twelve months and a day at least
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-05}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-06-01}

# one for certain, and one with a doubtful date: the sum is only possible
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2016-02?}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-06-30}
=> possible host -

# a doubtful date beside a sum that is over without it
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2016-02?}
{kind: gift, description: a pen, payer: host, amount: GBP 60, period: 2016-06-30}
=> certain host -

# two from two sources
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2016-02}
{kind: gift, description: a pen, payer: above, amount: GBP 30, period: 2016-03}

# the first lies before the look-back of six months, the sum within twelve
policy: nhs-england
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-10}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-06}
=> certain host -

# the last lies beyond the twelve months ahead, the sum within twelve
{kind: gift, description: a book, payer: host, amount: GBP 30, planned: true, period: 2016-08}
{kind: gift, description: a pen, payer: host, amount: GBP 30, planned: true, period: 2017-07-20}
=> certain host -

# both lie before the look-back of six months
policy: nhs-england
{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-10}
{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2015-12}

# no amount
{kind: gift, description: a pen, payer: host, period: 2016-03}
=> not assessed: an amount

# in another currency
{kind: gift, description: a pen, payer: host, amount: EUR 200, period: 2016-03}
=> not assessed: an amount in GBP

# no date
{kind: gift, description: a pen, payer: host, amount: GBP 60}
=> not assessed: dates

# a band across the limit
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, minimum: 40, maximum: 60}, period: 2016-03}
=> possible host -

# a band up to the limit
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, minimum: 40, maximum: 50}, period: 2016-03}

# a band above the limit
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, minimum: 51, maximum: 60}, period: 2016-03}
=> certain host -

# up to 60
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, maximum: 60}, period: 2016-03}
=> possible host -

# at least 60
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, minimum: 60}, period: 2016-03}
=> certain host -

# at least 10
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, minimum: 10}, period: 2016-03}
=> possible host -

# 20 each, three times
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 20, per: book}, occasions: 3, period: 2016}
=> certain host -

# 20 each, twice
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 20, per: book}, occasions: 2, period: 2016}

# 20 in all, three times
{kind: gift, description: a pen, payer: host, amount: GBP 20, occasions: 3, period: 2016}

# 20 each, and nobody says how often
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 20, per: book}, period: 2016}
=> possible host -

# 60 each, and nobody says how often
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 60, per: book}, period: 2016}
=> certain host -

# about 20
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 20, approximate: true}, period: 2016-03}

# about 60
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 60, approximate: true}, period: 2016-03}
=> possible host -

# about 50
{kind: gift, description: a pen, payer: host, amount: {currency: GBP, value: 50, approximate: true}, period: 2016-03}
=> possible host -

# a meal of a penny less than 25
{kind: hospitality, payer: host, amount: GBP 24.99, period: 2016-03}

# a meal of 25
{kind: hospitality, payer: host, amount: GBP 25, period: 2016-03}
=> certain host -

# two meals are not added up
{kind: hospitality, payer: host, amount: GBP 20, period: 2016-03-01}
{kind: hospitality, payer: host, amount: GBP 20, period: 2016-03-02}

# a policy without limits: COI301
policy: icmje
{kind: gift, description: a pen, payer: host, amount: GBP 60, period: 2016-03}
"""
)
def test_over_the_limit(given: str, expected: list[str]) -> None:
    """COI305: over the limit by its operator, alone or added up within its time, from one source of that sort."""
    assert found(screened(given, "COI305")) == expected


def test_hospitality_is_as_grave_as_the_highest_limit_that_it_passes() -> None:
    """A meal of GBP 75 is low, one of a penny more medium; the explanation speaks of the graver limit."""
    grades = {}
    for amount in ("75", "75.01"):
        (flag,) = screened(f"{{kind: hospitality, payer: host, amount: GBP {amount}, period: 2016-03}}", "COI305").flags
        grades[amount] = flag.severity.value, str(flag.said["limit"].amount)  # type: ignore[attr-defined]
    assert grades == {"75": ("low", "GBP 25"), "75.01": ("medium", "GBP 75")}


def test_the_period_of_a_sum_spans_its_gifts() -> None:
    """The period goes from the first gift to the last, in whichever order they are declared."""
    gifts = [
        "{kind: gift, description: a book, payer: host, amount: GBP 30, period: 2015-11-05}",
        "{kind: gift, description: a pen, payer: host, amount: GBP 30, period: 2016-02-03}",
    ]
    flags: list[Flag] = []
    for given in (gifts, gifts[::-1]):
        flags += screened("\n".join(given), "COI305").flags
    assert {str(flag.period) for flag in flags} == {"2015-11-05/2016-02-03"}
    shown = [[fact.interest.description for fact in flag.said["total"].facts] for flag in flags]  # type: ignore[attr-defined]
    assert shown[0] == shown[1] == ["a book", "a pen"]
    assert len({flag.fingerprint for flag in flags}) == 1


def test_a_new_placement_takes_no_sum_away() -> None:
    """What adds up over the limit for anybody still does when a second host turns out to buy from the giver."""
    small = "\n".join(
        f"{{kind: gift, description: a pen, payer: charity, amount: GBP 6, period: 2016-02-{day:02}}}"
        for day in range(1, 10)
    )
    more = (
        "\nbody: {id: second, name: Second, part_of: [host], buys_from: [charity]}"
        "\n{kind: secondment, host: second, period: 2016}"
    )
    before, after = found(screened(small, "COI305")), found(screened(small + more, "COI305"))
    assert before == ["certain host charity"]
    assert set(before) <= set(after)


@rows(
    """
# the home employer keeps paying
placement: {kind: secondment, host: host, home: home, remuneration: paid-by-home-employer, period: 2016}
=> certain host home

# the home employer, which is not named, keeps paying
placement: {kind: secondment, host: host, remuneration: paid-by-home-employer, period: 2016}
=> certain host -

# a third pays
placement: {kind: secondment, host: host, home: home, remuneration: {status: paid, payer: purse}, period: 2016}
=> certain host purse

# the payer is the home employer, named as payer
placement: {kind: secondment, host: host, home: home, remuneration: {status: paid, payer: home}, period: 2016}
=> certain host home

# a funder
placement: {kind: fellowship, host: host, funder: purse, period: 2016}
=> certain host purse

# a supervised job that another pays for
placement: {kind: employment, organisation: host, under: head, remuneration: {status: paid, payer: purse}, period: 2016}
=> certain host purse

# the host pays
placement: {kind: secondment, host: host, home: home, remuneration: paid, period: 2016}

# the host pays, named as payer
placement: {kind: secondment, host: host, remuneration: {status: paid, payer: HB}, period: 2016}

# a body above the host pays
placement: {kind: secondment, host: host, remuneration: {status: paid, payer: above}, period: 2016}

# the home employer is the host
placement: {kind: secondment, host: host, home: host, remuneration: paid-by-home-employer, period: 2016}

# unpaid
placement: {kind: secondment, host: host, home: home, remuneration: unpaid, period: 2016}

# not stated: COI504
placement: {kind: secondment, host: host, home: home, period: 2016}

# ended a day more than 36 months ago
placement: {kind: secondment, host: host, home: home, remuneration: paid-by-home-employer, period: 2012/2013-06-30}

# ended 36 months ago
placement: {kind: secondment, host: host, home: home, remuneration: paid-by-home-employer, period: 2012/2013-07-01}
=> certain host home

# no dates
placement: {kind: secondment, host: host, home: home, remuneration: paid-by-home-employer}
=> not assessed: dates

# only the host has the benefit, not the sponsor or the supervisor
placement: {kind: fellowship, host: host, scheme: scheme, under: head, funder: purse, period: 2016}
=> certain host purse
"""
)
def test_cost(given: str, expected: list[str]) -> None:
    """COI306: a placement for which neither the host nor a body above it pays."""
    assert found(screened(given, "COI306")) == expected


@pytest.mark.parametrize("code", ["COI301", "COI302", "COI303", "COI304", "COI305", "COI306"])
def test_nothing_is_found_beside_a_placement_alone(code: str) -> None:
    """A paid placement, with nothing beside it, raises nothing: the tie is no evidence of itself."""
    assert found(screened("", code)) == []
