"""One spelling: a body or person that is spelled in several ways is printed in one of them in one statement."""

import datetime
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from coi_register import Register, loads, statement
from tests.statements.test_several_authors import author

ON = datetime.date(2024, 3, 14)


def fee(payer: Any) -> dict[str, Any]:
    """Fees of somebody."""
    return {"kind": "speaker-fee", "payer": payer}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St Mary's Hospital", "St Mary’s Hospital"),
        ("Novo Nordisk", "Novo\N{NO-BREAK SPACE}Nordisk"),
        ("Zürich Fund", "Zürich Fund"),
        ("NHS-England", "NHS‑England"),
        ("Wellcome Trust", "the Wellcome Trust"),
        ("ACME LTD", "Acme Ltd."),
    ],
)
def test_the_first_spelling_counts(one: str, other: str) -> None:
    """Of two spellings of one body, both are printed as the first one, whichever that is."""
    for first, second in ((one, other), (other, one)):
        text = statement(author("Ada Example", fee(first), {"kind": "membership", "organisation": second})).text
        assert f"speaker fees from {first} and has been a member of it." in text
        apart = author("Ada Example", fee(first), {"kind": "membership", "organisation": second, "scope": "outside"})
        assert statement(apart).text.count(first) == 2


@pytest.mark.parametrize("other", ["Acme Limited", "Acme-Ltd", "Acme"])
def test_what_only_looks_alike_stays(other: str) -> None:
    """Names that do not fold alike are printed as they are written."""
    text = statement(author("Ada Example", fee("Acme Ltd"), {"kind": "membership", "organisation": other})).text
    assert f"member of {other}." in text


def test_one_spelling_alone_stays() -> None:
    """Where a body is spelled in one way only, it is printed so, also where a definition spells it otherwise."""
    register = loads(
        "organisations: [{id: acme, name: Acme Ltd}]\n"
        "declarations: [{declarant: Ada Example, declared_on: 2024-03-14, "
        "interests: [{kind: speaker-fee, payer: ACME LTD.}, {kind: membership, organisation: ACME LTD.}]}]\n"
    )
    assert isinstance(register, Register)
    assert statement(register).text.endswith("speaker fees from ACME LTD. and has been a member of it.")


DEFINED = """
organisations: [{id: trust, name: Wellcome Trust, article: the}, {id: a, name: Sample-Body}, {id: b, name: SAMPLE–BODY}]
people: [{id: ben, name: Ben Sample, title: Dr}]
declarations:
- declarant: Ada Example
  declared_on: 2024-03-14
  interests: [%s]
"""


@pytest.mark.parametrize(
    ("interests", "text"),
    [
        (  # with the article of the definition
            "{kind: speaker-fee, payer: THE WELLCOME TRUST}, {kind: membership, organisation: trust}",
            "speaker fees from the Wellcome Trust and has been a member of it.",
        ),
        (  # and with the title
            "{kind: personal-tie, relation: pal, person: BEN SAMPLE}, {kind: project, title: X, under: Dr Ben Sample}",
            "a pal of Dr Ben Sample. Example has been involved with an X under Dr Ben Sample.",
        ),
        (  # two that are defined apart stay apart
            "{kind: speaker-fee, payer: Sample-Body}, {kind: membership, organisation: SAMPLE–BODY}",
            "speaker fees from Sample-Body. Example has been a member of SAMPLE–BODY.",
        ),
        (  # a body that was named is not named again, in whatever spelling, by name or id
            "{kind: fellowship, host: trust, under: {office: director, organisation: the Wellcome trust}}",
            "a fellowship at the Wellcome Trust under the director.",
        ),
        (
            "{kind: fellowship, host: wellcome  trust, under: {office: director, organisation: trust}}",
            "a fellowship at the Wellcome Trust under the director.",
        ),
    ],
)
def test_the_definition_counts(interests: str, text: str) -> None:
    """The spelling is that of the definition, with what is printed beside the name there."""
    register = loads(DEFINED % interests)
    assert isinstance(register, Register)
    assert text in statement(register).text


def test_an_author_is_spelled_as_the_author() -> None:
    """Whoever is named in the interest of another author is spelled as they are as an author."""
    tie = {"kind": "personal-tie", "relation": "friend", "person": "DR BEN SAMPLE"}
    text = statement([author("Ada Example", tie), author("Ben Sample", fee("Acme"))], style="bmj").text
    assert "Ada Example has been a friend of Ben Sample." in text


def test_a_title_is_printed_once() -> None:
    """A person with a title is not given it twice by the spelling of another mention, which has it in the name."""
    ties = ("Dr Ben Sample", {"name": "Ben Sample", "title": "Dr"})
    said = [
        {"kind": "personal-tie", "relation": what, "person": who}
        for what, who in zip(("friend", "pupil"), ties, strict=True)
    ]
    text = statement(author("Ada Example", *said)).text
    assert text.count("Dr Ben Sample") == 2
    assert "Dr Dr" not in text


def test_authors_of_one_fact_are_told_of_together() -> None:
    """Who has declared the same, in two spellings, is told of in one sentence, with the facts as each declared them."""
    made = statement([author("Ada Example", fee("Acme Ltd")), author("Ben Sample", fee("ACME Ltd."))], style="bmj")
    (said,) = (each for each in made.sentences if each.facts)
    assert [each.payer.name for each in said.facts] == ["Acme Ltd", "ACME Ltd."]  # type: ignore[attr-defined]


KINDS = (
    ("speaker-fee", "payer"),
    ("membership", "organisation"),
    ("advisory-role", "organisation"),
    ("consulting-fee", "payer"),
)
SPELLINGS = (
    str,
    str.upper,
    lambda name: f"The {name}.",
    lambda name: name.replace(" ", "\N{THIN SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}"),
)


@pytest.mark.parametrize("style", ["bmj", "bmj-journals", "jama", "nhs-register"])
@given(data=st.data())
def test_mixed_spellings_are_printed_as_one(style: str, data: st.DataObject) -> None:
    """A statement of names in mixed spellings is that of the same names, each in the spelling that comes first."""
    names = data.draw(st.lists(st.sampled_from(("Acme Ltd", "Sample-Body", "St Mary's Trust")), min_size=2, max_size=6))
    kinds = [data.draw(st.sampled_from(KINDS)) for _ in names]
    assume(len({*zip(names, kinds, strict=True)}) == len(names))  # what is told twice is told once
    spelled = [data.draw(st.sampled_from(SPELLINGS))(name) for name in names]
    first = dict(zip(reversed(names), reversed(spelled), strict=True))
    mixed, alike = (
        author("Ada Example", *({"kind": kind, field: each} for (kind, field), each in zip(kinds, given_, strict=True)))
        for given_ in (spelled, [first[name] for name in names])
    )
    made, expected = statement(mixed, style=style, on=ON), statement(alike, style=style, on=ON)
    assert made.text == expected.text
    stated = [each for said in made.sentences for each in said.facts]
    assert [stated.count(each) for each in mixed.interests] == [1] * len(stated)
