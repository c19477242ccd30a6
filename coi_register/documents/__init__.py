"""Documents: files, folders and text as validated models, and back."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "load_dump": "dump dumps from_mapping load load_all load_lines load_register loads to_mapping validate",
        "paths": "FilePath files_in",
        "register_loader": "LoadedRegister Progress read_register",
    },
)
