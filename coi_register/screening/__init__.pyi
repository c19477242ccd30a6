from coi_register.screening.directory import Directory as Directory
from coi_register.screening.findings import Finding as Finding, routes as routes
from coi_register.screening.index.activities import Activity as Activity
from coi_register.screening.index.blocks import Block as Block
from coi_register.screening.index.pairs import (
    Gain as Gain,
    Mention as Mention,
    Pair as Pair,
    Part as Part,
    Reach as Reach,
    Service as Service,
    Side as Side,
)
from coi_register.screening.index.patrons import Patron as Patron, Tie as Tie, TieKind as TieKind, ties as ties
from coi_register.screening.policies.checks import POLICY_CODES as POLICY_CODES
from coi_register.screening.policies.files import (
    UnknownPolicyError as UnknownPolicyError,
    load_policy as load_policy,
    policy_names as policy_names,
)
from coi_register.screening.results.article_bars import Exclusion as Exclusion
from coi_register.screening.results.coverage import (
    Coverage as Coverage,
    RuleCoverage as RuleCoverage,
    Unscreened as Unscreened,
)
from coi_register.screening.results.flags import (
    Certainty as Certainty,
    Decision as Decision,
    Flag as Flag,
    NotAssessed as NotAssessed,
    State as State,
)
from coi_register.screening.results.namesakes import UnclearName as UnclearName
from coi_register.screening.rule_context import Bodies as Bodies, RuleContext as RuleContext
from coi_register.screening.rules.registry import (
    SECTIONS as SECTIONS,
    Check as Check,
    Rule as Rule,
    RuleExistsError as RuleExistsError,
    UnknownRuleError as UnknownRuleError,
    own_rule_codes as own_rule_codes,
    register_rule as register_rule,
    rule_codes as rule_codes,
    unregister_rule as unregister_rule,
)
from coi_register.screening.screen import (
    Screening as Screening,
    UnknownPersonError as UnknownPersonError,
    screen as screen,
)
from coi_register.screening.what_if import new_in as new_in, suppose as suppose
from coi_register.screening.windows import (
    Assessment as Assessment,
    Missing as Missing,
    Nearness as Nearness,
    assess as assess,
    when_both as when_both,
)

__all__: list[str]
