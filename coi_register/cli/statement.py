"""`coi-register statement`: declarations as prose."""

import sys
from typing import Any

__all__ = ["run"]


def run(options: Any) -> int:
    """Print the statement of some files, or write it to one."""
    from coi_register.documents.load_dump import documents_in
    from coi_register.errors import DocumentError
    from coi_register.statements.state import statement

    if options.policy is None and (options.article_type or options.explain):
        print("coi-register: --article-type and --explain are about a policy; say which with --policy", file=sys.stderr)
        return 2
    if options.format == "docx" and options.output is None and sys.stdout.isatty():
        print("coi-register: a terminal cannot show a document of Word; give --output FILE", file=sys.stderr)
        return 2
    if options.output is not None and _is_input(options.output, options.files):
        print(f"coi-register: {options.output} is what is to be stated; give --output another file", file=sys.stderr)
        return 2
    documents = tuple(documents_in(options.files, parties=False))
    if not all(document.is_valid for document in documents):
        from coi_register.formats.problems import report

        print(report("text", documents), end="", file=sys.stderr)
        return 2
    declarations = _declared(documents)
    authors = None
    if options.author or options.matter:
        from coi_register.cli.author_option import asked_for

        authors = asked_for(options, documents)
    on, view = options.on or _today_if_needed(documents), None
    try:
        if options.policy is not None:
            if authors is not None:
                from coi_register.cli.author_option import by

                declarations = by(authors, declarations, options.known_on)
            view = _view(declarations, on, options)
            declarations = view.declarations
        manuscripts = _manuscripts(documents, options.manuscript)
        stated = statement(
            declarations,
            style=options.style,
            on=on,
            known_on=options.known_on,
            authors=authors,
            show_gaps=options.show_gaps,
            manuscripts=manuscripts,
        )
    except DocumentError as error:
        from coi_register.cli.invalid_input import complain

        return complain(error)
    except _refusals() as error:
        print(_refusal(error, documents, authors) + _all_left_out(documents, options.known_on), file=sys.stderr)
        return 1
    for who in stated.gaps:
        print(f"coi-register: {_why_a_gap(who, stated)}", file=sys.stderr)
    if options.on is not None and options.known_on is None:
        from coi_register.cli.later_declarations import tell_later

        tell_later((each for document in documents for each in document.declarations), options.on, stated.authors)
    if options.each:
        each = [(who, *_of_one(who, declarations, on, documents, options)) for who in _stated_authors(stated)]
        if _refuse_or_write_each(each, stated, options):
            return 2
    else:
        _print(stated, view, options)
    _tell_counts(documents)
    return 1 if stated.gaps or (view is not None and view.bars) else 0


def _all_left_out(documents: Any, known_on: Any) -> str:
    """Say that everything was declared after the last day that is known, where it was."""
    days = [each.declared_on for document in documents for each in document.declarations]
    if known_on is None or not days or not all(day and day > known_on for day in days):
        return ""
    return f"; --known-on {known_on} leaves out all that was declared, the first of it on {min(days)}"


def _why_a_gap(who: Any, stated: Any) -> str:
    told = next((each.text for each in stated.sentences if each.who == (who,) and each.text.startswith("[")), "")
    return f"there is no declaration from {who.name}" if "[No " in told or not told else told.strip("[].")


def _tell_counts(documents: Any) -> None:
    """Say how many warnings and hints there are on what is stated, names apart; nothing where there are none."""
    if any(each.corrects for document in documents for each in document.declarations):
        from coi_register.validation.between_declarations import with_problems_between

        between = (problem for document in with_problems_between(documents) for problem in document.problems)
        corrections = [problem for problem in between if problem.code == "DOC240"]
    else:
        corrections = []
    problems = [problem for document in documents for problem in document.problems]
    severities = [str(problem.severity) for problem in (*problems, *corrections)]
    if not severities:
        return
    from coi_register.english import count, join

    told = [count(number, word) for word in ("warning", "hint") if (number := severities.count(word))]
    print(f"coi-register: {join(told)} on what is stated; “coi-register validate” shows them", file=sys.stderr)


def _refusal(error: Exception, documents: tuple[Any, ...], authors: Any) -> str:
    """Say why a statement is refused: each contradiction in a line of its own, and how to state the other authors."""
    from coi_register.statements.content.authors import ContradictionError

    told = [str(error)]
    if isinstance(error, ContradictionError):
        told = str(error).split("\n")
        declared = (each for document in documents for each in document.declarations)
        names = {each.declarant.id or each.declarant.name for each in declared}
        if len(names) > len(error.people) and (authors is None or len(authors) > len(error.people)):
            told.append(
                "to state the other authors, name each with --author; or say who is left open, with --show-gaps"
            )
    return "\n".join(f"coi-register: {each}" for each in told)


def _refusals() -> tuple[type[Exception], ...]:
    """Return the errors with which a statement is refused; they are asked for where there is one."""
    from coi_register.statements.content.authors import GapError
    from coi_register.statements.content.missing_answers import UnansweredError

    return GapError, UnansweredError


def _view(declarations: tuple[Any, ...], on: Any, options: Any) -> Any:
    """See the declarations as a policy does; what it leaves out, and what bars an author, is told in any case."""
    from coi_register.formats.policy_views import view_summary, view_text
    from coi_register.policy_view import view

    seen = view(declarations, options.policy, on, known_on=options.known_on, article_type=options.article_type)
    print(view_text(seen) if options.explain else view_summary(seen), end="", file=sys.stderr)
    return seen


def _is_input(output: str, places: Any) -> bool:
    """Whether a file that is to be written is one of those that are read, by whatever path."""
    import os

    from coi_register.documents.paths import files_in
    from coi_register.errors import DocumentError

    if not os.path.isfile(output):
        return False
    try:
        return any(name != "-" and os.path.exists(name) and os.path.samefile(name, output) for name in files_in(places))
    except DocumentError:  # a folder without documents, of which is told when it is read
        return False


def _manuscripts(documents: Any, name: str | None) -> Any:
    """Return the manuscript that is asked for, or all that the documents tell of."""
    known = [each for document in documents for each in getattr(document.value, "manuscripts", ())]
    if name is None:
        return known
    from coi_register.cli.manuscript_option import asked_manuscripts

    return asked_manuscripts(name, known)


def _stated_authors(stated: Any) -> Any:
    """Return the authors who have something to state."""
    return [who for who in stated.authors if who not in stated.gaps]


def _of_one(who: Any, declarations: Any, on: Any, documents: Any, options: Any) -> tuple[Any, Any]:
    """State one author alone; as JSON under a policy, with the view of what that author has declared."""
    import attrs

    from coi_register.statements.state import statement

    manuscripts = _manuscripts(documents, options.manuscript)
    one = statement(
        declarations, style=options.style, on=on, known_on=options.known_on, authors=[who], manuscripts=manuscripts
    )
    one = attrs.evolve(one, alone=True)
    if options.policy is None or options.format != "json":
        return one, None
    from coi_register.cli.author_option import by
    from coi_register.policy_view import view

    own = by([who], _declared(documents), options.known_on)
    return one, view(own, options.policy, on, known_on=options.known_on, article_type=options.article_type)


def _refuse_or_write_each(each: Any, stated: Any, options: Any) -> bool:
    """Print or write the statement of each author; where that cannot be done, say why."""
    from coi_register.cli.each_author import print_each, refusal, write_each

    if why := refusal(options.format, stated, options.output):
        print(f"coi-register: {why}", file=sys.stderr)
        return True
    if options.output is None:
        print_each(options.format, stated, each)
    else:
        written = write_each(options.format, each, options.output, lambda place: _is_input(place, options.files))
        print(f"coi-register: written: {written}", file=sys.stderr)
    return False


def _print(stated: Any, view: Any, options: Any) -> None:
    """Print a statement in the format that is asked for, or put the file in place."""
    if options.format == "text" and options.output is None:
        print(stated.text)
        return
    from coi_register.formats.statements import statement_file

    content = statement_file(options.format, stated, view=view)
    if options.output is not None:
        from coi_register.documents.atomic_write import write_whole

        write_whole(options.output, content)
    elif options.format == "docx":
        sys.stdout.buffer.write(content)
    else:
        print(content.decode(), end="")


def _declared(documents: tuple[Any, ...]) -> Any:
    """Return the declarations of documents, with the people of the registers among them."""
    from coi_register.model.declarations import Declaration

    declarations = tuple(each for document in documents for each in document.declarations)
    if all(isinstance(document.value, Declaration) for document in documents):
        return declarations
    from coi_register.validation.between_declarations import register_in

    return register_in(documents)


def _today_if_needed(documents: tuple[Any, ...]) -> Any:
    """Return today where a declaration has no day of its own. Only the command line asks the clock."""
    import datetime

    undated = any(each.declared_on is None for document in documents for each in document.declarations)
    return datetime.date.today() if undated else None
