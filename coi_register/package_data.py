"""Where the data files lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

__all__ = ["folder"]

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder of data files called `name` ("schemas" or "templates").

    Args:
        name: the folder's name, as it stands at the top of a checkout.

    Returns:
        The folder inside the installed package, or else the one beside it.
    """
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
