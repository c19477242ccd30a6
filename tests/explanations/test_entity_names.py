"""Names: how people, bodies, offices, schemes and matters stand in a sentence."""

import pytest

from coi_register import Article, Matter, Office, Organisation, Person, Scheme
from coi_register.explanations import named
from coi_register.model import KnownBy

DEPARTMENT = Organisation(name="Department of Health", article=Article.THE, description="ministry")
FACULTY = Organisation(name="Faculty of Medicine", short_name="FMLM", known_by=KnownBy.SHORT_NAME)


@pytest.mark.parametrize(
    ("entity", "text"),
    [
        (Person(name="Ada Example", title="Dr"), "Ada Example"),
        (DEPARTMENT, "the Department of Health"),
        (Organisation(name="Mind", description="charity", gloss="in England"), "Mind"),
        (FACULTY, "FMLM"),
        (Organisation(description="diagnostic start-up"), "a diagnostic start-up"),
        (Office(office="chief adviser", organisation=DEPARTMENT), "the chief adviser at the Department of Health"),
        (Office(office="chief adviser"), "the chief adviser"),
        (Office(office="chief adviser", person=Person(name="Ada Example")), "the chief adviser"),
        (Office(person=Person(name="Ada Example")), "Ada Example"),
        (Scheme(name="Example Scheme"), "the Example Scheme"),
        (Matter(title="contract dispute"), "the contract dispute"),
        (Matter(title="Brexit", article=Article.NONE), "Brexit"),
        (Matter(title="appraisal", article=Article.AN), "an appraisal"),
        (None, ""),
    ],
    ids=str,
)
def test_an_entity_is_named_shortly(entity: object, text: str) -> None:
    """By its name with its article, without descriptions; by the description where there is no name."""
    assert named(entity) == text
