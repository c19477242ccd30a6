import datetime
import re
from html.parser import HTMLParser
from itertools import pairwise, product
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given

from coi_register import Register, package_data
from coi_register.formats.screenings import screening_report
from coi_register.screening import screen
from coi_register.strategies import texts
from tests.every import check_every

VOID = {"meta", "link", "br", "hr", "img", "input", "path", "rect"}
CSS = (package_data.folder("templates") / "reports" / "screening.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """A page as it is read: elements with their attributes, and whether each is closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.source = text
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the start of an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element without content."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element: it must be the last that began."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if self._open and self._open[-1] != "style":
            self.words.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        """The attributes of all elements of some names."""
        return [attributes for tag, attributes in self.elements if tag in tags]

    @property
    def text(self) -> str:
        """All words."""
        return " ".join(" ".join(self.words).split())


def page(screening: Any, *place_of: Any) -> Page:
    """Write a screening as a page and read it."""
    return Page(screening_report("html", screening, *place_of))


def test_the_page_stands_alone(dispute: Any) -> None:
    """Nothing is fetched, nothing is run, and the browser is told so; it is in British English."""
    read = page(dispute)
    tags = {tag for tag, _ in read.elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    assert not re.search(r"@import|url\((?!#)|\bsrc=|https?:", read.source)
    assert all((link["href"] or "").startswith("#") for link in read.all("a"))
    policy = {meta.get("http-equiv"): meta["content"] for meta in read.all("meta") if "content" in meta}
    assert policy["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert read.source.startswith("<!DOCTYPE html>\n")
    assert read.all("html") == [{"lang": "en-GB"}]
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in read.all("meta")


def test_the_parts_of_the_page(answered: Any) -> None:
    """There are a link past the contents, landmarks once each, and headings that skip no level."""
    read = page(answered)
    for landmark in ("header", "nav", "main", "h1"):
        assert len(read.all(landmark)) == 1
    assert read.all("a")[0] == {"class": "skip", "href": "#main"}
    levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_links_and_labels_lead_somewhere(answered: Any) -> None:
    """Each id stands once, and each link and label points to one."""
    read = page(answered)
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    labels = (attributes.get("aria-labelledby") or "" for _, attributes in read.elements)
    wanted = {name for label in labels for name in label.split()} | {(a["href"] or "")[1:] for a in read.all("a")}
    assert wanted <= set(ids)


def test_every_picture_is_told_in_words(dispute: Any) -> None:
    """Each picture is well-formed, has a title and a description first, or is hidden where it only decorates a list."""
    source = page(dispute).source
    pictures = [ElementTree.fromstring(found) for found in re.findall(r"<svg.*?</svg>", source, re.DOTALL)]
    drawn = [each for each in pictures if each.get("role") == "img"]
    assert len(drawn) > 40
    for picture in drawn:
        assert [child.tag for child in picture][:2] == ["title", "desc"]
        assert picture.get("aria-labelledby", "").split() == [child.get("id") for child in picture][:2]
        assert all(child.text for child in picture if child.tag in ("title", "desc", "text"))
    assert all(each.get("aria-hidden") == "true" for each in pictures if each.get("role") != "img")
    assert source.count("The time line in words") == source.count("Time line of this pair") + source.count(
        "<figcaption>Time line</figcaption>"
    )


def test_a_flag(dispute: Any, somewhere: Any) -> None:
    """A flag is told in words: severity, certainty, why, when, on what evidence that stands where."""
    told = page(dispute, somewhere).text
    for words in (
        "COI101 Takes part in a matter to which a patron is a party High severity Certain Ada Example wrote about",
        "Shared days on 10 February 2016 (2016-02-10)",
        "secondment ada-secondment , my files/ada.yaml:7",
        "host of the secondment: from September 2015 to August 2016",
        "sponsor of the scheme of the secondment at NHS Employers, by way of the National Medical Director's",
    ):
        assert words in told


def test_the_gravest_come_first(answered: Any) -> None:
    """Fellows stand in the order of their gravest open flag; what is answered comes after what is open."""
    source = page(answered).source
    flags = {flag.fingerprint: flag for flag in answered.flags}
    shown = [flags[found] for found in re.findall(r'<article [^>]*id="flag-([^"]*)"', source)]
    assert sorted(shown, key=id) == sorted(answered.flags, key=id)
    first = {}
    for flag in (each for each in shown if each.is_open):
        first.setdefault(flag.fellow_key, ("high", "medium", "low").index(flag.severity))
    assert list(first.values()) == sorted(first.values())


def test_what_is_no_flag(answered: Any, small: Any) -> None:
    """Dispositions without a flag, what was not assessed, and bars have sections of their own, in the contents too."""
    told = page(answered).text
    assert "Answered: managed" in told
    assert "Unmatched: Accepted by Nora Invented on 1 May 2016: It is known." in told
    assert "COI505 cannot be assessed for Mohsin Khan" in told
    assert told.count("Dispositions that answer no flag") == 2
    assert told.count("Not assessed ") == 2
    assert page(small("Ada Example", policy="bmj")).text.count("Articles that a policy may bar") == 2


def test_what_is_not_there_has_no_section() -> None:
    """Where nobody was screened, the page says so, gives no all-clear, and has no empty section."""
    told = page(screen(Register(), "fellowship", datetime.date(2016, 7, 1)))
    assert "Nothing was screened. It is no all-clear." in told.text
    assert "nobody in this register has been placed" in told.text
    assert "No potential conflict to weigh." not in told.text
    assert [heading["id"] for heading in told.all("h2")] == ["contents", "summary"]


def test_a_long_register_is_folded(dispute: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first fellows are unfolded, and the others take a click."""
    from coi_register.formats.screenings import html

    monkeypatch.setattr(html, "_UNFOLDED", 3)
    folds = [each for each in page(dispute).all("details") if each.get("class") == "fellow"]
    assert ["open" in each for each in folds] == [True] * 3 + [False] * (len(folds) - 3)


@given(text=texts(length=100))
def test_no_name_is_markup(text: str, small: Any) -> None:
    """Whatever people, bodies and matters are called, it is read as text, and every picture stays well-formed."""
    read = page(small(text))
    plain = page(small("Ada Example"))
    assert not {tag for tag, _ in read.elements} - {tag for tag, _ in plain.elements}
    assert " ".join(text.split()) in read.text
    for picture in re.findall(r"<svg.*?</svg>", read.source, re.DOTALL):
        ElementTree.fromstring(picture)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2.2 defines it."""
    long = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = [int(long[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


PALETTES = {
    name: dict(re.findall(r"--([a-z]+): (#[0-9a-f]+)", block))
    for name, block in zip(("light", "dark", "print"), re.findall(r":root \{(.*?)\}", CSS, re.S), strict=True)
}


def test_contrast() -> None:
    """Words have a contrast of 4.5 to 1 at least, and what is drawn 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    words = [*product(("ink", "soft", "link"), ("paper", "tint")), ("paper", "grave")]
    drawn = [(front, "paper") for front in ("bar", "shared", "grave")]

    def check(case: tuple[str, tuple[str, str], float]) -> None:
        name, colours, least = case
        darker, lighter = sorted(luminance(PALETTES[name][colour]) for colour in colours)
        assert (lighter + 0.05) / (darker + 0.05) >= least

    pairs = [*((each, 4.5) for each in words), *((each, 3) for each in drawn)]
    check_every([(name, colours, least) for name in PALETTES for colours, least in pairs], check)
