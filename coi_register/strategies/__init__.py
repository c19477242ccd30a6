"""Hypothesis strategies for the model, for applications that test with generated declarations.

Needs the extra `strategies`: `pip install "coi_register[strategies]"`.

`declarations` and `registers` generate what `load` accepts; `interests`, `people`, `organisations` ... their parts;
`values` anything of the model, a registered kind too; `documents` and `damaged` plain documents, as a form or a file
brings them. `screenable_registers` generates registers in which screening has something to find,
and `statements` statements of every layout.
"""

from coi_register.strategies.documents import (
    AWKWARD_NUMBERS,
    AWKWARD_TEXTS,
    damaged,
    documents,
    plain_values,
    scalars,
)
from coi_register.strategies.model import (
    declarations,
    offices,
    organisations,
    people,
    registers,
    remunerations,
    schemes,
)
from coi_register.strategies.money import amount_texts, amounts, currencies, sums
from coi_register.strategies.periods import DayChoice, choices_of, partial_dates, periods, refinements
from coi_register.strategies.screening import screenable_interests, screenable_registers
from coi_register.strategies.statements import statements
from coi_register.strategies.texts import ids, plain_texts, texts
from coi_register.strategies.values import days, interests, values

__all__ = [
    "AWKWARD_NUMBERS",
    "AWKWARD_TEXTS",
    "DayChoice",
    "amount_texts",
    "amounts",
    "choices_of",
    "currencies",
    "damaged",
    "days",
    "declarations",
    "documents",
    "ids",
    "interests",
    "offices",
    "organisations",
    "partial_dates",
    "people",
    "periods",
    "plain_texts",
    "plain_values",
    "refinements",
    "registers",
    "remunerations",
    "scalars",
    "schemes",
    "screenable_interests",
    "screenable_registers",
    "statements",
    "sums",
    "texts",
    "values",
]
