"""Names of the authors of one statement: each as the house names people, and no two alike where that can be."""

from collections import Counter
from collections.abc import Container, Iterable

from coi_register.english import join, surname
from coi_register.model.parties import Person
from coi_register.model.styles import Naming, Style
from coi_register.statements.party_phrases import person

__all__ = ["Names"]


class Names:
    """How the authors of a statement are named in a house style.

    Initials and surnames are made distinct: where two authors share them, each is named so that a reader can tell who
    is meant.
    """

    def __init__(self, people: Iterable[Person], house: Style) -> None:
        self._house = house
        self._people = tuple(people)
        # By the identity of a person, who is long to hash.
        self._short = dict(zip(map(id, self._people), self._made(self._people), strict=False))
        self._shared = Counter(surname(who.name, who.family) for who in self._people) if len(self._people) > 1 else {}

    def _made(self, people: tuple[Person, ...]) -> tuple[str, ...]:
        if self._house.naming is Naming.INITIALS:
            from coi_register.statements.referring.distinct_initials import distinct_initials

            return distinct_initials(people, stops=self._house.stops)
        if self._house.naming is Naming.TITLE_AND_SURNAME:
            from coi_register.statements.referring.distinct_initials import short_names

            return short_names(people, stop=self._house.stops)
        return ()

    def of(self, who: Person) -> str:
        """Name an author as the house does at the first mention."""
        return self._short.get(id(who)) or (who.name if self._house.label or not self._house.titles else person(who))

    def surname(self, who: Person) -> str:
        """Name an author by the surname, or in full where another author has the same."""
        short = surname(who.name, who.family)
        return who.name if self._shared and self._shared[short] > 1 else short

    def are_all(self, people: tuple[Person, ...]) -> bool:
        """Whether these are all the authors, and several."""
        return len(people) > 1 and people == self._people

    def together(self, people: tuple[Person, ...], known: Container[int] = ()) -> str:
        """Name several authors: SVW, JF, and JJG; Drs Reed and Okoro; Reed and Dr Ann Okoro, where Reed is known.

        Args:
            people: the authors.
            known: the identities of those who have been named in full before, and are named by the surname.
        """
        return join(self._listed(people, known), serial_comma=self._house.serial_comma)

    def _listed(self, people: tuple[Person, ...], known: Container[int]) -> list[str]:
        named = [self.surname(who) if id(who) in known else self.of(who) for who in people]
        if self._house.naming is not Naming.TITLE_AND_SURNAME or len(people) < 2:
            return named
        title = "Dr." if self._house.stops else "Dr"
        if not all(each.startswith(f"{title} ") for each in named):
            return named
        first, *rest = (each.removeprefix(f"{title} ") for each in named)
        return [f"{'Drs.' if self._house.stops else 'Drs'} {first}", *rest]
