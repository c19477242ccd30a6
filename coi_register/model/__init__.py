"""The model: what is declared, as typed, frozen facts. It reads nothing, prints nothing and judges nothing."""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "declarations": "Act Capacity Declaration Event Nil Note NoteKind Occasion",
        "dispositions": "Action Disposition Outcome",
        "fields": "Id Numeral ShortText Text Value Whole doc",
        "json_schema": "load_schema schema_names",
        "kinds.base": "Interest",
        "kinds.holdings": "Offer OwnProduct Patent PatentRole PatentStatus Royalties ShareType Shareholding",
        "kinds.payments": "Award ConsultingFee Donation DonationDirection ExpertTestimony Fee FeeType Gift "
        "Grant GrantRole Hospitality InKindSupport Royalty SpeakerFee Sponsorship Support SupportType Travel",
        "kinds.public_positions": "Other PublicPosition Stance",
        "kinds.registry": "KindExistsError kind_class kind_names register_kind unregister_kind",
        "kinds.roles": "AdvisoryRole Basis CampaignRole CommitteeRole Directorship EditorialRole Employment "
        "Fellowship Founder Internship Membership PoliticalRole PrivatePractice Profession Project PublicOffice "
        "Seat Secondment Study StudyRole UnionRole Volunteering",
        "kinds.shapes": "Holding Payment Placement Position Role Tie",
        "kinds.ties": "Dealing FamilyTie InstitutionalInterest PastDealing PersonalTie PersonalTieType",
        "kinds.vocabulary": "Nature NhsType Pay PaymentStatus Recipient RecipientKind Remuneration Scope Subject "
        "SubjectKind",
        "manuscripts": "Manuscript",
        "matters": "Beneficiary Matter Part Participant Party",
        "money": "Amount",
        "moods": "Mood",
        "parties": "Article FormerName Identifier KnownBy Office Organisation Person Pronoun Relation "
        "Scheme SchemeSponsor Sector Tenure",
        "periods": "Answer Bound Edge PartialDate Period PeriodState Qualifier",
        "placeholders": "add_placeholders",
        "policies": "Bar Classification Giver Grade Limit Months Operator Policy PolicySource RuleSeverity Window",
        "register": "Register",
        "styles": "Again Code Frame Grouping Layout LeadIn Naming Phrases RelationshipKind Relationships SetNil Source "
        "Style Table Verified",
        "writing": "Spelling Thousands Writing",
    },
)
