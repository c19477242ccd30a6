"""The package as a whole."""

import importlib
import pkgutil

import coi_register.english as english

_APART = ("initials",)  # compiles patterns that most statements do not need, so it is imported by those that do


def test_every_public_name_is_at_hand() -> None:
    """What a module of `english` offers can be imported from `english` itself, but for what few need."""
    modules = [
        importlib.import_module(f"coi_register.english.{found.name}")
        for found in pkgutil.iter_modules(english.__path__)
        if found.name not in _APART
    ]
    offered = {name for module in modules for name in module.__all__}
    assert offered == set(english.__all__)
