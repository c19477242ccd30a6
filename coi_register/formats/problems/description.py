"""A problem in sentences: what is wrong, then what to do about it."""

from coi_register.errors import Problem, as_sentence

__all__ = ["describe_problem"]


def describe_problem(problem: Problem) -> str:
    """Write the message and the advice of a problem as sentences; empty where it has neither."""
    return " ".join(filter(None, (as_sentence(problem.message), problem.advice)))
