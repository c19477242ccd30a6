"""`coi-register statement --each`: a statement for each author alone, in files of their own or one after another."""

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from coi_register.formats.statements import statement_file
from coi_register.model.parties import Person
from coi_register.statements.statement import Statement

__all__ = ["files_for", "print_each", "refusal", "write_each"]

_ENDINGS = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "jats": ".xml",
    "crossref": ".json",
    "crossref-deposit": ".xml",
    "pubmed": ".xml",
    "docx": ".docx",
}
"""How the name of a file in each format ends."""

_ONE_AFTER_ANOTHER = ("text", "markdown")
_LONGEST_NAME = 60  # letters of up to four bytes, of which a name may have some 250


def refusal(format_: str, stated: Statement, output: str | None) -> str:
    """Say why statements in a format cannot stand one after another; nothing where they can, or each has a file."""
    is_form = any(each.part for each in stated.sentences)
    if output is not None or format_ in _ONE_AFTER_ANOTHER or (format_ == "docx" and is_form):
        return ""
    return f"--each with --format {format_} makes a file for each author; give --output a folder, such as forms/"


def print_each(format_: str, stated: Statement, by_author: Iterable[tuple[Person, Statement, Any]]) -> None:
    """Print the statements one after another, with an empty line between them; forms in Word have a page each.

    Args:
        format_: the format.
        stated: the statement of all authors.
        by_author: each author's own, with the view that it states, if any.
    """
    if format_ == "docx":
        sys.stdout.buffer.write(statement_file(format_, stated))
        return
    print("\n".join(statement_file(format_, one).decode() for _, one, _ in by_author), end="")


def write_each(
    format_: str,
    by_author: Sequence[tuple[Person, Statement, Any]],
    output: str,
    is_input: Callable[[str], bool],
) -> str:
    """Write a file for each author, once all are made, and say which files; or say why none is written.

    Args:
        format_: the format.
        by_author: each author's statement, with the view that it states, if any.
        output: the folder of the files, or how they are called.
        is_input: whether a path is that of a document that is stated.

    Raises:
        OSError: if a file or the folder cannot be written.
    """
    places = list(files_for([who for who, _, _ in by_author], output, _ENDINGS[format_]))
    if found := next(filter(is_input, places), None):
        raise FileExistsError(None, "this is what is to be stated; give --output another folder", found)
    written = [statement_file(format_, one, view=seen) for _, one, seen in by_author]
    from coi_register.documents.atomic_write import write_whole

    if _is_folder(output):
        os.makedirs(output, exist_ok=True)
    for place, content in zip(places, written, strict=True):
        write_whole(place, content)
    return ", ".join(places)


def files_for(people: Iterable[Person], output: str, ending: str) -> Iterator[str]:
    """Name a file for each person, by their id or else their name: in a folder, or after a name with an ending.

    >>> list(files_for([Person(name="Ada Example"), Person(name="Øyvind Sample", id="o-1")], "forms/", ".docx"))
    ['forms/ada-example.docx', 'forms/o-1.docx']
    >>> list(files_for([Person(name="Ada Example"), Person(name="ADA EXAMPLE")], "form.docx", ".docx"))
    ['form-ada-example.docx', 'form-ada-example-2.docx']

    Args:
        people: the people.
        output: the folder, which may not be there yet; or a file, whose name is followed by that of each person.
        ending: how names of files in a folder end.
    """
    stem, own_ending = os.path.splitext(output)
    before, after = (os.path.join(output, ""), ending) if _is_folder(output) else (f"{stem}-", own_ending)
    taken: set[str] = set()
    for who in people:
        name = plain = _as_file_name(who.id or who.name)
        number = 2
        while name in taken:  # small letters only, for not every system tells them from capitals
            name, number = f"{plain}-{number}", number + 1
        taken.add(name)
        yield f"{before}{name}{after}"


def _is_folder(output: str) -> bool:
    """Whether a place is a folder, or is to become one: a name without an ending, where no file is."""
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    return not os.path.splitext(output)[1] and not os.path.exists(output)


def _as_file_name(text: str) -> str:
    """Make a name for a file of letters, figures and hyphens, in small letters."""
    plain = unicodedata.normalize("NFC", text).lower()
    return re.sub(r"[\W_]+", "-", plain)[:_LONGEST_NAME].strip("-") or "author"
