from coi_register.formats.near_names import near_names_report as near_names_report
from coi_register.formats.policy_views import (
    plain_view as plain_view,
    view_summary as view_summary,
    view_text as view_text,
)
from coi_register.formats.screenings import SCREENING_FORMATS as SCREENING_FORMATS, screening_report as screening_report
from coi_register.formats.screenings.as_dict import plain_screening as plain_screening
from coi_register.formats.statement_checks import CHECK_FORMATS as CHECK_FORMATS, check_report as check_report
from coi_register.formats.statements import (
    STATEMENT_FORMATS as STATEMENT_FORMATS,
    statement_file as statement_file,
    statement_report as statement_report,
)

__all__: list[str]
