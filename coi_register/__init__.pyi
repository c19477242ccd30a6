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
from coi_register.formats.screenings import screening_report as screening_report
from coi_register.formats.statement_checks import check_report as check_report
from coi_register.formats.statements import statement_file as statement_file, statement_report as statement_report
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
from coi_register.model.ids import interest_id as interest_id
from coi_register.model.kinds.base import Interest as Interest
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
from coi_register.model.kinds.public_positions import Other as Other, PublicPosition as PublicPosition, Stance as Stance
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
from coi_register.model.money import Amount as Amount
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
from coi_register.model.periods import Answer as Answer, Edge as Edge, PartialDate as PartialDate, Period as Period
from coi_register.model.placeholders import add_placeholders as add_placeholders
from coi_register.model.policies import Grade as Grade, Policy as Policy
from coi_register.model.register import Register as Register
from coi_register.model.styles import Style as Style
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
from coi_register.readback.read import read_statement as read_statement, statement_from as statement_from
from coi_register.readback.resolve import FoundFact as FoundFact, resolve_statement as resolve_statement
from coi_register.readback.written_statement import (
    UnreadableStatementError as UnreadableStatementError,
    WrittenAuthor as WrittenAuthor,
    WrittenSentence as WrittenSentence,
    WrittenStatement as WrittenStatement,
)
from coi_register.screening.findings import Finding as Finding
from coi_register.screening.index.blocks import Block as Block
from coi_register.screening.index.pairs import Pair as Pair
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
from coi_register.screening.what_if import new_in as new_in, suppose as suppose
from coi_register.statements.content.authors import (
    DayNeededError as DayNeededError,
    GapError as GapError,
    NamesakesError as NamesakesError,
    UnknownAuthorError as UnknownAuthorError,
)
from coi_register.statements.content.missing_answers import Unanswered as Unanswered, UnansweredError as UnansweredError
from coi_register.statements.state import statement as statement
from coi_register.statements.statement import Sentence as Sentence, Statement as Statement
from coi_register.statements.styles.files import (
    UnknownStyleError as UnknownStyleError,
    load_style as load_style,
    style_names as style_names,
)

__all__: list[str]
