"""Declarations of interest as typed facts: model, validate and state them.

Names are imported when they are first used, so that importing the package costs next to nothing and does nothing.
"""

TYPE_CHECKING = False  # what type checkers take for true; `typing` itself would cost more than this whole module
if TYPE_CHECKING:
    from coi_register.declarations import Act as Act
    from coi_register.declarations import Capacity as Capacity
    from coi_register.declarations import Declaration as Declaration
    from coi_register.declarations import Event as Event
    from coi_register.declarations import Nil as Nil
    from coi_register.declarations import Note as Note
    from coi_register.declarations import NoteKind as NoteKind
    from coi_register.declarations import Occasion as Occasion
    from coi_register.documents import dump as dump
    from coi_register.documents import dumps as dumps
    from coi_register.documents import from_mapping as from_mapping
    from coi_register.documents import load as load
    from coi_register.documents import load_all as load_all
    from coi_register.documents import load_lines as load_lines
    from coi_register.documents import loads as loads
    from coi_register.documents import to_mapping as to_mapping
    from coi_register.documents import validate as validate
    from coi_register.errors import CoiError as CoiError
    from coi_register.errors import DocumentError as DocumentError
    from coi_register.errors import InvalidValueError as InvalidValueError
    from coi_register.errors import Problem as Problem
    from coi_register.errors import Severity as Severity
    from coi_register.identity import interest_id as interest_id
    from coi_register.interests.base import Interest as Interest
    from coi_register.interests.kinds import kind_class as kind_class
    from coi_register.interests.kinds import kind_names as kind_names
    from coi_register.interests.kinds import register_kind as register_kind
    from coi_register.interests.terms import Pay as Pay
    from coi_register.interests.terms import PaymentStatus as PaymentStatus
    from coi_register.interests.terms import Recipient as Recipient
    from coi_register.interests.terms import RecipientKind as RecipientKind
    from coi_register.interests.terms import Remuneration as Remuneration
    from coi_register.interests.terms import Scope as Scope
    from coi_register.interests.terms import Subject as Subject
    from coi_register.interests.terms import SubjectKind as SubjectKind
    from coi_register.money import Amount as Amount
    from coi_register.parties import Article as Article
    from coi_register.parties import FormerName as FormerName
    from coi_register.parties import Identifier as Identifier
    from coi_register.parties import KnownBy as KnownBy
    from coi_register.parties import Office as Office
    from coi_register.parties import Organisation as Organisation
    from coi_register.parties import Person as Person
    from coi_register.parties import Pronoun as Pronoun
    from coi_register.parties import Relation as Relation
    from coi_register.parties import Scheme as Scheme
    from coi_register.parties import Sector as Sector
    from coi_register.parties import Sponsorship as Sponsorship
    from coi_register.parties import Tenure as Tenure
    from coi_register.periods import Answer as Answer
    from coi_register.periods import Edge as Edge
    from coi_register.periods import PartialDate as PartialDate
    from coi_register.periods import Period as Period
    from coi_register.register import Register as Register
    from coi_register.rendering.statements import DayNeededError as DayNeededError
    from coi_register.rendering.statements import GapError as GapError
    from coi_register.rendering.statements import Sentence as Sentence
    from coi_register.rendering.statements import Statement as Statement
    from coi_register.rendering.statements import statement as statement
    from coi_register.rendering.styles import style_names as style_names

_PLACES = {
    "declarations": "Act Capacity Declaration Event Nil Note NoteKind Occasion",
    "documents": "dump dumps from_mapping load load_all load_lines loads to_mapping validate",
    "errors": "CoiError DocumentError InvalidValueError Problem Severity",
    "identity": "interest_id",
    "interests.base": "Interest",
    "interests.holdings": "OwnProduct Patent PatentRole PatentStatus Royalties ShareType Shareholding",
    "interests.kinds": "kind_class kind_names register_kind",
    "interests.payments": "Award ConsultingFee Donation DonationDirection ExpertTestimony Gift Grant GrantRole "
    "Hospitality InKindSupport Royalty SpeakerFee Sponsorship Travel",
    "interests.positions": "Other PublicPosition Stance",
    "interests.roles": "AdvisoryRole Basis CampaignRole CommitteeRole Directorship EditorialRole Employment "
    "Fellowship Founder Internship Membership PoliticalRole PrivatePractice Project PublicOffice Seat Secondment "
    "Study StudyRole UnionRole Volunteering",
    "interests.shapes": "Holding Payment Placement Position Role Tie",
    "interests.terms": "Pay PaymentStatus Recipient RecipientKind Remuneration Scope Subject SubjectKind",
    "interests.ties": "FamilyTie InstitutionalInterest PersonalTie",
    "money": "Amount",
    "parties": "Article FormerName Identifier KnownBy Office Organisation Person Pronoun Relation Scheme Sector "
    "Sponsorship Tenure",
    "periods": "Answer Edge PartialDate Period",
    "register": "Register",
    "rendering.statements": "DayNeededError GapError Sentence Statement statement",
    "rendering.styles": "style_names",
}
_MODULES = {name: module for module, names in _PLACES.items() for name in names.split()}

__all__ = list(_MODULES)  # pyright: ignore[reportUnsupportedDunderAll]


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
