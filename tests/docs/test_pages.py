"""What the pages say without running it is true all the same: fragments of files, tables of what is printed."""

import re
from pathlib import Path

import pytest
import yaml

from coi_register import Declaration, from_mapping, loads, statement
from coi_register.documents.load_dump import documents_in
from tests.every import check_every

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

_FRAGMENT = re.compile(r"(?P<file><!-- file: \S+ -->\n+)?^(?P<indent> *)```yaml\n(?P<text>.*?)^ *```$", re.M | re.S)
_GENERATED = re.compile(r"^<!-- generated: .*?^<!-- end of generated -->$", re.M | re.S)
_ROW = re.compile(
    r"^\| `(?P<written>[^`|]+)`(?P<planned> with `planned: true`)? \|(?: [^|]+ \|)? (?P<printed>[^|]+) \|$"
)


def fragments() -> list[tuple[str, str]]:
    """Find the YAML that the pages show and write to no file. The generated parts have tests of their own."""
    found = []
    for page in PAGES:
        for match in _FRAGMENT.finditer(_GENERATED.sub("", page.read_text(encoding="utf-8"))):
            text = re.sub(f"^{match['indent']}", "", match["text"], flags=re.M)
            if not match["file"] and not text.startswith(("repos:", "name:", "- uses:")):
                found.append((f"{page.name}: {text.splitlines()[0]}", text))
    return found


def completed(fragment: str) -> str:
    """Make a document of a fragment: put a declaration around interests, and into a declaration what it lacks."""
    if fragment.lstrip().startswith("- "):
        return f"declarant: Ada Example\ninterests:\n{fragment}"
    plain = yaml.safe_load(fragment)
    return fragment if plain.keys() - {"declarant"} else f"{fragment}nothing_to_declare: true\n"


def test_what_is_shown_could_stand_in_a_file() -> None:
    """Each fragment of a declaration on a page is in order."""

    def check(fragment: tuple[str, str]) -> None:
        assert isinstance(loads(completed(fragment[1]), syntax="yaml"), Declaration)

    check_every(fragments(), check)


def rows(heading: str) -> list[tuple[str, bool, str]]:
    """Read the table below a heading of the page on the format: what is written, whether planned, what is printed."""
    text = (ROOT / "docs/format.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = filter(None, map(_ROW.match, section.splitlines()))
    return [(row["written"], bool(row["planned"]), row["printed"].strip()) for row in found]


def printed(**interest: object) -> str:
    """State one interest of a trustee of Mind, on the day that the page names."""
    facts = {"declarant": "Ada Example", "declared_on": "2025-03-14", "interests": [interest]}
    return str(statement(from_mapping(facts)).sentences[0].text)


@pytest.mark.parametrize(("written", "planned", "says"), rows("Periods"))
def test_a_period_is_printed_as_the_page_says(written: str, planned: bool, says: str) -> None:
    """Each row of the table of periods shows what a statement of that day prints."""
    told = printed(kind="directorship", role="trustee", organisation="Mind", period=written, planned=planned)
    assert told == f"Ada Example {says}."


@pytest.mark.parametrize(("written", "_planned", "says"), rows("Amounts"))
def test_an_amount_is_printed_as_the_page_says(written: str, _planned: bool, says: str) -> None:
    """Each row of the table of amounts shows what a statement prints."""
    told = printed(kind="speaker-fee", payer="Acme Pharma", amount=yaml.safe_load(written))
    assert f" of {says} from Acme Pharma." in told


def test_the_tables_are_found() -> None:
    """The two tests above do look at rows."""
    assert len(rows("Periods")) >= 12
    assert len(rows("Amounts")) >= 6


def test_refusals_are_refused(tmp_path: Path) -> None:
    """What the page on the format says is refused gives an error."""
    bad = ["a: 1\na: 2", "a: &b 1", "a: *b", "<<: {}", "a: !!str b", "2016: a", "a: .nan", "a: .inf", "a: " + "9" * 41]
    bad += ["[" * 101 + "]" * 101, "a: \x07", "", "declarant: ~"]
    for text in bad:
        path = tmp_path / "bad.yaml"
        path.write_text(text, encoding="utf-8")
        assert not all(document.is_valid for document in documents_in([path])), text
