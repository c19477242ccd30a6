"""Declarations of interest as typed facts: model, validate, flag and state them.

Names are imported when they are first used, so that importing the package costs next to nothing and does nothing.
"""

TYPE_CHECKING = False  # what type checkers take for true; `typing` itself would cost more than this whole module
if TYPE_CHECKING:
    from coi_register.documents.load_dump import (
        dump as dump,
        dumps as dumps,
        from_mapping as from_mapping,
        load as load,
        load_all as load_all,
        load_lines as load_lines,
        load_register as load_register,
        loads as loads,
        to_mapping as to_mapping,
        validate as validate,
    )
    from coi_register.errors import (
        CoiError as CoiError,
        DocumentError as DocumentError,
        InvalidValueError as InvalidValueError,
        MissingExtraError as MissingExtraError,
        Problem as Problem,
        Severity as Severity,
    )
    from coi_register.explanations import (
        explain as explain,
        explain_bar as explain_bar,
        explain_decision as explain_decision,
        explain_gap as explain_gap,
    )
    from coi_register.formats.screenings import (
        screening_report as screening_report,
    )
    from coi_register.formats.statement_checks import (
        check_report as check_report,
    )
    from coi_register.formats.statements import (
        statement_file as statement_file,
        statement_report as statement_report,
    )
    from coi_register.model.declarations import (
        Act as Act,
        Capacity as Capacity,
        Declaration as Declaration,
        Event as Event,
        Nil as Nil,
        Note as Note,
        NoteKind as NoteKind,
        Occasion as Occasion,
    )
    from coi_register.model.dispositions import Action as Action, Disposition as Disposition, Outcome as Outcome
    from coi_register.model.fields import (
        Id as Id,
        Numeral as Numeral,
        ShortText as ShortText,
        Text as Text,
        Value as Value,
        Whole as Whole,
        doc as doc,
    )
    from coi_register.model.ids import (
        interest_id as interest_id,
    )
    from coi_register.model.kinds.base import (
        Interest as Interest,
    )
    from coi_register.model.kinds.holdings import (
        OwnProduct as OwnProduct,
        Patent as Patent,
        PatentRole as PatentRole,
        PatentStatus as PatentStatus,
        Royalties as Royalties,
        Shareholding as Shareholding,
        ShareType as ShareType,
    )
    from coi_register.model.kinds.payments import (
        Award as Award,
        ConsultingFee as ConsultingFee,
        Donation as Donation,
        DonationDirection as DonationDirection,
        ExpertTestimony as ExpertTestimony,
        Gift as Gift,
        Grant as Grant,
        GrantRole as GrantRole,
        Hospitality as Hospitality,
        InKindSupport as InKindSupport,
        Royalty as Royalty,
        SpeakerFee as SpeakerFee,
        Sponsorship as Sponsorship,
        Travel as Travel,
    )
    from coi_register.model.kinds.public_positions import (
        Other as Other,
        PublicPosition as PublicPosition,
        Stance as Stance,
    )
    from coi_register.model.kinds.registry import (
        kind_class as kind_class,
        kind_names as kind_names,
        register_kind as register_kind,
    )
    from coi_register.model.kinds.roles import (
        AdvisoryRole as AdvisoryRole,
        Basis as Basis,
        CampaignRole as CampaignRole,
        CommitteeRole as CommitteeRole,
        Directorship as Directorship,
        EditorialRole as EditorialRole,
        Employment as Employment,
        Fellowship as Fellowship,
        Founder as Founder,
        Internship as Internship,
        Membership as Membership,
        PoliticalRole as PoliticalRole,
        PrivatePractice as PrivatePractice,
        Project as Project,
        PublicOffice as PublicOffice,
        Seat as Seat,
        Secondment as Secondment,
        Study as Study,
        StudyRole as StudyRole,
        UnionRole as UnionRole,
        Volunteering as Volunteering,
    )
    from coi_register.model.kinds.shapes import (
        Holding as Holding,
        Payment as Payment,
        Placement as Placement,
        Position as Position,
        Role as Role,
        Tie as Tie,
    )
    from coi_register.model.kinds.ties import (
        Dealing as Dealing,
        FamilyTie as FamilyTie,
        InstitutionalInterest as InstitutionalInterest,
        PastDealing as PastDealing,
        PersonalTie as PersonalTie,
        PersonalTieType as PersonalTieType,
    )
    from coi_register.model.kinds.vocabulary import (
        Pay as Pay,
        PaymentStatus as PaymentStatus,
        Recipient as Recipient,
        RecipientKind as RecipientKind,
        Remuneration as Remuneration,
        Scope as Scope,
        Subject as Subject,
        SubjectKind as SubjectKind,
    )
    from coi_register.model.matters import (
        Beneficiary as Beneficiary,
        Matter as Matter,
        Part as Part,
        Participant as Participant,
        Party as Party,
    )
    from coi_register.model.money import (
        Amount as Amount,
    )
    from coi_register.model.parties import (
        Article as Article,
        FormerName as FormerName,
        Identifier as Identifier,
        KnownBy as KnownBy,
        Office as Office,
        Organisation as Organisation,
        Person as Person,
        Pronoun as Pronoun,
        Relation as Relation,
        Scheme as Scheme,
        SchemeSponsor as SchemeSponsor,
        Sector as Sector,
        Tenure as Tenure,
    )
    from coi_register.model.periods import (
        Answer as Answer,
        Edge as Edge,
        PartialDate as PartialDate,
        Period as Period,
    )
    from coi_register.model.placeholders import (
        add_placeholders as add_placeholders,
    )
    from coi_register.model.policies import (
        Grade as Grade,
        Policy as Policy,
    )
    from coi_register.model.register import (
        Register as Register,
    )
    from coi_register.policy_view import (
        AllLeftOutError as AllLeftOutError,
        Kept as Kept,
        LeftOut as LeftOut,
        NothingElse as NothingElse,
        UnknownArticleTypeError as UnknownArticleTypeError,
        View as View,
        view as view,
    )
    from coi_register.readback.check import (
        NoLonger as NoLonger,
        NotStated as NotStated,
        Reworded as Reworded,
        StatementCheck as StatementCheck,
        check_statement as check_statement,
    )
    from coi_register.readback.read import (
        read_statement as read_statement,
        statement_from as statement_from,
    )
    from coi_register.readback.resolve import (
        FoundFact as FoundFact,
        resolve_statement as resolve_statement,
    )
    from coi_register.readback.written_statement import (
        UnreadableStatementError as UnreadableStatementError,
        WrittenAuthor as WrittenAuthor,
        WrittenSentence as WrittenSentence,
        WrittenStatement as WrittenStatement,
    )
    from coi_register.screening.findings import (
        Finding as Finding,
    )
    from coi_register.screening.index.blocks import (
        Block as Block,
    )
    from coi_register.screening.index.context import (
        ScreeningContext as ScreeningContext,
    )
    from coi_register.screening.index.pairs import (
        Pair as Pair,
    )
    from coi_register.screening.policies.files import (
        UnknownPolicyError as UnknownPolicyError,
        load_policy as load_policy,
        policy_names as policy_names,
    )
    from coi_register.screening.results.flags import (
        Certainty as Certainty,
        Decision as Decision,
        Flag as Flag,
        NotAssessed as NotAssessed,
        State as State,
    )
    from coi_register.screening.rule_context import (
        RuleContext as RuleContext,
    )
    from coi_register.screening.rules.registry import (
        Rule as Rule,
        RuleExistsError as RuleExistsError,
        UnknownRuleError as UnknownRuleError,
        register_rule as register_rule,
        rule_codes as rule_codes,
        unregister_rule as unregister_rule,
    )
    from coi_register.screening.screen import (
        Screening as Screening,
        UnknownPersonError as UnknownPersonError,
        screen as screen,
    )
    from coi_register.screening.what_if import (
        new_in as new_in,
        suppose as suppose,
    )
    from coi_register.statements.content.authors import (
        DayNeededError as DayNeededError,
        GapError as GapError,
        NamesakesError as NamesakesError,
        UnknownAuthorError as UnknownAuthorError,
    )
    from coi_register.statements.content.missing_answers import (
        Unanswered as Unanswered,
        UnansweredError as UnansweredError,
    )
    from coi_register.statements.state import (
        statement as statement,
    )
    from coi_register.statements.statement import (
        Sentence as Sentence,
        Statement as Statement,
    )
    from coi_register.statements.styles.files import (
        UnknownStyleError as UnknownStyleError,
        load_style as load_style,
        style_names as style_names,
    )

_PLACES = {
    "model.fields": "Id Numeral ShortText Text Value Whole doc",
    "model.dispositions": "Action Disposition Outcome",
    "model.matters": "Beneficiary Matter Part Participant Party",
    "model.declarations": "Act Capacity Declaration Event Nil Note NoteKind Occasion",
    "documents.load_dump": "dump dumps from_mapping load load_all load_lines load_register loads to_mapping validate",
    "errors": "CoiError DocumentError InvalidValueError MissingExtraError Problem Severity",
    "model.ids": "interest_id",
    "model.kinds.base": "Interest",
    "model.kinds.holdings": "OwnProduct Patent PatentRole PatentStatus Royalties ShareType Shareholding",
    "model.kinds.registry": "kind_class kind_names register_kind",
    "model.kinds.payments": "Award ConsultingFee Donation DonationDirection ExpertTestimony Gift Grant GrantRole "
    "Hospitality InKindSupport Royalty SpeakerFee Sponsorship Travel",
    "model.kinds.public_positions": "Other PublicPosition Stance",
    "model.kinds.roles": "AdvisoryRole Basis CampaignRole CommitteeRole Directorship EditorialRole Employment "
    "Fellowship Founder Internship Membership PoliticalRole PrivatePractice Project PublicOffice Seat Secondment "
    "Study StudyRole UnionRole Volunteering",
    "model.kinds.shapes": "Holding Payment Placement Position Role Tie",
    "model.kinds.vocabulary": "Pay PaymentStatus Recipient RecipientKind Remuneration Scope Subject SubjectKind",
    "model.kinds.ties": "Dealing FamilyTie InstitutionalInterest PastDealing PersonalTie PersonalTieType",
    "model.money": "Amount",
    "model.parties": "Article FormerName Identifier KnownBy Office Organisation Person Pronoun Relation Scheme "
    "SchemeSponsor Sector Tenure",
    "model.periods": "Answer Edge PartialDate Period",
    "model.placeholders": "add_placeholders",
    "readback.check": "NoLonger NotStated Reworded StatementCheck check_statement",
    "readback.read": "read_statement statement_from",
    "readback.resolve": "FoundFact resolve_statement",
    "readback.written_statement": "UnreadableStatementError WrittenAuthor WrittenSentence WrittenStatement",
    "model.register": "Register",
    "statements.content.authors": "DayNeededError GapError NamesakesError UnknownAuthorError",
    "statements.statement": "Sentence Statement",
    "statements.state": "statement",
    "statements.styles.files": "UnknownStyleError load_style style_names",
    "model.styles": "Style",
    "statements.content.missing_answers": "Unanswered UnansweredError",
    "explanations": "explain explain_bar explain_decision explain_gap",
    "formats.statement_checks": "check_report",
    "formats.screenings": "screening_report",
    "formats.statements": "statement_file statement_report",
    "model.policies": "Grade Policy",
    "screening.findings": "Finding",
    "screening.results.flags": "Certainty Decision Flag NotAssessed State",
    "screening.index.pairs": "Pair",
    "screening.policies.files": "UnknownPolicyError load_policy policy_names",
    "screening.what_if": "new_in suppose",
    "screening.index.blocks": "Block",
    "screening.rules.registry": "Rule RuleExistsError UnknownRuleError register_rule rule_codes unregister_rule",
    "screening.index.context": "ScreeningContext",
    "screening.rule_context": "RuleContext",
    "screening.screen": "Screening UnknownPersonError screen",
    "policy_view": "AllLeftOutError Kept LeftOut NothingElse UnknownArticleTypeError View view",
}
_MODULES = {name: module for module, names in _PLACES.items() for name in names.split()}

__all__ = sorted(_MODULES, key=lambda name: (name[0].islower(), name))  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
