"""What is printed of a screening. Each format is a pure function of the screening and the places of its evidence."""

from collections.abc import Mapping

from coi_register.errors import InvalidValueError
from coi_register.formats.screenings.as_dict import PlaceOf, nowhere
from coi_register.screening.screen import Screening

__all__ = ["SCREENING_FORMATS", "screening_report"]

SCREENING_FORMATS: Mapping[str, str] = {
    "text": "coi_register.formats.screenings.text",
    "json": "coi_register.formats.screenings.json",
    "csv": "coi_register.formats.screenings.csv",
    "sarif": "coi_register.formats.screenings.sarif",
    "github": "coi_register.formats.screenings.github",
    "html": "coi_register.formats.screenings.html",
}
"""The formats for screenings, each with the module whose `report` writes it; imported only when it is used."""


def screening_report(name: str, screening: Screening, place_of: PlaceOf = nowhere) -> str:
    """Write a screening.

    Args:
        name: the name of a format, one of `SCREENING_FORMATS`.
        screening: what was found.
        place_of: tells where a piece of evidence stands: its file, line and column; and of a flag without evidence,
            where its person does.

    Returns:
        Text that ends with a line break, without control characters but line breaks.

    Raises:
        InvalidValueError: if there is no such format.
    """
    from importlib import import_module

    if name not in SCREENING_FORMATS:
        raise InvalidValueError(f"there is no format “{name}”; there are {', '.join(SCREENING_FORMATS)}")
    written: str = import_module(SCREENING_FORMATS[name]).report(screening, place_of)
    return written
