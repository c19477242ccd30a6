"""Declarations of interest as typed facts: model, validate, flag and state them.

Names are imported when they are first used, so that importing the package costs next to nothing and does nothing.
"""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "documents.load_dump": "dump dumps from_mapping load load_all load_lines load_register loads "
        "to_mapping validate",
        "errors": "CoiError DocumentError InvalidValueError Problem Severity",
        "explanations.explain_flags": "explain",
        "formats.screenings": "screening_report",
        "formats.statement_checks": "check_report",
        "formats.statements": "statement_file statement_report",
        "model.declarations": "Capacity Declaration",
        "model.dispositions": "Disposition Outcome",
        "model.kinds.base": "Interest",
        "model.kinds.vocabulary": "Pay Remuneration",
        "model.matters": "Matter",
        "model.money": "Amount",
        "model.parties": "Article Identifier Office Organisation Person Pronoun Scheme",
        "model.periods": "Answer PartialDate Period",
        "model.policies": "Grade Policy",
        "model.register": "Register",
        "model.styles": "Style",
        "policy_view.view_by_policy": "View view",
        "readback.check": "StatementCheck check_statement",
        "readback.read": "read_statement",
        "screening.policies.files": "load_policy policy_names",
        "screening.results.flags": "Certainty Flag NotAssessed",
        "screening.screen": "Screening screen",
        "screening.what_if": "new_in suppose",
        "statements.content.authors": "DayNeededError GapError",
        "statements.content.missing_answers": "UnansweredError",
        "statements.state": "statement",
        "statements.statement": "Sentence Statement",
        "statements.styles.files": "load_style style_names",
    },
)
