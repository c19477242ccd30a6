"""Views: what a policy asks for of what was declared, what it leaves out and why, and what it bars."""

from coi_register.policy_view.verdicts import Verdict, verdict_on
from coi_register.policy_view.view_by_policy import (
    AllLeftOutError,
    Kept,
    LeftOut,
    NothingElse,
    UnknownArticleTypeError,
    View,
    view,
)
from coi_register.policy_view.windows_by_kind import windows_for

__all__ = [
    "AllLeftOutError",
    "Kept",
    "LeftOut",
    "NothingElse",
    "UnknownArticleTypeError",
    "Verdict",
    "View",
    "verdict_on",
    "view",
    "windows_for",
]
