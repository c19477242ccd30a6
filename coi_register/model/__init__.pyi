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
from coi_register.model.json_schema import load_schema as load_schema, schema_names as schema_names
from coi_register.model.kinds.base import Interest as Interest
from coi_register.model.kinds.holdings import (
    Offer as Offer,
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
    Fee as Fee,
    FeeType as FeeType,
    Gift as Gift,
    Grant as Grant,
    GrantRole as GrantRole,
    Hospitality as Hospitality,
    InKindSupport as InKindSupport,
    Royalty as Royalty,
    SpeakerFee as SpeakerFee,
    Sponsorship as Sponsorship,
    Support as Support,
    SupportType as SupportType,
    Travel as Travel,
)
from coi_register.model.kinds.public_positions import Other as Other, PublicPosition as PublicPosition, Stance as Stance
from coi_register.model.kinds.registry import (
    KindExistsError as KindExistsError,
    kind_class as kind_class,
    kind_names as kind_names,
    register_kind as register_kind,
    unregister_kind as unregister_kind,
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
    Profession as Profession,
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
    Nature as Nature,
    NhsType as NhsType,
    Pay as Pay,
    PaymentStatus as PaymentStatus,
    Recipient as Recipient,
    RecipientKind as RecipientKind,
    Remuneration as Remuneration,
    Scope as Scope,
    Subject as Subject,
    SubjectKind as SubjectKind,
)
from coi_register.model.manuscripts import Manuscript as Manuscript
from coi_register.model.matters import (
    Beneficiary as Beneficiary,
    Matter as Matter,
    Part as Part,
    Participant as Participant,
    Party as Party,
)
from coi_register.model.money import Amount as Amount
from coi_register.model.moods import Mood as Mood
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
    Bound as Bound,
    Edge as Edge,
    PartialDate as PartialDate,
    Period as Period,
    PeriodState as PeriodState,
    Qualifier as Qualifier,
)
from coi_register.model.placeholders import add_placeholders as add_placeholders
from coi_register.model.policies import (
    Bar as Bar,
    Classification as Classification,
    Giver as Giver,
    Grade as Grade,
    Limit as Limit,
    Months as Months,
    Operator as Operator,
    Policy as Policy,
    PolicySource as PolicySource,
    RuleSeverity as RuleSeverity,
    Window as Window,
)
from coi_register.model.register import Register as Register
from coi_register.model.styles import (
    Again as Again,
    Code as Code,
    Frame as Frame,
    Grouping as Grouping,
    Layout as Layout,
    LeadIn as LeadIn,
    Naming as Naming,
    Phrases as Phrases,
    RelationshipKind as RelationshipKind,
    Relationships as Relationships,
    SetNil as SetNil,
    Source as Source,
    Style as Style,
    Table as Table,
    Verified as Verified,
)
from coi_register.model.writing import (
    Spelling as Spelling,
    Thousands as Thousands,
    Writing as Writing,
)

__all__: list[str]
