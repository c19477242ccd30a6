"""Every combination of a style's settings works, losing no fact and no author, or is refused with advice."""

import re
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from coi_register import CoiError, Declaration, from_mapping, statement
from coi_register.entities.fact_ids import interest_id
from coi_register.model.structuring.from_plain import structure
from coi_register.model.structuring.to_plain import unstructure
from coi_register.model.styles import Again, Grouping, Layout, Naming, Style
from coi_register.statements.styles.checks import style_problems
from coi_register.statements.styles.files import load_style, style_names

BASE: Any = unstructure(load_style("bmj-journals"))
WORDS = {"one": "One says:", "several": "Several say:"}
FRAME = {"support": "no support", "relationships": "no money", "others": "no more", "months": 36}
DEFAULT, ALONE = {"code": "O", "means": "other"}, {"code": "E", "means": "employment", "kinds": ["employment"]}
SETTINGS: dict[str, tuple[object, ...]] = {
    "naming": tuple(map(str, Naming)),
    "again": tuple(map(str, Again)),
    "mood": ("finite", "gerund", "noun"),
    "clauses": (True, False),
    "lists": (True, False),
    "conjunction": (True, False),
    "grouping": tuple(map(str, Grouping)),
    "layout": tuple(map(str, Layout)),
    "label": ("{name}:", "Author:"),
    "shared_lines": (True, False),
    "serial_comma": (True, False),
    "final_stop": (True, False),
    "stops": (True, False),
    "past": (True, False),
    "no_more": ("No more was reported.",),
    "nothing_of_one": ("None known.",),
    "tail": (WORDS,),
    "lead_in": (WORDS,),
    "partly": (WORDS,),
    "frame": (FRAME,),
    "relationships": (unstructure(load_style("elsevier"))["relationships"],),
    "codes": ([DEFAULT], [ALONE], [ALONE, DEFAULT]),
}
SAID = st.fixed_dictionaries({}, optional={key: st.sampled_from(each) for key, each in SETTINGS.items()})
SHARES = {"kind": "shareholding", "organisation": "Acme"}
FEE = {"kind": "consulting-fee", "payer": "Beta", "period": "2023", "note": "It was paid late."}
POST = {"kind": "employment", "organisation": "Gamma", "role": "nurse", "subject": "wife"}
NO_MORE = [{"others": True}]


def author(name: str, *interests: object, nothing: object = None) -> Declaration:
    """A declaration of an invented person."""
    said: dict[str, object] = {"interests": list(interests)} if interests else {"nothing_to_declare": True}
    said |= {"nothing_to_declare": nothing} if nothing else {}
    made = from_mapping({"declarant": name, "declared_on": "2024-03-14", **said})
    assert isinstance(made, Declaration)
    return made


PEOPLE = [
    [
        author("Ada Reed", SHARES, FEE, POST, nothing=NO_MORE),
        author("Bo Bee", SHARES, nothing=NO_MORE),
        author("Cy Lee"),
    ],
    [author("Ada Reed", nothing=[{"kind": "gift"}]), author("Bo Bee", SHARES, nothing=NO_MORE), author("Cy Lee")],
    [author("Ada Reed", SHARES, FEE, nothing=NO_MORE)],
    [author("Ada Reed"), author("Bo Bee")],
]


def problems_of(said: dict[str, Any]) -> list[str]:
    """The codes of what is wrong with a style that extends another."""
    found = style_problems({"extends": "bmj-journals", **said}, "mine", style_names(), above=BASE)
    assert all(each.advice for each in found)
    return [each.code for each in found]


@given(SAID, st.sampled_from(PEOPLE))
def test_no_setting_loses_anything(said: dict[str, Any], people: list[Declaration]) -> None:
    """Unless it is refused, each fact is told once, each body is named, and each author is spoken of."""
    assume(not problems_of(said))
    style = attrs.evolve(structure({**BASE, **said}, Style), name="bmj-journals")
    try:
        told = statement(people, style=style)
    except CoiError:
        return
    facts = [interest for each in people for interest in each.interests]
    assert sorted(one for each in told.sentences for one in each.fact_ids) == sorted(map(interest_id, facts))
    assert all(body.name and body.name in told.text for fact in facts for body in fact.organisations())
    assert told.text.strip()
    if len(people) > 1 and facts and "frame" not in said:
        for who in (each.declarant.name for each in people):
            initials = "".join(word[0] for word in who.split())
            assert any(name in told.text.replace(".", "") for name in (who.split()[1], initials, "more was")), told.text
    assert "  " not in told.text
    assert "{" not in told.text


@pytest.mark.parametrize(
    "said",
    [
        {"layout": "table"},
        {"naming": "none"},
        {"naming": "none", "label": "Author:"},
        {"naming": "none", "label": "{name}:", "grouping": "kind"},
        {"layout": "lines"},
        {"layout": "lines", "nothing_of_one": "None."},
        {"layout": "lines", "nothing_of_one": "None.", "label": "Author:"},
        {"layout": "lines", "nothing_of_one": "None.", "label": "{name}:", "grouping": "organisation"},
        {"shared_lines": True},
        {"codes": [ALONE], "label": "{name}:"},
        {"codes": [DEFAULT]},
        {"codes": [DEFAULT], "label": "{name}:", "layout": "lines", "nothing_of_one": "None."},
        {"codes": [DEFAULT], "label": "{name}:", "frame": FRAME},
        {"codes": [DEFAULT], "label": "{name}:", "grouping": "kind"},
        {"frame": FRAME, "layout": "lines", "nothing_of_one": "None.", "label": "{name}:"},
        {"frame": FRAME, "clauses": False},
        {"frame": FRAME, "naming": "none", "label": "{name}:"},
        {"frame": FRAME, "grouping": "kind"},
    ],
)
def test_what_would_lose_something_is_refused(said: dict[str, Any]) -> None:
    """Settings that do not go together are one problem, with advice."""
    assert problems_of(said) == ["STY107"]


def test_who_has_nothing_is_not_passed_over() -> None:
    """A style in a paragraph that extends none needs words for those who have nothing beside others."""
    own = {key: each for key, each in BASE.items() if key != "residual"}
    (problem,) = style_problems({**own, "name": "mine"}, "mine", style_names())
    assert (problem.code, problem.path) == ("STY107", ())


def test_a_table_is_about_nothing_else() -> None:
    """Where a table is printed, settings of prose are not looked at."""
    assert problems_of({"table": "nhs-register", "layout": "table", "naming": "none"}) == []


@pytest.mark.parametrize("name", style_names())
def test_ours_lose_nothing(name: str) -> None:
    """The styles of the package pass the checks that those of others have to."""
    said: Any = unstructure(load_style(name))
    assert style_problems({**said, "name": "mine"}, "mine", ("bmj-journals", "jama")) == []


@pytest.mark.parametrize(
    ("key", "words", "unfilled"),
    [
        ("label", "{name!r}:", "{name!r}"),
        ("label", "{name:>9}:", "{name:>9}"),
        ("label", "{name.title}:", "{name.title}"),
        ("residual", {"one": "{name} has none.", "several": "{name} have none."}, "{name}"),
        ("no_more", "{name} has no more.", "{name}"),
        ("nothing_of_one", "{name} has none.", "{name}"),
    ],
)
def test_a_place_that_nothing_fills(key: str, words: object, unfilled: str) -> None:
    """The name is filled in as it is, in the label and for one with nothing; nowhere else, and in no other form."""
    (problem,) = style_problems({"extends": "bmj", key: words}, "mine", style_names(), above=BASE)
    assert (problem.code, problem.message) == ("STY104", problem.message)
    assert problem.message.endswith(f"nothing fills “{unfilled}”")


PATENT = {"kind": "patent", "title": "a pump", "jurisdictions": ["France", "Italy", "Spain"]}
OFFICES = {"kind": "founder", "role": "founder, director, chair and secretary", "organisation": "Acme"}


@pytest.mark.parametrize("serial_comma", [True, False])
def test_the_comma_of_a_list_is_that_of_the_house(serial_comma: bool) -> None:
    """It stands in lists of people, bodies and whatever else a statement lists, or in none; quoted names stay."""
    bodies = [{"kind": "shareholding", "organisation": each} for each in ("A", "B", "C")]
    nil = [{"item": 12}]
    people = ["Ada Example", "Ben Sample", "Cy Nominal"]
    named = {"kind": "employment", "organisation": "Reed, Orr, and Day"}
    said = [author(who, *bodies, PATENT, OFFICES, named, nothing=nil) for who in people]
    said.append(author("Di Placeholder", SHARES))
    house = attrs.evolve(load_style("bmj-journals"), serial_comma=serial_comma)
    text = statement(said, style=house).text
    comma = "," if serial_comma else ""
    for told in (f"AE, BS{comma} and CN", f"France, Italy{comma} and Spain", f"gifts{comma} or services"):
        assert told in text
    assert f"A, B{comma} and C" in text
    assert "Reed, Orr, and Day" in text


FIRM = {"kind": "employment", "organisation": "Acme", "period": "/.."}
NONE_OF_BOTH = [{"kind": "patent"}, {"kind": "own-product"}]
SET = "There are no patents, products in development or marketed products to declare."


@pytest.mark.parametrize(
    ("nils", "is_told"),
    [
        ([NONE_OF_BOTH, NONE_OF_BOTH], True),
        ([NONE_OF_BOTH, True], True),
        ([NONE_OF_BOTH, NONE_OF_BOTH[:1]], False),
        ([NONE_OF_BOTH, [{"kind": "patent", "organisation": "Acme"}, {"kind": "own-product"}]], False),
        ([NONE_OF_BOTH, [{"others": True}]], False),
    ],
)
def test_a_set_sentence_needs_all_authors(nils: list[Any], is_told: bool) -> None:
    """PLOS ONE's sentence on patents and products is printed once, where every author has declared that of both."""
    first, second = nils
    other = author("Ben Sample", *([] if second is True else [SHARES]), nothing=second)
    told = statement([author("Ada Example", FIRM, nothing=first), other], style="plos-one")
    assert (SET in told.text) is is_told
    assert ("patents" in told.text.replace(SET, "")) is not is_told


ADHERE = "This does not alter our adherence to the policies of the journal."


@pytest.mark.parametrize(
    ("style", "asks", "told"),
    [
        (
            "plos-one",
            2,
            "This does not alter the authors' adherence to PLOS ONE policies on sharing data and materials.",
        ),
        ("plos", 1, "This does not alter our adherence to PLOS ONE policies on sharing data and materials."),
        ("plos", 0, ""),
        ("lancet", 1, ADHERE),
    ],
)
def test_a_sentence_on_request(style: str, asks: int, told: str) -> None:
    """The house's sentence on adherence is printed once, where an author asks for it; elsewhere the author's own is."""
    people = ["Ada Example", "Ben Sample"]
    note = [{"about": "adherence", "text": ADHERE}]
    said = [
        from_mapping(
            {"declarant": who, "declared_on": "2024-03-14", "interests": [SHARES], "notes": note if n < asks else []}
        )
        for n, who in enumerate(people)
    ]
    text = statement(said, style=style).text  # type: ignore[arg-type]  # a file may hold something else
    assert text.count("adherence") == bool(asks)
    assert text.endswith(told)


@pytest.mark.parametrize("name", ["elsevier", "bmj"])
def test_whether_a_title_stands_before_a_full_name(name: str) -> None:
    """Elsevier's tool prints none; The BMJ does."""
    plain = {"declarant": {"name": "Ada Example", "title": "Dr"}, "declared_on": "2024-03-14", "interests": [SHARES]}
    told = statement(from_mapping(plain), style=name).text
    assert ("Dr Ada" in told) is (name == "bmj")


WRITTEN = [
    {"kind": "consulting-fee", "payer": "Acme", "amount": "USD 12500", "period": "2016-06-29"},
    {
        "kind": "speaker-fee",
        "payer": "Beta",
        "amount": "GBP 2200000",
        "occasions": 5,
        "period": "2016-06-03/2016-06-05",
        "purpose": "lectures on licences",
    },
    {"kind": "employment", "organisation": "Mind", "period": "2016-06-03/2017-01-05", "remuneration": "GBP 4500"},
    {"kind": "shareholding", "organisation": "Mind", "value": "GBP 1500", "period": "2016-01-30/2016-02-03"},
]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "jama",
            """a consulting fee of $12\xa0500 from Acme on June 29, 2016; | fees totaling £2.2\xa0million from Beta |
            for lectures on licences on 5 occasions from June 3 to 5, 2016 | (worth £1500) from January 30 to |
            from June 3, 2016, to January 5, 2017 (£4500) | to February 3, 2016 | no nonfinancial interests""",
        ),
        ("nejm", "a consulting fee of $12,500 from | £2.2\xa0million | on five occasions | (£4,500) | (worth £1,500)"),
        (
            "bmc",
            "$12,500 from Acme on 29 June 2016 | totalling £2.2m | on five occasions from 3 to 5 June 2016 | (£4,500)",
        ),
        ("nature", "$12\xa0500 from | totalling £2.2\xa0million | (£4500) | no non-financial interests"),
        ("lancet", "$12\xa0500 from | totalling £2.2m | from 3 June 2016 to 5 January 2017 (£4500)"),
    ],
)
def test_dates_numbers_and_spelling_are_those_of_the_house(style: str, expected: str) -> None:
    """Days, thousands, millions, counts and the package's own words follow the house; an author's words stay."""
    text = statement(author("Ada Example", *WRITTEN, nothing=[{"nature": "non-financial"}]), style=style).text
    for part in expected.split("|"):
        assert re.sub(r"[ \n]+", " ", part).strip() in text
