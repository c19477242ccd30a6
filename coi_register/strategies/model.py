"""Hypothesis strategies for parties, declarations and registers by name."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import attrs
from hypothesis import strategies as st

from coi_register.entities.references import resolve
from coi_register.model.declarations import Act, Declaration, Nil
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.icmje_items import is_financial, item_of
from coi_register.model.kinds.registry import kind_names
from coi_register.model.kinds.vocabulary import Nature, Pay, Remuneration, Scope
from coi_register.model.parties import Office, Organisation, Person, Scheme
from coi_register.model.periods import Edge
from coi_register.model.register import Register
from coi_register.strategies.texts import texts
from coi_register.strategies.values import Given, Using, days, interests, values

__all__ = ["declarations", "offices", "organisations", "people", "registers", "remunerations", "schemes"]

_ID = re.compile(r"[a-z0-9]+(?:[-._:][a-z0-9]+)*")
_NAMES = texts().filter(lambda text: not _ID.fullmatch(text))


def people(*, using: Using | None = None, **fields: Given) -> st.SearchStrategy[Person]:
    """Generate people. The arguments are those of `values`."""
    return values(Person, using=using, depth=2, **fields)


def organisations(*, using: Using | None = None, **fields: Given) -> st.SearchStrategy[Organisation]:
    """Generate organisations, named or described, some with relations. The arguments are those of `values`."""
    return values(Organisation, using=using, depth=2, **fields)


def offices(*, using: Using | None = None, **fields: Given) -> st.SearchStrategy[Office]:
    """Generate offices: a post, the person in it, or both. The arguments are those of `values`."""
    return values(Office, using=using, depth=2, **fields)


def schemes(*, using: Using | None = None, **fields: Given) -> st.SearchStrategy[Scheme]:
    """Generate schemes. The arguments are those of `values`."""
    return values(Scheme, using=using, depth=2, **fields)


def remunerations(*, using: Using | None = None, **fields: Given) -> st.SearchStrategy[Remuneration]:
    """Generate remunerations; an unpaid role has no amount and no payer. The arguments are those of `values`."""
    return values(Remuneration, using=using, depth=1, **fields).map(_unpaid_by_all)


def _unpaid_by_all(pay: Remuneration) -> Remuneration:
    return attrs.evolve(pay, amount=None, total=None, payer=None) if pay.status is Pay.UNPAID else pay


@st.composite
def declarations(
    draw: st.DrawFn,
    /,
    *,
    kinds: Sequence[str] = (),
    most: int = 3,
    nothing: bool = True,
    using: Using | None = None,
    **fields: Given,
) -> Declaration:
    """Generate valid declarations: no check finds an error, though there may be warnings and hints.

    Each declares interests, or that there is nothing, and says on which day. No two interests of one declaration can be
    one fact.

    Args:
        draw: given by Hypothesis.
        kinds: the kinds of the interests; any, where none is given.
        most: the greatest number of interests.
        nothing: whether some declare that there is nothing at all.
        using: as in `values`.
        **fields: as in `values`.
    """
    known = _with_remunerations(frozenset((using or {}).items()))
    usual: dict[str, Any] = {
        "declared_on": days(),
        "interests": st.lists(_interests(kinds, known), min_size=not nothing, max_size=most).map(tuple),
    }
    found = _each_once(draw(values(Declaration, using=known, depth=2, **{**usual, **fields})))
    if "nothing_to_declare" not in fields:
        found = attrs.evolve(found, nothing_to_declare=draw(_nothing(found, known)))
    corrects = found.corrects if found.corrects != found.id else None
    return attrs.evolve(
        found,
        interests=_with_own_ids(tuple(map(_one_way, found.interests))),
        act=Act.CORRECTION if corrects else found.act,
        corrects=corrects,
    )


def _each_once(declaration: Declaration) -> Declaration:
    """Take out what may tell again what an earlier interest of a declaration tells."""
    kept = attrs.evolve(declaration, interests=())
    for each in declaration.interests if declaration.may_repeat_itself else ():
        more = attrs.evolve(kept, interests=(*kept.interests, each))
        kept = kept if more.may_repeat_itself else more
    return kept if kept.interests else declaration


def _one_way(interest: Interest) -> Interest:
    """What has ended is neither planned nor still going on."""
    goes_on = interest.planned or (interest.period is not None and interest.period.end is Edge.OPEN)
    return attrs.evolve(interest, ended=False) if interest.ended and goes_on else interest


@lru_cache(maxsize=64)
def _with_remunerations(using: frozenset[tuple[type, st.SearchStrategy[Any]]]) -> Using:
    return {Remuneration: remunerations(using=dict(using)), **dict(using)}


def _interests(kinds: Sequence[str], using: Using) -> st.SearchStrategy[Interest]:
    if not kinds:
        return interests(using=using)
    return st.sampled_from(kinds).flatmap(lambda kind: interests(kind, using=using))


@st.composite
def _nothing(draw: st.DrawFn, declaration: Declaration, using: Using) -> tuple[Nil, ...]:
    """Nothing of kinds or under items that are not declared, or beside what is; nothing at all, where nothing is."""
    if not declaration.interests:
        return (Nil(),)
    if draw(st.integers(0, 9)) == 0:
        return (Nil(others=True),)
    declared = {interest.kind for interest in declaration.interests}
    others = tuple(kind for kind in kind_names() if kind not in declared)
    if not others or draw(st.integers(0, 3)):
        return ()
    named = {"scope": st.sampled_from((None, *_SCOPES)), "others": st.just(False)}
    one_kind = {"kind": st.sampled_from(others), "item": st.none(), "nature": st.none()}
    of_kind = values(Nil, using=using, depth=1, **one_kind, **named)
    free = tuple(set(range(1, 14)) - set(map(item_of, declaration.interests)))
    under_item = st.builds(Nil, item=st.sampled_from(free))
    natures = {Nature.FINANCIAL if is_financial(each) else Nature.NON_FINANCIAL for each in declaration.interests}
    of_nature = [Nil(nature=each) for each in Nature if each not in natures]
    nils = of_kind | under_item | st.sampled_from(of_nature) if of_nature else of_kind | under_item
    return tuple(draw(st.lists(nils, min_size=1, max_size=2)))


_SCOPES = tuple(scope for scope in Scope if scope is not Scope.NOT_STATED)


def _with_own_ids(given: tuple[Interest, ...]) -> tuple[Interest, ...]:
    """Take an id away where an earlier interest has it."""
    seen: set[str | None] = set()
    kept: list[Interest] = []
    for each in given:
        kept.append(attrs.evolve(each, id=None) if each.id in seen else each)
        seen.add(each.id)
    return tuple(kept)


@st.composite
def registers(draw: st.DrawFn, *, most: int = 3, using: Using | None = None) -> Register:
    """Generate valid registers, whose declarations speak of the people and bodies that they define.

    No check finds an error. References are resolved, as `load` resolves them: a party that is defined stands
    whole wherever it is referred to.

    Args:
        draw: given by Hypothesis.
        most: the greatest number of declarations.
        using: as in `values`.
    """
    # A name that is shaped like an id would be a reference to nothing.
    own = {str: _NAMES, **(using or {})}
    defined = {key: draw(_defined(cls, key, own)) for key, cls in _PARTIES.items()}
    referring = {
        cls: values(cls, using=own, depth=1) | st.sampled_from([cls.from_text(each.id) for each in defined[key]])
        for key, cls in _PARTIES.items()
        if defined[key]
    }
    made = draw(st.lists(declarations(using={**own, **referring}), max_size=most))
    title = draw(st.none() | own[str])
    return resolve(Register(title=title, declarations=_numbered(made), **defined))


_PARTIES: dict[str, Any] = {"people": Person, "organisations": Organisation, "offices": Office, "schemes": Scheme}


@st.composite
def _defined(draw: st.DrawFn, cls: type[Any], key: str, using: Using) -> tuple[Any, ...]:
    """A few definitions of a class, each with an id of its own."""
    made = draw(st.lists(values(cls, using=using, depth=1), max_size=2))
    return tuple(attrs.evolve(each, id=f"{key}-{number}") for number, each in enumerate(made, 1))


def _numbered(made: list[Declaration]) -> tuple[Declaration, ...]:
    """Give each declaration an id of its own, and let a correction correct the one before it."""
    return tuple(
        attrs.evolve(each, id=f"declaration-{number}", corrects=f"declaration-{number - 1}" if number > 1 else None)
        if each.corrects and number > 1
        else attrs.evolve(each, id=f"declaration-{number}", corrects=None)
        for number, each in enumerate(made, 1)
    )
