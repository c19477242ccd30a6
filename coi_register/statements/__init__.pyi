from coi_register.statements.content.authors import (
    Author as Author,
    ContradictionError as ContradictionError,
    DayNeededError as DayNeededError,
    GapError as GapError,
    NamesakesError as NamesakesError,
    UnknownAuthorError as UnknownAuthorError,
)
from coi_register.statements.content.manuscripts import ManuscriptNeededError as ManuscriptNeededError
from coi_register.statements.content.missing_answers import Unanswered as Unanswered, UnansweredError as UnansweredError
from coi_register.statements.state import statement as statement
from coi_register.statements.statement import FormPart as FormPart, Sentence as Sentence, Statement as Statement
from coi_register.statements.styles.checks import STYLE_CODES as STYLE_CODES
from coi_register.statements.styles.files import (
    UnknownStyleError as UnknownStyleError,
    load_style as load_style,
    style_names as style_names,
)
from coi_register.statements.templating.sandbox import (
    BrokenTemplateError as BrokenTemplateError,
    MissingMacroError as MissingMacroError,
)

__all__: list[str]
