"""The package as a whole."""

import importlib
import pkgutil

import coi_register.english as english


def test_every_public_name_is_at_hand() -> None:
    """What a module of `english` offers can be imported from `english` itself."""
    modules = [
        importlib.import_module(f"coi_register.english.{found.name}")
        for found in pkgutil.iter_modules(english.__path__)
    ]
    offered = {name for module in modules for name in module.__all__}
    assert offered == set(english.__all__)
