"""Declarations of interest as typed facts: model, validate, flag and state them.

Names are imported when they are first used, so that importing the package costs next to nothing and does nothing.
"""

from coi_register.lazy_names import lazy_names

__all__ = lazy_names(  # pyright: ignore[reportUnsupportedDunderAll]
    __name__,
    {
        "documents.load_dump": "dump dumps from_mapping load load_all load_lines load_register loads to_mapping "
        "validate",
        "errors": "CoiError DocumentError InvalidValueError MissingExtraError Problem Severity",
        "explanations": "explain explain_bar explain_decision explain_gap",
        "formats.screenings": "screening_report",
        "formats.statement_checks": "check_report",
        "formats.statements": "statement_file statement_report",
        "model.declarations": "Act Capacity Declaration Event Nil Note NoteKind Occasion",
        "model.dispositions": "Action Disposition Outcome",
        "model.fields": "Id Numeral ShortText Text Value Whole doc",
        "model.ids": "interest_id",
        "model.kinds.base": "Interest",
        "model.kinds.holdings": "OwnProduct Patent PatentRole PatentStatus Royalties ShareType Shareholding",
        "model.kinds.payments": "Award ConsultingFee Donation DonationDirection ExpertTestimony Gift Grant "
        "GrantRole Hospitality InKindSupport Royalty SpeakerFee Sponsorship Travel",
        "model.kinds.public_positions": "Other PublicPosition Stance",
        "model.kinds.registry": "kind_class kind_names register_kind",
        "model.kinds.roles": "AdvisoryRole Basis CampaignRole CommitteeRole Directorship EditorialRole "
        "Employment Fellowship Founder Internship Membership PoliticalRole PrivatePractice "
        "Project PublicOffice Seat Secondment Study StudyRole UnionRole Volunteering",
        "model.kinds.shapes": "Holding Payment Placement Position Role Tie",
        "model.kinds.ties": "Dealing FamilyTie InstitutionalInterest PastDealing PersonalTie PersonalTieType",
        "model.kinds.vocabulary": "Pay PaymentStatus Recipient RecipientKind Remuneration Scope Subject SubjectKind",
        "model.matters": "Beneficiary Matter Part Participant Party",
        "model.money": "Amount",
        "model.parties": "Article FormerName Identifier KnownBy Office Organisation Person Pronoun Relation "
        "Scheme SchemeSponsor Sector Tenure",
        "model.periods": "Answer Edge PartialDate Period",
        "model.placeholders": "add_placeholders",
        "model.policies": "Grade Policy",
        "model.register": "Register",
        "model.styles": "Style",
        "policy_view": "AllLeftOutError Kept LeftOut NothingElse UnknownArticleTypeError View view",
        "readback.check": "NoLonger NotStated Reworded StatementCheck check_statement",
        "readback.read": "read_statement statement_from",
        "readback.resolve": "FoundFact resolve_statement",
        "readback.written_statement": "UnreadableStatementError WrittenAuthor WrittenSentence WrittenStatement",
        "screening.findings": "Finding",
        "screening.index.blocks": "Block",
        "screening.index.pairs": "Pair",
        "screening.policies.files": "UnknownPolicyError load_policy policy_names",
        "screening.results.flags": "Certainty Decision Flag NotAssessed State",
        "screening.rules.registry": "Rule RuleExistsError UnknownRuleError register_rule rule_codes unregister_rule",
        "screening.screen": "Screening UnknownPersonError screen",
        "screening.what_if": "new_in suppose",
        "statements.content.authors": "DayNeededError GapError NamesakesError UnknownAuthorError",
        "statements.content.missing_answers": "Unanswered UnansweredError",
        "statements.state": "statement",
        "statements.statement": "Sentence Statement",
        "statements.styles.files": "UnknownStyleError load_style style_names",
    },
)
