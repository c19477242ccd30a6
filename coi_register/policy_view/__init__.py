"""Views: what a policy asks for of what was declared, what it leaves out and why, and what it bars."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "verdicts": "Verdict verdict_on",
        "view_by_policy": "AllLeftOutError Kept LeftOut NothingElse UnknownArticleTypeError View view",
        "windows_by_kind": "windows_for",
    },
)
