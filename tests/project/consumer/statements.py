"""An application that makes, keeps, checks and states declarations by the package's public names alone."""

import datetime
from typing import assert_type

import coi_register
from coi_register import (
    Answer,
    Capacity,
    Declaration,
    DocumentError,
    Interest,
    Office,
    Organisation,
    Pay,
    Period,
    Person,
    Problem,
    Pronoun,
    Register,
    Remuneration,
    Sentence,
    Statement,
    dumps,
    from_mapping,
    loads,
    statement,
    to_mapping,
    validate,
)
from coi_register.model import Internship


def made() -> Declaration:
    """Make a declaration by hand."""
    health = Organisation(name="Department of Health", article=coi_register.Article.THE)
    internship = Internship(
        under=Office(office="chief medical officer", organisation=health),
        remuneration=Remuneration(status=Pay.UNPAID),
        period=Period.parse("2010"),
    )
    return Declaration(
        declarant=Person(name="Ada Example", pronouns=Pronoun.SHE),
        declared_on=datetime.date(2016, 6, 29),
        capacity=Capacity.PERSONAL,
        interests=(internship,),
    )


def main() -> None:
    """Go there and back, and look at what is typed."""
    declaration = made()
    assert_type(declaration.interests, tuple[Interest, ...])
    stated = assert_type(statement(declaration, style="bmj"), Statement)
    sentences = assert_type(stated.sentences, tuple[Sentence, ...])
    assert sentences[0].text.startswith("Ada Example undertook an unpaid internship under the chief medical officer")
    assert_type(sentences[0].fact_ids, tuple[str, ...])
    assert_type(loads(dumps(declaration)), Declaration | Register)
    assert from_mapping(assert_type(to_mapping(declaration), dict[str, object])) == declaration
    problems = assert_type(validate({"declarant": "Ada Example", "interest": []}), tuple[Problem, ...])
    assert [problem.code for problem in problems] == ["DOC102"]
    try:
        loads("declarant: {nam: Ada Example}")
    except DocumentError as error:
        assert_type(error.problems, tuple[Problem, ...])
    overlap = assert_type(Period.parse("2015/2016").overlaps(Period.parse("2016-05/..")), Answer)
    assert overlap is Answer.POSSIBLE


if __name__ == "__main__":
    main()
