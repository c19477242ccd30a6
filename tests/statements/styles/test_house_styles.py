"""What each house does in its own way: frames, lines, codes, reported speech, lists, and what it says of nothing."""

from typing import Any

import attrs
import pytest

from coi_register import Declaration, UnansweredError, from_mapping, statement
from coi_register.statements.styles.files import load_style, style_names

NO_MORE = {"nothing_to_declare": [{"others": True}]}
NO_GIFT = [{"kind": "gift"}]
NO_PATENT = [{"kind": "patent"}]
SUPPORT = {"kind": "grant", "payer": {"name": "MRC", "article": "the"}, "scope": "submitted-work"}
FEE = {"kind": "consulting-fee", "payer": "Novo Nordisk", "amount": "GBP 500", "period": "2023"}
TRUSTEE = {
    "kind": "directorship",
    "role": "trustee",
    "organisation": "Mind",
    "remuneration": "unpaid",
    "period": "2020/..",
}


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024; without interests, that there is nothing."""
    said: dict[str, Any] = {"interests": [*interests]} if interests else {"nothing_to_declare": True}
    declarant = {"name": name, **fields.pop("who", {})}
    made = from_mapping({"declarant": declarant, "declared_on": "2024-03-14", **said, **fields})
    assert isinstance(made, Declaration)
    return made


def one_line(text: str) -> str:
    """A text that is written over several lines."""
    return " ".join(text.split())


def told(style: str, *authors: Declaration) -> str:
    """The text of a statement."""
    return statement(authors, style=style).text


FORM = (
    "All authors have completed the ICMJE uniform disclosure form at www.icmje.org/disclosure-of-interest/ and "
    "declare: "
)
NO_SUPPORT = "no support from any organisation for the submitted work"
NO_MONEY = (
    "no financial relationships with any organisations that might have an interest in the submitted work in the "
    "previous three years"
)
NOTHING_ELSE = "no other relationships or activities that could appear to have influenced the submitted work"


@pytest.mark.parametrize(
    ("interests", "clauses"),
    [
        pytest.param([SUPPORT], ["a grant from the MRC for the submitted work", NO_MONEY, NOTHING_ELSE], id="support"),
        pytest.param(
            [FEE],
            [NO_SUPPORT, "AB and CD each received a consulting fee of £500 from Novo Nordisk in 2023", NOTHING_ELSE],
            id="money",
        ),
        pytest.param(
            [TRUSTEE],
            [NO_SUPPORT, NO_MONEY, "AB and CD have been unpaid trustees of Mind since 2020", NOTHING_ELSE],
            id="the rest",
        ),
        pytest.param(
            [SUPPORT, FEE, TRUSTEE],
            [
                "a grant from the MRC for the submitted work",
                "AB and CD each received a consulting fee of £500 from Novo Nordisk in 2023",
                "AB and CD have been unpaid trustees of Mind since 2020",
                NOTHING_ELSE,
            ],
            id="all three",
        ),
    ],
)
def test_each_clause_of_the_frame_is_replaced_by_itself(interests: list[dict[str, Any]], clauses: list[str]) -> None:
    """In research papers of The BMJ, each of three clauses says that there is nothing, or what there is, or both."""
    people = [author(name, *interests, **NO_MORE) for name in ("Anna Berg", "Carl Diaz")]
    assert told("bmj-research", *people) == f"{FORM}{'; '.join(clauses)}."


def test_a_frame_names_those_who_had_support() -> None:
    """Support that not all authors had is told with their initials, and so is what others have."""
    people = [author("Anna Berg", SUPPORT, **NO_MORE), author("Carl Diaz", FEE, TRUSTEE, **NO_MORE), author("Eva Lind")]
    assert told("bmj-research", *people) == (
        f"{FORM}AB has received a grant from the MRC for the submitted work; CD received a consulting fee of £500 "
        f"from Novo Nordisk in 2023; CD has been an unpaid trustee of Mind since 2020; {NOTHING_ELSE}. EL declares no "
        "competing interests."
    )


def test_what_is_older_than_the_frame_asks_for_is_not_dropped() -> None:
    """A fee from before the three years stands in the third clause: a look-back leaves nothing out."""
    old = {**FEE, "period": "2015"}
    text = told("bmj-research", author("Anna Berg", old, **NO_MORE))
    assert f"{NO_MONEY}; AB received a consulting fee of £500 from Novo Nordisk in 2015; {NOTHING_ELSE}." in text


@pytest.mark.parametrize(
    ("nil", "last"),
    [
        ({"others": True, "period": "2020/2024"}, "AB had no other interests from 2020 to 2024."),
        ({"others": True, "never": True}, "AB has never had any other interests."),
        ({"others": True, "organisation": "Acme"}, "AB has no other interests to declare in relation to Acme."),
        ({"item": 11, "never": True}, "AB has never held any shares or share options."),
        ({"kind": "gift"}, "AB has received no gifts."),
    ],
)
def test_a_frame_is_followed_by_what_it_does_not_say(nil: dict[str, Any], last: str) -> None:
    """What there is none of is told after the frame, where it says more than that there is nothing else."""
    stated = statement(author("Anna Berg", SUPPORT, FEE, TRUSTEE, nothing_to_declare=[nil]), style="bmj-research")
    assert stated.sentences[-1].text == last


def test_a_frame_says_that_there_is_nothing_else_of_all_or_of_nobody() -> None:
    """After what the third clause tells, that there is nothing else needs the word of every author."""
    anna, carl = (author(name, SUPPORT, FEE, TRUSTEE, **NO_MORE) for name in ("Anna Berg", "Carl Diaz"))
    assert told("bmj-research", anna, carl).endswith(f"{NOTHING_ELSE}.")
    assert NOTHING_ELSE not in told("bmj-research", anna, attrs.evolve(carl, nothing_to_declare=()))


@pytest.mark.parametrize("nothing", [None, [{"item": 1}], [{"kind": "gift"}]])
def test_a_frame_asserts_nothing_that_was_not_declared(nothing: list[dict[str, Any]] | None) -> None:
    """Where an author has not said that there is nothing else, the frame is refused, naming what is missing."""
    fields = {"nothing_to_declare": nothing} if nothing else {}
    with pytest.raises(UnansweredError, match=r"Anna Berg has not said .*other relationships or activities"):
        told("bmj-research", author("Anna Berg", FEE, **fields))


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        pytest.param(
            "bmj-rapid-response",
            """I received a consulting fee of £500 from Novo Nordisk in 2023. I have been an unpaid trustee of Mind
            since 2020. I declare no other competing interests.""",
            id="bmj-rapid-response",
        ),
        pytest.param(
            "lancet",
            """AB received a consulting fee of £500 from Novo Nordisk in 2023 and has been an unpaid trustee of Mind
            since 2020. AB declares no other competing interests.""",
            id="lancet",
        ),
        pytest.param(
            "nature",
            """A.B. received a consulting fee of £500 from Novo Nordisk in 2023 and has been an unpaid trustee of Mind
            since 2020. A.B. declares no other competing interests.""",
            id="nature",
        ),
        pytest.param(
            "jama",
            """Dr Berg reported receiving a consulting fee of £500 from Novo Nordisk in 2023 and having been an
            unpaid trustee of Mind since 2020. No other disclosures were reported.""",
            id="jama",
        ),
        pytest.param(
            "nejm",
            """Dr. Berg reports receiving a consulting fee of £500 from Novo Nordisk in 2023 and having been an
            unpaid trustee of Mind since 2020. No other potential conflict of interest relevant to this article
            was reported. Disclosure forms provided by the author are available with the full text of this
            article at NEJM.org.""",
            id="nejm",
        ),
        pytest.param(
            "elife",
            """Anna Berg: Received a consulting fee of £500 from Novo Nordisk in 2023 and has been an unpaid trustee
            of Mind since 2020. Has no other competing interests to declare""",
            id="elife",
        ),
        pytest.param(
            "cochrane",
            """Anna Berg: Received a consulting fee of £500 from Novo Nordisk in 2023 and has been an unpaid trustee
            of Mind since 2020. Declares no other competing interests.""",
            id="cochrane",
        ),
        pytest.param(
            "icmje-prose",
            """AB reports personal fees of £500 from Novo Nordisk for consulting in 2023 and an unpaid position
            as trustee of Mind since 2020. AB reports no other interests.""",
            id="icmje-prose",
        ),
        pytest.param(
            "oncologist",
            """Anna Berg: Novo Nordisk (C/A: a consulting fee of £500 in 2023); an unpaid position as trustee of
            Mind since 2020 (O). Anna Berg reports no other interests. Key: C/A, consulting or advisory
            relationship; O, other relationship.""",
            id="oncologist",
        ),
    ],
)
def test_one_author_in_each_house(style: str, expected: str) -> None:
    """The same facts of one author, as each house tells them."""
    assert told(style, author("Anna Berg", FEE, TRUSTEE, who={"title": "Dr"}, **NO_MORE)) == one_line(expected)


@pytest.mark.parametrize("style", style_names())
def test_everybody_has_nothing(style: str) -> None:
    """Where all authors have declared that there is nothing, the house's words for it are the whole statement."""
    house = load_style(style)
    text = told(style, author("Anna Berg"), author("Carl Diaz"))
    if house.table is None:
        expected = house.nothing.several
        assert text.endswith(house.nothing_of_one or expected)
        assert house.nothing_of_one or text == expected
    else:
        assert "Nil declaration" in text or text.count("None") >= 26


def test_nothing_else_is_said_only_where_all_have_said_so() -> None:
    """JAMA's last sentence speaks of all authors: one who has not said so is enough for it not to be printed."""
    said, unsaid = author("Anna Berg", FEE, **NO_MORE), author("Carl Diaz", TRUSTEE)
    assert told("jama", said, author("Eva Lind")).endswith(" No other disclosures were reported.")
    assert "No other disclosures" not in told("jama", said, unsaid)
    assert "Anna Berg reported no other interests." not in told("jama", said)


def test_lines_that_say_the_same_are_one() -> None:
    """In eLife no two footnotes are alike: authors of whom the same is said share one."""
    text = told(
        "elife", author("Anna Berg", TRUSTEE), author("Carl Diaz"), author("Eva Lind", TRUSTEE), author("Finn Moe")
    )
    assert text.split("\n") == [
        "Anna Berg and Eva Lind: Have been unpaid trustees of Mind since 2020",
        "Carl Diaz and Finn Moe: No competing interests declared",
    ]


def test_a_shared_line_has_its_names_once() -> None:
    """However much a line has to say, the names stand before the first of it alone."""
    people = [author(name, nothing_to_declare=True, notes=["See our site."]) for name in ("Anna Berg", "Carl Diaz")]
    assert told("elife", *people) == "Anna Berg and Carl Diaz: See our site. No competing interests declared"


def test_a_line_keeps_the_facts_of_each() -> None:
    """Whoever says the same, with the same note, has their facts in the statement."""
    people = [
        author(name, {**TRUSTEE, "id": key, "note": "See our site."})
        for name, key in (("Anna Berg", "one"), ("Carl Diaz", "two"))
    ]
    told_of = [one for each in statement(people, style="elife").sentences for one in each.fact_ids]
    assert told_of == ["one", "two"]


def test_a_shared_line_speaks_of_all_who_share_it() -> None:
    """What authors share in a line is told in the plural: also a capacity, a note, and the same note on a fact."""
    said = {"capacity": "personal", "notes": ["No payment was sought."]}
    people = [author(name, {**TRUSTEE, "note": "It is a charity."}, **said) for name in ("Anna Berg", "Carl Diaz")]
    assert told("elife", *people) == (
        "Anna Berg and Carl Diaz: Have been unpaid trustees of Mind since 2020. It is a charity. "
        "Write in a personal capacity. No payment was sought"
    )


def test_every_author_has_a_line() -> None:
    """Cochrane names every author, each by themselves."""
    text = told("cochrane", author("Anna Berg", TRUSTEE), author("Carl Diaz"), author("Eva Lind"))
    assert text.split("\n") == [
        "Anna Berg: Has been an unpaid trustee of Mind since 2020.",
        "Carl Diaz: None known.",
        "Eva Lind: None known.",
    ]


@pytest.mark.parametrize("house", ["elife", "cochrane"])
def test_a_line_does_not_end_otherwise_than_the_house_has_it(house: str) -> None:
    """ELife's footnotes have no final stop, and Cochrane's entries have one, whatever the last word is."""
    line = told(house, author("Anna Berg", {"kind": "membership", "organisation": "Acme Inc."}))
    assert line.endswith("Acme Inc." if house == "cochrane" else "Acme Inc")


def fee(body: str, **more: Any) -> dict[str, Any]:
    """A fee from a body."""
    return {"kind": "speaker-fee", "payer": body, "purpose": "lectures", **more}


def seat(body: str, **more: Any) -> dict[str, Any]:
    """Membership of a body."""
    return {"kind": "advisory-role", "role": "member", "organisation": body, "period": "/..", **more}


@pytest.mark.parametrize(
    ("interests", "expected"),
    [
        pytest.param(
            [fee("Acme"), fee("Beta"), fee("Celo")],
            "AB has received fees from Acme, Beta and Celo for lectures.",
            id="body",
        ),
        pytest.param(
            [fee("Acme"), fee("Beta", purpose="writing")],
            "AB has received fees from Acme for lectures and fees from Beta for writing.",
            id="body and purpose",
        ),
        pytest.param(
            [fee("Acme", amount="GBP 5"), fee("Beta", amount="GBP 5")],
            "AB has received a fee of £5 from Acme for lectures and a fee of £5 from Beta for lectures.",
            id="a sum from each",
        ),
        pytest.param(
            [fee("Acme"), TRUSTEE, fee("Beta")],
            "AB has received fees from Acme and Beta for lectures, and has been an unpaid trustee of Mind since 2020.",
            id="apart",
        ),
        pytest.param(
            [
                {
                    "kind": "advisory-role",
                    "role": "member",
                    "board": "advisory board",
                    "organisation": body,
                    "period": "/..",
                }
                for body in ("Acme", {"name": "GMC", "article": "the"})
            ],
            "AB is a member of the advisory boards of Acme and the GMC.",
            id="boards",
        ),
        pytest.param(
            [fee({"name": "Acme", "gloss": "a maker of pens"}), fee("Beta")],
            "AB has received fees from Acme, a maker of pens, for lectures; and fees from Beta for lectures.",
            id="a gloss",
        ),
        pytest.param(
            [fee("Acme", note="It went to Mind."), fee("Beta", note="It went to Mind.")],
            "AB has received fees from Acme for lectures. It went to Mind. "
            "AB has received fees from Beta for lectures. It went to Mind.",
            id="a note to each",
        ),
        pytest.param(
            [seat("Acme", board="speakers' bureau"), seat("Beta", board="speakers' bureau")],
            "AB is a member of the speakers' bureau of Acme and a member of the speakers' bureau of Beta.",
            id="a board that has no plural in s",
        ),
        pytest.param(
            [seat(body, remuneration={"status": "paid", "amount": "GBP 500"}) for body in ("Acme", "Beta")],
            "AB is a paid member of Acme (£500) and a paid member of Beta (£500).",
            id="pay from each",
        ),
        pytest.param(
            [{"kind": "grant", "payer": body, "role": "principal investigator"} for body in ("Acme", "Beta")],
            "AB has been principal investigator on a grant from Acme and principal investigator on a grant from Beta.",
            id="a role on each grant",
        ),
    ],
)
def test_bodies_are_listed_only_where_nothing_else_differs(interests: list[dict[str, Any]], expected: str) -> None:
    """Facts that differ in the body alone are told as one, wherever they stand; a sum is never shared."""
    stated = statement(author("Anna Berg", *interests), style="bmj-journals")
    assert stated.text == one_line(expected)
    stated_facts = [fact for each in stated.sentences for fact in each.facts]
    assert sorted(stated_facts, key=repr) == sorted(author("Anna Berg", *interests).interests, key=repr)


def test_kinds_of_which_there_is_none_are_listed() -> None:
    """What there is none of is told in one go, of all who have none of it."""
    none = [{"kind": "patent"}, {"kind": "royalty"}, {"kind": "shareholding", "never": True}]
    people = [author(name, nothing_to_declare=none) for name in ("Anna Berg", "Carl Diaz")]
    assert told("bmj-journals", *people) == (
        "The authors hold no patents and have received no royalties, and have never held any shares."
    )


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(
            [author("Anna Berg", nothing_to_declare=NO_GIFT), author("Carl Diaz", nothing_to_declare=NO_PATENT)],
            "AB has received no gifts. CD holds no patents.",
            id="kinds of two authors",
        ),
        pytest.param(
            [
                author("Anna Berg", nothing_to_declare=NO_GIFT),
                author("Anna Berg", nothing_to_declare=NO_PATENT, declared_on="2025-03-14"),
            ],
            "AB has received no gifts, and holds no patents.",
            id="kinds on two days",
        ),
        pytest.param(
            [author("Anna Berg", fee("Acme")), author("Anna Berg", fee("Beta"), declared_on="2025-03-14")],
            "AB has received fees from Acme for lectures and fees from Beta for lectures.",
            id="bodies on two days",
        ),
        pytest.param(
            [
                author("Anna Berg", nothing_to_declare=NO_GIFT),
                author("Carl Diaz", nothing_to_declare=NO_GIFT, declared_on="2025-03-14"),
            ],
            "AB has received no gifts. CD has received no gifts.",
            id="one kind on two days",
        ),
    ],
)
def test_nothing_is_listed_across_authors_or_days(people: list[Declaration], expected: str) -> None:
    """What one author says, or what is said on one day, is not said of another."""
    assert told("bmj-journals", *people) == expected


@pytest.mark.parametrize("name", ["The {}th Company of London", "B{}"])
def test_a_long_list_is_told_in_parts(name: str) -> None:
    """However many bodies there are, and however short their names, none is left out."""
    bodies = [name.format(number) for number in range(10, 90)]
    text = told("bmj-journals", author("Anna Berg", *map(fee, bodies)))
    assert all(body in text for body in bodies)


def test_the_style_may_be_changed() -> None:
    """A style is a value, which an application may change."""
    house = attrs.evolve(load_style("bmj-journals"), serial_comma=False)
    people = [author(name, TRUSTEE) for name in ("Anna Berg", "Carl Diaz", "Eva Lind")]
    assert statement(people, style=house).text.startswith("AB, CD and EL have been")


def test_a_frame_does_not_speak_of_a_gap() -> None:
    """Where an author has declared nothing yet, the frame does not say what all authors declare."""
    gap = attrs.evolve(author("Cleo Absent"), nothing_to_declare=())
    for anna in (author("Anna Berg", TRUSTEE, **NO_MORE), author("Anna Berg")):
        text = statement([anna, gap], style="bmj-research", show_gaps=True).text
        assert text.startswith("Those authors who have declared their interests have completed"), text
        assert "[No declaration from Cleo Absent.]" in text
    assert told("bmj-research", author("Anna Berg"), author("Carl Diaz")).startswith(FORM)


@pytest.mark.parametrize(
    ("days", "period", "expected"),
    [
        (
            ("2024-03-14", "2024-03-15"),
            "2020/..",
            ["Anna Berg and Carl Diaz: Have been unpaid trustees of Mind since 2020"],
        ),
        (
            ("2024-03-14", "2026-03-14"),
            "2020/2025",
            [
                "Anna Berg: Is an unpaid trustee of Mind from 2020 to 2025",
                "Carl Diaz: Was an unpaid trustee of Mind from 2020 to 2025",
            ],
        ),
    ],
)
def test_a_shared_line_speaks_of_several_days(days: tuple[str, str], period: str, expected: list[str]) -> None:
    """Authors who say the same in the same words share a line in the plural, on whatever days they declared it."""
    people = [
        author(name, {**TRUSTEE, "period": period}, declared_on=day)
        for name, day in zip(("Anna Berg", "Carl Diaz"), days, strict=True)
    ]
    assert told("elife", *people).splitlines() == expected


def test_a_shared_line_speaks_of_no_other_author() -> None:
    """A line that all authors share has their names before it, and does not speak of “the authors”."""
    assert told(
        "elife", *(author(name, nothing_to_declare=[{"kind": "gift"}]) for name in ("Anna Berg", "Carl Diaz"))
    ) == ("Anna Berg and Carl Diaz: Have received no gifts")


WIFE = {**FEE, "subject": "wife"}
OTHER = {"kind": "other", "description": "has often been a guest of Acme"}


@pytest.mark.parametrize(
    ("interests", "expected"),
    [
        pytest.param(
            [WIFE, FEE],
            """Anna Berg reported that Berg's wife received a consulting fee of £500 from Novo Nordisk in 2023.
            Berg reported receiving a consulting fee of £500 from Novo Nordisk in 2023.""",
            id="what needs the verb",
        ),
        pytest.param(
            [WIFE, OTHER],
            """Anna Berg reported that Berg's wife received a consulting fee of £500 from Novo Nordisk in 2023.
            Berg reported that Berg has often been a guest of Acme.""",
            id="a sentence after a sentence",
        ),
    ],
)
def test_the_verb_of_reporting_comes_again_where_it_is_needed(interests: list[dict[str, Any]], expected: str) -> None:
    """After a sentence that is reported, “receiving a fee” would not be understood to be reported."""
    assert told("jama", author("Anna Berg", *interests)) == one_line(expected)


def test_the_verb_of_reporting_comes_again_before_what_there_is_none_of() -> None:
    """After a sentence that is reported, “no patents” would be the patents of the one it tells of."""
    assert told("jama", author("Anna Berg", WIFE, nothing_to_declare=NO_PATENT)).endswith(
        " in 2023. Berg reported no patents."
    )


@pytest.mark.parametrize("mark", ["?", "!"])
def test_a_joined_sentence_ends_in_one_mark(mark: str) -> None:
    """What ends in a question mark or an exclamation mark has no stop after it."""
    asks = {"kind": "other", "description": f"was a guest on the programme Who Pays{mark}"}
    assert told("bmj-journals", author("Anna Berg", asks)) == f"AB was a guest on the programme Who Pays{mark}"


def test_each_line_ends_as_the_house_has_it() -> None:
    """A house without a final stop has none after any line, also where a note ends it."""
    people = author("Anna Berg", {**TRUSTEE, "note": "It ends soon."}), author("Carl Diaz", FEE)
    assert told("elife", *people).splitlines() == [
        "Anna Berg: Has been an unpaid trustee of Mind since 2020. It ends soon",
        "Carl Diaz: Received a consulting fee of £500 from Novo Nordisk in 2023",
    ]


def test_the_code_for_all_others_says_what_it_was() -> None:
    """A code that stands for no kind is followed by the kind, also where nothing else is stated of it."""
    text = told("oncologist", author("Anna Berg", {"kind": "hospitality", "payer": "Acme"}))
    assert text.startswith("Anna Berg: Acme (O: hospitality).")


def test_the_possessive_of_one_of_several() -> None:
    """What belongs to one of somebody's friends is a friend's: “one of her friends' fees” might be one fee."""
    text = told("icmje-prose", author("Anna Berg", {**FEE, "subject": "friend"}))
    assert text.startswith("AB reports AB's friend's personal fees")


GLOSSED = {"name": "GeneSight", "gloss": "a maker of tests"}
JOB = {"kind": "employment", "organisation": GLOSSED, "period": "/.."}


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("lancet", "AB and CD are employed by GeneSight, a maker of tests. CD holds shares in GeneSight."),
        ("elife", "Carl Diaz: Is employed by GeneSight, a maker of tests; holds shares in it"),
    ],
)
def test_a_body_is_explained_once(style: str, expected: str) -> None:
    """Its gloss stands at its first mention; where each author has a line, at the first of the line."""
    shares = {"kind": "shareholding", "organisation": GLOSSED, "period": "/.."}
    assert expected in told(style, author("Anna Berg", JOB), author("Carl Diaz", JOB, shares))


def test_who_is_paid_is_not_the_institution_of_an_institution() -> None:
    """What an employer's post pays goes to the institution of the one who declares it."""
    pay = {"status": "paid", "recipient": {"to": "institution"}}
    fact = {"kind": "committee-role", "organisation": "Acme", "subject": "employer", "remuneration": pay}
    assert "its institution" not in told("lancet", author("Anna Berg", fact))


ACME = {"name": "Acme", "sector": "industry"}


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        ({"period": "/.."}, "AB was employed by the company Acme."),
        ({"period": "2013/.."}, "AB was employed by the company Acme from 2013."),
        ({"period": "2013/2015"}, "AB was employed by the company Acme from 2013 to 2015."),
        ({"role": "nurse"}, "AB was a nurse at the company Acme."),
        ({"organisation": {**ACME, "description": "firm"}}, "AB was employed by the firm Acme."),
        ({"organisation": "Mind"}, "AB was employed by Mind."),
        ({"kind": "directorship", "role": "chair"}, "AB has been chair of Acme."),
        ({"planned": True, "period": "2030/.."}, "AB will be employed by the company Acme from 2030."),
    ],
)
def test_frontiers_tells_of_jobs_in_the_past(job: dict[str, Any], expected: str) -> None:
    """It prints “was employed by the company” of what goes on, too; of other kinds it prints what is so."""
    assert told("frontiers", author("Anna Berg", {"kind": "employment", "organisation": ACME, **job})) == expected
