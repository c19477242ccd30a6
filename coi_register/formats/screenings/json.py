"""A screening as JSON."""

from coi_register.formats.screenings.as_dict import PlaceOf, plain_screening
from coi_register.formats.shared.safe_text import json_text
from coi_register.screening.screen import Screening

__all__ = ["report"]


def report(screening: Screening, place_of: PlaceOf) -> str:
    """Write a screening as JSON: an object whose keys `plain_screening` describes."""
    return json_text(plain_screening(screening, place_of))
