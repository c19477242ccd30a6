"""Chances: how often one thing is generated instead of another."""

from typing import TypeVar, cast

from hypothesis import strategies as st

__all__ = ["mostly", "one_of", "perhaps", "seldom", "tuples_of"]

_T = TypeVar("_T")


def one_of(*strategies: st.SearchStrategy[_T]) -> st.SearchStrategy[_T]:
    """One of some strategies, each as often as it is given."""
    return st.sampled_from(strategies).flatmap(lambda chosen: chosen)


def mostly(usual: st.SearchStrategy[_T], odd: st.SearchStrategy[_T]) -> st.SearchStrategy[_T]:
    """One strategy, and now and then the other."""
    return one_of(*[usual] * 7, odd)


def perhaps(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """One strategy, or nothing."""
    return st.none() | strategy


def seldom(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """Nothing, and now and then one strategy."""
    return mostly(cast("st.SearchStrategy[_T | None]", st.none()), strategy)


def tuples_of(strategy: st.SearchStrategy[_T], least: int, most: int) -> st.SearchStrategy[tuple[_T, ...]]:
    """So many of a strategy, at least and at most."""
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)
