"""The registry of rules: what a rule is, which there are, how to select some, and how to add one's own."""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

import attrs

from coi_register.docstrings import docstring_of
from coi_register.errors import CoiError
from coi_register.model.kinds.base import Interest
from coi_register.model.policies import Grade
from coi_register.screening.index.blocks import Block

if TYPE_CHECKING:
    from coi_register.screening.findings import Finding
    from coi_register.screening.index.pairs import Pair
    from coi_register.screening.rule_context import RuleContext

__all__ = [
    "SECTIONS",
    "Check",
    "Rule",
    "RuleExistsError",
    "UnknownRuleError",
    "own_rule_codes",
    "register_rule",
    "rule",
    "rule_codes",
    "rules",
    "selected",
    "unregister_rule",
]

Check = Callable[["RuleContext", "Pair"], Iterator["Finding"]]
"""What a rule does: it looks at a fellow and a patron, and yields what it finds, with its assessment."""

SECTIONS = ("Why it matters", "Source", "Known limits", "Example", "What to do")
"""The parts of a rule's docstring, after the paragraphs that say what the rule does."""

_MODULES = (
    "coi1_patronage.coi1xx_matters",
    "coi2_loyalty.coi201_202_206_sides",
    "coi2_loyalty.coi203_204_205_people",
    "coi3_money.coi301_302_306_payments",
    "coi3_money.coi303_304_gains",
    "coi3_money.coi305_gifts",
    "coi4_career.coi4xx_posts",
    "coi5_disclosure.coi501_502_508_mirrors",
    "coi5_disclosure.coi507_nils",
    "coi5_disclosure.coi503_504_omissions",
    "coi5_disclosure.coi505_506_timeliness",
)
_CODE = re.compile(r"[A-Z]{3,8}[0-9]{3}")


class RuleExistsError(CoiError, ValueError):
    """A rule is registered under a code that is taken, or that is no code."""


class UnknownRuleError(CoiError, KeyError):
    """There is no rule of that code, and none whose code begins so."""

    def __str__(self) -> str:
        return str(self.args[0])


@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """A rule of screening.

    Attributes:
        code: its stable code; never reused.
        title: what it finds, in a few words.
        check: the function that looks at a pair.
        blocks: which pairs it is led to.
        needs: the classes of interest of which the fellow must have declared one; empty where it needs none.
        severity: how grave a flag of it is where neither a window nor anything else of the policy grades it.
        wording: the text of the template of its explanation; empty where that lies in `templates/explanations/`.
    """

    code: str
    title: str
    check: Check
    blocks: tuple[Block, ...]
    needs: tuple[type[Interest], ...] = ()
    severity: Grade
    wording: str = ""

    def concerns(self, classes: Iterable[type]) -> bool:
        """Whether it can find anything, where a fellow has declared interests of these classes."""
        return not self.needs or any(issubclass(each, self.needs) for each in classes)

    @property
    def what(self) -> str:
        """What it does: the docstring up to its first section."""
        return self._sections()[""]

    @property
    def sections(self) -> dict[str, str]:
        """The sections of its docstring, by their headings in `SECTIONS`; one that is not there is left out."""
        return {name: text for name, text in self._sections().items() if name}

    def _sections(self) -> dict[str, str]:
        found: dict[str, list[str]] = {"": []}
        name = ""
        for line in docstring_of(self.check).expandtabs().splitlines():
            heading = line.strip().removesuffix(":")
            if heading in SECTIONS and line.strip().endswith(":"):
                name = heading
                found[name] = []
            else:
                found[name].append(line.strip())
        return {name: _paragraphs(lines) for name, lines in found.items()}


def _paragraphs(lines: Iterable[str]) -> str:
    """Set lines together as paragraphs, each on one line, with blank lines between them."""
    text = "\n".join(lines).strip()
    return "\n\n".join(" ".join(each.split()) for each in re.split(r"\n\s*\n", text))


_rules: dict[str, Rule] = {}
_own: set[str] = set()


def rule(
    code: str, title: str, *, blocks: tuple[Block, ...], needs: tuple[type[Interest], ...] = ()
) -> Callable[[Check], Check]:
    """Make a function the check of a built-in rule."""

    def add(check: Check) -> Check:
        if code in _rules:
            raise RuleExistsError(f"there is a rule {code} already")
        _rules[code] = Rule(code=code, title=title, check=check, blocks=blocks, needs=needs, severity=Grade.LOW)
        return check

    return add


def register_rule(
    code: str,
    title: str,
    check: Check,
    *,
    wording: str,
    blocks: tuple[Block, ...] = (Block.PAIR,),
    needs: tuple[type[Interest], ...] = (),
    severity: Grade = Grade.LOW,
) -> Rule:
    """Add a rule of an application's own, which then behaves like a built-in one.

    Args:
        code: three to eight capitals and three digits, such as ACME101. `COI` codes are this package's.
        title: what it finds, in a few words, without a final stop.
        check: a generator that takes a `RuleContext` and a `Pair` and yields `Finding`s; its docstring has the
            sections of `SECTIONS`.
        wording: the text of a Jinja2 template that explains a flag in one or two sentences.
        blocks: which pairs it is led to.
        needs: the classes of interest of which the fellow must have declared one; none, by default.
        severity: how grave a flag of it is where neither a window nor anything else of the policy grades it.

    Raises:
        RuleExistsError: if the code is taken or is no such code.
    """
    if not _CODE.fullmatch(code) or code.startswith("COI"):
        raise RuleExistsError(
            f"“{code}” is no code for a rule of your own; use three to eight capitals and three digits"
        )
    if code in rules():
        raise RuleExistsError(f"there is a rule {code} already")
    made = Rule(code=code, title=title, check=check, blocks=blocks, needs=needs, severity=severity, wording=wording)
    _rules[code] = made
    _own.add(code)
    return made


def unregister_rule(code: str) -> None:
    """Take back a rule that an application has added; a built-in one stays."""
    if code in _own:
        _own.remove(code)
        del _rules[code]


def own_rule_codes() -> tuple[str, ...]:
    """Return the codes of the rules that the application has added, in order."""
    return tuple(sorted(_own))


def rules() -> dict[str, Rule]:
    """Return all rules by their codes, in the order of the codes."""
    for module in _MODULES:
        import_module(f"coi_register.screening.rules.{module}")
    return dict(sorted(_rules.items()))


def rule_codes() -> tuple[str, ...]:
    """Return the codes of all rules, in order."""
    return tuple(rules())


def selected(select: Iterable[str], ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that some codes, or beginnings of codes, select.

    Args:
        select: codes or beginnings of codes, such as COI3 or COI301.
        ignore: codes or beginnings of codes that are left out again.

    Raises:
        UnknownRuleError: if one of them selects nothing; the text suggests one that is close.
    """
    wanted, unwanted = _codes(select), _codes(ignore)
    return tuple(each for code, each in rules().items() if code in wanted and code not in unwanted)


def _codes(beginnings: Iterable[str]) -> set[str]:
    known = rule_codes()
    found: set[str] = set()
    for beginning in beginnings:
        begun = {code for code in known if beginning and code.startswith(beginning)}
        if not begun:
            near = get_close_matches(beginning.upper(), known, 1, 0.7)
            advice = f"did you mean {near[0]}?" if near else "`coi-register rules` lists them"
            raise UnknownRuleError(f"there is no rule “{beginning}”; {advice}")
        found |= begun
    return found
