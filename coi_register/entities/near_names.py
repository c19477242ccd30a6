"""Near names: what differs by a letter or a word, and counts as two. Compared by rapidfuzz, of the extra `names`.

Names that look alike by their coarse form have a nearness of 100. Others are as near as their letters agree, in the
order in which they stand or with their words in the order of the alphabet: the similarity is twice the number of
letters that they have in common and in order, divided by the number of all their letters (the normalised Indel
similarity of rapidfuzz). That is not enough where long names share most of their words: the words in which they differ
must be near as well. Names with different figures in them are never near.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from coi_register.entities.lookalikes import coarse_words, count_as_two, lookalikes
from coi_register.entities.named import NamedEntity
from coi_register.errors import MissingExtraError
from coi_register.model.parties import Person

__all__ = ["AT_LEAST", "NearNames", "near_names"]

AT_LEAST = 88
"""How near two names are, from 0 to 100, that are listed where nothing else is asked for."""

_WORDS_AT_LEAST = 70
"""How near the words in which two names differ have to be."""

_SMALL_WORDS = frozenset({"and", "at", "for", "in", "of", "on", "the"})

_ROWS = 256  # so many names are held against all others at a time, which bounds the memory that it takes


@attrs.frozen(kw_only=True, eq=False)
class NearNames:
    """Two entities whose names are near, and that count as two.

    Attributes:
        nearness: how near their nearest names are, from 0 to 100; 100 where they have a coarse form in common.
        first: the one that is defined, or that stands first.
        second: the other.
        first_name: the name of the first that is nearest to one of the second.
        second_name: that name of the second.
    """

    nearness: float
    first: NamedEntity
    second: NamedEntity
    first_name: str
    second_name: str


@attrs.frozen(eq=False)
class _Spelling:
    """A name as it is compared: its words in their order, and in that of the alphabet."""

    number: int
    entity: NamedEntity
    name: str
    words: tuple[str, ...]
    texts: tuple[str, str]


def near_names(
    entities: Sequence[NamedEntity], *, at_least: float = AT_LEAST, progress: Callable[[int], object] | None = None
) -> tuple[NearNames, ...]:
    """List the entities whose names are near and that count as two, the nearest first.

    Args:
        entities: what documents name, each once.
        at_least: how near two names are that are listed, from 0 to 100.
        progress: is called now and then with the number of names that have been compared with all.

    Returns:
        Each pair once, by its nearest names. Pairs that are as near stand in the order of their names.

    Raises:
        MissingExtraError: if rapidfuzz is not installed.
    """
    _fuzz()
    order = {each.key: number for number, each in enumerate(sorted(entities, key=lambda each: each.definition is None))}
    nearest: dict[tuple[str, str], NearNames] = {}
    for first, second, first_name, name in lookalikes(entities):
        _note(
            nearest, order, NearNames(nearness=100, first=first, second=second, first_name=first_name, second_name=name)
        )
    for one, other, nearness in _pairs(entities, at_least, progress):
        pair = NearNames(
            nearness=nearness, first=one.entity, second=other.entity, first_name=one.name, second_name=other.name
        )
        _note(nearest, order, pair)
    return tuple(sorted(nearest.values(), key=_place_in_list))


def _place_in_list(pair: NearNames) -> tuple[object, ...]:
    return -pair.nearness, pair.first.cls.__name__, pair.first_name, pair.second_name, pair.first.key, pair.second.key


def _note(nearest: dict[tuple[str, str], NearNames], order: Mapping[str, int], pair: NearNames) -> None:
    """Keep a pair, what is defined or stands first as its first, unless nearer names of the same two are kept."""
    if order[pair.first.key] > order[pair.second.key]:
        pair = attrs.evolve(
            pair, first=pair.second, second=pair.first, first_name=pair.second_name, second_name=pair.first_name
        )
    key = pair.first.key, pair.second.key
    if key not in nearest or nearest[key].nearness < pair.nearness:
        nearest[key] = pair
    elif nearest[key].nearness == pair.nearness:
        nearest[key] = min(nearest[key], pair, key=_place_in_list)


def _pairs(
    entities: Iterable[NamedEntity], at_least: float, progress: Callable[[int], object] | None
) -> Iterator[tuple[_Spelling, _Spelling, float]]:
    """Find the near names of each block; what is in different blocks can never be near."""
    blocks: defaultdict[tuple[object, ...], list[_Spelling]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for name in entity.folded().values():
            words = coarse_words(entity.cls, name)
            figures = tuple(sorted(filter(None, ("".join(filter(str.isdecimal, word)) for word in words))))
            texts = " ".join(words), " ".join(sorted(words))
            block = entity.cls, entity.post_of, figures
            blocks[block].append(_Spelling(number, entity, name, words, texts))
    done = 0
    for block_of in blocks.values():
        for one, other, nearness in _pairs_of(sorted(block_of, key=_size), at_least):
            if nearness >= at_least and count_as_two(one.entity, other.entity):
                yield one, other, nearness
        done += len(block_of)
        if progress:
            progress(done)


def _size(spelling: _Spelling) -> tuple[int, str, int]:
    return len(spelling.texts[0]), spelling.texts[0], spelling.number


def _pairs_of(spellings: Sequence[_Spelling], at_least: float) -> Iterator[tuple[_Spelling, _Spelling, float]]:
    """Hold each name against those after it that are not too long: of names so near the lengths are near as well."""
    import numpy

    cdist, ratio = _fuzz()
    lengths = [len(each.texts[0]) for each in spellings]
    for start in range(0, len(spellings) - 1, _ROWS):
        rows = spellings[start : start + _ROWS]
        longest = lengths[start + len(rows) - 1] * (200 - at_least) / max(at_least, 1)
        columns = spellings[start : bisect_right(lengths, longest)]
        scores = [
            cdist(
                [each.texts[way] for each in rows],
                [each.texts[way] for each in columns],
                scorer=ratio,
                score_cutoff=at_least,
                dtype=numpy.float32,
                workers=-1 if len(columns) > _ROWS else 1,
            )
            for way in (0, 1)
        ]
        best = numpy.maximum(*scores)
        for row, column in zip(*(each.tolist() for each in numpy.nonzero(best)), strict=True):
            if row < column and _differ_little(rows[row], columns[column], ratio):
                yield rows[row], columns[column], round(float(best[row, column]), 1)


def _differ_little(one: _Spelling, other: _Spelling, ratio: Callable[[str, str], float]) -> bool:
    """Whether the words in which two names differ are near: “Leeds” and “Hull” are not, “Smith” and “Smyth” are."""
    own = [each for each in one.words if each not in other.words and each not in _SMALL_WORDS]
    others = [each for each in other.words if each not in one.words and each not in _SMALL_WORDS]
    if not own or not others or (one.entity.cls is Person and _are_initials(own, others)):
        return True
    return ratio("".join(own), "".join(others)) >= _WORDS_AT_LEAST


def _are_initials(own: Sequence[str], others: Sequence[str]) -> bool:
    """Whether of each two words one is the first letter of the other."""
    pairs = zip(own, others, strict=False)
    return len(own) == len(others) and all(a[0] == b[0] and 1 in (len(a), len(b)) for a, b in pairs)


def _fuzz() -> tuple[Any, Any]:
    try:
        import numpy as _  # noqa: F401  (of which cdist makes its tables)
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import cdist
    except ModuleNotFoundError as error:
        raise MissingExtraError("the list of near names", package="rapidfuzz", extra="names") from error
    return cdist, ratio
