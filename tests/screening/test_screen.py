"""Screening: selection, narrowing, what is not assessed, the order and the making of flags, whatever the rules are."""

import datetime

import attrs
import pytest

from coi_register import Register, loads
from coi_register.errors import CoiError
from coi_register.model.policies import Grade
from coi_register.screening import Certainty, Screening, screen
from coi_register.screening.policies.files import UnknownPolicyError, load_policy
from coi_register.screening.rules import UnknownRuleError
from coi_register.screening.screen import UnknownPersonError
from tests.screening.cases_money import DAY, found, register, screened, short

MUCH = (
    "{kind: speaker-fee, payer: host, period: 2016-03}",
    "{kind: travel, payer: above, period: 2014-03}",
    "{kind: shareholding, organisation: bidder, period: 2014/..}",
    "{kind: employment, organisation: host, period: 2016-08/..}",
    "{kind: employment, organisation: ward}",
)
UNDER_SUE = "{kind: internship, organisation: host, under: head, remuneration: unpaid, period: 2015-09/2016-08}"
SUE = (
    "{declarant: sue, declared_on: 2016-05-01, interests: ["
    "{kind: internship, organisation: charity, under: {person: rex}, period: 2016}]}"
)


def much() -> Register:
    """A register with flags of several rules and grades, and two fellows."""
    return register(*MUCH, placement=UNDER_SUE, declarations=[SUE])


def told(screening: Screening) -> list[tuple[str, ...]]:
    """The flags, by what identifies them."""
    return [(flag.code, *map(short, (flag.fellow_key, flag.patron_key, flag.about_key))) for flag in screening.flags]


def test_codes_and_beginnings_select() -> None:
    """What is selected is what a whole screening finds of those codes; what is ignored is left out."""
    whole = told(screen(much(), on=DAY))
    for beginning in ("COI3", "COI301", "COI4", "COI5"):
        part = told(screen(much(), on=DAY, select=[beginning]))
        assert part == [each for each in whole if each[0].startswith(beginning)] != []
        rest = told(screen(much(), on=DAY, ignore=[beginning]))
        assert rest == [each for each in whole if not each[0].startswith(beginning)]


def test_a_selection_overrules_the_policys() -> None:
    """What is asked for by name is applied, although the policy does not ask for it or leaves it out."""
    policy = attrs.evolve(load_policy("fellowship"), ignore=("COI3",))
    assert {flag.code[:4] for flag in screen(much(), policy, DAY).flags} >= {"COI4", "COI5"}
    assert not [flag for flag in screen(much(), policy, DAY).flags if flag.code.startswith("COI3")]
    assert {flag.code for flag in screen(much(), policy, DAY, select=["COI301"]).flags} == {"COI301"}


@pytest.mark.parametrize(
    ("settings", "error", "text"),
    [
        ({"select": ["COI310"]}, UnknownRuleError, "there is no rule “COI310”; did you mean COI306?"),
        ({"ignore": ["COI9"]}, UnknownRuleError, "there is no rule “COI9”; `coi-register rules` lists them"),
        ({"fellow": "adda"}, UnknownPersonError, "the register has no person “adda”; did you mean “ada”?"),
        ({"fellow": "host"}, UnknownPersonError, "the register has no person “host”; look at the ids and names in it"),
        ({"patron": "hosst"}, UnknownPersonError, "the register has no patron “hosst”; did you mean “host”?"),
        ({"patron": "zzzz"}, UnknownPersonError, "the register has no patron “zzzz”; look at the ids and names in it"),
        ({"policy": "felowship"}, UnknownPolicyError, None),
        ({"ignore": ["COI"]}, CoiError, "no rule is left to apply: nothing is selected that is not ignored as well"),
        ({"select": ["COI3"], "ignore": ["COI3", "COI4"]}, CoiError, None),
    ],
)
def test_what_is_unknown_is_an_error(settings: dict[str, object], error: type[CoiError], text: str | None) -> None:
    """An unknown rule, person, patron or policy is an error, and so is that no rule is left; what is near is told."""
    with pytest.raises(error) as refused:
        screen(much(), on=DAY, **settings)  # type: ignore[arg-type]
    assert text is None or str(refused.value) == text


@pytest.mark.parametrize("fellow", ["ada", "Ada Example", "ada example"])
def test_one_fellow(fellow: str) -> None:
    """By id or name: the flags of that person alone, the same as in a whole screening."""
    whole = told(screen(much(), on=DAY))
    screening = screen(much(), on=DAY, fellow=fellow)
    assert told(screening) == [each for each in whole if each[1] == "ada"]
    assert len({each[1] for each in whole}) == 2
    assert screening.people == 1


@pytest.mark.parametrize(
    ("patron", "key"),
    [("host", "host"), ("HB", "host"), ("Sue Sample", "sue"), ("head", "head"), ("head of practice", "head")],
)
def test_one_patron(patron: str, key: str) -> None:
    """By id, name, alias or title: the flags on that patron alone; those on nobody are left out."""
    whole = told(screen(much(), on=DAY))
    assert told(screen(much(), on=DAY, patron=patron)) == [each for each in whole if each[2] == key]
    assert [each for each in whole if each[2] == "-"]


def test_one_patron_whom_no_list_defines() -> None:
    """A body, a person or an office that only a placement names can be asked for by that name."""
    made = loads("""
declarations:
- declarant: Ada Example
  declared_on: 2016-06-01
  interests:
  - {kind: internship, organisation: New Body, under: {office: dean, person: Sue Sample}, period: 2015}
  - {kind: speaker-fee, payer: New Body, period: 2016-03}
""")
    assert isinstance(made, Register)
    whole = told(screen(made, on=DAY))
    for patron, key in (("New Body", "new body"), ("Sue Sample", "sue sample"), ("dean", "dean at ")):
        assert told(screen(made, on=DAY, patron=patron)) == [each for each in whole if each[2] == key]
    assert {each[2] for each in whole} >= {"new body", "sue sample"}


def test_one_pair() -> None:
    """A fellow and a patron who have nothing to do with each other give nothing, and no error."""
    assert told(screen(much(), on=DAY, fellow="ada", patron="sue"))
    assert told(screen(much(), on=DAY, fellow="sue", patron="host")) == []
    assert told(screen(much(), on=DAY, fellow="una")) == []


def test_the_order_of_flags() -> None:
    """The gravest first, then the surest, then by code, fellow, patron and what they are about."""
    flags = screen(much(), on=DAY).flags
    order = [Grade.HIGH, Grade.MEDIUM, Grade.LOW]
    keys = [
        (order.index(flag.severity), flag.certainty is Certainty.POSSIBLE, flag.code, flag.fellow_key, flag.patron_key)
        for flag in flags
    ]
    assert keys == sorted(keys)
    assert len({flag.severity for flag in flags}) == 3


def test_the_order_of_the_register_changes_nothing() -> None:
    """Every list in reverse, and the interests of each declaration."""
    made = much()
    turned = attrs.evolve(
        made,
        people=made.people[::-1],
        organisations=made.organisations[::-1],
        offices=made.offices[::-1],
        matters=made.matters[::-1],
        declarations=tuple(attrs.evolve(each, interests=each.interests[::-1]) for each in made.declarations[::-1]),
    )
    one, other = screen(made, on=DAY), screen(turned, on=DAY)
    assert told(one) == told(other)
    assert [flag.fingerprint for flag in one.flags] == [flag.fingerprint for flag in other.flags]
    assert [(gap.codes, gap.missing.what, gap.patrons) for gap in one.not_assessed] == [
        (gap.codes, gap.missing.what, gap.patrons) for gap in other.not_assessed
    ]


def test_several_routes_are_one_flag() -> None:
    """Two fees from one body: one flag, with both as evidence, as sure and as grave as the better route."""
    given = "{kind: speaker-fee, payer: host, period: 2013?}\n{kind: grant, payer: host, period: 2016-03/..}"
    (flag,) = screened(given, "COI301").flags
    assert {fact.interest.kind for fact in flag.evidence} == {"secondment", "speaker-fee", "grant"}
    assert (flag.certainty, flag.severity, len(flag.routes)) == (Certainty.CERTAIN, Grade.HIGH, 2)
    assert str(flag.period) == "2016-03/2016-08-31"
    (alone,) = screened(given.splitlines()[0], "COI301").flags
    assert (alone.certainty, alone.severity) == (Certainty.POSSIBLE, Grade.MEDIUM)


def test_what_one_thing_lacks_is_said_once() -> None:
    """An interest without dates that several rules look at, for several patrons, is one gap."""
    given = "{kind: employment, organisation: ward}\nbody: {id: top, name: Top, regulates: [ward]}"
    given += "\nbody: {id: part, name: Part, part_of: [top], regulates: [ward]}"
    given += "\nplacement: {kind: internship, organisation: part, remuneration: unpaid, period: 2015}"
    (gap,) = screened(given, "COI4").not_assessed
    assert gap.codes == ("COI402",)
    assert gap.patrons == ("organisation:part", "organisation:top")
    assert (gap.missing.what, gap.missing.fact and gap.missing.fact.interest.kind) == ("dates", "employment")
    assert gap.subject is None


def test_rules_that_lack_the_same_are_told_together() -> None:
    """A paid job with the host without dates: neither COI301 nor COI401 can be assessed, in one line."""
    gaps = screened("{kind: employment, organisation: host, remuneration: paid}", "COI").not_assessed
    assert [gap.codes for gap in gaps if gap.missing.what == "dates"] == [("COI301", "COI401")]


def test_a_flag_beside_a_gap() -> None:
    """A route that can be assessed raises a flag, and one that cannot is told beside it."""
    given = "{kind: speaker-fee, payer: host, period: 2016-03}\n{kind: travel, payer: host}"
    assert found(screened(given, "COI301")) == ["certain host -", "not assessed: dates"]


def test_a_host_that_is_only_described() -> None:
    """A body without a name can be a patron, and is shown by its description."""
    given = "placement: {kind: secondment, host: {description: a think tank}, period: 2016-01/2016-06}"
    (flag,) = screened(given, "COI504").flags
    assert getattr(flag.patron, "description", None) == "a think tank"


def test_the_day() -> None:
    """Without a day it is the last of a declaration; without any there is none, and that is an error."""
    made = register("{kind: speaker-fee, payer: host, period: 2016-03}")
    assert screen(made).on == datetime.date(2016, 6, 1)
    undated = loads(
        "people: [{id: ada, name: Ada Example}]\ndeclarations: [{declarant: ada, nothing_to_declare: true}]"
    )
    assert isinstance(undated, Register)
    with pytest.raises(CoiError, match="no declaration has a day; say on which day to screen"):
        screen(undated)
    assert screen(undated, on=DAY).flags == ()


def test_progress() -> None:
    """It is told how many people have been screened, of how many."""
    seen: list[tuple[int, int]] = []
    screening = screen(much(), on=DAY, progress=lambda *given: seen.append(given))
    assert seen == [(1, 2), (2, 2)]
    assert screening.people == 2


def test_a_classification_only_where_the_policy_names_one() -> None:
    """The types of interest of NHS England are told under its policy alone, those that were decided first."""
    given = "{kind: speaker-fee, payer: host, period: 2016-03}"
    (ours,) = screened(given, "COI301").flags
    (theirs,) = screened(given, "COI301", policy="nhs-england").flags
    assert ours.classification == ()
    assert theirs.classification == ("financial", "non-financial professional")
    decided = given.replace("kind: speaker-fee", "kind: speaker-fee, nhs_types: [indirect]")
    (flag,) = screened(decided, "COI301", policy="nhs-england").flags
    assert flag.classification == ("indirect", "non-financial professional")


def test_figures_that_were_not_seen_are_named() -> None:
    """A flag that rests on the look-back of a policy whose text was not read says so; others do not need to."""
    given = "placement: {kind: secondment, host: host, remuneration: unpaid, period: 2015/2015-12}\n"
    given += "{kind: speaker-fee, payer: host, period: 2015-12}"
    (flag,) = screened(given, "COI301", policy="nice").flags
    assert flag.unverified == (
        "NICE, policy on interests for advisory committees: the previous 12 months (remembered)",
    )
    assert all(not flag.unverified for flag in screened(given, "COI301").flags)


def test_a_rule_of_an_application_is_applied_beside_those_of_the_policy() -> None:
    """What an application has added it wants to have applied; it can be left out by its code, as others can."""
    from coi_register.screening.findings import Finding
    from coi_register.screening.rules import Block, register_rule, unregister_rule
    from coi_register.screening.windows import COUNTS

    def anybody(context, pair):
        """Finds everybody."""
        yield Finding(fellow=pair.fellow_key, assessment=COUNTS)

    register_rule("ACME101", "Anybody", anybody, wording="{{ t.fellow }} is there", blocks=(Block.FELLOW,))
    try:
        register = loads(
            "declarations: [{declarant: {id: a-example, name: Ada Example}, declared_on: 2016-01-01, "
            "interests: [{kind: fellowship, host: Mind, remuneration: paid, period: 2015}]}]"
        )
        day = datetime.date(2016, 1, 1)
        found = [[flag.code for flag in screen(register, on=day, ignore=each).flags] for each in ((), ("ACME",))]
        assert ("ACME101" in found[0], "ACME101" in found[1]) == (True, False)
    finally:
        unregister_rule("ACME101")


def test_an_undated_placement_gets_no_dates_from_its_sponsor() -> None:
    """A fellowship without dates is not guessed at, though its scheme had a sponsor only from a known year on."""
    made = loads(
        """
        organisations: [{id: host, name: Host Body}, {id: ministry, name: Ministry}]
        offices: [{id: chief, office: chief officer, organisation: ministry}]
        schemes: [{id: scheme, name: Example Scheme, sponsors: [{office: chief, period: 2011/..}]}]
        matters:
          - id: dispute
            title: dispute
            period: 2016
            parties: [{organisation: ministry}]
            participants: [{person: ada, part: author, period: 2016-02-01}]
        people: [{id: ada, name: Ada Example}]
        declarations:
          - declarant: ada
            declared_on: 2016-01-01
            interests: [{kind: fellowship, scheme: scheme, host: host, remuneration: paid}]
        """
    )
    assert isinstance(made, Register)
    screening = screen(made, on=datetime.date(2016, 7, 1), select=["COI1"])
    assert not screening.flags
    missing = [(gap.codes, gap.missing.what) for gap in screening.not_assessed]
    assert missing == [(("COI101", "COI102", "COI103", "COI104"), "the holder"), (("COI102",), "dates")]


def test_what_is_not_yet_known_is_not_screened() -> None:
    """As known on a day, a later declaration is not there; the screening says what was known."""
    day = datetime.date(2016, 5, 31)
    early = screen(much(), on=DAY, known_on=day)
    assert early.known_on == day
    assert screen(much(), on=DAY).known_on is None
    by_then = tuple(each for each in much().declarations if each.declared_on is None or each.declared_on <= day)
    assert told(early) == told(screen(attrs.evolve(much(), declarations=by_then), on=DAY))
    assert told(early) != told(screen(much(), on=DAY))
