from coi_register.policy_view.verdicts import Verdict as Verdict, verdict_on as verdict_on
from coi_register.policy_view.view_by_policy import (
    AllLeftOutError as AllLeftOutError,
    Kept as Kept,
    LeftOut as LeftOut,
    NothingElse as NothingElse,
    UnknownArticleTypeError as UnknownArticleTypeError,
    View as View,
    view as view,
)
from coi_register.policy_view.windows_by_kind import windows_for as windows_for

__all__: list[str]
