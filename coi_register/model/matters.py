"""Matters: what is written about, decided or disputed, with its sides, who stands to gain, and who takes part."""

from enum import StrEnum

import attrs

from coi_register.model.fields import Id, ShortText, Text, Value, doc
from coi_register.model.money import Amount
from coi_register.model.parties import Article, Office, Organisation, Person, Scheme
from coi_register.model.periods import Period

__all__ = ["Beneficiary", "Matter", "Part", "Participant", "Party"]


@attrs.frozen(kw_only=True)
class Party(Value):
    """A party to a matter: an organisation, an office or a person, on a side where the matter has sides."""

    needs_one_of = (("organisation", "office", "person"),)

    organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation that is a party, by name or id.")
    )
    office: Office | None = attrs.field(default=None, metadata=doc("The office that is a party, whoever holds it."))
    person: Person | None = attrs.field(default=None, metadata=doc("The person who is a party, by name or id."))
    side: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "The side, by a word that parties on the same side share: government, doctors. Left out, nothing is "
            "said of sides."
        ),
    )
    period: Period | None = attrs.field(
        default=None, metadata=doc("When it was a party; else, while the matter lasts.")
    )


@attrs.frozen(kw_only=True)
class Beneficiary(Value):
    """Who stands to gain from a matter's outcome: the graduates of a scheme, an organisation, a person."""

    needs_one_of = (("scheme", "organisation", "office", "person"),)

    scheme: Scheme | None = attrs.field(
        default=None, metadata=doc("The scheme whose present and former fellows stand to gain, by name or id.")
    )
    organisation: Organisation | None = attrs.field(default=None, metadata=doc("The organisation that stands to gain."))
    office: Office | None = attrs.field(default=None, metadata=doc("The office that stands to gain."))
    person: Person | None = attrs.field(default=None, metadata=doc("The person who stands to gain."))
    gain: ShortText | None = attrs.field(
        default=None, metadata=doc("What there is to gain, with its article: a flexible pay premium.")
    )
    amount: Amount | None = attrs.field(default=None, metadata=doc("How much: GBP 4000, or an object with a rate."))


class Part(StrEnum):
    """What somebody does in a matter."""

    AUTHOR = "author"
    SPEAKER = "speaker"
    DECIDER = "decider"
    SELECTOR = "selector"
    ASSESSOR = "assessor"


@attrs.frozen(kw_only=True)
class Participant(Value):
    """That a person takes part in a matter: writes or speaks about it, decides, selects or assesses somebody."""

    person: Person = attrs.field(metadata=doc("Who takes part, by name or id."))
    part: Part = attrs.field(metadata=doc("What the person does: author, speaker, decider, selector or assessor."))
    period: Period | None = attrs.field(
        default=None, metadata=doc("When: the day of the article or the decision; else, while the matter lasts.")
    )
    about: Person | None = attrs.field(
        default=None, metadata=doc("The person who is selected, assessed or reported on, by name or id.")
    )
    about_office: Office | None = attrs.field(
        default=None, metadata=doc("The office that is assessed or reported on, whoever holds it.")
    )
    about_organisation: Organisation | None = attrs.field(
        default=None, metadata=doc("The organisation that is assessed, reported on or chosen, by name or id.")
    )
    title: ShortText | None = attrs.field(
        default=None, metadata=doc("What it was, as printed: the title of the article or the talk.")
    )
    article_type: ShortText | None = attrs.field(
        default=None,
        metadata=doc(
            "What sort of article it was, in the journal's word: a policy may bar some authors from it.",
            examples=("editorial", "clinical education"),
        ),
    )


@attrs.frozen(kw_only=True)
class Matter(Value):
    """Something that is written about, decided or disputed."""

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference, such as contract-dispute."))
    title: ShortText = attrs.field(
        metadata=doc(
            "What it is, as words that stand in a sentence, without an article.", examples=("contract dispute",)
        )
    )
    article: Article | None = attrs.field(
        default=None, metadata=doc("The article before the title; the, where nothing is said.")
    )
    description: Text | None = attrs.field(default=None, metadata=doc("What it is about, in whole sentences."))
    period: Period | None = attrs.field(default=None, metadata=doc("When it was or is open."))
    parties: tuple[Party, ...] = attrs.field(default=(), metadata=doc("The parties, each on its side."))
    beneficiaries: tuple[Beneficiary, ...] = attrs.field(
        default=(), metadata=doc("Who stands to gain from the outcome.")
    )
    participants: tuple[Participant, ...] = attrs.field(
        default=(), metadata=doc("Who writes, speaks, decides, selects or assesses, and when.")
    )
