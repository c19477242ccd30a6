"""From a document as it was read to the model, with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

import attrs

from coi_register.errors import InvalidValueError, Problem, Severity
from coi_register.model.declarations import Declaration
from coi_register.model.structuring.from_plain import structure_speaking
from coi_register.parsing import RawDocument
from coi_register.validation.declaration_checks import check_declaration

if TYPE_CHECKING:
    from coi_register.model.register import Register
    from coi_register.validation.partial import Partial

__all__ = [
    "Document",
    "Understood",
    "check",
    "document_type",
    "examine",
    "examine_together",
    "in_order",
    "is_in_order",
    "judge",
    "located",
    "nameless",
    "unclear",
    "understand",
]

_REGISTER_KEYS = frozenset(
    ("title", "people", "organisations", "offices", "schemes", "matters", "manuscripts", "declarations", "dispositions")
)

_MEANT_FOR_REGISTERS = _REGISTER_KEYS | {"manuscript"}
"""The same with a slip that otherwise would be told as a key of declarations."""


@attrs.frozen(kw_only=True, eq=False, slots=False)  # one is made for each line of a file: faster so
class Document:
    """A document that has been examined.

    Attributes:
        raw: the document as it was read.
        value: what it says, or None where its structure is not in order.
        problems: everything wrong with it, with file, line and column, in the order of the document.
    """

    raw: RawDocument
    value: Declaration | Register | None
    problems: tuple[Problem, ...]

    @property
    def is_valid(self) -> bool:
        """Whether it has no error; warnings and hints may remain."""
        return is_in_order(self.problems)

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """The declarations that it holds."""
        if isinstance(self.value, Declaration):
            return (self.value,)
        return self.value.declarations if self.value else ()


def check(value: Declaration | Register, *, speaks: bool = False) -> list[Problem]:
    """Find what is wrong with a document whose structure is in order, but for its references (see `linking`).

    Args:
        value: what it says.
        speaks: whether every text in it is known to say something.

    Returns:
        Problems without file, line and column.
    """
    if isinstance(value, Declaration):
        return check_declaration(value, (), speaks=speaks)
    from coi_register.validation.register_checks import check_register  # which a declaration alone does not need

    return check_register(value, speaks=speaks)


def is_in_order(problems: Sequence[Problem]) -> bool:
    """Whether none of some problems is an error."""
    return not problems or all(problem.severity is not Severity.ERROR for problem in problems)


def document_type(plain: object) -> type[Declaration] | type[Register]:
    """Tell a register from a declaration by its keys."""
    if isinstance(plain, dict) and "declarant" not in plain and not _MEANT_FOR_REGISTERS.isdisjoint(plain):
        from coi_register.model.register import Register  # which a declaration alone does not need

        return Register
    return Declaration


def judge(plain: object, *, parties: bool = True) -> tuple[Declaration | Register | None, list[Problem]]:
    """Check plain values that stand alone: structure, sense, and references within them.

    Args:
        plain: the values.
        parties: whether names and identifiers are looked at as well. What is wrong with them is never an error.

    Returns:
        What they say, with references resolved, or None where the structure is not in order; and the problems,
        without file, line and column.
    """
    read = understand(plain)
    if read.value is None and read.partial is None:
        return None, read.problems
    if isinstance(read.value, Declaration) and not parties:  # it refers to nothing outside it
        return read.value, [*read.problems, *nameless(read.value)]
    ((linked, more),) = _linked([read], all_parties=read.has_all_parties, all_declarations=read.value is not None)
    of_parties = read.without_stand_ins(_of_parties([linked or read.said]).get(0, ())) if parties else ()
    return linked, [*read.problems, *more, *of_parties]


@attrs.frozen
class Understood:
    """What was understood of a document.

    Attributes:
        value: what it says, with references unresolved, or None where the structure is not in order.
        problems: what is wrong with it by itself, without file, line and column.
        partial: what could be understood, where the structure is not in order.
        is_declaration: whether it is taken for a declaration.
    """

    value: Declaration | Register | None
    problems: list[Problem]
    partial: Partial | None = None
    is_declaration: bool = False

    @property
    def said(self) -> Declaration | Register | None:
        """What could be understood of it, all or in part."""
        return self.value or cast("Declaration | Register | None", self.partial and self.partial.value)

    def without_stand_ins(self, problems: Sequence[Problem]) -> Sequence[Problem]:
        """Keep the problems that hold whatever could not be understood."""
        return self.partial.without_stand_ins(problems) if self.partial else problems

    @property
    def has_all_parties(self) -> bool:
        """Whether all that it defines for others to name was understood."""
        if self.value is not None or self.is_declaration:
            return True
        return self.partial is not None and self.partial.has_all(_REGISTER_KEYS - {"title", "declarations"})


def understand(plain: object) -> Understood:
    """Check structure, and what a schema cannot say, in every part that could be understood."""
    cls = document_type(plain)
    try:
        value, speaks = structure_speaking(plain, cls)
    except InvalidValueError as error:
        from coi_register.validation.partial import read_partly

        problems = _why(plain, cls, error)
        partial = read_partly(plain, cls)
        if partial is not None:
            problems += partial.without_stand_ins(check(cast("Declaration | Register", partial.value)))
        return Understood(None, problems, partial, cls is Declaration)
    return Understood(value, check(value, speaks=speaks))


def nameless(declaration: Declaration) -> Sequence[Problem]:
    """Find a declarant's id: a declaration alone has names only, and nobody is to be printed as a-example."""
    text = declaration.declarant.name
    if not text.islower() or not ("-" in text or ":" in text) or declaration.declarant.to_text() is None:
        return ()
    from coi_register.entities.references import is_like_an_id

    if not is_like_an_id(text):
        return ()
    message = f"“declarant” looks like an id, and nothing defines it here: “{text}”"
    advice = "Give the files that define it as well, such as the folder that holds the register; or write the name."
    return [Problem(code="DOC205", path=("declarant",), message=message, advice=advice)]


def unclear(declarations: Sequence[Declaration]) -> Mapping[int, Sequence[Problem]]:
    """Find names that fit several people in declarations without a register, by the position of each declaration."""
    if len(declarations) < 2 or not any(each.declarant.identifiers for each in declarations):
        return {}
    from coi_register.validation.ambiguities import find_ambiguities  # which declarations of one person do not need

    return find_ambiguities(declarations)


def _linked(
    read: Sequence[Understood], **known: bool
) -> Iterable[tuple[Declaration | Register | None, Sequence[Problem]]]:
    """Resolve references among documents, and find those that lead nowhere, as far as each was understood."""
    values = [cast("Declaration | Register", each.said) for each in read]
    alone = [value for value in values if isinstance(value, Declaration)]
    found: Iterable[tuple[Declaration | Register, Sequence[Problem]]]
    if len(alone) == len(values):
        between = unclear(alone)
        found = [(value, [*nameless(value), *between.get(place, ())]) for place, value in enumerate(alone)]
    else:
        from coi_register.validation.references import link  # which declarations alone do not need

        found = link(values, **known)
    return [
        (None if each.partial else value, each.without_stand_ins(problems))
        for each, (value, problems) in zip(read, found, strict=True)
    ]


def examine(raw: RawDocument) -> Document:
    """Check a document that stands alone, but for its names, as it was read, and say where each problem is."""
    if raw.problems:
        return Document(raw=raw, value=None, problems=raw.problems)
    value, problems = judge(raw.value, parties=False)
    return Document(raw=raw, value=value, problems=located(raw, problems) if problems else ())


def examine_together(raws: Iterable[RawDocument], *, parties: bool = True) -> tuple[Document, ...]:
    """Check documents that belong together: what one defines by id, the others may name.

    Args:
        raws: the documents as they were read.
        parties: whether names and identifiers are looked at as well. What is wrong with them is never an error.
    """
    read = [(raw, Understood(None, []) if raw.problems else understand(raw.value)) for raw in raws]
    linked = iter(
        _linked(
            [each for _, each in read if each.said is not None],
            all_parties=all(each.has_all_parties for _, each in read),
            all_declarations=all(each.value is not None for _, each in read),
        )
    )
    resolved = [(None, ()) if each.said is None else next(linked) for _, each in read]
    said = [value or each.said for (_, each), (value, _) in zip(read, resolved, strict=True)]
    of_parties = _of_parties(said) if parties else {}
    found = []
    for position, ((raw, each), (value, more)) in enumerate(zip(read, resolved, strict=True)):
        named = each.without_stand_ins(of_parties.get(position, ()))
        placed = raw.problems or located(raw, [*each.problems, *more, *named])
        found.append(Document(raw=raw, value=value, problems=placed))
    return tuple(found)


def _of_parties(values: Sequence[Declaration | Register | None]) -> Mapping[int, Sequence[Problem]]:
    """Find what is wrong with names and identifiers, by the position of the value."""
    from coi_register.validation.party_checks import party_problems  # which who only reads documents does not need

    return party_problems((position, value) for position, value in enumerate(values) if value is not None)


def _why(plain: object, cls: type[Declaration] | type[Register], error: InvalidValueError) -> list[Problem]:
    from coi_register.model.json_schema import schema_name
    from coi_register.validation.schema_errors import explain

    # The schema refuses whatever the model refuses; should it not, the model's own words are better than silence.
    return explain(plain, schema_name(cls)) or [Problem(code="DOC199", message=str(error))]


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort the problems of a document by where they are."""
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code)))


def located(raw: RawDocument, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Add file, line and column, and write advice in the language of the file. A problem with a key points at it."""
    given = tuple(problems)
    if not given:
        return ()
    from coi_register.validation.json_advice import advice_in_json, is_json  # which only what is refused needs

    found = []
    in_json = is_json(raw.file, raw.source.text)
    for problem in given:
        line, column = raw.locate(problem.path, key=problem.code == "DOC102")
        advice = advice_in_json(problem.advice) if in_json else problem.advice
        found.append(attrs.evolve(problem, file=raw.file, line=line, column=column, advice=advice))
    return in_order(found)
