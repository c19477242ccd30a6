import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import coi_register
from coi_register.errors import InvalidValueError
from coi_register.formats.problems import FORMATS, report, titles
from coi_register.parsing import TITLES
from coi_register.validation.declaration_checks import CHECK_CODES
from coi_register.validation.schema_errors import STRUCTURE_CODES


def test_no_code_stands_twice() -> None:
    """Each code stands in one table only, and no two codes have the same title."""
    assert len(titles()) == len(TITLES) + len(STRUCTURE_CODES) + len(CHECK_CODES)
    assert len(set(titles().values())) == len(titles())


def test_every_code_has_a_title() -> None:
    """Every code that a module of the package names is in the tables, and every code of the tables is named."""
    folder = Path(coi_register.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))
    assert set(re.findall(r'"(DOC\d+)"', text)) == set(titles())


def test_titles_are_in_the_order_of_codes() -> None:
    """Codes come in their order, as plain texts, each with a title of a few words without a stop."""
    assert list(titles()) == sorted(titles())
    assert {type(code) for code in titles()} == {str}
    assert not [title for title in titles().values() if not title or title.endswith(".") or len(title) > 60]


def test_an_unknown_format_is_refused() -> None:
    """A format that there is not is named, with those that there are."""
    with pytest.raises(InvalidValueError, match="no format “xml”; there are text, json, sarif, github"):
        report("xml", [])


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
def test_nothing_steers_the_terminal(name: str, data: st.DataObject, documents: st.SearchStrategy) -> None:
    """No format prints a control character but line breaks, whatever stands in a document or is its name.

    Only in an annotation a tab in a file's name stays, which has no escape there.
    """
    written = report(name, data.draw(documents))
    if name == "github":
        written = re.sub(r"(?<=::)([a-z]+ file=)([^,]*)", lambda found: found[1] + found[2].replace("\t", ""), written)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", written)
    assert written.encode().decode() == written
    assert not written or written.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
def test_a_format_is_a_function(name: str, data: st.DataObject, documents: st.SearchStrategy) -> None:
    """The same documents give the same output."""
    given = data.draw(documents)
    assert report(name, given) == report(name, given)
