"""The three answers."""

import itertools

import pytest

from coi_register.model.periods import Answer

YES, NO, POSSIBLE = Answer.YES, Answer.NO, Answer.POSSIBLE
WORLDS = {YES: {True}, NO: {False}, POSSIBLE: {True, False}}


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_is_neither_true_nor_false(answer):
    """Who takes an answer for a truth value is told what to write, lest "possible" be rounded."""
    with pytest.raises(TypeError, match=r"is Answer\.YES"):
        bool(answer)


@pytest.mark.parametrize(
    ("certain", "possible", "answer"), [(True, True, YES), (False, True, POSSIBLE), (False, False, NO)]
)
def test_an_answer_says_how_many_choices_satisfy(certain, possible, answer):
    """Every choice makes a yes, some a possible, none a no."""
    assert Answer.of(certain=certain, possible=possible) is answer


@pytest.mark.parametrize(("answer", "doubted"), [(YES, POSSIBLE), (POSSIBLE, POSSIBLE), (NO, NO)])
def test_a_doubt_turns_yes_into_possible(answer, doubted):
    """A doubted date takes away a yes and leaves a no."""
    assert answer.doubted() is doubted


@pytest.mark.parametrize("answer", Answer)
def test_not(answer):
    """`~` answers the opposite question."""
    assert WORLDS[~answer] == {not world for world in WORLDS[answer]}


@pytest.mark.parametrize(("one", "two"), list(itertools.product(Answer, repeat=2)))
def test_and_or(one, two):
    """`&` and `|` answer both questions, and either, as they may turn out."""
    both = {a and b for a in WORLDS[one] for b in WORLDS[two]}
    either = {a or b for a in WORLDS[one] for b in WORLDS[two]}
    assert WORLDS[one & two] == both
    assert WORLDS[one | two] == either
