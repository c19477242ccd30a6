"""Periods as EDTF writes them, partly known, and what can be said of two of them.

A subset of EDTF (ISO 8601-2:2019): level 0 dates and intervals of year, month or day precision, open (`..`)
and unknown (blank) ends, and the level 1 qualifiers `?` and `~` on either bound.
"""

from coi_register.model.periods.ambiguous_ranges import ambiguous_range_hint
from coi_register.model.periods.bounds import Bound, Edge
from coi_register.model.periods.dates import PartialDate, is_full_date, parse_day
from coi_register.model.periods.edtf import Qualifier, is_period
from coi_register.model.periods.period import Period
from coi_register.model.periods.period_states import PeriodState
from coi_register.model.periods.three_valued import Answer

__all__ = [
    "Answer",
    "Bound",
    "Edge",
    "PartialDate",
    "Period",
    "PeriodState",
    "Qualifier",
    "ambiguous_range_hint",
    "is_full_date",
    "is_period",
    "parse_day",
]
