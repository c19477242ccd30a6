"""Statements: declarations told as prose, in a house style, on a day."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "content.authors": "Author ContradictionError DayNeededError GapError NamesakesError UnknownAuthorError",
        "content.manuscripts": "ManuscriptNeededError",
        "content.missing_answers": "Unanswered UnansweredError",
        "state": "statement",
        "statement": "FormPart Sentence Statement",
        "styles.checks": "STYLE_CODES",
        "styles.files": "UnknownStyleError load_style style_names",
        "templating.sandbox": "BrokenTemplateError MissingMacroError",
    },
)
