"""The public names of each package: the lazy table, the stub and the modules agree."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import coi_register
import coi_register.errors
from coi_register.model.fields import field_types

HOME = Path(coi_register.__file__).parent
STUBS = sorted(HOME.rglob("__init__.pyi"))
PACKAGES = [".".join(("coi_register", *stub.parent.relative_to(HOME).parts)) for stub in STUBS]


def in_stub(package: str) -> dict[str, str]:
    """Return the names that a package's stub gives to others, each with the module from which it has them."""
    folder = HOME.joinpath(*package.split(".")[1:])
    tree = ast.parse((folder / "__init__.pyi").read_text(encoding="utf-8"))
    return {
        each.asname: str(node.module)
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for each in node.names
        if each.asname == each.name
    }


def test_which_packages_have_public_names() -> None:
    """The package itself and its rooms each have a stub beside the table, and the package says that it is typed."""
    rooms = [
        "documents",
        "entities",
        "explanations",
        "formats",
        "model",
        "policy_view",
        "readback",
        "screening",
        "statements",
    ]
    assert set(PACKAGES) == {"coi_register", *(f"coi_register.{room}" for room in rooms)}
    assert (HOME / "py.typed").is_file()


def test_the_package_has_few_names_of_its_own() -> None:
    """The package itself gives some sixty names, and each of them is public in its room or in `errors` as well."""
    rooms = [import_module(package) for package in PACKAGES if package != "coi_register"]
    given = {name: getattr(room, name) for room in (*rooms, coi_register.errors) for name in room.__all__}
    assert 55 <= len(coi_register.__all__) <= 70
    assert {name for name in coi_register.__all__ if getattr(coi_register, name) is not given.get(name)} == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_a_stub_hides_nothing_from_type_checkers(package: str) -> None:
    """Type checkers read the stub in the place of `__init__.py`, which has its docstring and the table, and no more."""
    path = HOME.joinpath(*package.split(".")[1:], "__init__.py")
    docstring, table_import, table = ast.parse(path.read_text(encoding="utf-8")).body
    assert isinstance(docstring, ast.Expr)
    assert ast.unparse(table_import) == "from coi_register.lazy_names import lazy_names"
    assert ast.unparse(table).startswith("__all__ = lazy_names(__name__, {")


def test_what_a_field_holds_is_public() -> None:
    """Each class and each choice that a field of a public class of the model holds is a public name of the model."""
    model = import_module("coi_register.model")
    public = [getattr(model, name) for name in model.__all__]
    values = [each for each in public if isinstance(each, type) and issubclass(each, model.Value)]
    held = [kind.item if kind.sort == "list" else kind for each in values for kind in field_types(each).values()]
    own = {kind.of for kind in held if kind.of and kind.of.__module__.startswith("coi_register.")}
    assert len(own) > 40
    assert own <= {each for each in public if isinstance(each, type)}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_stub_has_the_names_of_the_table(package: str) -> None:
    """What type checkers know is what `__all__` lists, each from the module from which the table imports it."""
    module = import_module(package)
    assert set(in_stub(package)) == set(module.__all__)
    table = vars(module)["_modules"]
    assert in_stub(package) == {name: f"{package}.{place}" for name, place in table.items()}


@pytest.mark.parametrize("package", PACKAGES)
def test_each_name_is_public_in_its_module(package: str) -> None:
    """A public name is one of its module, and the package gives that very thing."""
    module = import_module(package)
    for name, place in in_stub(package).items():
        home = import_module(place)
        assert name in home.__all__
        assert getattr(module, name) is getattr(home, name)


def test_a_module_does_not_take_the_place_of_what_it_defines() -> None:
    """Where a module and what it defines have one name, the package gives what is defined, in any order of imports."""
    import_first = "import coi_register.screening.screen, coi_register.statements.statement"
    look = "from coi_register import screening as a, statements as b; print(a.screen.__name__, b.statement.__name__)"
    run = subprocess.run([sys.executable, "-c", f"{import_first}\n{look}"], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["screen", "statement"]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_misspelt_name_is_refused(package: str) -> None:
    """What is not a public name is an `AttributeError` that says so."""
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'Declaraton'"):
        getattr(import_module(package), "Declaraton")  # noqa: B009  (mypy would know)


def test_the_consumer_uses_every_public_name() -> None:
    """The program that type checkers read in CI names each public name of the package and of its rooms."""
    program = Path(__file__).parent / "consumer" / "every_name.py"
    tree = ast.parse(program.read_text(encoding="utf-8"))
    used = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    wanted = {f"{package}.{name}" for package in PACKAGES for name in import_module(package).__all__}
    assert wanted - used == set()
