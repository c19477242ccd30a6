"""Short names that tell people apart."""

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from coi_register.model.parties import Person
from coi_register.statements.referring.distinct_initials import distinct_initials, short_names


def _people(told: str) -> list[Person]:
    """Read people from “Dr | Anna Khan | AK; Bo Reed”: a title and initials may stand around the name."""
    found = []
    for each in told.split(";"):
        parts = [part.strip() for part in each.split("|")]
        title, name, initials = parts if len(parts) == 3 else ("", parts[0], "")
        found.append(Person(name=name, title=title or None, initials=initials or None))
    return found


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Anna Khan; Bo Reed", "AK; BR"),
        ("Jane Bell; John Boon", "JBe; JBo"),
        ("Jane Bell; John Boon; Anna Reed", "JBe; JBo; AR"),
        ("Jane Bell; Joan Bexley; John Boon", "JBel; JBex; JBo"),
        ("Jane Bell; John Bell", "JaB; JoB"),
        ("Jane Bell; John Bell; Jack Boon", "JaB; JoB; JBo"),
        ("Jane Bell; Janet Bell", "Jane Bell; Janet Bell"),
        ("Jane Bell; Jane Bell PhD", "Jane Bell; Jane Bell PhD"),
        ("Jane Bell; Jane Bell", "JB; JB"),
        ("Zoe Zander; Zac Zorn", "ZZa; ZZo"),
        ("|Jane Bell|JB; John Boon", "JB; JBo"),
        ("|Jane Bell|JQB; John Boon", "JQB; JB"),
        ("|Jane Bell|JB; |John Boon|JB", "Bell; Boon"),
        ("|Jane Bell|JB; |John Bell|JB", "Jane Bell; John Bell"),
        ("|Anna Reed|JBo; Jane Bell; John Boon", "JBo; JBe; JBoo"),
        ("Eva van Beek; Els van Bruggen", "EvBe; EvBr"),
        ("Sukarno; Sari Utama", "Sukarno; SU"),
    ],
)
def test_initials_are_made_distinct(people: str, expected: str) -> None:
    """As few letters as tell people apart are added, only for those who need it; one's own initials are kept."""
    assert list(distinct_initials(_people(people))) == [each.strip() for each in expected.split(";")]


def test_two_people_of_one_name_are_named_in_full() -> None:
    """Those whom no name tells apart are not given initials that seem to."""
    two = [Person(id="j-bell-1", name="Jane Bell"), Person(id="j-bell-2", name="Jane Bell")]
    assert distinct_initials(two) == ("Jane Bell", "Jane Bell")
    assert short_names([Person(id=each.id, name=each.name, title="Dr") for each in two]) == ("Dr Jane Bell",) * 2


def test_distinct_initials_with_stops() -> None:
    """The letters that are added stand before the stop, and one's own initials get stops too."""
    people = _people("Jane Bell; John Boon; |Laura Lopez-Cruz|LL-C")
    assert distinct_initials(people, stops=True) == ("J.Be.", "J.Bo.", "L.L.-C.")


@pytest.mark.parametrize(
    ("people", "plain", "stopped"),
    [
        ("Dr|Anna Khan|", "Dr Khan", "Dr. Khan"),
        ("Dr.|Anna Khan|", "Dr Khan", "Dr. Khan"),
        ("Professor|Anna Khan|", "Professor Khan", "Professor Khan"),
        ("Prof|Eva van Beek|", "Prof van Beek", "Prof. van Beek"),
        ("Ms|Anna Khan MPH|", "Ms Khan", "Ms. Khan"),
        ("Anna Khan", "Anna Khan", "Anna Khan"),
        ("Dr|Anna Khan|; Dr|Bo Khan PhD|", "Dr Anna Khan; Dr Bo Khan", "Dr. Anna Khan; Dr. Bo Khan"),
        ("Dr|Anna Khan|; Bo Khan; Dr|Cara Reed|", "Dr Anna Khan; Bo Khan; Dr Reed", "Dr. Anna Khan; Bo Khan; Dr. Reed"),
        ("Dr|Anna Khan|; Ms|Bo Khan|", "Dr Anna Khan; Ms Bo Khan", "Dr. Anna Khan; Ms. Bo Khan"),
        ("Dr|Anna Khan|; Ms|Anna Khan|", "Dr Anna Khan; Ms Anna Khan", "Dr. Anna Khan; Ms. Anna Khan"),
        ("Dr|Ann Reed|; Dr|Ann Reed Jr|", "Dr Ann Reed; Dr Ann Reed Jr", "Dr. Ann Reed; Dr. Ann Reed Jr"),
    ],
)
def test_titles_with_surnames(people: str, plain: str, stopped: str) -> None:
    """A title that is given stands before the surname, and before the full name of those who share one."""
    assert list(short_names(_people(people))) == [each.strip() for each in plain.split(";")]
    assert list(short_names(_people(people), stop=True)) == [each.strip() for each in stopped.split(";")]


_CAST = st.lists(
    st.builds(
        Person,
        name=st.tuples(
            st.sampled_from(["Jane", "Joan", "Janet", "Ann-Marie"]),
            st.sampled_from(["Bell", "Boon", "McKay", "van Beek"]),
        ).map(" ".join),
        title=st.none() | st.sampled_from(["Dr", "Ms"]),
        initials=st.none() | st.none() | st.sampled_from(["JB", "JBo"]),
    ),
    unique_by=lambda who: who.name,
    max_size=9,
)


@given(_CAST, st.data(), st.booleans())
def test_laws_of_short_forms(people: Sequence[Person], data: st.DataObject, stops: bool) -> None:
    """People of different names are told apart, none is left without a name, and their order plays no part."""
    shuffled = data.draw(st.permutations(people))
    for short in (lambda all_: distinct_initials(all_, stops=stops), lambda all_: short_names(all_, stop=stops)):
        told = dict(zip(people, short(people), strict=True))
        assert all(told.values())
        assert len(set(told.values())) == len(people)
        assert dict(zip(shuffled, short(shuffled), strict=True)) == told


@given(_CAST)
def test_initials_that_are_nobody_elses_are_kept(people: Sequence[Person]) -> None:
    """Whoever joins, initials change for those alone who would have had the same."""
    alone = [distinct_initials([who])[0] for who in people]
    for own, told in zip(alone, distinct_initials(people), strict=True):
        assert alone.count(own) > 1 or told == own
