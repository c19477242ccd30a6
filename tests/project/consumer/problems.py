"""An application that shows what is wrong with a document in its own way."""

from typing import assert_type

from coi_register.errors import DocumentError, Problem, Severity
from coi_register.json_pointer import pointer


def shown(problems: tuple[Problem, ...]) -> list[str]:
    """Write the errors for a person, each with its place."""
    return [f"{each.pointer or 'document'}: {each.message}" for each in problems if each.severity is Severity.ERROR]


def refused() -> tuple[Problem, ...]:
    """Raise as the package does, and catch what an application catches."""
    try:
        raise DocumentError([Problem(code="APP001", message="no period", path=("interests", 0))])
    except DocumentError as error:
        return assert_type(error.problems, tuple[Problem, ...])


def main() -> None:
    """Show what was refused."""
    problems = refused()
    assert_type(problems[0].line, int)
    assert shown(problems) == ["/interests/0: no period"]
    assert pointer(problems[0].path) == problems[0].pointer


if __name__ == "__main__":
    main()
