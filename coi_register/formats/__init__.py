"""Formats: what is printed of documents, statements, views and screenings, each a pure function of a result."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "near_names": "near_names_report",
        "policy_views": "plain_view view_summary view_text",
        "screenings": "SCREENING_FORMATS screening_report",
        "screenings.as_dict": "plain_screening",
        "statement_checks": "CHECK_FORMATS check_report",
        "statements": "STATEMENT_FORMATS statement_file statement_report",
    },
)
