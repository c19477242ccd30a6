"""What a statement and a screening import: start-up is mostly imports, and everybody waits for it."""

import subprocess
import sys
from functools import cache
from pathlib import Path

GOLDEN = Path(__file__).parents[2] / "examples" / "khan-2016.yaml"

# What is needed by nobody whose declaration is in order, with what it is for.
UNNEEDED = {
    "jsonschema": "explains what is wrong with a document",
    "jsonschema_rs": "explains the same, faster",
    "referencing": "comes with jsonschema",
    "rpds": "comes with jsonschema",
    "hypothesis": "makes declarations for tests",
    "orjson": "decodes the lines of large registers",
    "shtab": "writes completion scripts",
    "importlib.metadata": "finds the version for `--version`; takes as long as Python itself",
    "importlib.resources": "finds data files, which lie in folders here",
    "email": "comes with importlib.metadata",
    "dataclasses": "does again what attrs has done",
    "logging": "tells nobody anything here",
    "asyncio": "waits for networks, of which there are none",
    "socket": "reaches networks",
    "ssl": "reaches networks",
    "http": "reaches networks",
    "multiprocessing": "starts other processes",
    "subprocess": "starts other processes",
    "rich": "colours what is printed",
    "pydantic": "does again what attrs has done",
    "difflib": "finds what may have been meant",
    "unittest": "tests",
    "docx": "writes documents of Word",
    "lxml": "comes with docx",
    "coi_register.documents.atomic_write": "writes files",
    "coi_register.formats.problems": "prints problems",
    "coi_register.readback": "reads statements that were written",
    "coi_register.entities.fact_ids": "derives ids, which the text does not show",
    "coi_register.model.json_schema": "writes schemas",
    "coi_register.model.matters": "is a part of registers",
    "coi_register.model.manuscripts": "is a part of registers",
    "coi_register.statements.content.manuscripts": "is for what is said of a manuscript once for all authors",
    "coi_register.entities.references": "resolves ids in registers",
    "coi_register.model.register": "is not what one declaration needs",
    "coi_register.validation.schema_engines": "runs JSON Schema",
    "coi_register.validation.schema_errors": "explains what is wrong with a document",
    "coi_register.model.periods.refused_dates": "explains what is wrong with a date",
    "coi_register.parsing.json": "reads JSON, and the golden file is YAML",
    "coi_register.parsing.yaml_errors": "explains what is wrong with YAML",
    "coi_register.model.kinds.holdings": "holds kinds that the golden file does not use",
    "coi_register.model.kinds.payments": "holds kinds that the golden file does not use",
    "coi_register.statements.content.aggregation": "is for houses that name several bodies at once",
    "coi_register.statements.layouts.coded": "is for houses that code interests",
    "coi_register.statements.layouts.three_clause": "is for houses whose statement is a frame of three clauses",
    "coi_register.statements.content.icmje_answers": "is for forms and frames, which ask for an answer to each item",
    "coi_register.statements.layouts.lines": "is for houses that give each author a line",
    "coi_register.statements.content.missing_answers": "refuses to state what was not answered",
    "coi_register.statements.templating.sandbox": "is for a style of somebody's own",
    "coi_register.strategies": "makes declarations for tests",
}

# What is needed by nobody who screens a register that is in order, with what it is for.
UNNEEDED_BY_SCREENING = {
    **{name: UNNEEDED[name] for name in ("jsonschema", "jsonschema_rs", "referencing", "rpds", "hypothesis", "shtab")},
    **{name: UNNEEDED[name] for name in ("importlib.metadata", "email", "logging", "asyncio", "socket", "ssl", "http")},
    **{name: UNNEEDED[name] for name in ("multiprocessing", "subprocess", "rich", "pydantic", "unittest")},
    "tqdm": "draws a bar on a terminal",
    "csv": "writes tables",
    "coi_register.strategies": UNNEEDED["coi_register.strategies"],
    "coi_register.documents.load_dump": "explains what is wrong with a document, and writes some",
    "coi_register.validation.schema_errors": UNNEEDED["coi_register.validation.schema_errors"],
    "coi_register.model.periods.refused_dates": UNNEEDED["coi_register.model.periods.refused_dates"],
    "coi_register.parsing.yaml_errors": UNNEEDED["coi_register.parsing.yaml_errors"],
    "coi_register.screening.what_if": "supposes what is not there",
    "coi_register.formats.problems.sarif": "prints problems",
    "coi_register.formats.screenings.csv": "prints in another format",
    "coi_register.formats.screenings.json": "prints in another format",
    "coi_register.formats.screenings.html": "prints in another format",
    "coi_register.formats.screenings.sarif": "prints in another format",
}

_RUN = """
import sys
before = set(sys.modules)  # an environment may import some as it starts
{act}
print("imported", *sorted(set(sys.modules) - before), file=sys.stderr)
"""


@cache
def imported_by(act: str) -> frozenset[str]:
    """Return the names of the modules that some lines of Python import, in a process of their own."""
    code = _RUN.format(act=act)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    word, *names = run.stderr.split()
    assert word == "imported"
    return frozenset(names)


def imported_by_command(*arguments: str) -> frozenset[str]:
    """Return the names of the modules that `coi-register` imports with some arguments."""
    return imported_by(f"from coi_register.cli import main\nassert main({list(arguments)}) == 0")


def test_a_statement_leaves_alone() -> None:
    """A statement of a declaration that is in order does not import what only others need."""
    imported = imported_by_command("statement", str(GOLDEN))
    assert {name: what for name, what in UNNEEDED.items() if name in imported} == {}


def test_a_statement_imports_what_it_is_made_of() -> None:
    """The modules of a statement are found where the test above looks for those that should not be."""
    needed = {"attrs", "jinja2", "yaml", "coi_register.statements.state", "coi_register.model.kinds.roles"}
    assert needed <= imported_by_command("statement", str(GOLDEN))


def test_a_statement_without_a_sum_reads_no_currencies() -> None:
    """The table of currencies is read when a code has to be looked up, and not before."""
    read = (
        "from coi_register.model.currencies import known_currencies\nassert known_currencies.cache_info().misses == {}"
    )
    statement = f"from coi_register.cli import main\nassert main(['statement', {str(GOLDEN)!r}]) == 0\n"
    assert imported_by(statement + read.format(0))
    money = "from coi_register.model.money import Amount\nAmount.parse('GBP 500')\n"
    assert imported_by(money + read.format(1))


def imported_by_screening() -> frozenset[str]:
    """Return the names of the modules that the screening of the worked example imports."""
    arguments = ["screen", str(GOLDEN.parent / "dispute-2016"), "--on", "2016-07-01"]
    return imported_by(f"from coi_register.cli import main\nassert main({arguments}) == 1")


def test_screening_leaves_alone() -> None:
    """A screening of a register that is in order does not import what only others need."""
    imported = imported_by_screening()
    assert {name: what for name, what in UNNEEDED_BY_SCREENING.items() if name in imported} == {}


def test_screening_imports_what_it_is_made_of() -> None:
    """The modules of a screening are found where the test above looks for those that should not be."""
    needed = {
        "yaml",
        "jinja2",
        "coi_register.screening.rules.coi3_money.coi301_302_306_payments",
        "coi_register.formats.screenings.text",
    }
    assert needed <= imported_by_screening()


def test_the_rules_are_listed_without_reading_or_wording() -> None:
    """`coi-register rules` needs neither a parser of documents nor a template."""
    assert imported_by_command("rules").isdisjoint({"yaml", "jinja2", "jsonschema", "coi_register.explanations"})


def test_validating_needs_no_templates() -> None:
    """What is in order is found so without the parts that word it, and without a JSON Schema engine."""
    imported = imported_by_command("validate", str(GOLDEN))
    assert imported.isdisjoint({"jinja2", "jsonschema", "jsonschema_rs", "coi_register.statements.state"})


def test_importing_the_package_imports_nothing_else() -> None:
    """`import coi_register` imports the table of names alone; its public names bring theirs when they are used."""
    assert imported_by("import coi_register") == {"coi_register", "coi_register.lazy_names"}


def test_help_needs_no_model() -> None:
    """A page of help is written before anything of the model is imported."""
    act = "from coi_register.cli.arguments import parser\nparser().format_help()"
    assert {name for name in imported_by(act) if name.startswith("coi_register.")} == {
        "coi_register.cli",
        "coi_register.cli.arguments",
        "coi_register.lazy_names",
    }
    assert imported_by(act).isdisjoint({"attr", "attrs", "jinja2", "yaml"})
