"""The kinds of interest: which there are, found by name, and how an application adds its own."""

from importlib import import_module

from coi_register.errors import CoiError
from coi_register.model.kinds.base import Interest

__all__ = ["KindExistsError", "kind_class", "kind_names", "own_kinds", "register_kind", "unregister_kind"]

# Where each kind's class is, so that a command imports only the shapes that its documents use.
_MODULES = {
    "roles": {
        "employment": "Employment",
        "secondment": "Secondment",
        "fellowship": "Fellowship",
        "internship": "Internship",
        "study": "Study",
        "project": "Project",
        "campaign-role": "CampaignRole",
        "political-role": "PoliticalRole",
        "union-role": "UnionRole",
        "directorship": "Directorship",
        "founder": "Founder",
        "public-office": "PublicOffice",
        "advisory-role": "AdvisoryRole",
        "committee-role": "CommitteeRole",
        "membership": "Membership",
        "editorial-role": "EditorialRole",
        "study-role": "StudyRole",
        "profession": "Profession",
        "private-practice": "PrivatePractice",
        "volunteering": "Volunteering",
    },
    "payments": {
        "grant": "Grant",
        "support": "Support",
        "fee": "Fee",
        "consulting-fee": "ConsultingFee",
        "speaker-fee": "SpeakerFee",
        "expert-testimony": "ExpertTestimony",
        "travel": "Travel",
        "hospitality": "Hospitality",
        "gift": "Gift",
        "in-kind-support": "InKindSupport",
        "donation": "Donation",
        "sponsorship": "Sponsorship",
        "royalty": "Royalty",
        "award": "Award",
    },
    "holdings": {"shareholding": "Shareholding", "patent": "Patent", "own-product": "OwnProduct"},
    "ties": {
        "family-tie": "FamilyTie",
        "personal-tie": "PersonalTie",
        "institutional-interest": "InstitutionalInterest",
        "past-dealing": "PastDealing",
    },
    "public_positions": {"public-position": "PublicPosition", "other": "Other"},
}
_PLACES = {kind: (module, name) for module, kinds in _MODULES.items() for kind, name in kinds.items()}
_classes: dict[str, type[Interest]] = {}
_wordings: dict[str, str] = {}  # of the kinds that an application has added


class KindExistsError(CoiError, ValueError):
    """A kind is registered under a name that is taken, or that is no name."""


def kind_names() -> tuple[str, ...]:
    """Return the names of all kinds: the built-in ones in the order of the documentation, then an application's."""
    return (*_PLACES, *_wordings)


def kind_class(kind: str) -> type[Interest] | None:
    """Return the class of a kind, or None for a name that is no kind's."""
    known = _classes.get(kind)
    if known is None and kind in _PLACES:
        module, name = _PLACES[kind]
        known = _classes[kind] = getattr(import_module(f"coi_register.model.kinds.{module}"), name)
    return known


def own_kinds() -> dict[str, str]:
    """Return the kinds that an application has added, each with the text of its wording template."""
    return dict(_wordings)


def register_kind(cls: type[Interest], *, wording: str) -> type[Interest]:
    """Add a kind of an application's own, so that it is read, checked, generated and stated like a built-in one.

    Its JSON Schema follows from the class; `wording` is a Jinja2 template as in `templates/kinds/`.

    Args:
        cls: an attrs class below one of the shapes, with a name in `kind` and a docstring.
        wording: the text of the template that words it.

    Returns:
        The class.

    Raises:
        KindExistsError: if the name is taken, or is not lower-case words joined by hyphens.
    """
    name = cls.kind
    if not name.replace("-", "").isalpha() or name != name.lower():
        raise KindExistsError(f"“{name}” is no name for a kind; use lower-case words joined by hyphens")
    if name in kind_names():
        raise KindExistsError(f"there is a kind “{name}” already")
    _classes[name] = cls
    _wordings[name] = wording
    return cls


def unregister_kind(name: str) -> None:
    """Take back a kind that an application has added; a built-in one stays."""
    if _wordings.pop(name, None) is not None:
        del _classes[name]
