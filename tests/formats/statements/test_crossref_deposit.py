"""The form of a statement for a deposit to Crossref, by what the deposit schema says of it."""

from io import BytesIO

import attrs
import pytest
from hypothesis import given
from lxml import etree

from coi_register.formats.shared.safe_text import xml_characters
from coi_register.formats.statements import statement_file
from coi_register.statements.statement import Statement
from coi_register.strategies import statements

# What the schema 5.3 (`common5.3.0.xsd`) asks of the element, written anew; the marks of faces are left out.
RULES = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.crossref.org/schema/5.3.1"
    targetNamespace="http://www.crossref.org/schema/5.3.1" elementFormDefault="qualified">
  <xs:simpleType name="name">
    <xs:restriction base="xs:NCName"><xs:minLength value="2"/><xs:maxLength value="150"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="label">
    <xs:restriction base="xs:string"><xs:minLength value="2"/><xs:maxLength value="150"/></xs:restriction>
  </xs:simpleType>
  <xs:element name="custom_metadata">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="assertion" maxOccurs="unbounded">
          <xs:complexType mixed="true">
            <xs:attribute name="explanation" type="xs:anyURI"/>
            <xs:attribute name="group_label" type="label"/>
            <xs:attribute name="group_name" type="name"/>
            <xs:attribute name="label" type="label"/>
            <xs:attribute name="name" type="name" use="required"/>
            <xs:attribute name="order" type="xs:integer"/>
            <xs:attribute name="href" type="xs:anyURI"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
"""
SCHEMA = etree.XMLSchema(etree.fromstring(RULES))


def faults(statement: Statement) -> list[str]:
    """What the schema has against the form of a statement."""
    SCHEMA.validate(etree.parse(BytesIO(statement_file("crossref-deposit", statement))))
    return [each.message for each in SCHEMA.error_log]


@given(statements())
def test_the_schema_accepts_it(statement: Statement) -> None:
    """Whatever the statement, the schema accepts its form."""
    assert faults(statement) == []


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("", "Competing interests"),
        ("!", "Competing interests"),
        ("x" * 151, "Competing interests"),
        ("Interests & more", "Interests & more"),
    ],
)
def test_the_label(paragraph: Statement, heading: str, label: str) -> None:
    """The label is the heading, where the schema allows it as one."""
    made = attrs.evolve(paragraph, heading=heading)
    root = etree.fromstring(statement_file("crossref-deposit", made))
    assert root[0].get("label") == label
    assert faults(made) == []


def test_it_says_where_it_goes(paragraph: Statement) -> None:
    """A comment says where the element is to be placed, and the words stand in one piece without any mark."""
    written = statement_file("crossref-deposit", paragraph)
    assert written.startswith(b"<!-- To be placed in the crossmark element of an article")
    root = etree.fromstring(written)
    assert xml_characters(root[0].text).startswith("We declare: Ada Reed founded Reed & S")
    assert len(root[0]) == 0


def test_the_rules_find_something() -> None:
    """The rules refuse a value in HTML and a name with a space."""
    for each in ("<assertion name='Ethics'><p>None</p></assertion>", "<assertion name='The ethics'>None</assertion>"):
        root = f"<custom_metadata xmlns='http://www.crossref.org/schema/5.3.1'>{each}</custom_metadata>"
        assert not SCHEMA.validate(etree.fromstring(root))
