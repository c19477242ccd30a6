from coi_register.documents.load_dump import (
    dump as dump,
    dumps as dumps,
    from_mapping as from_mapping,
    load as load,
    load_all as load_all,
    load_lines as load_lines,
    load_register as load_register,
    loads as loads,
    to_mapping as to_mapping,
    validate as validate,
)
from coi_register.errors import (
    CoiError as CoiError,
    DocumentError as DocumentError,
    InvalidValueError as InvalidValueError,
    Problem as Problem,
    Severity as Severity,
)
from coi_register.explanations.explain_flags import explain as explain
from coi_register.formats.screenings import screening_report as screening_report
from coi_register.formats.statement_checks import check_report as check_report
from coi_register.formats.statements import statement_file as statement_file, statement_report as statement_report
from coi_register.model.declarations import Capacity as Capacity, Declaration as Declaration
from coi_register.model.dispositions import Disposition as Disposition, Outcome as Outcome
from coi_register.model.kinds.base import Interest as Interest
from coi_register.model.kinds.vocabulary import Pay as Pay, Remuneration as Remuneration
from coi_register.model.matters import Matter as Matter
from coi_register.model.money import Amount as Amount
from coi_register.model.parties import (
    Article as Article,
    Identifier as Identifier,
    Office as Office,
    Organisation as Organisation,
    Person as Person,
    Pronoun as Pronoun,
    Scheme as Scheme,
)
from coi_register.model.periods import Answer as Answer, PartialDate as PartialDate, Period as Period
from coi_register.model.policies import Grade as Grade, Policy as Policy
from coi_register.model.register import Register as Register
from coi_register.model.styles import Style as Style
from coi_register.policy_view.view_by_policy import View as View, view as view
from coi_register.readback.check import StatementCheck as StatementCheck, check_statement as check_statement
from coi_register.readback.read import read_statement as read_statement
from coi_register.screening.policies.files import load_policy as load_policy, policy_names as policy_names
from coi_register.screening.results.flags import Certainty as Certainty, Flag as Flag, NotAssessed as NotAssessed
from coi_register.screening.screen import Screening as Screening, screen as screen
from coi_register.screening.what_if import new_in as new_in, suppose as suppose
from coi_register.statements.content.authors import DayNeededError as DayNeededError, GapError as GapError
from coi_register.statements.content.missing_answers import UnansweredError as UnansweredError
from coi_register.statements.state import statement as statement
from coi_register.statements.statement import Sentence as Sentence, Statement as Statement
from coi_register.statements.styles.files import load_style as load_style, style_names as style_names

__all__: list[str]
