"""Whether a statement still holds: what is left out, what is no longer there, what would be worded otherwise."""

import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from coi_register import Declaration, Register, from_mapping, statement, style_names
from coi_register.entities.fact_ids import interest_id
from coi_register.entities.in_force import register_of
from coi_register.formats.statements import statement_file
from coi_register.model import Nil, Organisation
from coi_register.readback import (
    StatementCheck,
    UnreadableStatementError,
    WrittenStatement,
    check_statement,
    statement_from,
)
from coi_register.screening import UnknownPolicyError
from coi_register.statements.statement import Sentence
from coi_register.strategies import registers
from tests.standing import contradicts_itself, stands_as_declared

READABLE = ("json", "jats", "docx")
ON = datetime.date(2025, 3, 14)
FOUNDER = {"kind": "founder", "id": "f-1", "organisation": "Reed & Söhne", "remuneration": "unpaid"}
GIFT = {"kind": "gift", "donor": "Acme Pharma", "description": "a pen", "period": "2024"}
FEE = {"kind": "consulting-fee", "payer": "Acme Pharma", "period": "2024"}


def declaration(*interests: Mapping[str, Any], name: str = "Ada Reed", **more: Any) -> Declaration:
    """A declaration of an invented person."""
    said = {"interests": list(interests)} if interests else {"nothing_to_declare": True}
    made = from_mapping({"declarant": name, "declared_on": ON, **said, **more})
    assert isinstance(made, Declaration)
    return made


def written(*declarations: Declaration, name: str = "json", on: datetime.date | None = None) -> WrittenStatement:
    """A statement that was written, and read again."""
    return statement_from(statement_file(name, statement(declarations, on=on)))


@pytest.mark.parametrize("name", READABLE)
@given(register=registers())
def test_a_fresh_statement_holds(name: str, register: Register) -> None:
    """A statement that has just been written says what the register says, in each format."""
    assume(register.declarations and not contradicts_itself(register))
    assert check_statement(statement_from(statement_file(name, statement(register))), register).holds


@given(register=registers())
def test_what_is_added_is_left_out(register: Register) -> None:
    """An interest that an author declares later is left out of the statement, and nothing else is."""
    assume(register.declarations)
    (new,) = declaration({**GIFT, "id": "the-newest-gift"}).interests
    *others, last = register.declarations
    more = attrs.evolve(last, interests=(*last.interests, new), nothing_to_declare=())
    assume(stands_as_declared(register) and stands_as_declared(register_of((*others, more))))
    stated = statement_from(statement_file("jats", statement(register)))
    found = check_statement(stated, (*others, more))
    assert [interest_id(each.interest) for each in found.not_stated] == ["the-newest-gift"]
    assert found.no_longer == ()


@pytest.mark.parametrize("name", READABLE)
def test_the_reverse(name: str) -> None:
    """What the register no longer has is told by its sentence; JSON tells its id as well."""
    found = check_statement(written(declaration(FOUNDER, GIFT), name=name), declaration(FOUNDER))
    (gone,) = found.no_longer
    assert gone.text == "Reed received a pen from Acme Pharma in 2024."
    assert gone.fact_id.startswith("i-") is (name == "json")
    assert found.not_stated == ()


@pytest.mark.parametrize("name", READABLE)
def test_a_changed_fact_with_an_id(name: str) -> None:
    """A fact with an id of its own that has changed is worded otherwise."""
    changed = declaration({**FOUNDER, "remuneration": {"status": "paid", "amount": "GBP 500"}})
    found = check_statement(written(declaration(FOUNDER), name=name), changed)
    assert (found.not_stated, found.no_longer) == ((), ())
    (each,) = found.reworded
    assert "has received no remuneration" in each.written
    assert "£500" in each.now


@pytest.mark.parametrize("name", READABLE)
def test_a_changed_fact_without_an_id(name: str) -> None:
    """A fact whose id follows from its content is, once it changes, both left out and no longer there."""
    found = check_statement(written(declaration(FEE), name=name), declaration({**FEE, "period": "2023"}))
    assert (len(found.not_stated), len(found.no_longer), found.reworded) == (1, 1, ())


@pytest.mark.parametrize("name", READABLE)
def test_the_same_fact_of_two_people(name: str) -> None:
    """A fact that somebody else has too is left out where this author's is not told, though its id is the same."""
    ada, ben = declaration(FOUNDER), declaration(FEE, name="Ben Okoro")
    stated = written(ada, ben, name=name)
    found = check_statement(stated, [declaration(FOUNDER, FEE), ben])
    assert [(each.person.name, each.interest.kind) for each in found.not_stated] == [("Ada Reed", "consulting-fee")]
    assert check_statement(written(declaration(FOUNDER, FEE), ben, name=name), [declaration(FOUNDER, FEE), ben]).holds


def test_what_a_policy_does_not_ask_for() -> None:
    """What the policy of the statement leaves out need not be stated, as of the statement's day."""
    old = {**GIFT, "period": "2001"}
    everything = declaration(FOUNDER, old)
    stated = written(declaration(FOUNDER))
    assert len(check_statement(stated, everything).not_stated) == 1
    assert check_statement(stated, everything, policy="bmj").holds
    assert check_statement(written(everything), everything, policy="bmj").not_stated == ()
    with pytest.raises(UnknownPolicyError):
        check_statement(stated, everything, policy="gazette")


def test_where_a_policy_asks_for_nothing() -> None:
    """Where a policy leaves everything out, no statement can be made for it, which is said."""
    old = declaration({**GIFT, "period": "2001"})
    found = check_statement(written(old), old, policy="bmj")
    assert (found.not_stated, found.no_longer) == ((), ())
    assert found.not_compared == "its authors have nothing in the register that could be stated"


@pytest.mark.parametrize("name", READABLE)
@given(register=registers())
def test_tables_hold(name: str, register: Register) -> None:
    """A statement in rows holds too, though a file may have kept the cells or the words alone."""
    assume(register.declarations and not contradicts_itself(register))
    rows = statement(register, style="nhs-register")
    assert check_statement(statement_from(statement_file(name, rows)), register).holds


def test_one_sentence_for_several() -> None:
    """In a sentence that states the same fact of two people, it is each one's, though the ids are the same."""
    declared = [declaration(FEE), declaration(FEE, name="Ben Okoro")]
    (fee,), (same,) = (each.interests for each in declared)
    people = tuple(each.declarant for each in declared)
    told = Sentence(text="AR and BO were paid by Acme Pharma.", who=people, facts=(fee, same))
    made = attrs.evolve(statement(declared), sentences=(told,))
    for name in READABLE:
        assert check_statement(statement_from(statement_file(name, made)), declared).not_stated == ()


def known(name: str, id_: str | None) -> dict[str, str]:
    """Somebody, with or without an id."""
    return {"name": name, **({"id": id_} if id_ else {})}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        *(
            (name, before, after)
            for name in READABLE
            for before, after in ((False, False), (False, True), (True, True))
        ),
        ("json", True, False),
        ("jats", True, False),
    ],
)
def test_the_same_fact_worded_otherwise(name: str, before: bool, after: bool) -> None:
    """Of several people with a fact of the same id, the sentence that is shown is that of the same person."""

    def declared(ids: bool, ada: str, ben: str) -> list[Declaration]:
        who = known("Ada Reed", "a-reed" if ids else None), known("Ben Okoro", "b-okoro" if ids else None)
        facts = ({**FEE, "id": "fee-1", "period": year} for year in (ada, ben))
        return [declaration(fact, declarant=each) for each, fact in zip(who, facts, strict=True)]

    found = check_statement(written(*declared(before, "2020", "2021"), name=name), declared(after, "2023", "2022"))
    assert (found.not_stated, found.no_longer, found.strangers) == ((), (), ())
    assert [(each.written[:9], each.now[:9], each.now[-5:]) for each in found.reworded] == [
        ("Ada Reed ", "Ada Reed ", "2023."),
        ("Ben Okoro", "Ben Okoro", "2022."),
    ]


def test_the_words_before_the_sentences() -> None:
    """A lead-in that has changed is one difference, and one that stands elsewhere now is none."""
    stated = written(declaration(FOUNDER))
    assert stated.lead_in
    changed = attrs.evolve(stated, lead_in="We have read nothing.")
    (told,) = check_statement(changed, declaration(FOUNDER)).reworded
    assert (told.written, told.now) == ("We have read nothing.", stated.lead_in)
    (told,) = check_statement(attrs.evolve(stated, lead_in=""), declaration(FOUNDER)).reworded
    assert (told.written, told.now) == ("", stated.lead_in)
    more = attrs.evolve(stated.sentences[0], text="All is told.", tokens=(), facts=())
    longer = attrs.evolve(stated, sentences=(*stated.sentences, more))
    (told,) = check_statement(longer, declaration(FOUNDER)).reworded
    assert (told.written, told.now) == ("All is told.", "")
    moved = attrs.evolve(
        stated, lead_in="All is told.", sentences=(attrs.evolve(more, text=stated.lead_in), *stated.sentences)
    )
    (told,) = check_statement(moved, declaration(FOUNDER)).reworded
    assert (told.written, told.now) == ("All is told.", "")


@pytest.mark.parametrize("style", style_names())
@settings(max_examples=5)
@given(register=registers(), name=st.sampled_from(READABLE))
def test_every_style_holds(style: str, name: str, register: Register) -> None:
    """A fresh statement holds in every house style, where each author has said that there is nothing else."""
    assume(register.declarations)
    answered = [
        attrs.evolve(each, nothing_to_declare=(Nil(others=True),) if each.interests else (Nil(),))
        for each in register.declarations
    ]
    assume(not contradicts_itself(answered))
    stated = statement(answered, style=style)
    found = check_statement(statement_from(statement_file(name, stated)), answered)
    assert found.holds, found


def test_what_a_style_asks_for() -> None:
    """Where the register no longer answers all that a form asks for, none can be made anew, which is said."""
    answered = declaration(FOUNDER, nothing_to_declare=[{"others": True}])
    read = statement_from(statement_file("docx", statement(answered, style="icmje-form")))
    assert check_statement(read, answered).holds
    found = check_statement(read, declaration(FOUNDER))
    assert found.not_compared == "in the register its authors leave open what this style asks for"


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    """A style of one's own is given; a file is not asked where it is, since it might name any folder."""
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "style.yaml").write_text("extends: lancet\nheading: Interests\n", encoding="utf-8")
    folder = f"{tmp_path}/ours"
    stated = statement_from(statement_file("jats", statement(declaration(FOUNDER), style=folder)))
    assert stated.style == "ours"
    assert check_statement(stated, declaration(FOUNDER), style=folder).holds
    assert check_statement(stated, declaration(FOUNDER)).not_compared.startswith("its house style, “ours”")
    assert check_statement(attrs.evolve(stated, style=folder), declaration(FOUNDER)).not_compared


def test_gaps_are_told() -> None:
    """An author who has declared nothing at all has a sentence that says so, which goes once there is a declaration."""
    silent = declaration(name="Ben Okoro", nothing_to_declare=[])
    stated = statement([declaration(FOUNDER), silent], show_gaps=True)
    for name in READABLE:
        read = statement_from(statement_file(name, stated))
        assert check_statement(read, [declaration(FOUNDER), silent]).holds
        (gone,) = check_statement(read, [declaration(FOUNDER), declaration(FEE, name="Ben Okoro")]).reworded
        assert gone.written == "[No declaration from Ben Okoro.]"


def test_others_do_not_matter() -> None:
    """What people of a register declare who are no authors of the statement is not left out of it."""
    both = (declaration(FOUNDER), declaration(FEE, name="Ben Hart"))
    register = Register(declarations=both, organisations=(Organisation(id="acme", name="Acme Pharma"),))
    assert check_statement(written(declaration(FOUNDER)), register).holds


@pytest.mark.parametrize("name", READABLE)
def test_new_authors(name: str) -> None:
    """Who declares beside the authors, or in a register for the same work, is named as a new author."""
    stated = written(declaration(FOUNDER), name=name)
    both = (declaration(FOUNDER), declaration(name="Ben Hart"))
    assert check_statement(stated, both) == StatementCheck(new_authors=("Ben Hart",))
    assert check_statement(stated, Register(declarations=both)).new_authors == ("Ben Hart",)
    for title, expected in (("On  Sleep", ("Ben Hart",)), ("On pain", ())):
        own = declaration(FOUNDER, occasion={"event": "submission", "title": "On sleep"})
        other = declaration(FEE, name="Ben Hart", occasion={"event": "submission", "title": title})
        register = Register(declarations=(own, other), organisations=(Organisation(id="acme", name="Acme Pharma"),))
        assert check_statement(stated, register).new_authors == expected


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("style", ["bmj", "bmj-research", "jama", "elife", "cochrane", "nhs-register", "icmje-form"])
def test_something_after_nothing(style: str, name: str) -> None:
    """A gift after a nil is not stated, and the nil is named as one, in whatever words it stands."""
    nil = declaration()
    stated = statement_from(statement_file(name, statement(nil, style=style)))
    assert check_statement(stated, nil).holds
    gift = declaration(GIFT, declared_on="2025-06-01", nothing_to_declare=[{"others": True}])
    found = check_statement(stated, [nil, gift])
    assert [each.interest.kind for each in found.not_stated] == ["gift"]
    assert len(found.overtaken_nils) == 1
    assert found.reworded == ()


@pytest.mark.parametrize("name", READABLE)
def test_a_new_nil(name: str) -> None:
    """What is said by now that there is none of is named as that, and so is what is no longer said."""
    some, more = declaration(FOUNDER), declaration(FOUNDER, nothing_to_declare=[{"kind": "gift"}])
    told = "Reed has received no gifts."
    assert check_statement(written(some, name=name), more) == StatementCheck(new_nils=(told,))
    assert check_statement(written(more, name=name), some) == StatementCheck(overtaken_nils=(told,))


def test_a_note_is_no_nil() -> None:
    """What states no fact and is no nil is worded otherwise, as ever."""
    noted = declaration(FOUNDER, notes=["She left the room."])
    found = check_statement(written(declaration(FOUNDER)), noted)
    assert (found.new_nils, [each.now for each in found.reworded]) == ((), ["She left the room."])


def test_words_without_their_marks() -> None:
    """A statement in which the words of a fact stand without its mark is refused, and not taken to leave it out."""
    declared = declaration(FOUNDER, GIFT)
    jats = statement_file("jats", statement(declared)).decode()
    bare = re.sub("</?named-content[^>]*>", "", jats)
    for lost in (bare, re.sub("<named-content[^>]*>(Reed received[^<]*)</named-content>", r"\1", jats)):
        assert lost != jats
        with pytest.raises(UnreadableStatementError, match="its marks are lost"):
            check_statement(statement_from(lost), declared)


@pytest.mark.parametrize(("name", "called"), [("json", "Ada Reed"), ("jats", "Ada Reed"), ("docx", "author 1")])
def test_strangers(name: str, called: str) -> None:
    """An author without a declaration in the register is named, as far as the file tells the name."""
    found = check_statement(written(declaration(FOUNDER), name=name), declaration(FEE, name="Ben Okoro"))
    assert found.strangers == (called,)
    assert len(found.no_longer) == 1
    assert found.not_compared == "its authors have nothing in the register that could be stated"


def test_an_author_who_has_an_id_by_now() -> None:
    """Somebody who was known by name alone is found by it, once an id has been given."""
    known = declaration(FOUNDER, declarant={"id": "a-reed", "name": "Ada Reed"})
    assert check_statement(written(declaration(FOUNDER)), known).holds
    assert check_statement(written(known), declaration(FOUNDER)).holds


def test_what_states_no_fact() -> None:
    """The lead-in, the capacity and what there is none of are compared by their words."""
    before = declaration(FOUNDER, capacity="personal")
    found = check_statement(written(before), declaration(FOUNDER, notes=[{"text": "Her work is her own."}]))
    assert [(each.written, each.now) for each in found.reworded] == [
        ("Reed writes in a personal capacity.", ""),
        ("", "Her work is her own."),
    ]
    after_nil = check_statement(written(declaration()), declaration(FOUNDER))
    (lead_in,) = after_nil.overtaken_nils
    assert lead_in.endswith("have no relevant interests to declare.")
    assert after_nil.reworded == ()


def test_the_day_of_the_statement() -> None:
    """The wording is that of the statement's day: time that has passed changes nothing."""
    ending = {**FOUNDER, "period": "2020/2026"}
    for on in (None, ON, datetime.date(2019, 1, 1), datetime.date(2030, 1, 1)):
        assert check_statement(written(declaration(ending), on=on), declaration(ending)).holds
    other_day = declaration({**ending, "id": "f-2"}, name="Ben Okoro", declared_on=datetime.date(2027, 1, 1))
    assert check_statement(written(declaration(ending), other_day), [declaration(ending), other_day]).holds


@pytest.mark.parametrize(
    ("lost", "why"),
    [
        ({"style": ""}, "the statement no longer tells its house style and its day"),
        ({"on": None}, "the statement no longer tells its house style and its day"),
        ({"style": "gazette"}, "its house style, “gazette”, is none that is known here; say where it is"),
    ],
)
def test_what_cannot_be_compared(lost: dict[str, Any], why: str) -> None:
    """Without style or day the wording is not compared, which is said; facts are compared all the same."""
    stated = attrs.evolve(written(declaration(FOUNDER)), **lost)
    found = check_statement(stated, declaration(FOUNDER, GIFT))
    assert found.not_compared.startswith(why)
    assert len(found.not_stated) == 1
    assert not check_statement(stated, declaration(FOUNDER)).holds


def test_without_authors() -> None:
    """Where a publisher has written the authors anew, those who declared what is stated are taken for them."""
    stated = attrs.evolve(written(declaration(FOUNDER)), authors=())
    assert check_statement(stated, [declaration(FOUNDER), declaration(FEE, name="Ben Hart")]).holds
    assert len(check_statement(stated, declaration(FOUNDER, GIFT)).not_stated) == 1


def test_spaces_do_not_matter() -> None:
    """A file whose lines were broken anew says the same."""
    stated = written(declaration(FOUNDER))
    broken = tuple(attrs.evolve(each, text=each.text.replace(" ", "\n  ")) for each in stated.sentences)
    assert check_statement(attrs.evolve(stated, sentences=broken), declaration(FOUNDER)) == StatementCheck()
