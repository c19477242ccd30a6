"""Fingerprints: what identifies a flag and what stands for its facts; what changes them and what does not."""

import re

import attrs
import pytest

from coi_register import Register, load_register, loads
from coi_register.entities.references import unresolve
from coi_register.entities.same_entity import EntityIndex
from coi_register.screening import Flag, screen
from coi_register.screening.facts import Fact
from coi_register.screening.fingerprints import fact_line, fingerprint, identity_of
from tests.screening.cases_money import DAY, register, screened

FEE = "{id: my-fee, kind: speaker-fee, payer: host, amount: GBP 500, period: 2016-03, purpose: a lecture}"


def flags(made: Register) -> list[Flag]:
    """The flags of a few rules."""
    return list(screen(made, on=DAY, select=["COI301", "COI303", "COI305", "COI306", "COI401"]).flags)


def prints(made: Register) -> list[str]:
    """Their fingerprints."""
    return sorted(flag.fingerprint for flag in flags(made))


def test_its_form() -> None:
    """Twice twelve hexadecimal digits and a hyphen; the first part is the identity."""
    given = fingerprint("COI301", ("person:a", "organisation:b", ""), ["one", "two"])
    assert re.fullmatch("[0-9a-f]{12}-[0-9a-f]{12}", given)
    assert identity_of(given) == given[:12]


def test_what_it_is_over() -> None:
    """Identity: the code and the keys, in their order. Facts: in any order, each once."""
    base = fingerprint("COI301", ("a", "b", ""), ["one", "two"])
    assert fingerprint("COI301", ("a", "b", ""), ["two", "one", "two"]) == base
    for other in (
        fingerprint("COI302", ("a", "b", ""), ["one", "two"]),
        fingerprint("COI301", ("b", "a", ""), ["one", "two"]),
        fingerprint("COI301", ("a", "b", "c"), ["one", "two"]),
    ):
        assert other[:12] != base[:12]
        assert other[13:] == base[13:]
    assert fingerprint("COI301", ("a", "b", ""), ["one"])[:13] == base[:13]
    assert fingerprint("COI301", ("a", "b", ""), ["one"]) != base
    assert fingerprint("COI301", ("ab", "", ""), ["one", "two"])[:12] != base[:12]


SEVERAL = (
    FEE,
    "{kind: gift, description: a book, payer: host, amount: GBP 40, period: 2016-01}",
    "{kind: gift, description: a pen, payer: host, amount: GBP 40, period: 2016-02}",
    "{kind: shareholding, organisation: bidder, period: 2014/..}",
    "{kind: travel, payer: host, period: 2015-11}",
)


def test_the_order_of_facts_changes_nothing() -> None:
    """Interests, declarations and definitions in reverse give the same flags in the same order."""
    made = register(*SEVERAL)
    turned = attrs.evolve(
        register(*SEVERAL[::-1]),
        organisations=made.organisations[::-1],
        people=made.people[::-1],
        matters=made.matters[::-1],
    )
    one, other = flags(made), flags(turned)
    assert [flag.fingerprint for flag in one] == [flag.fingerprint for flag in other]
    assert [str(flag.period) for flag in one] == [str(flag.period) for flag in other]
    assert [flag.facts for flag in one] == [flag.facts for flag in other]


def test_a_fact_in_another_declaration_is_the_same() -> None:
    """The same interests told in two declarations, or confirmed, give the same fingerprints."""
    again = f"{{declarant: ada, declared_on: 2016-06-20, act: confirmation, interests: [{FEE}]}}"
    assert prints(register(FEE, declarations=[again])) == prints(register(FEE))


def test_a_fact_in_another_file_is_the_same(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """The register in one file, or the declaration in a file of its own, gives the same fingerprints."""
    own = "declarant: ada\ndeclared_on: 2016-06-01\ninterests:\n  - {kind: secondment, host: host, period: 2016}\n"
    bodies = "people: [{id: ada, name: Ada Example}]\norganisations: [{id: host, name: Host Body}]\n"
    (tmp_path / "register.yaml").write_text(bodies, encoding="utf-8")
    (tmp_path / "ada.yaml").write_text(own, encoding="utf-8")
    indented = own.replace("\n", "\n    ").rstrip()
    (tmp_path / "whole.yaml").write_text(f"{bodies}declarations:\n  - {indented}\n", encoding="utf-8")
    parts = load_register(tmp_path / "register.yaml", tmp_path / "ada.yaml")
    whole = load_register(tmp_path / "whole.yaml")
    found = [[flag.fingerprint for flag in screen(each, on=DAY).flags] for each in (parts, whole)]
    assert found[0] == found[1] != []


@pytest.mark.parametrize(
    "changed",
    [
        FEE.replace("my-fee", "other-fee"),
        FEE.replace("id: my-fee, ", ""),
        FEE.replace("payer: host", "payer: HB"),
        FEE.replace("payer: host", "payer: Host Body"),
        FEE.replace("GBP 500", "{currency: GBP, value: 500}"),
        FEE.replace("a lecture", "a lecture, note: It was short."),
        FEE.replace("a lecture", "a lecture, mirror_of: her-fee"),
        FEE.replace("a lecture", "a lecture, nhs_types: [indirect]"),
    ],
)
def test_what_does_not_change_it(changed: str) -> None:
    """Another id, another name of a body, another way to write a sum, a note, a reference to a mirror, a type."""
    assert prints(register(changed)) == prints(register(FEE))


@pytest.mark.parametrize(
    "changed",
    [
        FEE.replace("2016-03", "2016-04"),
        FEE.replace("2016-03", "2016-03-01"),
        FEE.replace("2016-03", "2016-03?"),
        FEE.replace("500", "501"),
        FEE.replace("500", "500, status: pending"),
        FEE.replace("a lecture", "two lectures"),
        FEE.replace("speaker-fee", "consulting-fee"),
        FEE.replace("payer: host", "payer: host, ultimate_payer: elsewhere"),
    ],
)
def test_what_changes_its_facts_alone(changed: str) -> None:
    """Other dates, sums, words or parties: the identity stays, and the rest is another."""
    one, other = prints(register(FEE)), prints(register(changed))
    assert one != other
    assert list(map(identity_of, one)) == list(map(identity_of, other))


def test_another_tie_changes_the_facts() -> None:
    """The placement is one of the facts: a second one under the same patron is a new route."""
    one, other = register(FEE), register(FEE, "{kind: internship, organisation: host, period: 2014}")
    before = {identity_of(each): each for each in prints(one)}
    after = {identity_of(each): each for each in prints(other)}
    assert before.keys() <= after.keys()
    assert all(before[each] != after[each] for each in before)


@pytest.mark.parametrize(("old", "new"), [("host", "new-host"), ("ada", "new-ada")])
def test_another_id_of_an_entity_is_another_identity(old: str, new: str) -> None:
    """Renaming the fellow's or the patron's id renames keys and fingerprints, and nothing else."""
    given = "people: [{id: ada, name: Ada Example}]\norganisations: [{id: host, name: Host Body}]\ndeclarations:\n- "
    placement = "{kind: internship, organisation: host, period: 2015}"
    given += f"{{declarant: ada, declared_on: 2016-06-01, interests: [{placement}, {FEE}]}}"
    one, other = loads(given), loads(re.sub(rf"\b{old}\b", new, given))
    assert isinstance(one, Register)
    assert isinstance(other, Register)
    before, after = screen(one, on=DAY).flags, screen(other, on=DAY).flags
    assert [(flag.code, flag.certainty, str(flag.period)) for flag in before] == [
        (flag.code, flag.certainty, str(flag.period)) for flag in after
    ]
    assert before
    assert {identity_of(flag.fingerprint) for flag in before}.isdisjoint(
        identity_of(flag.fingerprint) for flag in after
    )


@pytest.mark.parametrize(
    ("interest", "body"),
    [
        ("{kind: grant, payer: fund, period: 2015}", "{id: fund, name: Fund, funds: [RELATION]}"),
        ("{kind: employment, organisation: shop, period: 2017}", "{id: shop, name: Shop}"),
    ],
)
def test_the_dates_of_a_relation_are_facts(interest: str, body: str) -> None:
    """When one body funds or regulates another is a fact behind the flag: other dates are another fingerprint."""
    codes = ["COI302", "COI402"]
    found = []
    for dates in ("2010/2018", "2011/2018"):
        ruler = f"{{id: ruler, name: Ruler, regulates: [{{organisation: shop, period: {dates}}}]}}"
        bodies = [body.replace("RELATION", f"{{organisation: ruler, period: {dates}}}"), ruler]
        if "shop" not in body:
            bodies.append("{id: shop, name: Shop}")
        made = register(interest, placement="{kind: secondment, host: ruler, period: 2015/2016}", organisations=bodies)
        found += [flag.fingerprint for flag in screen(made, on=DAY, select=codes).flags]
    assert len(set(found)) == 2
    assert len(set(map(identity_of, found))) == 1


MATTER_OF = "{id: m, title: m, period: 2016, parties: [{organisation: host}], "
WRITES = "participants: [{person: ada, part: author, WHAT}]}"
SELECTS = "matter: {id: m, title: m, period: 2016, participants: [{person: ada, part: selector, WHAT}]}"
GAINS = "beneficiaries: [{scheme: scheme, WHAT}]}"
YEAR = "placement: {kind: fellowship, host: host, scheme: scheme, period: 2015-09-01/2016-08-31}"


@pytest.mark.parametrize(
    ("code", "given", "one", "other"),
    [
        ("COI101", f"matter: {MATTER_OF}{WRITES}", "period: 2016-03", "period: 2016-04"),
        ("COI101", f"matter: {MATTER_OF}{WRITES}", "period: 2016-03", "article_type: editorial, period: 2016"),
        (
            "COI101",
            (
                "matter: {id: m, title: m, parties: [{organisation: host, period: 2016, WHAT}], "
                "participants: [{person: ada, part: author, period: 2016}]}"
            ),
            "side: buyer",
            "side: seller",
        ),
        (
            "COI101",
            (
                "matter: {id: m, title: m, parties: [{organisation: host, WHAT}], "
                "participants: [{person: ada, part: author, period: 2016}]}"
            ),
            "period: 2016",
            "period: 2015/2016",
        ),
        ("COI104", SELECTS, "about_organisation: host", "about_organisation: host, about: rex"),
        ("COI304", f"{YEAR}\nmatter: {MATTER_OF}{GAINS}", "gain: a rise", "gain: a prize"),
        ("COI304", f"{YEAR}\nmatter: {MATTER_OF}{GAINS}", "gain: a rise", "gain: a rise, amount: GBP 4000"),
        ("COI304", f"{YEAR}\nmatter: {MATTER_OF}{GAINS}", "amount: GBP 5000", "amount: GBP 4000"),
        ("COI304", f"{YEAR}\nmatter: {MATTER_OF.replace('2016', 'WHAT')}{GAINS.replace(', WHAT', '')}", "2016", "2015"),
        (
            "COI201",
            "office: {id: chair, office: chair, organisation: bidder, held_by: [{person: ada, period: WHAT}]}",
            "2014/..",
            "2013/..",
        ),
        ("COI301", "placement: {kind: internship, organisation: host, period: WHAT}\n" + FEE, "2015", "2015-02"),
    ],
)
def test_what_the_register_says_is_among_the_facts(code: str, given: str, one: str, other: str) -> None:
    """Who took which part when, on which side, what there is to gain, when an office was held or a tie lasted."""
    before, after = (screened(given.replace("WHAT", each), code).flags for each in (one, other))
    assert [identity_of(flag.fingerprint) for flag in before] == [identity_of(flag.fingerprint) for flag in after] != []
    assert {flag.fingerprint for flag in before}.isdisjoint(flag.fingerprint for flag in after)


LINES = """\
people: [{id: ann, name: Ann Example}]
organisations: [{id: host, name: Host Body, aliases: [HB]}]
schemes: [{id: year, name: Example Year}]
offices: [{id: dean, office: dean, organisation: host}]
declarations: [{declarant: Ben Invented, interests: [{kind: KIND}]}]
"""


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ("membership", ""),
        ("other, description: lives there", "description lives there"),
        ("employment, organisation: HB, remuneration: unpaid", "organisation organisation:host; remuneration unpaid"),
        ("employment, organisation: Mind, subject: wife", "subject wife; organisation organisation:mind"),
        ("employment, subject: {relation: wife, person: ann}", "subject (relation wife; person person:ann)"),
        (
            "fellowship, host: host, home: Home Trust, scheme: year, under: {office: dean, organisation: HB}",
            "host organisation:host; home organisation:home trust; scheme scheme:year; under office:dean",
        ),
        ("internship, under: {office: dean, organisation: host, person: ann}", "under office:dean person:ann"),
        ("internship, under: {organisation: Mind, person: ann}", "under person:ann"),
        ("grant, payer: {description: a company}, planned: true", "planned True; payer (description a company)"),
        (
            "grant, donor: ann, recipient: institution, numbers: [A1, B2]",
            "donor person:ann; recipient institution; numbers A1, B2",
        ),
        ("consulting-fee, amount: {currency: GBP, value: 50, per: day}", "amount (currency GBP; value 50; per day)"),
    ],
)
def test_a_fact_in_one_line(facts: str, line: str) -> None:
    """All that a fact says, in the order of its class, stands in its line: fingerprints that people keep rest on it."""
    made = loads(LINES.replace("KIND", facts))
    assert isinstance(made, Register)
    (declaration,) = made.declarations
    told = fact_line(Fact(declaration.interests[0], declaration, "person:ben"), EntityIndex(made))
    assert told == "; ".join(filter(None, (f"person:ben: {facts.partition(',')[0]}", line)))


PARTIES = "[{organisation: ruler, side: a}, {organisation: shop, side: b}]"
MATTER = f"{{id: sale, title: sale, period: 2015, parties: {PARTIES}}}"


@pytest.mark.parametrize(
    ("code", "interest", "owned"),
    [
        ("COI301", "{kind: speaker-fee, payer: shop, period: 2015}", "shop part_of ruler"),
        ("COI303", "{kind: shareholding, organisation: owner, period: 2014/..}", "shop owned_by owner"),
        ("COI201", "{kind: directorship, organisation: owner, period: 2014/..}", "shop owned_by owner"),
    ],
)
def test_the_dates_by_which_a_body_belongs_to_another_are_facts(code: str, interest: str, owned: str) -> None:
    """That a body is part of another, or owned by it, is a fact behind a flag that rests on it."""
    found = []
    for dates in ("2010/2018", "2011/2018"):
        relation = f"{owned.split()[1]}: [{{organisation: {owned.split()[2]}, period: {dates}}}]"
        bodies = ["{id: ruler, name: Ruler}", "{id: owner, name: Owner}", f"{{id: shop, name: Shop, {relation}}}"]
        placement = "{kind: secondment, host: ruler, period: 2015/2016}"
        made = register(interest, placement=placement, organisations=bodies, matters=[MATTER])
        found += [flag.fingerprint for flag in screen(made, on=DAY, select=[code]).flags]
    assert len(set(found)) == 2
    assert len(set(map(identity_of, found))) == 1


def test_an_office_that_is_named_by_its_id_reads_like_the_office() -> None:
    """A role under an office is one fact, whether the office stands there whole or by its id, with who is meant."""
    made = loads(
        "people: [{id: ann, name: Ann Example}]\n"
        "offices: [{id: dean, office: dean, organisation: Example College, person: ann}]\n"
        "declarations:\n- {declarant: Ben Invented, interests: [{kind: internship, under: dean}]}\n"
    )
    assert isinstance(made, Register)
    for some in (made, unresolve(made)):
        declaration = some.declarations[0]
        fact = Fact(declaration.interests[0], declaration, "person:ben")
        assert fact_line(fact, EntityIndex(some)) == "person:ben: internship; under office:dean person:ann"


def test_the_event_from_which_a_duty_ran_is_one_of_the_facts() -> None:
    """COI505: with another day of the occasion, what was decided rested on something else."""
    told = set()
    for day in ("2016-01-01", "2016-02-01"):
        made = register(declared=f"declared_on: 2016-06-01, occasion: {{event: appointment, on: {day}}}")
        (flag,) = screen(made, on=DAY, select=["COI505"]).flags
        told.add(flag.fingerprint)
    assert len(told) == 2


@pytest.mark.parametrize("nil", ["{kind: secondment}", "{organisation: host}", "{period: 2016}", "{never: true}"])
def test_what_a_nil_return_speaks_of_is_one_of_the_facts(nil: str) -> None:
    """COI507: nothing of a kind, with a body or in a period is another fact than nothing at all."""
    told = set()
    for each in ("true", f"[{nil}]"):
        made = register(declarations=[f"{{declarant: ada, declared_on: 2016-03-01, nothing_to_declare: {each}}}"])
        (flag,) = screen(made, on=DAY, select=["COI507"]).flags
        told.add(flag.fingerprint)
    assert len(told) == 2
