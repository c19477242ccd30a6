"""Whether two tellings are of one fact: by id, in the same words, or of one kind with everything stated agreeing."""

from collections.abc import Hashable, Iterator, Sequence

import attrs

from coi_register.entities.folding import fold_body, fold_name, fold_person
from coi_register.entities.same_entity import Entity, EntityIndex
from coi_register.model.fields import Value, field_types
from coi_register.model.kinds.base import BESIDE_THE_FACT, LABELS, Interest
from coi_register.model.kinds.vocabulary import SubjectKind
from coi_register.model.parties import Office, Organisation, Person, Scheme

__all__ = ["Likeness"]

_MAY_CHANGE = frozenset(
    {
        *BESIDE_THE_FACT,
        *("period", "look_back", "scope", "unrelated_to", "planned", "ended", "during_work", "subject"),
        *("remuneration", "value", "percentage", "status", "royalties", "licensee", "basis", "gained", "possible"),
        *("offer", "benefit", "how_many", "several", "exclusive", "applicant", "jurisdictions", "pronouns"),
    }
)
"""The fields that can differ between two tellings of one fact; all others say which fact it is."""

_IDS = frozenset(("id", "mirror_of", "corrects", "matter"))


@attrs.frozen(eq=False)
class Likeness:
    """Compares the interests of one person, whoever and whatever they name being known by the index.

    Attributes:
        index: who is who.
    """

    index: EntityIndex
    _words: dict[int, tuple[Interest, Hashable]] = attrs.field(factory=dict, init=False)

    def words(self, interest: Interest) -> Hashable:
        """Return what is equal for two tellings in the same words, whatever their labels and the spelling of names."""
        known = self._words.get(id(interest))
        if known is None:  # the interest is kept with them, so that its identity stays its own
            fields = (getattr(interest, name) for name in field_types(type(interest)) if name not in LABELS)
            known = self._words[id(interest)] = interest, (type(interest), *map(self._meant, fields))
        return known[1]

    def is_same_words(self, one: Interest, other: Interest) -> bool:
        """Whether two tellings say the same in all fields but labels; two ids that are given part them."""
        return not _are_parted(one, other) and self.words(one) == self.words(other)

    def can_be_one(self, one: Interest, other: Interest) -> bool:
        """Whether two tellings are of one state: kind, holder, and all that both state agree, and both have a period.

        Of the periods, the beginnings must be able to be one: a year, and a day in it.
        """
        if type(one) is not type(other) or one.is_event or _are_parted(one, other):
            return False
        if one.period is None or other.period is None or not one.period.can_begin_with(other.period):
            return False
        return self._holder(one) == self._holder(other) and self._agree(one, other)

    def marks(self, alike: Sequence[Interest]) -> Iterator[Hashable]:
        """Give for each of several interests of one kind what is equal for any two that can be one.

        It is made of the holder and of the fields that all of them state.

        Args:
            alike: the interests.
        """
        names = [
            name
            for name in _distinguishing(type(alike[0]))
            if all(getattr(each, name) not in (None, (), False) for each in alike)
        ]
        for each in alike:
            yield self._holder(each), *(_folded(self._meant(getattr(each, name))) for name in names)

    def said(self, interest: Interest) -> Iterator[tuple[str, Hashable]]:
        """Give each field that says which fact it is, with what it says, and None where it says nothing."""
        for name in _distinguishing(type(interest)):
            value = getattr(interest, name)
            yield name, None if value in (None, (), False) else _folded(self._meant(value))

    def disagree(self, one: Interest, other: Interest) -> bool:
        """Whether two tellings certainly are of two different things: of another kind, holder or party."""
        if type(one) is not type(other) or self._holder(one) != self._holder(other):
            return True
        return any(mine != its for mine, its in self._stated_by_both(one, other))

    def agree(self, one: Interest, other: Interest) -> bool:
        """Whether two interests are of one kind, and agree in every party and name that both state, in one at least."""
        return type(one) is type(other) and self._agree(one, other)

    def _agree(self, one: Interest, other: Interest) -> bool:
        both = list(self._stated_by_both(one, other))
        return bool(both) and all(mine == its for mine, its in both)

    def _stated_by_both(self, one: Interest, other: Interest) -> Iterator[tuple[Hashable, Hashable]]:
        for name in _distinguishing(type(one)):
            mine, its = getattr(one, name), getattr(other, name)
            if mine not in (None, (), False) and its not in (None, (), False):
                yield _folded(self._meant(mine)), _folded(self._meant(its))

    def _holder(self, interest: Interest) -> Hashable:
        subject = interest.subject
        if subject is None or subject.relation is SubjectKind.SELF:
            return None
        return subject.relation, self._meant(subject.person), self._meant(subject.organisation)

    def exactness(self, interest: Interest) -> tuple[object, ...]:
        """Order tellings by how much they say, the most exact first: a period known better, then more fields."""
        return *_exactness(interest), *self.order(interest)

    def order(self, value: Value) -> tuple[str, str, str]:
        """Return what orders interests or declarations by what they say.

        Ids decide only between those that say the same otherwise, and the spelling of names only between those that
        differ in nothing else.
        """
        return "\0".join(self._called(value)), repr(self._meant(value)), repr(value)

    def _called(self, value: object) -> Iterator[str]:
        """Give the words of a value in order, with folded names and no ids."""
        if isinstance(value, Person | Organisation | Scheme):
            key = self.index.key(value)
            yield _name(self.index.entity(key) if key else value)
        elif isinstance(value, tuple):
            yield str(len(value))
            for each in value:
                yield from self._called(each)
        elif isinstance(value, Value):
            whole = self.index.whole_office(value) if isinstance(value, Office) else value
            yield type(whole).__name__
            for name in field_types(type(whole)):
                if name not in _IDS:
                    yield from self._called(getattr(whole, name))
        else:  # what is stated comes before what is not
            yield "\U0010ffff" if value is None else str(value)

    def _meant(self, value: object) -> Hashable:
        """Return what is equal for two values that mean the same: an entity by its key, a text as it is written."""
        if isinstance(value, Office):
            office = self.index.whole_office(value)
            return "office", self.index.office(office), self._meant(office.person) if office.person else None
        if isinstance(value, Person | Organisation | Scheme):
            return self.index.key(value) or value
        if isinstance(value, tuple):
            return tuple(map(self._meant, value))
        if isinstance(value, Value):
            return (type(value), *(self._meant(getattr(value, name)) for name in field_types(type(value))))
        return value if isinstance(value, Hashable) else repr(value)


def _folded(value: Hashable) -> Hashable:
    """Return a text without regard to capitals and spaces."""
    return " ".join(value.split()).casefold() if type(value) is str else value


def _are_parted(one: Interest, other: Interest) -> bool:
    return one.id is not None and other.id is not None and one.id != other.id


_fields: dict[type[Interest], tuple[str, ...]] = {}


def _distinguishing(cls: type[Interest]) -> tuple[str, ...]:
    known = _fields.get(cls)
    if known is None:
        known = _fields[cls] = tuple(name for name in field_types(cls) if name not in _MAY_CHANGE)
    return known


def _name(entity: Entity) -> str:
    """Return the folded name of somebody or something; of a body without one, how it is described."""
    if isinstance(entity, Person):
        return fold_person(entity.name)
    if isinstance(entity, Organisation):
        return fold_body(entity.name) if entity.name else entity.description or ""
    return fold_name(entity.name) if isinstance(entity, Scheme) else ""


def _exactness(interest: Interest) -> tuple[int, int]:
    """Order tellings by how much they say: those that say more come first."""
    period = interest.period
    spread = 10**8
    if period is not None:
        spread = sum(last - first for first, last in (period.start_range, period.end_range))
    unsaid = sum(1 for name in field_types(type(interest)) if getattr(interest, name) in (None, (), False))
    return spread, unsaid
