"""What the tests of all formats share: documents with problems, by hand and generated."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from coi_register.errors import Problem, Severity
from coi_register.parsing import read_bytes
from coi_register.validation.examine import Document

Make = Callable[..., Document]


def _document(*problems: Problem, text: str = "", file: str = "mine.yaml") -> Document:
    (raw, *_) = read_bytes(text.encode("utf-8", "replace"), file=file, syntax="json")
    return Document(raw=raw, value=None, problems=problems)


# Letters that do something to a terminal, or to a format, come often; half characters come from file names.
_NASTY = st.sampled_from("\x00\t\n\r\x1b\x7f\x85\x9b\xa0\u202e\u2028\ufeff%:,[]{}()\\\"'-/<&|日e\u0301\udc80💊")
_texts = st.text(_NASTY | st.characters(exclude_categories=()), max_size=40)
_problems = st.builds(
    Problem,
    code=st.sampled_from(["DOC001", "DOC102", "DOC208", "X-1"]),
    message=_texts,
    advice=_texts,
    path=st.lists(_texts | st.integers(0, 9), max_size=3).map(tuple),
    line=st.integers(0, 4),
    column=st.integers(0, 120),
    severity=st.sampled_from(Severity),
)


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    import attrs

    file = draw(_texts | st.sampled_from(["", "-", "mine.yaml", "./a b/ü.yaml"]))
    lines = draw(st.lists(_texts | _texts.map(lambda line: line * 5), max_size=3))
    given = draw(st.lists(_problems, max_size=3))
    return _document(*(attrs.evolve(each, file=file) for each in given), text="\n".join(lines), file=file)


@pytest.fixture(scope="session")
def document() -> Make:
    """Make a document from problems, with the text that it stands in and the name of its file."""
    return _document


@pytest.fixture(scope="session")
def documents() -> st.SearchStrategy[list[Document]]:
    """Generate documents with any text and any problems, whether or not those could be found in it."""
    return st.lists(_documents(), max_size=4)
