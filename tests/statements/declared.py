"""Declarations of invented people, from which the tests of statements are made, and what they are told as."""

from typing import Any

import attrs

from coi_register import Declaration, from_mapping, statement
from coi_register.model.styles import Style
from coi_register.statements.styles.files import load_style

WIFE = {"kind": "shareholding", "organisation": "Acme", "subject": "wife", "period": "2020/.."}
BROTHER = {"kind": "family-tie", "relation": "brother", "role": "chief executive", "organisation": "Acme"}
TRUSTEE = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "period": "2018"}
FEE = {"kind": "consulting-fee", "payer": "Beta", "period": "2019/2020"}
START_UP = {"kind": "founder", "organisation": "Acme", "period": "2018", "remuneration": "unpaid"}
CONTRACT = {"kind": "institutional-interest", "nature": "a contract", "organisation": "Acme"}
GRANT = {"kind": "grant", "payer": "Beta"}


def author(name: str, *interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of somebody on 14 March 2024."""
    declarant = {"name": name, **fields.pop("who", {})}
    made = from_mapping({"declarant": declarant, "declared_on": "2024-03-14", "interests": [*interests], **fields})
    assert isinstance(made, Declaration)
    return made


def of(*interests: dict[str, Any], **fields: Any) -> Declaration:
    """A declaration of Dr Ben Nominal, he."""
    return author("Ben Nominal", *interests, who={"pronouns": "he", "title": "Dr"}, **fields)


def grouped(style: str) -> Style:
    """A style that tells of several people together, where the house itself does not."""
    return attrs.evolve(load_style(style), groups_people=True)


def told(style: str | Style, *authors: Declaration) -> str:
    """The text of a statement."""
    return statement(authors, style=style).text


def told_of_berg(style: str, *interests: dict[str, Any], **who: str) -> str:
    """The text of a statement of Ada Berg."""
    return statement(author("Ada Berg", *interests, who=who), style=style).text
