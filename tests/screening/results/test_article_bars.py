"""Bars: who may not write which type of article, may perhaps not, or cannot be told; an outcome apart from flags."""

import pytest

from tests.screening.cases_money import rows, screened, short

ARTICLE = "matter: {id: article, title: article, participants: [{person: ada, part: author, PART}]}"
DEFAULT = "article_type: editorial, period: 2016-06-29"


def barred(given: str, policy: str = "bmj") -> list[str]:
    """The bars of a row, each as the outcome and the body; `part:` says what the fellow does, if not an editorial."""
    lines = given.splitlines()
    part = next((line.removeprefix("part: ") for line in lines if line.startswith("part: ")), DEFAULT)
    lines = [line for line in lines if not line.startswith("part: ")]
    screening = screened("\n".join([*lines, ARTICLE.replace("PART", part)]), "COI508", policy=policy)
    return [f"{each.outcome} {each.body.id}" for each in screening.barred]


@rows(
    """
# a fee from industry, and an editorial
{kind: speaker-fee, payer: bidder, period: 2015}
=> applies bidder

# clinical education
part: article_type: clinical education, period: 2016-06-29
{kind: speaker-fee, payer: bidder, period: 2015}
=> applies bidder

# the type is capitalised
part: article_type: Editorial, period: 2016-06-29
{kind: speaker-fee, payer: bidder, period: 2015}
=> applies bidder

# a type that is not barred
part: article_type: analysis, period: 2016-06-29
{kind: speaker-fee, payer: bidder, period: 2015}

# no type
part: period: 2016-06-29
{kind: speaker-fee, payer: bidder, period: 2015}

# a body that is not industry
{kind: speaker-fee, payer: charity, period: 2015}

# a body of which the sector is not stated
{kind: speaker-fee, payer: vague, period: 2015}
=> cannot tell vague

# a body that no list defines, of which the author says the sector
{kind: speaker-fee, payer: {name: Acme, sector: industry}, period: 2015}
=> applies None

# the author says the sector beside one of two facts
{kind: speaker-fee, payer: Acme, period: 2015}
{kind: travel, payer: {name: Acme, sector: industry}, period: 2011}
=> applies None

# a body of which the sector is not stated, too long ago to matter
{kind: speaker-fee, payer: vague, period: 2012}

# 36 months before the article
{kind: consulting-fee, payer: bidder, period: 2013-06-29}
=> applies bidder

# a day more than 36 months before
{kind: consulting-fee, payer: bidder, period: 2013-06-28}

# in the month in which the 36 months begin
{kind: consulting-fee, payer: bidder, period: 2013-06}
=> may apply bidder

# 12 months after
{kind: consulting-fee, payer: bidder, period: 2017-06-29}
=> applies bidder

# a day more than 12 months after
{kind: consulting-fee, payer: bidder, period: 2017-06-30}

# no dates of the interest
{kind: consulting-fee, payer: bidder}
=> cannot tell bidder

# no dates of the article
part: article_type: editorial
{kind: consulting-fee, payer: bidder, period: 2015}
=> cannot tell bidder

# a kind that does not bar
{kind: membership, organisation: bidder, period: 2015}

# a post, shares, a patent that is licensed
{kind: employment, organisation: bidder, period: 2015}
{kind: patent, licensee: maker, period: 2010/..}
{kind: shareholding, organisation: parent, period: 2010/..}
=> applies bidder
=> applies maker
=> applies parent

# declined
{kind: consulting-fee, payer: bidder, status: declined, period: 2015}

# waived
{kind: speaker-fee, payer: bidder, status: waived, period: 2015}

# the husband's job
{kind: employment, organisation: bidder, subject: husband, period: 2015}

# a grant to the employer, which is no industry, named as industry's
{kind: grant, payer: charity, subject: {relation: employer, organisation: bidder}, period: 2015}

# industry pays by way of a charity
{kind: grant, payer: charity, ultimate_payer: bidder, period: 2015}
=> applies bidder

# one body in two fields is one bar
{kind: grant, payer: bidder, co_funder: bidder, period: 2015}
=> applies bidder
"""
)
def test_bars(given: str, expected: list[str]) -> None:
    """An interest of the author's own with industry, of a kind and in the time that bar, and a type that is barred."""
    assert sorted(barred(given)) == expected


def test_a_speaker_is_not_barred() -> None:
    """The bar is on authors."""
    given = """
{kind: speaker-fee, payer: bidder, period: 2015}
matter: {id: t, title: t, participants: [{person: ada, part: speaker, article_type: editorial, period: 2016}]}
""".strip()
    assert screened(given, "COI508", policy="bmj").barred == ()


@pytest.mark.parametrize("policy", ["fellowship", "icmje", "nhs-england"])
def test_policies_without_bars(policy: str) -> None:
    """Where the policy has no bars, nobody is barred."""
    assert barred("{kind: speaker-fee, payer: bidder, period: 2015}", policy) == []


def test_a_bar_speaks_of_its_figures_and_its_author() -> None:
    """It names the author and the article, says what is missing, and stays apart from flags when narrowed."""
    given = f"{{kind: grant, payer: vague, period: 2015}}\n{ARTICLE.replace('PART', DEFAULT)}"
    (bar,) = screened(given, "COI508", policy="bmj").barred
    assert (short(bar.key), bar.part.matter_key) == ("ada", "matter:article")
    assert [each.what for each in bar.assessment.missing] == ["the sector"]
    assert screened(given, "COI508", policy="bmj", fellow="sue").barred == ()
    assert len(screened(given, "COI508", policy="bmj", fellow="Ada Example").barred) == 1


def test_the_order_of_the_register_changes_no_order_of_bars() -> None:
    """What bars comes first, then what may, then what cannot be told, in whatever order they are declared."""
    interests = [
        "{kind: grant, payer: vague, period: 2014}",
        "{kind: grant, payer: maker, period: 2013-06}",
        "{kind: grant, payer: bidder, period: 2015}",
        "{kind: grant, payer: parent, period: 2014}",
    ]
    for given in (interests, interests[::-1]):
        told = barred("\n".join(given))
        assert told == ["applies parent", "applies bidder", "may apply maker", "cannot tell vague"]
