"""Slots: the template of each kind fills them, and put together they are the text that is printed, in all moods."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from coi_register import Declaration, Person, load, statement
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.registry import kind_names, register_kind, unregister_kind
from coi_register.model.kinds.shapes import Role
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.slots import Slots, put_together
from coi_register.statements.styles.files import load_style, style_names, template_folders
from coi_register.statements.templating.kind_templates import (
    Told,
    gerund_for,
    is_shareable,
    noun_for,
    sentence_for,
    told_gerund,
    told_noun,
    told_sentence,
)
from coi_register.strategies import interests
from tests.statements.realise.test_moods import DAY, EXAMPLES, KHAN, interest_of, voice_of, voice_of_two
from tests.statements.styles.test_own_styles import ADA, own_style

SOME = settings(max_examples=max(settings.default.max_examples // 5, 2))
FILES = sorted(EXAMPLES.glob("*/*.yaml"))
# The templates that all have; no comma before the scope; and each style that has templates of its own.
STYLES = {"bmj", "jama"} | {
    name for name in style_names() if sum(folder.is_dir() for folder in template_folders(name)) > 1
}


def in_each_mood(interest: Interest, realiser: Realiser) -> Iterator[tuple[Told, str]]:
    """The interest in each mood in which it can be told, and the subject that its slots do not name."""
    told = told_sentence(interest, realiser)
    assert told.text == sentence_for(interest, realiser)
    yield told, realiser.subject
    reported = told_gerund(interest, realiser)
    assert (reported and reported.text) == gerund_for(interest, realiser)
    if reported:
        yield reported, ""
    thing = told_noun(interest, realiser)
    assert thing.text == noun_for(interest, realiser)
    if not thing.text.startswith("that "):
        yield thing, ""


def check(interest: Interest, who: Person = KHAN) -> None:
    """Hold the slots of an interest to its text: of one person and of two, in each style and mood."""
    for name in sorted(STYLES):
        realisers = [voice_of(interest, who), *([voice_of_two(interest)] if is_shareable(interest) else [])]
        for realiser in realisers:
            realiser.style = load_style(name)
            for told, subject in in_each_mood(interest, realiser):
                assert told.slots is not None, told.text
                assert put_together(told.slots, subject, close_scope=realiser.close_scope) == told.text


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_examples(file: Path) -> None:
    """Each shipped template fills slots in each mood, and they are its whole text; the noun of `other` is a clause."""
    given_ = load(file)
    for declaration in [given_] if isinstance(given_, Declaration) else given_.declarations:
        for interest in declaration.interests:
            check(interest, declaration.declarant)


@pytest.mark.parametrize("kind", kind_names())
@SOME
@given(data=st.data())
def test_any_interest(kind: str, data: st.DataObject) -> None:
    """The same holds of any interest of any kind."""
    check(data.draw(interests(kind)))


@pytest.mark.parametrize(
    ("fields", "slots"),
    [
        (
            {
                "kind": "speaker-fee",
                "payer": "Pfizer",
                "amount": "GBP 500",
                "purpose": "a lecture on insulin",
                "event": "the spring meeting",
                "period": "2015",
                "scope": "outside",
            },
            Slots(
                verb="received",
                thing="a fee of £500",
                source="from Pfizer",
                about="for a lecture on insulin at the spring meeting",
                rest="in 2015",
                scope=", outside the submitted work",
            ),
        ),
        (
            {
                "kind": "directorship",
                "period": "2013/..",
                "organisation": "Mind",
                "role": "trustee",
                "remuneration": "unpaid",
            },
            Slots(verb="has been", thing="an unpaid trustee", source="of Mind", rest="since 2013"),
        ),
        (
            {
                "kind": "advisory-role",
                "period": "2013/..",
                "organisation": "Teva",
                "board": "advisory board",
                "purpose": "asthma",
            },
            Slots(
                verb="has been",
                thing="a member of the advisory board",
                source="of Teva",
                about="on asthma",
                rest="since 2013",
            ),
        ),
        (
            {
                "kind": "family-tie",
                "period": "2013/..",
                "relation": "brother",
                "role": "trustee",
                "organisation": "Mind",
            },
            Slots(subject="his brother", verb="has been", thing="a trustee", source="of Mind", rest="since 2013"),
        ),
        (
            {"kind": "institutional-interest", "period": "2013/..", "nature": "a contract", "organisation": "Teva"},
            Slots(subject="his institution", verb="has had", thing="a contract", source="with Teva", rest="since 2013"),
        ),
    ],
    ids=lambda value: value["kind"] if isinstance(value, dict) else "",
)
def test_what_stands_where(fields: dict[str, object], slots: Slots) -> None:
    """Each part of a sentence is in the slot that it belongs to."""
    interest = interest_of(**fields)
    assert told_sentence(interest, voice_of(interest, KHAN)).slots == slots


def test_a_noun_for_the_verb_begins_the_thing() -> None:
    """Told as a thing, an interest has no verb; what stands for it is the thing."""
    interest = interest_of(kind="volunteering", organisation="Mind")
    assert told_noun(interest, voice_of(interest, KHAN)).slots == Slots(thing="voluntary work", source="for Mind")


class Minding(Role):
    """A kind of an application, whose wording fills no slots."""

    __slots__ = ()
    kind = "minding"


@pytest.mark.parametrize(
    "text",
    [
        "{{ words(v.subject, v.verb('mind'), org(i.organisation)) }}",
        "{{ v.clause(v.verb('mind'), org(i.organisation)) }}, on most days",
        "{{ v.clause(v.verb('mind')) }} and {{ v.clause(v.verb('help'), org(i.organisation)) }}",
    ],
)
def test_a_text_that_slots_do_not_tell(text: str) -> None:
    """A text that a template writes itself, or adds to, is told without slots."""
    register_kind(Minding, wording=f"{{% macro sentence(i, v) %}}{text}{{% endmacro %}}")
    try:
        interest = interest_of(kind="minding", organisation="Mind")
        for told in (told_sentence(interest, voice_of(interest, KHAN)), told_noun(interest, voice_of(interest, KHAN))):
            assert told.text
            assert told.slots is None
    finally:
        unregister_kind("minding")


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    """A template in the sandbox may tell a clause by its slots, the parts of a role, and what ends it."""
    template = (
        "{% macro sentence(i, v) %}{% set be, title = v.being('fellow', v.pay) %}"
        "{{ v.clause(be, [title, 'indeed'], source=org(i.organisation) | after('of'), ending=v.end('for life')) }}"
        "{% endmacro %}{% macro noun(i, v) %}"
        "{{ v.clause(*v.being('fellow'), source=org(i.organisation) | after('of')) }}{% endmacro %}"
    )
    style = own_style(tmp_path, membership=template)
    assert statement(ADA, style=style).text.endswith(" and has been a fellow indeed of Mind, for life.")
    interest = ADA.interests[1]
    realiser = Realiser(
        reference=voice_of(interest, KHAN).reference,
        interest=interest,
        on=DAY,
        style=load_style(style),
        declarant_his="",
    )
    for told, subject in in_each_mood(interest, realiser):
        assert told.slots is not None
        assert put_together(told.slots, subject) == told.text
