"""Laws of aggregation: whatever facts have in common, what is read out of a statement is what was declared."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

import pytest
from hypothesis import given, settings, strategies as st

from coi_register.entities.fact_ids import interest_id
from coi_register.model.kinds.base import Interest
from coi_register.model.parties import Person
from coi_register.statements.aggregation.entries import entries_of, subject_of
from coi_register.statements.aggregation.plan import Block, Entry, expanded, planned
from coi_register.statements.clauses import Clauses
from coi_register.statements.content.messages import Message
from coi_register.statements.referring.printed_names import Names
from coi_register.statements.slots import Slots
from coi_register.statements.statement import Statement
from coi_register.statements.styles.files import load_style
from tests.statements.aggregation.drawn import DAY, PROSE, declared, facts_in_common, printed
from tests.statements.whole_sentences import whole_sentences

EACH_STYLE = pytest.mark.parametrize("style", PROSE)
SOME = settings(max_examples=max(settings.default.max_examples // 5, 2))
KHAN = Person(name="Mohsin Khan")
LIND = Person(name="Eva Lind")


def entries(facts: list[Interest], style: str) -> Iterator[list[Entry]]:
    """The entries of a plan, for each subject of some facts of one author."""
    house = load_style(style)
    clauses = Clauses(Names((KHAN,), house), house)
    groups: dict[object, list[tuple[Message, Slots]]] = {}
    for fact in facts:
        message = Message(who=(KHAN,), day=DAY, what=fact, facts=(fact,))
        slots = clauses.slots(message, fact)
        if slots is not None:
            groups.setdefault(subject_of(fact, slots), []).append((message, slots))
    return map(entries_of, groups.values())


@EACH_STYLE
@SOME
@given(facts=facts_in_common())
def test_a_plan_says_what_went_in(style: str, facts: list[Interest]) -> None:
    """Read back, a plan is each clause with its own scope, verb and body, once: none is lost, and none is made up."""
    for those in entries(facts, style):
        went_in = Counter((each.slots.scope, each.kind, each.slots.verb, each.named) for each in those)
        assert Counter(expanded(planned(those))) == went_in


@EACH_STYLE
@SOME
@given(facts=facts_in_common())
def test_a_member_says_the_same_of_all_its_clauses(style: str, facts: list[Interest]) -> None:
    """Clauses that share words have those words in common: the verb, the scope, and what stands after the bodies."""
    for those in entries(facts, style):
        for block in planned(those):
            for predicate in block.predicates:
                for member in predicate.members:
                    assert {each.slots.verb for each in member.entries} == {predicate.verb}
                    assert {each.slots.scope for each in member.entries} == {block.scope}
                    assert len({(each.link, each.slots.rest) for each in member.entries}) == 1


@EACH_STYLE
@SOME
@given(facts=facts_in_common())
def test_groups_stand_at_their_first_fact(style: str, facts: list[Interest]) -> None:
    """Blocks, predicates, members, and the bodies of a list stand in the order of the facts."""
    for those in entries(facts, style):
        place = {id(each): number for number, each in enumerate(those)}
        blocks = planned(those)
        assert _in_order([_places(block, place) for block in blocks])
        for block in blocks:
            members = [[[place[id(e)] for e in m.entries] for m in p.members] for p in block.predicates]
            assert _in_order([[*chain(*each)] for each in members])
            assert all(map(_in_order, members))
            assert all(own == sorted(own) for each in members for own in each)


def _places(block: Block, place: dict[int, int]) -> list[int]:
    return [place[id(e)] for p in block.predicates for m in p.members for e in m.entries]


def _in_order(groups: list[list[int]]) -> bool:
    """Whether groups stand at the first of their facts."""
    firsts = [min(each) for each in groups]
    return firsts == sorted(firsts)


def together(made: Statement) -> list[list[str]]:
    """Which facts share a piece of a sentence."""
    return sorted(sorted(each.fact_ids) for each in made.sentences if each.facts)


@EACH_STYLE
@SOME
@given(facts=facts_in_common(), data=st.data())
def test_what_is_said_together_has_no_order(style: str, facts: list[Interest], data: st.DataObject) -> None:
    """Which facts share a piece of a sentence does not depend on the order in which they were declared."""
    otherwise = data.draw(st.permutations(facts))
    assert together(printed(style, declared(KHAN, facts))) == together(printed(style, declared(KHAN, otherwise)))


@EACH_STYLE
@SOME
@given(facts=facts_in_common(), others=facts_in_common(most=2), data=st.data())
def test_each_fact_is_on_one_piece(
    style: str, facts: list[Interest], others: list[Interest], data: st.DataObject
) -> None:
    """Each fact of each author is on exactly one piece of a sentence that speaks of them."""
    shared = data.draw(st.lists(st.sampled_from(facts), unique_by=interest_id))
    kinds = {type(each) for each in shared}  # two of a kind could be one fact told twice, or contradict each other
    own = [each for each in others if type(each) not in kinds]
    of_lind = {interest_id(each): each for each in (*shared, *own)}
    made = printed(style, declared(KHAN, facts), declared(LIND, list(of_lind.values())))
    carried = Counter((who.name, id_) for each in made.sentences for who, id_ in _own(each.who, each.facts))
    assert carried == Counter(
        [(KHAN.name, interest_id(each)) for each in facts] + [(LIND.name, id_) for id_ in of_lind]
    )


def _own(who: tuple[Person, ...], facts: tuple[Interest, ...]) -> list[tuple[Person, str]]:
    """Whose each fact of a piece is: facts of several people, which are the same, are there once for each of them."""
    ids = Counter(map(interest_id, facts))
    assert all(number == len(who) for number in ids.values()) or len(who) == 1
    return [(each, id_) for each in who for id_ in ids]


# The words for the one who declares, which depend on the sentence before; and articles, since of several there is none.
_POINTERS = {"mohsin", "khan", "mk", "m", "k", "s", "author", "the", "i", "my", "me", "a", "an"}


def words_of(text: str) -> set[str]:
    """The words of a text in lower case, but those that point to the author."""
    return set(re.findall(r"[^\W_]+", text.lower())) - _POINTERS


@pytest.mark.parametrize("style", [style for style in PROSE if load_style(style).frame is None and style != "elsevier"])
@SOME
@given(facts=facts_in_common())
def test_every_word_of_a_fact_is_said(style: str, facts: list[Interest]) -> None:
    """What is printed of a fact that stands alone is in the sentence that it shares with others, board as boards."""
    house, made = load_style(style), printed(style, declared(KHAN, facts))
    for fact in facts:
        alone = Clauses(Names((KHAN,), house), house).of(Message(who=(KHAN,), day=DAY, what=fact, facts=(fact,)))
        id_ = interest_id(fact)
        (whole,) = [text for text, pieces in whole_sentences(made) if any(id_ in each.fact_ids for each in pieces)]
        said = words_of(whole)
        assert {each for each in words_of(alone.text) if each not in said and f"{each}s" not in said} == set(), whole
