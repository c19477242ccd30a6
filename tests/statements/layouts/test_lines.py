"""Lines: what each author has to declare, under their name, and those who share a line."""

from typing import Any

from coi_register import Declaration, from_mapping, statement

FEE = {"kind": "consulting-fee", "payer": "Acme Pharma", "note": "it was late"}
NOTES = [{"text": "all is told"}]
PEN = {"kind": "gift", "payer": "Bolt", "description": "a pen", "note": "it was blue"}


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024; without interests, that there is nothing."""
    said: dict[str, Any] = {"interests": [*interests]} if interests else {"nothing_to_declare": True}
    made = from_mapping({"declarant": name, "declared_on": "2024-03-14", **said, **fields})
    assert isinstance(made, Declaration)
    return made


def lines(style: str, *people: Declaration) -> list[tuple[str, str, int]]:
    """Of each sentence: its words with their label, of whom it speaks, and how many facts it states."""
    told = statement(people, style=style).sentences
    return [(each.labelled, " ".join(who.name[0] for who in each.who), len(each.facts)) for each in told]


def test_a_shared_line_states_the_facts_of_all() -> None:
    """Those who say the same share a line, named once before it, which states the facts of each of them."""
    people = [author("Ada Example", FEE, PEN), author("Ben Okoro", FEE, PEN), author("Cy Sample", FEE)]
    assert lines("elife", *people) == [
        ("Ada Example and Ben Okoro: Have received consulting fees from Acme Pharma. It was late.", "A B", 2),
        ("Have each received a pen from Bolt. It was blue", "A B", 2),
        ("Cy Sample: Has received consulting fees from Acme Pharma. It was late", "C", 1),
    ]


def test_those_who_share_a_line_without_facts() -> None:
    """Who has nothing to declare shares the line of those who have nothing either, whatever stands between them."""
    people = [author("Ada Example"), author("Ben Okoro", FEE), author("Cy Sample"), author("Di Vane", notes=NOTES)]
    assert lines("elife", *people) == [
        ("Ada Example and Cy Sample: No competing interests declared", "A C", 0),
        ("Ben Okoro: Has received consulting fees from Acme Pharma. It was late", "B", 1),
        ("Di Vane: All is told.", "D", 0),
        ("No competing interests declared", "D", 0),
    ]
    assert lines("cochrane", *people[:3]) == [
        ("Ada Example: None known.", "A", 0),
        ("Ben Okoro: Has received consulting fees from Acme Pharma. It was late.", "B", 1),
        ("Cy Sample: None known.", "C", 0),
    ]
