"""Strategies that damage what is in order: the text of a file, the elements of XML, the parts of an archive.

What `coi_register.strategies.damaged` does to plain values is done here to files, by lines, marks and bytes.
"""

import copy
import io
import json
import zipfile
from typing import Any
from xml.etree import ElementTree

from hypothesis import strategies as st

from coi_register.strategies import AWKWARD_TEXTS

__all__ = ["as_json", "damaged_archive", "damaged_bytes", "damaged_text", "damaged_xml"]

_MARKS = (
    *"{}[]:,-#&*!|>'\"%@`\n\t\r \x00\x85\ufeff?~/\\=<",
    *("- ", ": ", "\n  ", "---\n", "<<: ", "!!", "&a ", "*a", "{{ ", " }}", "{% ", " %}", "{{ v }}", "null", "[[]]"),
    *(
        "\x1b[31m",
        "\u202e",
        "\udc80",
        "9" * 50,
        "9" * 5000,
        "1e999",
        "0x10",
        "../..",
        "<!--",
        "]]>",
        "&#0;",
        "&amp;",
        "&x;",
    ),
)
_STRUCTURE = (
    *("id", "declarant", "interests", "kind", "other", "2016-02-30", "0001-01-01", "9999-12-31", "2016-06/2016-05"),
    *("extends", "bmj", "fellowship", "../..", "null", "true", "GBP 0", "GBP 1e9", "GBP 999999999999999"),
)
_TEXTS = st.sampled_from(AWKWARD_TEXTS) | st.sampled_from(_MARKS) | st.sampled_from(_STRUCTURE)


def as_json(plain: object) -> str:
    """Write plain values as JSON, whatever numbers stand in them."""
    return json.dumps(plain, ensure_ascii=False, default=float)


@st.composite
def damaged_text(draw: st.DrawFn, whole: st.SearchStrategy[str], *, most: int = 3) -> str:
    """Generate texts in which lines are dropped, repeated, moved or indented, or marks put in, a few times."""
    text = draw(whole)
    for _ in range(draw(st.integers(0, most))):
        text = draw(st.sampled_from((_by_lines, _by_marks, _by_marks)))(draw, text)
    return text


def _by_lines(draw: st.DrawFn, text: str) -> str:
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    at, to = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    how = draw(st.sampled_from(("drop", "repeat", "move", "indent", "outdent", "cut")))
    if how == "cut":
        return "".join(lines[:at])
    line = lines[at]
    changed = {"indent": f"  {line}", "outdent": line.removeprefix("  "), "drop": "", "move": ""}.get(how, line)
    lines[at] = changed
    if how in ("repeat", "move"):
        lines.insert(to, line)
    return "".join(lines)


def _by_marks(draw: st.DrawFn, text: str) -> str:
    start = draw(st.integers(0, len(text)))
    end = min(len(text), start + draw(st.integers(0, 8)))
    return text[:start] + draw(_TEXTS) + text[end:]


@st.composite
def damaged_bytes(draw: st.DrawFn, whole: st.SearchStrategy[bytes], *, most: int = 2) -> bytes:
    """Generate bytes of which some are lost or changed."""
    data = draw(whole)
    for _ in range(draw(st.integers(0, most))):
        start = draw(st.integers(0, len(data)))
        data = data[:start] + draw(st.binary(max_size=4)) + data[start + draw(st.integers(0, 40)) :]
    return data


@st.composite
def damaged_xml(draw: st.DrawFn, whole: bytes, *, most: int = 4) -> bytes:
    """Generate XML whose elements are dropped, repeated, moved or nested, or whose texts and attributes are changed."""
    root = ElementTree.fromstring(whole)
    for _ in range(draw(st.integers(0, most))):
        places = [(parent, place) for parent in root.iter() for place in range(len(parent))]
        if not places:
            break
        parent, place = draw(st.sampled_from(places))
        element = parent[place]
        how = draw(st.sampled_from(("drop", "repeat", "move", "nest", "text", "tail", "attribute", "rename")))
        if how in ("drop", "move"):
            parent.remove(element)
        if how == "repeat":
            parent.insert(place, copy.deepcopy(element))
        elif how == "move" and len(root):
            root[draw(st.integers(0, len(root) - 1))].append(element)
        elif how == "nest":
            _nest(element, draw(st.sampled_from((1, 5, 90, 120))))
        elif how in ("text", "tail"):
            setattr(element, how, draw(_xml_texts()))
        elif how == "attribute" and element.attrib:
            element.set(draw(st.sampled_from(sorted(element.attrib))), draw(_xml_texts()))
        elif how == "rename":
            element.tag = draw(st.sampled_from(sorted({str(each.tag) for each in root.iter()})))
    return ElementTree.tostring(root)


def _nest(element: Any, deep: int) -> None:
    """Put the children of an element into elements of its name that lie in each other."""
    children = list(element)
    for child in children:
        element.remove(child)
    inner = element
    for _ in range(deep):
        inner = ElementTree.SubElement(inner, element.tag, element.attrib)
    inner.extend(children)


def _xml_texts() -> st.SearchStrategy[str]:
    """Generate texts that XML can hold."""
    return (_TEXTS | st.sampled_from(("-1", "0 0", "x" * 200, "9" * 5000))).map(
        lambda text: "".join(each for each in text if each >= " " and not "\ud800" <= each <= "\udfff")
    )


@st.composite
def damaged_archive(draw: st.DrawFn, whole: bytes) -> bytes:
    """Generate archives, such as documents of Word, of which one part is damaged as XML or lost, or some bytes are."""
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    chosen = [name for name in parts if name == "word/document.xml" or name.startswith("customXml/item")]
    name = draw(st.sampled_from(chosen))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for each, content in parts.items():
            package.writestr(each, draw(damaged_xml(content)) if each == name else content)
    return draw(st.just(made.getvalue()) | damaged_bytes(st.just(made.getvalue())))
