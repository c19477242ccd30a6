"""A misspelt import is a type error: an `ignore` that ignores nothing would be an error to the type checkers itself."""


def main() -> None:
    """Import what is not there."""
    try:
        from coi_register import Declaraton  # type: ignore[attr-defined]
        from coi_register.entities import EntityIndx  # type: ignore[attr-defined]
        from coi_register.model import Persn  # type: ignore[attr-defined]
        from coi_register.screening import Flagg  # type: ignore[attr-defined]
        from coi_register.statements import Sentense  # type: ignore[attr-defined]
    except ImportError:
        return
    del Declaraton, EntityIndx, Persn, Flagg, Sentense
    raise AssertionError("a misspelt name was imported")


if __name__ == "__main__":
    main()
