"""The public names of a package, each imported from its module when it is first used."""

import sys

__all__ = ["lazy_names"]

TYPE_CHECKING = False  # what type checkers take for true; `typing` and `types` would cost more than this module
if TYPE_CHECKING:
    from types import ModuleType
else:
    ModuleType = type(sys)


class _LazyPackage(ModuleType):
    """A package that imports a public name when it is first used.

    Where a module has the name of what it defines, as `screen` of `coi_register.screening.screen`, the public name is
    what is defined: importing the module does not put the module in its place.
    """

    def __getattr__(self, name: str) -> object:
        module = vars(self)["_modules"].get(name)
        if module is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(f"{self.__name__}.{module}"), name)
        vars(self)[name] = value
        return value

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in vars(self)["_modules"]):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*vars(self), *vars(self)["_modules"]})


def lazy_names(package: str, places: dict[str, str]) -> list[str]:
    """Give a package its public names, and return them for its `__all__`: CONSTANTS, then Classes, then functions.

    Args:
        package: the package's name.
        places: the names that each module of the package gives, with spaces between them; the module's own name is
            that behind the package's.
    """
    module = sys.modules[package]
    modules = {name: place for place, names in places.items() for name in names.split()}
    vars(module)["_modules"] = modules
    module.__class__ = _LazyPackage
    return sorted(modules, key=lambda name: (not name.isupper(), name[0].islower(), name))
