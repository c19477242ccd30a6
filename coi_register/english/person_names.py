"""Names of people and how sentences point to them: surname, possessive, pronouns."""

import attrs

from coi_register.errors import InvalidValueError

__all__ = ["PRONOUNS", "Pronouns", "name_words", "possessive", "pronouns", "surname"]

_PARTICLES_LIST = """
    af al am auf bin bint da dal dalla dalle das de degli dei del della delle dello den der des di do dos du
    e el ibn la las le les li lo los st ten ter 't ’t til tot van vande vanden vander vom von y zu zum zur
    """
_PARTICLES = frozenset(_PARTICLES_LIST.split())
# With a capital the others are as likely to be a given name or an initial.
_CAPITAL_PARTICLES_LIST = "Da De Del Della Den Der Di Du El La Le St Ten Ter Van Vande Vanden Vander Von"
_CAPITAL_PARTICLES = frozenset(_CAPITAL_PARTICLES_LIST.split())
_JOINING = frozenset({"y", "e"})  # Ortega y Gasset: the word before belongs to the surname too
_AFTER_NAMES_LIST = """
    BA BCh BChir BDS BM BMBS BMedSci BS BSc CBE CH ChB DBE DCN DM DPhil DSc EdD Esq FACP FBA FCAI FFPH
    FMedSci FRACP FRCEM FRCGP FRCOG FRCP FRCPCH FRCPE FRCPI FRCPS FRCPath FRCPsych FRCR FRCS FRCSE FRS FRSE
    GBE II III IV Jr Jnr Junior KBE KC LLB LLM MA MB MBA MBBCh MBBChir MBBS MBChB MBE MD MEng MFPH MMedSci
    MPH MPP MPhil MRCGP MRCOG MRCP MRCPCH MRCPsych MRCS MRes MS MSc OBE OM PGDip PhD PsyD QC RGN RMN RN
    Senior Snr Sr
    """
_AFTER_NAMES = frozenset(_AFTER_NAMES_LIST.split())


@attrs.frozen(kw_only=True)
class Pronouns:
    """The forms of a pronoun, and whether it takes a plural verb.

    Attributes:
        subject: "he".
        object: "him".
        possessive: the form before a noun, "his".
        possessive_pronoun: the form that stands alone, "his", "hers".
        reflexive: "himself".
        plural: whether the verb is plural, as after "they", of one person too.
    """

    subject: str
    object: str
    possessive: str
    possessive_pronoun: str
    reflexive: str
    plural: bool = False


PRONOUNS: dict[str, Pronouns] = {
    each.subject: each
    for each in (
        Pronouns(subject="he", object="him", possessive="his", possessive_pronoun="his", reflexive="himself"),
        Pronouns(subject="she", object="her", possessive="her", possessive_pronoun="hers", reflexive="herself"),
        Pronouns(
            subject="they",
            object="them",
            possessive="their",
            possessive_pronoun="theirs",
            reflexive="themselves",
            plural=True,
        ),
    )
}
"""The pronouns that a person may be spoken of with, by their subject form."""


def pronouns(subject: str) -> Pronouns:
    """Give all forms of "he", "she" or "they".

    Raises:
        InvalidValueError: it is none of these.
    """
    try:
        return PRONOUNS[subject]
    except KeyError:
        raise InvalidValueError(f"pronouns should be he, she or they, not {subject}") from None


def name_words(name: str) -> list[str]:
    """Part a name into its words, without letters and Jr or III after it, and without what follows a comma.

    >>> name_words("Anna van der Berg Jr, PhD, FRCP")
    ['Anna', 'van', 'der', 'Berg']
    """
    parts = name.split(",")[0].split()
    while len(parts) > 1 and parts[-1].replace(".", "") in _AFTER_NAMES:
        parts.pop()
    return parts


def surname(name: str, family: str | None = None) -> str:
    """Give the surname by which a person is spoken of: "Khan", "van Beethoven", "Ortega y Gasset".

    Letters and Jr or III after the name are dropped, as is all that follows a comma. A particle belongs to
    the surname, but a capital one that comes first is a given name ("Van Morrison"). A name of one word is
    returned whole. Where a culture puts the family name first, or it has several words without a particle,
    nothing in the name says so: give `family`.

    Args:
        name: the full name as printed.
        family: the family name where it is known; then it is the answer.
    """
    if family:
        return family
    parts = name_words(name)
    start = max(len(parts) - 1, 0)
    while start > 0 and _is_particle(parts[start - 1], first=start == 1):
        joined = parts[start - 1] in _JOINING and start > 2
        start -= 2 if joined else 1
    return " ".join(parts[start:])


def _is_particle(word: str, *, first: bool) -> bool:
    return word in _PARTICLES or (word.rstrip(".") in _CAPITAL_PARTICLES and not first)


def possessive(name: str, *, plural: bool = False) -> str:
    """Put a name or noun in the possessive: "Khan's", "James's"; of several, "trustees'", "children's".

    A name that already ends as a possessive ("Sainsbury's", "Guy's and St Thomas'") is left as it is.

    Args:
        name: the name or noun.
        plural: whether it is a plural noun, whose final s takes the apostrophe alone.
    """
    straight = name.replace("’", "'")
    if straight.endswith(("'s", "'")):
        return name
    return f"{name}'" if plural and name.endswith("s") else f"{name}'s"
