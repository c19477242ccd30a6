"""The arguments of every command, with their help."""

import argparse
import datetime
from collections.abc import Callable, Sequence
from itertools import islice

__all__ = ["in_order", "parser"]

_MANUSCRIPT = "the manuscript of the form, where there are several: its id, number or title"
_FILES = "YAML or JSON files, folders of them, or - for standard input"


class _Parser(argparse.ArgumentParser):
    """A parser whose help keeps the line breaks of the examples, and that takes no shortened options."""

    def __init__(self, **keywords: object) -> None:
        keywords |= {"formatter_class": argparse.RawDescriptionHelpFormatter, "allow_abbrev": False}
        super().__init__(**keywords)  # type: ignore[arg-type]  # argparse makes these itself


def in_order(given: Sequence[str]) -> Sequence[str]:
    """Put the options of `add` before its fields, among which they may stand.

    By itself argparse gives arguments of any number what stands before an option, and nothing that follows.

    Args:
        given: the arguments of the process, the command first.
    """
    if not given or given[0] != "add":
        return given
    options: list[str] = []
    rest: list[str] = []
    left = iter(given[1:])
    for each in left:
        if each == "--":
            rest += [each, *left]
        elif each.startswith("-") and each != "-":
            has_value = each.startswith("--") and "=" not in each and each != "--help"
            options += [each, *(islice(left, 1) if has_value else ())]
        else:
            rest.append(each)
    return ["add", *options, *rest]


def parser(command: str | None = None) -> argparse.ArgumentParser:
    """Make the parser of `coi-register`.

    Args:
        command: the only command to know, where it is known which it will be; any other text, or None, for all.
    """
    top = _Parser(
        prog="coi-register",
        description="Declarations of interest as typed facts: check them, and state them as journals print them.",
        epilog="""examples:
  coi-register new > mine.yaml                      a commented declaration to start from
  coi-register add gift mine.yaml description=book  one more interest in it
  coi-register validate mine.yaml                   what is wrong with it, and where
  coi-register statement mine.yaml                  the statement that The BMJ prints
  coi-register screen register/                     potential conflicts of fellows and their patrons

exit status: 0 nothing found; 1 something found; 2 used wrongly, or a document is not valid; 3 of `screen`: nothing
found, but nobody was screened, or not everything could be assessed.
Nothing is ever sent anywhere.""",
    )
    top.add_argument("--version", action=_Version)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser, prog=top.prog)
    for add in [_COMMANDS[command]] if command in _COMMANDS else _COMMANDS.values():
        add(commands)
    return top


_Commands = argparse._SubParsersAction  # what add_subparsers returns; it has no public name


def _add_statement(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "statement",
        help="state declarations as prose",
        description="State declarations as the prose that a journal prints: one file an author, in their order.",
        epilog="""examples:
  coi-register statement mine.yaml
  coi-register statement first-author.yaml second-author.yaml --on 2025-03-14
  coi-register statement register/ --author a-berg --author c-diaz --style jama
  coi-register statement mine.yaml --style our-style/   a folder with a style of your own
  coi-register statement mine.yaml --format json    sentences with the ids of their facts
  coi-register statement mine.yaml --policy bmj --article-type editorial --explain
  coi-register statement mine.yaml --format jats    footnotes for an article in XML
  coi-register statement mine.yaml --format docx --output mine.docx
  coi-register statement register/ --style icmje-form --each --format docx --output forms/

exit status: 0 printed; 1 somebody has declared neither interests nor nothing, or what contradicts itself, or has not
said what the style would say for them, or a policy asks for none of their interests, or bars an author, or may; 2 used
wrongly, or a document is not valid.""",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    command.add_argument(
        "--style", default="bmj", help="the house style, or a folder of one (bmj; `coi-register styles` lists them)"
    )
    command.add_argument(
        "--on", type=_day, metavar="DATE", help="the day of the statement, as 2025-03-14 (the day declared)"
    )
    command.add_argument(
        "--known-on", type=_day, metavar="DATE", help="leave out what was declared later than this day (nothing)"
    )
    command.add_argument(
        "--author",
        action="append",
        default=[],
        metavar="WHO",
        help="state only this author, by id or name; once for each, in their order (all who declare)",
    )
    command.add_argument("--matter", metavar="ID", help="state the authors of this matter of the register")
    command.add_argument("--manuscript", metavar="WHICH", help=_MANUSCRIPT)
    command.add_argument(
        "--show-gaps",
        action="store_true",
        help="print the statement also where an author has declared nothing yet, and show that in it",
    )
    command.add_argument("--policy", help="state only what this policy asks for, a name or a file (everything)")
    command.add_argument("--article-type", metavar="TYPE", help="say what bars an author from it under the policy")
    command.add_argument("--explain", action="store_true", help="say of each interest why it is left out or kept")
    command.add_argument(
        "--format",
        choices=("text", "markdown", "html", "json", "jats", "crossref", "crossref-deposit", "pubmed", "docx"),
        default="text",
        help="what is printed (text)",
    )
    command.add_argument(
        "--each", action="store_true", help="state each author alone; with --output, a file for each, in a folder"
    )
    command.add_argument("--output", metavar="FILE", help="write to this file, in one go, instead of printing")


def _add_check_statement(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "check-statement",
        help="compare a statement with what its authors have declared by now",
        description="Compare a statement, as `statement` wrote it, with what its authors have declared by now: which\n"
        "facts it has not, which it no longer should have, and what would be worded otherwise.",
        epilog="""examples:
  coi-register statement register/ --format docx --output statement.docx
  coi-register check-statement statement.docx register/
  coi-register check-statement article.xml register/ --format json

exit status: 0 the statement holds; 1 something differs, or could not be compared; 2 used wrongly, or a document is not
valid.""",
    )
    command.add_argument("statement", metavar="STATEMENT", help="a statement as JSON, JATS or docx, or -")
    command.add_argument("files", nargs="+", metavar="REGISTER", help=_FILES)
    command.add_argument(
        "--known-on", type=_day, metavar="DATE", help="leave out what was declared later than this day (nothing)"
    )
    command.add_argument("--style", help="the folder of the statement's house style, where it is one of your own")
    command.add_argument("--manuscript", metavar="WHICH", help=_MANUSCRIPT)
    command.add_argument("--policy", help="leave aside what this policy does not ask for, a name or a file (nothing)")
    command.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (text)")


def _add_validate(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "validate",
        help="say what is wrong with documents, and where",
        description="Check documents against their JSON Schema, then for what a schema cannot say.",
        epilog="""examples:
  coi-register validate mine.yaml
  coi-register validate declarations/               every document in a folder
  coi-register validate declarations/ --format sarif > problems.sarif
  coi-register validate --format github mine.yaml   annotations in a GitHub workflow

exit status: 0 nothing, or hints only; 1 errors or warnings; 2 a file cannot be read.""",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    command.add_argument(
        "--format", choices=("text", "json", "sarif", "github"), default="text", help="what is printed (text)"
    )


def _add_kinds(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "kinds",
        help="list the kinds of interest",
        description="List the kinds of interest, or the fields of one.",
        epilog="examples:\n  coi-register kinds\n  coi-register kinds secondment",
    )
    command.add_argument("kind", nargs="?", metavar="KIND", help="a kind, to see its fields")
    command.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (text)")


def _add_styles(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "styles",
        help="list the house styles",
        description="List the house styles, with the sources of their wording and whether it was seen there.",
        epilog="examples:\n  coi-register styles\n  coi-register styles jama\n  coi-register styles --format json",
    )
    command.add_argument("style", nargs="?", metavar="STYLE", help="a style by name, or a folder of one: only this")
    command.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (text)")


def _add_policies(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "policies",
        help="list the policies of screening, or show one",
        description="List the policies of screening; or show one, with the source of each figure and whether it was\n"
        "seen there.",
        epilog="""examples:
  coi-register policies
  coi-register policies nhs-england
  coi-register policies our-trust.yaml              a policy of your own, and whether it is in order""",
    )
    command.add_argument("policy", nargs="?", metavar="NAME", help="a policy, by its name or as a file of your own")
    command.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (text)")


def _add_schema(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "schema",
        help="print a JSON Schema",
        description="Print a JSON Schema in one piece, as editors want it; without a name, list the names.",
        epilog="""examples:
  coi-register schema
  coi-register schema declaration > declaration.schema.json
  coi-register schema secondment

Editors that know YAML then complete and explain keys in a file that begins with
  # yaml-language-server: $schema=declaration.schema.json""",
    )
    command.add_argument("name", nargs="?", metavar="NAME", help="declaration, register, a kind, or another name")


def _add_new(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "new",
        help="print a commented declaration to start from",
        description="Print a commented declaration to start from; with a kind, such an interest with all its fields.",
        epilog="""examples:
  coi-register new > mine.yaml
  coi-register new secondment                       its fields, to fill in below “interests:”
  coi-register add gift mine.yaml description='a pen' payer='Acme Pharma'   puts one there""",
    )
    command.add_argument("kinds", nargs="*", metavar="KIND", help="a kind, to print such an interest alone")


def _add_add(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "add",
        help="add an interest to a file",
        description="Put an interest behind the others of a declaration, in a YAML or JSON file; all else in the file\n"
        "stays as it is. Where the file would not be valid with it, nothing is written.",
        epilog="""examples:
  coi-register add shareholding mine.yaml organisation='Acme Pharma' number='fewer than 100'
  coi-register add gift mine.json description='a pen' payer='Acme Pharma' amount='GBP 12' period=2024-05
  coi-register add employment mine.yaml 'organisation={name: Leeds Teaching Hospitals, article: none}' role=nurse
  coi-register add grant register.yaml payer=nihr --declaration a-example --register register/

exit status: 0 added; 2 used wrongly, or the file would not be valid: nothing is added then.""",
    )
    command.add_argument("kind", metavar="KIND", help="the kind of the interest (`coi-register kinds` lists them)")
    command.add_argument("file", metavar="FILE", help="a YAML or JSON file")
    command.add_argument(
        "fields",
        nargs="*",
        metavar="FIELD=VALUE",
        help="a field of the kind; a value in brackets is read as YAML; again for one more item of a list",
    )
    command.add_argument(
        "--declaration",
        metavar="WHICH",
        help="the declaration, where the file holds several: its id, its number, or whose it is",
    )
    command.add_argument(
        "--register",
        action="append",
        default=[],
        metavar="PLACE",
        help="a file or folder that defines what the file names by id",
    )


def _add_completion(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "completion",
        help="print a script that completes this command in a shell",
        description="Print a script that completes this command in a shell. Needs the extra `completion`.",
        epilog="""examples:
  coi-register completion bash > ~/.local/share/bash-completion/completions/coi-register
  coi-register completion zsh > ~/.zfunc/_coi-register""",
    )
    command.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="the shell")


def _day(text: str) -> datetime.date:
    from coi_register.model.periods import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


class _Version(argparse.Action):
    """Prints the version, which is looked up only when it is asked for."""

    def __init__(self, option_strings: list[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib.metadata import version

        print(f"coi-register {version('coi_register')}")
        parser.exit()


def _add_screen(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "screen",
        help="find potential conflicts between fellows and their patrons",
        description="Find potential conflicts between fellows and their patrons in a register, with reasons.",
        epilog="""examples:
  coi-register screen register/                     on today's day, under the policy `fellowship`
  coi-register screen register/ --policy nhs-england --on 2016-07-01
  coi-register screen register/ --fellow a-example --select COI3
  coi-register screen register/ --what-if new-post.yaml   what would be new, if this stood in the register
  coi-register screen register/ --decide 1a2b3c4d5e6f     a disposition of this flag, to fill in
  coi-register screen register/ --format html > screening.html

exit status: 0 no open flag; 1 an open flag, or an article from which the policy bars its author, or may; 2 used
wrongly, or a document is not valid; 3 no open flag, but not everything could be assessed or is decided, or nobody was
screened.""",
    )
    command.add_argument("files", nargs="+", metavar="REGISTER", help=_FILES)
    command.add_argument("--policy", default="fellowship", help="the name of a policy, or a file of one (fellowship)")
    command.add_argument("--on", type=_day, metavar="DATE", help="the day of screening, as 2016-07-01 (today)")
    command.add_argument(
        "--known-on", type=_day, metavar="DATE", help="leave out what was declared later than this day (nothing)"
    )
    command.add_argument("--fellow", metavar="ID", help="screen only this person, by id or name")
    command.add_argument("--patron", metavar="ID", help="look only at this patron, by id or name")
    command.add_argument("--select", type=_codes, metavar="CODES", help="apply only these rules: COI101,COI3")
    command.add_argument("--ignore", type=_codes, default=(), metavar="CODES", help="leave these rules out: COI5")
    command.add_argument(
        "--what-if",
        action="append",
        default=[],
        metavar="FILE",
        help="a declaration, or part of a register, that is proposed: print only what would be new",
    )
    command.add_argument("--decide", metavar="FINGERPRINT", help="print a disposition of this flag or gap, to fill in")
    command.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github", "html", "csv"),
        default="text",
        help="what is printed (text)",
    )


def _add_rules(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "rules",
        help="list the rules of screening, or explain one",
        description="List the rules of screening; with a code, what it does, why it matters and what to do.",
        epilog="examples:\n  coi-register rules\n  coi-register rules COI101\n  coi-register rules COI3 --format json",
    )
    command.add_argument("code", nargs="?", metavar="CODE", help="a code, or the beginning of one")
    command.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (text)")


def _add_names(commands: "_Commands[_Parser]") -> None:
    command = commands.add_parser(
        "names",
        help="list names that look alike and count as two",
        description="List the names of a register that look alike and count as two, the nearest first, each with its\n"
        "places and the lines that would join the two. It joins nothing. Needs the extra `names`.",
        epilog="""examples:
  coi-register names register/
  coi-register names register/ --at-least 95        only those that are very near
  coi-register names register/ --format json

exit status: 0 no names look alike; 1 some do; 2 used wrongly, or a document is not valid.""",
    )
    command.add_argument("files", nargs="+", metavar="REGISTER", help=_FILES)
    command.add_argument(
        "--at-least", type=_nearness, default=88, metavar="NUMBER", help="how near two names are, from 50 to 100 (88)"
    )
    command.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (text)")


def _nearness(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 50 <= number <= 100:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 50 to 100")
    return number


def _codes(text: str) -> tuple[str, ...]:
    codes = tuple(each.strip() for each in text.split(","))
    if not all(codes):
        raise argparse.ArgumentTypeError(f"“{text}” is no list of codes; write COI101,COI3")
    return codes


_COMMANDS: dict[str | None, Callable[["_Commands[_Parser]"], None]] = {
    "statement": _add_statement,
    "check-statement": _add_check_statement,
    "validate": _add_validate,
    "screen": _add_screen,
    "names": _add_names,
    "rules": _add_rules,
    "kinds": _add_kinds,
    "styles": _add_styles,
    "policies": _add_policies,
    "schema": _add_schema,
    "new": _add_new,
    "add": _add_add,
    "completion": _add_completion,
}
