"""Several authors in one statement: who is named how, who is told of together, and who has nothing to declare."""

import datetime
from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from coi_register import Declaration, GapError, Person, Register, from_mapping, statement
from coi_register.entities.fact_ids import interest_id
from coi_register.model.styles import Grouping
from coi_register.statements.content.authors import UnknownAuthorError
from coi_register.statements.styles.files import load_style, style_names
from coi_register.strategies import declarations

ADVICE = {
    "kind": "advisory-role",
    "organisation": {"name": "Aetion", "gloss": "a software company"},
    "remuneration": "paid",
    "period": "2020/..",
}
SHARES = {"kind": "shareholding", "organisation": "Neogenix"}


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024; without interests, that there is nothing."""
    declarant = {"name": name, **fields.pop("who", {})}
    said: dict[str, Any] = {"interests": [*interests]} if interests else {"nothing_to_declare": True}
    made = from_mapping({"declarant": declarant, "declared_on": "2024-03-14", **said, **fields})
    assert isinstance(made, Declaration)
    return made


def told(*authors: Declaration, style: str = "bmj-journals") -> str:
    """The text of a statement of several authors."""
    return statement(authors, style=style).text


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(
            ["Anna Berg", "Carl Diaz"],
            "AB and CD have been paid advisers to Aetion, a software company, since 2020.",
            id="two",
        ),
        pytest.param(
            ["Eva van Beek", "Laura Lopez-Cruz", "Øystein Furu"],
            "EvB, LL-C and ØF have been paid advisers to Aetion, a software company, since 2020.",
            id="particle, hyphen and diacritic",
        ),
        pytest.param(
            ["Jane Bell", "John Boyd"],
            "JBe and JBo have been paid advisers to Aetion, a software company, since 2020.",
            id="the same initials",
        ),
    ],
)
def test_one_fact_of_several_people(people: list[str], expected: str) -> None:
    """Who has declared the same fact is told of together, in the plural, in the order of authors."""
    assert told(*(author(name, ADVICE) for name in people)) == expected


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({**ADVICE, "period": "2021/.."}, id="another year"),
        pytest.param({**ADVICE, "remuneration": "unpaid"}, id="unpaid"),
        pytest.param({**ADVICE, "organisation": "Aetion"}, id="a gloss less"),
        pytest.param({**ADVICE, "scope": "outside"}, id="another bearing on the work"),
        pytest.param({**ADVICE, "subject": "wife"}, id="of a wife"),
        pytest.param({**ADVICE, "note": "It ends soon."}, id="with a note"),
    ],
)
def test_facts_that_differ(other: dict[str, Any]) -> None:
    """Whoever differs in anything but the id of the fact is told of apart."""
    text = told(author("Anna Berg", ADVICE), author("Carl Diaz", other))
    assert "AB and CD" not in text
    assert "AB has been a paid adviser" in text


def test_facts_with_the_same_note() -> None:
    """A note is the words of one author: two who write the same in it are told of apart, each before their own."""
    noted = {**SHARES, "note": "It ends soon."}
    assert told(author("Anna Berg", noted), author("Carl Diaz", noted)) == (
        "AB has held shares in Neogenix. It ends soon. CD has held shares in Neogenix. It ends soon."
    )


def test_no_pronoun_after_a_sentence_about_several() -> None:
    """Who was named among others is then called by the surname, since “she” might be any of them."""
    member = {"kind": "membership", "organisation": "Acme Club"}
    anna = author("Anna Berg", ADVICE, SHARES, member, who={"pronouns": "she"})
    stated = statement([anna, author("Carl Diaz", ADVICE)], style="sage")
    assert [each.text for each in stated.sentences] == [
        "Anna Berg and Carl Diaz have been paid advisers to Aetion, a software company, since 2020.",
        "Berg has held shares in Neogenix.",
        "She has been a member of Acme Club.",
    ]


def test_ids_of_a_shared_fact_are_all_carried() -> None:
    """A sentence about several people carries the id that each of them gave."""
    stated = statement([author("Anna Berg", {**ADVICE, "id": "one"}), author("Carl Diaz", {**ADVICE, "id": "two"})])
    (sentence,) = stated.sentences
    assert sentence.fact_ids == ("one", "two")
    assert [who.name for who in sentence.who] == ["Anna Berg", "Carl Diaz"]


def test_two_equal_facts_of_one_person_are_two() -> None:
    """Somebody who has declared two facts that look alike is not taken to have declared one."""
    twice = author("Anna Berg", {**SHARES, "id": "one"}, {**SHARES, "id": "two"})
    stated = statement([twice, author("Carl Diaz", SHARES)])
    assert [len(each.facts) for each in stated.sentences] == [2, 1]


def test_another_day_is_another_fact() -> None:
    """Facts declared on different days are told of apart, since what is true on one may not be on the other."""
    later = author("Carl Diaz", ADVICE, declared_on="2024-04-01")
    assert "AB and CD" not in told(author("Anna Berg", ADVICE), later)
    assert (
        "AB and CD"
        in statement([author("Anna Berg", ADVICE), later], style="bmj-journals", on=datetime.date(2024, 4, 1)).text
    )


@pytest.mark.parametrize(
    ("nil", "last"),
    [
        (["Carl Diaz"], "CD declares no competing interests."),
        (["Carl Diaz", "Eva Lind"], "All other authors declare no competing interests."),
    ],
)
def test_those_with_nothing_come_last(nil: list[str], last: str) -> None:
    """What is said of those who have nothing to declare is said last, in words for one or for several."""
    stated = statement([*map(author, nil), author("Anna Berg", SHARES)], style="bmj-journals")
    assert stated.text == f"AB has held shares in Neogenix. {last}"
    assert [who.name for who in stated.sentences[-1].who] == nil


def test_nobody_else_is_left_out_of_all_others() -> None:
    """“All other authors” are those who said so: one who has nothing of a kind only is spoken of by name."""
    partial = author("Carl Diaz", nothing_to_declare=[{"kind": "patent"}])
    text = told(author("Anna Berg", SHARES), partial, author("Eva Lind"), author("Finn Moe"))
    assert text == (
        "AB has held shares in Neogenix. CD holds no patents. All other authors declare no competing interests."
    )


GAP = Declaration(declarant=Person(name="Carl Diaz"), declared_on=datetime.date(2024, 3, 14))


def test_a_gap_stops_the_statement() -> None:
    """An author who has declared neither interests nor nothing is named, and nothing is printed."""
    with pytest.raises(GapError, match="Carl Diaz has declared neither interests nor that there is nothing"):
        statement([author("Anna Berg", SHARES), GAP])


@pytest.mark.parametrize("style", style_names())
def test_a_gap_is_shown_where_asked_for(style: str) -> None:
    """Where one asks for the statement all the same, it says that there is no declaration, and no nil."""
    stated = statement(
        [author("Anna Berg", SHARES, nothing_to_declare=[{"others": True}]), GAP], style=style, show_gaps=True
    )
    assert "[No declaration from Carl Diaz.]" in stated.text
    assert [who.name for who in stated.gaps] == ["Carl Diaz"]
    assert [who.name for who in stated.authors] == ["Anna Berg", "Carl Diaz"]
    assert "other authors" not in stated.text.lower()


def test_a_gap_is_not_among_all_others() -> None:
    """What is said of all other authors comes after those of whom there is no declaration."""
    people = [author("Anna Berg", SHARES), GAP, author("Eva Lind"), author("Finn Moe")]
    assert statement(people, style="bmj-journals", show_gaps=True).text == (
        "AB has held shares in Neogenix. [No declaration from Carl Diaz.] "
        "All other authors declare no competing interests."
    )
    assert statement([author("Eva Lind"), GAP], show_gaps=True).text == (
        "We have read and understood BMJ policy on declaration of interests and declare the following: "
        "[No declaration from Carl Diaz.] Eva Lind has no relevant interests to declare."
    )


def test_authors_are_asked_for() -> None:
    """Whose statement it is can be said, in their order: by id, by name, or as a person."""
    anna, carl = author("Anna Berg", SHARES, who={"id": "a-berg"}), author("Carl Diaz", ADVICE)
    register = Register(people=(Person(id="e-lind", name="Eva Lind"),), declarations=(anna, carl))
    assert [who.name for who in statement(register, authors=["Carl Diaz", "a-berg"]).authors] == [
        "Carl Diaz",
        "Anna Berg",
    ]
    assert statement(register, authors=[carl.declarant]).authors == (carl.declarant,)
    with pytest.raises(GapError, match="Eva Lind has declared neither"):
        statement(register, authors=["a-berg", "e-lind"])
    with pytest.raises(GapError, match="Finn Moe has declared neither"):
        statement(register, authors=["a-berg", "Finn Moe"])
    with pytest.raises(UnknownAuthorError, match=r"nobody with the id “a-burg”\. Did you mean “a-berg”"):
        statement(register, authors=["a-burg"])


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (
            "person",
            """AB has been a paid adviser to Aetion, a software company, since 2020; and has held shares in Neogenix.
            CD has held shares in Aetion.""",
        ),
        (
            "kind",
            """Advisory roles: AB has been a paid adviser to Aetion, a software company, since 2020.
            Shares: AB has held shares in Neogenix. CD has held shares in Aetion.""",
        ),
        (
            "organisation",
            """Aetion: AB has been a paid adviser to Aetion, a software company, since 2020. CD has held shares in
            Aetion. Neogenix: AB has held shares in Neogenix.""",
        ),
    ],
)
def test_grouping(grouping: str, expected: str) -> None:
    """Sentences stand together by person, by kind or by organisation, as the style says."""
    house = attrs.evolve(load_style("bmj-journals"), grouping=Grouping(grouping))
    people = [author("Anna Berg", ADVICE, SHARES), author("Carl Diaz", {**SHARES, "organisation": "Aetion"})]
    assert statement(people, style=house).text == " ".join(expected.split())


@pytest.mark.parametrize("style", style_names())
def test_every_author_is_accounted_for(style: str) -> None:
    """Whatever the style, each fact is stated and each author spoken of."""
    people = [
        author("Anna Berg", ADVICE, SHARES, nothing_to_declare=[{"others": True}]),
        author("Carl Diaz", ADVICE, nothing_to_declare=[{"others": True}]),
        author("Eva Lind"),
        author("Finn Moe"),
    ]
    stated = statement(people, style=style)
    assert {who.name for each in stated.sentences for who in each.who} == {
        "Anna Berg",
        "Carl Diaz",
        "Eva Lind",
        "Finn Moe",
    }
    facts = sorted(interest_id(fact) for each in people for fact in each.interests)
    told = [one for each in stated.sentences for one in each.fact_ids]
    # A form asks for one fact under each item that it answers.
    assert set(told) == set(facts) if style == "icmje-form" else sorted(told) == facts


def with_names(each: Iterable[Declaration]) -> list[Declaration]:
    """The same declarations, each of another author, who has declared that there is nothing else."""
    names = ("Anna Berg", "Carl Diaz", "Eva Lind")
    return [
        attrs.evolve(one, id=None, corrects=None, declarant=Person(name=name))
        for one, name in zip(each, names, strict=False)
    ]


@settings(max_examples=30)
@given(
    st.lists(
        declarations(most=3, nothing=False, declared_on=st.just(datetime.date(2024, 3, 14))), min_size=2, max_size=3
    ),
    st.sampled_from(["bmj", "bmj-journals", "elife", "cochrane", "sage", "nature"]),
)
def test_no_fact_of_anybody_is_lost(each: list[Declaration], style: str) -> None:
    """Each fact of each author is carried by exactly one sentence, which names that author among those it speaks of."""
    people = with_names(each)
    stated = statement(people, style=style)
    carried = [(who, fact) for sentence in stated.sentences for who in sentence.who for fact in sentence.facts]
    for one in people:
        for fact in one.interests:
            assert (one.declarant, fact) in carried
    facts = sorted(interest_id(fact) for one in people for fact in one.interests)
    assert sorted(one for sentence in stated.sentences for one in sentence.fact_ids) == facts
