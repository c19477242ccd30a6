"""Roles: what a person does at or for an organisation."""

from enum import StrEnum
from typing import ClassVar

import attrs

from coi_register.model.fields import ShortText, doc
from coi_register.model.kinds.boards import is_monitoring_or_advisory
from coi_register.model.kinds.shapes import Placement, Role
from coi_register.model.kinds.vocabulary import Pay
from coi_register.model.parties import Organisation

__all__ = [
    "AdvisoryRole",
    "Basis",
    "CampaignRole",
    "CommitteeRole",
    "Directorship",
    "EditorialRole",
    "Employment",
    "Fellowship",
    "Founder",
    "Founding",
    "Internship",
    "Membership",
    "PoliticalRole",
    "PrivatePractice",
    "Profession",
    "Project",
    "PublicOffice",
    "Seat",
    "Secondment",
    "Study",
    "StudyRole",
    "UnionRole",
    "Volunteering",
]

_PROFESSIONAL = ("non-financial professional",)
_PERSONAL = ("non-financial personal",)
_FINANCIAL = ("financial",)


def _is_paid(role: Role) -> bool:
    """Whether it is stated that money is paid for a role."""
    pay = role.remuneration
    return pay is not None and not pay.is_unpaid and pay.status not in (Pay.NOT_STATED, Pay.EXPENSES_ONLY)


class Basis(StrEnum):
    """How an employment is held."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    HONORARY = "honorary"


@attrs.frozen(kw_only=True)
class Employment(Role):
    """A job: being employed by an organisation, now, before, or in future."""

    kind = "employment"
    none_verb = "hold"
    none_noun = "post"
    none_link = "at"
    body_before_code = True
    also_called = ("employee", "job", "post", "work")
    nhs = _FINANCIAL
    commons = "1"

    basis: Basis | None = attrs.field(default=None, metadata=doc("full-time, part-time or honorary."))


@attrs.frozen(kw_only=True)
class Secondment(Placement):
    """A secondment: working at a host for a time while the home employer keeps the post, and often the pay."""

    kind = "secondment"
    none_verb = "hold"
    none_link = "at"
    needs_home = True
    nhs = _PROFESSIONAL


@attrs.frozen(kw_only=True)
class Fellowship(Placement):
    """A fellowship: a named award or scheme under which a person works, trains or does research for a time."""

    kind = "fellowship"
    none_verb = "hold"
    none_link = "at"
    told_of_each = True
    reward_fields = ("funder",)
    nhs = _PROFESSIONAL

    title: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The title of the fellowship where it is not simply that of the scheme, without an article.",
            examples=("early career fellowship", "Darzi fellowship"),
            bare=True,
        ),
    )
    funder: Organisation | None = attrs.field(default=None, metadata=doc("Who funds it."))
    number: ShortText | None = attrs.field(
        default=None, metadata=doc("The award's number, as printed.", examples=("1035100",))
    )

    @property
    def more_items(self) -> tuple[int, ...]:
        """The item for grants, where somebody funds it."""
        return (2,) if self.funder is not None else ()


class Internship(Role):
    """An internship, paid or unpaid, often under an office."""

    __slots__ = ()
    kind = "internship"
    none_verb = "hold"
    none_link = "at"
    is_placement = True
    told_of_each = True
    nhs = _PROFESSIONAL


@attrs.frozen(kw_only=True)
class Study(Role):
    """A degree or course, such as a part-time MBA or the award beside a fellowship; `organisation` teaches it."""

    kind = "study"
    none_link = "at"
    is_passive = True
    asks_for_pay = False
    told_of_each = True
    also_called = ("course", "degree")
    nhs = _PROFESSIONAL

    award: ShortText = attrs.field(
        metadata=doc(
            "The degree or course, without an article.",
            examples=("part-time MBA", "MSc in health policy", "PhD"),
            bare=True,
        )
    )
    funder: Organisation | None = attrs.field(default=None, metadata=doc("Who pays the fees or a stipend."))


@attrs.frozen(kw_only=True)
class Project(Role):
    """A project that a person was involved with, less closely than in a post."""

    kind = "project"
    none_verb = "work on"
    none_link = "with"
    body_before_code = True
    nhs = _PROFESSIONAL

    title: ShortText = attrs.field(
        metadata=doc(
            "What the project is, as a noun without an article, quotation marks as they are to be printed.",
            examples=("trainee “think tank” project",),
            bare=True,
        )
    )


@attrs.frozen(kw_only=True)
class CampaignRole(Role):
    """A role in a campaign or campaigning organisation."""

    kind = "campaign-role"
    none_verb = "hold"
    none_link = "of"
    icmje = 10
    nhs = ("non-financial professional", "non-financial personal")
    special_category = ("political opinion",)

    aim: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What the campaign is for or against, as words that follow “which”: opposes the new contract."),
    )


class PoliticalRole(Role):
    """A role in a political party or election: member, candidate, adviser, councillor's agent."""

    __slots__ = ()
    kind = "political-role"
    none_verb = "hold"
    none_link = "in"
    icmje = 10
    nhs = _PERSONAL
    special_category = ("political opinion",)


class UnionRole(Role):
    """A role in a trade union: member, representative, officer."""

    __slots__ = ()
    kind = "union-role"
    none_verb = "hold"
    none_link = "in"
    icmje = 10
    nhs = _PROFESSIONAL
    special_category = ("trade union membership",)


class Directorship(Role):
    """A seat on a board with legal duties: director, non-executive director, trustee, governor."""

    __slots__ = ()
    kind = "directorship"
    none_verb = "hold"
    none_link = "of"
    is_seat = True
    joins_bodies = True
    also_called = ("board", "governor", "trustee", "trusteeship")
    icmje = 10
    nhs = _FINANCIAL + _PROFESSIONAL
    commons = "1"


class Founding(StrEnum):
    """Whether somebody founded a body alone or with others."""

    FOUNDER = "founder"
    CO_FOUNDER = "co-founder"


@attrs.frozen(kw_only=True)
class Founder(Role):
    """That a person founded an organisation; the period says since when, and whether the role goes on."""

    kind = "founder"
    none_verb = "hold"
    none_noun = "role as founder"
    none_link = "of"
    asks_for_pay = False
    is_dated_in_tables = True
    icmje = 10
    nhs = _FINANCIAL + _PROFESSIONAL

    role: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "founder or co-founder, with any further title after “and”; founder, where nothing is said.",
            examples=("co-founder", "founder and director"),
        ),
    )


class Seat(StrEnum):
    """How a public office was gained."""

    ELECTED = "elected"
    APPOINTED = "appointed"


@attrs.frozen(kw_only=True)
class PublicOffice(Role):
    """An elected or appointed public office: councillor, member of parliament, magistrate, adviser to a government."""

    kind = "public-office"
    none_verb = "hold"
    none_link = "at"
    is_seat = True
    joins_bodies = True
    joins_only_with = ("role",)
    icmje = 10
    nhs = _PROFESSIONAL
    special_category = ("political opinion",)

    gained: Seat | None = attrs.field(default=None, metadata=doc("Whether elected or appointed."))


@attrs.frozen(kw_only=True)
class AdvisoryRole(Role):
    """Advice to an organisation: adviser, consultant, member of an advisory board."""

    kind = "advisory-role"
    none_verb = "hold"
    none_link = "with"
    joins_bodies = True
    body_before_code = True
    icmje = 9
    nhs = _FINANCIAL + _PROFESSIONAL
    commons = "1"

    board: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The advisory board or group, without an article, where there is one.",
            examples=("scientific advisory board",),
            bare=True,
        ),
    )

    @property
    def more_items(self) -> tuple[int, ...]:
        """The item for consulting fees, where advice is paid that is given on no board."""
        return (4,) if self.board is None and _is_paid(self) else ()


@attrs.frozen(kw_only=True)
class CommitteeRole(Role):
    """Membership or chairing of a committee, panel or guideline group."""

    kind = "committee-role"
    none_verb = "hold"
    none_link = "of"
    is_seat = True
    entity_fields: ClassVar[tuple[str, ...]] = ("study",)
    also_called = (
        *("data-and-safety-monitoring-board", "data-monitoring-committee", "data-safety-monitoring-board"),
        *("dmc", "dmec", "dsmb", "guideline-group", "idmc", "panel"),
    )
    icmje = 9
    nhs = _PROFESSIONAL

    committee: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The committee, panel or group, without an article.",
            examples=("low back pain guideline committee",),
            bare=True,
        ),
    )
    study: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The study that it watches over, without an article. It is then the data and safety monitoring board "
            "(DSMB) of that study, unless `committee` calls it otherwise.",
            examples=("UK BEAM trial",),
            bare=True,
        ),
    )

    @property
    def more_items(self) -> tuple[int, ...]:
        """The item for roles in other committees, unless it is a monitoring or advisory board."""
        named = self.committee or self.role or ""
        return () if self.study is not None or is_monitoring_or_advisory(named) else (10,)


class Membership(Role):
    """Membership of an organisation: member, fellow, associate."""

    __slots__ = ()
    kind = "membership"
    none_verb = "hold"
    none_link = "of"
    is_passive = True
    asks_for_pay = False
    joins_bodies = True
    icmje = 10
    nhs = _PROFESSIONAL


@attrs.frozen(kw_only=True)
class EditorialRole(Role):
    """A role at a journal or other publication: editor, member of its editorial board, author of an article in it."""

    kind = "editorial-role"
    none_verb = "hold"
    none_link = "with"
    entity_fields: ClassVar[tuple[str, ...]] = ("publication",)
    icmje = 10
    nhs = _PROFESSIONAL

    publication: ShortText | None = attrs.field(
        default=None, metadata=doc("The journal or publication, as printed.", examples=("The BMJ", "PLOS ONE"))
    )


@attrs.frozen(kw_only=True)
class StudyRole(Role):
    """A role in a study: principal investigator, member of the steering committee, statistician."""

    kind = "study-role"
    none_verb = "hold"
    none_link = "with"
    nhs = _PROFESSIONAL

    study: ShortText | None = attrs.field(
        default=None, metadata=doc("The study, without an article.", examples=("UK BEAM trial",), bare=True)
    )
    sponsor: Organisation | None = attrs.field(
        default=None,
        metadata=doc("Who sponsors the study, where that is not simply the organisation at which it is done."),
    )

    @property
    def more_items(self) -> tuple[int, ...]:
        """The item for monitoring and advisory boards, where the role is on one."""
        return (9,) if is_monitoring_or_advisory(self.role or "") else ()


@attrs.frozen(kw_only=True)
class PrivatePractice(Role):
    """Clinical or other professional practice of one's own; `organisation` is the place."""

    kind = "private-practice"
    none_link = "at"
    nhs = _FINANCIAL
    commons = "1"

    field: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What is practised, as a noun.", examples=("orthopaedic surgery", "acupuncture")),
    )


@attrs.frozen(kw_only=True)
class Profession(Role):
    """A profession or clinical work that is not said to be private practice; `organisation` is the place."""

    kind = "profession"
    asks_for_pay = False
    also_called = ("clinical-practice", "clinician", "practice", "practitioner", "professional-practice")
    nhs = _PROFESSIONAL
    needs_one_of = (("role", "field"),)

    field: ShortText | None = attrs.field(
        default=None,
        metadata=doc("What is practised, as a noun.", examples=("acupuncture", "sports medicine")),
    )


class Volunteering(Role):
    """Voluntary work for an organisation."""

    __slots__ = ()
    kind = "volunteering"
    none_verb = "do"
    none_link = "for"
    icmje = 10
    nhs = _PERSONAL
