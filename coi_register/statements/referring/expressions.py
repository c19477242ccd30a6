"""How a statement points to people: once by the full name, then by a pronoun or, without one, the surname."""

from collections.abc import Iterable

import attrs

from coi_register.english import PRONOUNS, Tense, conjugate, join, plural_noun, possessive, surname, words
from coi_register.model.kinds.base import Interest
from coi_register.model.kinds.vocabulary import Subject, SubjectKind
from coi_register.model.parties import Person, Pronoun
from coi_register.model.styles import Again, Naming, Style
from coi_register.statements.brackets import bracketed
from coi_register.statements.party_phrases import organisation, person
from coi_register.statements.referring.printed_names import Names

__all__ = ["Reference", "Subjects", "of_several", "other_person", "they_have", "those_near"]


@attrs.define(kw_only=True)
class Reference:
    """The words for somebody who does or has something.

    Attributes:
        name: the words that stand as the subject: Mohsin Khan, he, his wife.
        again: the words for the same one later in the sentence: he, Khan.
        his: the possessive: his, Khan's.
        owner: the possessive that may begin a sentence: Mohsin Khan's, his, his wife's.
        plural: whether the verb is plural.
        again_plural: whether it is so after `again`, as after "they".
        several: whether it stands for several people, each of whom does or has it: "AB, CD, and EF".
        first: whether the one who speaks is spoken of: "I am".
        is_human: whether a pronoun after this sentence might be taken to mean this one.
    """

    name: str
    again: str
    his: str
    owner: str
    plural: bool = False
    again_plural: bool = False
    several: bool = False
    first: bool = False
    is_human: bool = True


_HE = {
    SubjectKind.WIFE: Pronoun.SHE,
    SubjectKind.HUSBAND: Pronoun.HE,
    SubjectKind.SON: Pronoun.HE,
    SubjectKind.DAUGHTER: Pronoun.SHE,
    SubjectKind.MOTHER: Pronoun.SHE,
    SubjectKind.FATHER: Pronoun.HE,
    SubjectKind.BROTHER: Pronoun.HE,
    SubjectKind.SISTER: Pronoun.SHE,
}
_NOUNS = {SubjectKind.OTHER_RELATIVE: "relative"}
_ONE_OF_SEVERAL = (
    SubjectKind.CLOSE_RELATIVE,
    SubjectKind.OTHER_RELATIVE,
    SubjectKind.FRIEND,
    SubjectKind.BUSINESS_PARTNER,
)
_MANY = frozenset(
    (
        *_ONE_OF_SEVERAL,
        *(SubjectKind.CHILD, SubjectKind.SON, SubjectKind.DAUGHTER, SubjectKind.PARENT),
        *(SubjectKind.SIBLING, SubjectKind.BROTHER, SubjectKind.SISTER),
    )
)
"""Of whom one may have several."""


class Subjects:
    """The subjects of one person's sentences, in their order: what was said before decides how they are named.

    Args:
        who: the person.
        names: how the authors of the statement are named; by default, as in a statement of this person alone.
        house: the style, which says whether a pronoun follows the name; by default, one where it does.
    """

    def __init__(self, who: Person, names: Names | None = None, house: Style | None = None) -> None:
        self._who = who
        self._naming = house.naming if house else Naming.FULL_NAME
        self._forms = PRONOUNS[who.pronouns] if who.pronouns else None
        self._full = names.of(who) if names else person(who)
        self._names = names
        is_short = self._naming is Naming.INITIALS or (
            self._naming is Naming.TITLE_AND_SURNAME and who.title is not None
        )
        self._surname = self._full if is_short else ""
        self._repeats = house is not None and house.again is Again.NAME
        self._named = False
        self._ambiguous = False
        self._is_left = False

    @property
    def _short(self) -> str:
        """The name later on: the surname, which is looked for once it is needed, or what tells apart from another."""
        if not self._surname:
            who = self._who
            self._surname = self._names.surname(who) if self._names else surname(who.name, who.family)
        return self._surname

    def _self(self) -> Reference:
        if self._naming is Naming.FIRST_PERSON:
            return Reference(name="I", again="I", his="my", owner="my", first=True)
        forms, his = self._forms, self.his
        if self._naming is Naming.NONE:
            again = forms.subject if forms else "the author"
            name = "the author" if self._is_left else ""  # a silent subject is that of the clause before
            return Reference(name=name, again=again, his=his, owner=his)
        again = forms.subject if forms else self._short
        they = forms is not None and forms.plural
        if not self._named:
            name = self._full
            return Reference(name=name, again=again, again_plural=they, his=his, owner=possessive(name))
        if forms is None or self._ambiguous or self._repeats:
            pointed = forms is not None and not self._ambiguous
            owner = his if pointed else possessive(self._short)
            return Reference(name=self._short, again=again, again_plural=they, his=his, owner=owner)
        return Reference(name=forms.subject, again=again, again_plural=they, his=his, owner=his, plural=they)

    def mentioned(self) -> None:
        """Take note that the person was named among others, so that the surname is understood, but no pronoun."""
        self._named = self._ambiguous = True

    def renewed(self) -> None:
        """Take note that others were spoken of since, so that a pronoun would not be understood."""
        self._ambiguous = True

    def next(
        self,
        subject: Subject | None = None,
        *,
        of_another: bool = False,
        of_body: bool = False,
        another: Person | None = None,
    ) -> Reference:
        """Return the reference for the next sentence, whose subject is the person or somebody near them.

        Args:
            subject: whose interest the sentence states; None for the person's own.
            of_another: whether the sentence tells of somebody else all the same, as that of a family tie does.
            of_body: whether it tells of a body all the same, as that of an institution's interest does.
            another: whom else it names, so that a pronoun after it might be taken for them.
        """
        told = self._self()
        if subject is not None and subject.relation is not SubjectKind.SELF:
            told = self._near(subject, told)
        self.note(subject, of_another=of_another, of_body=of_body, another=another)
        return told

    def note(
        self,
        subject: Subject | None = None,
        *,
        of_another: bool = False,
        of_body: bool = False,
        another: Person | None = None,
    ) -> None:
        """Take note of a sentence for which no reference is needed: what was said of whom, as for `next`."""
        near = None if subject is None or subject.relation is SubjectKind.SELF else subject
        self._named = True
        if near is not None:
            self._tell_apart(near.person)
        self._tell_apart(another)
        is_alike = another is not None and another.pronouns in (None, self._who.pronouns)
        self._ambiguous = of_another or is_alike or (near is not None and not near.relation.is_body)
        self._is_left = of_another or of_body or near is not None

    def _tell_apart(self, another: Person | None) -> None:
        """Of two people of one surname, neither is spoken of by it alone."""
        if another and surname(another.name, another.family) == self._short:
            self._surname = self._who.name

    @property
    def his(self) -> str:
        """The possessive that points to the person, wherever they have been named: his, Khan's."""
        if self._forms:
            return self._forms.possessive
        return "the author's" if self._naming is Naming.NONE else possessive(self._short)

    def _near(self, subject: Subject, own: Reference) -> Reference:
        owner = own.owner
        noun = _NOUNS.get(subject.relation, subject.relation.value.replace("-", " "))
        is_body = subject.relation.is_body
        name = organisation(subject.organisation) if is_body else person(subject.person)
        base = f"one of {owner} {noun}s" if subject.relation in _ONE_OF_SEVERAL and not name else f"{owner} {noun}"
        pronoun = subject.pronouns or _HE.get(subject.relation)
        if is_body:
            again, his = "it", "its"
        elif pronoun:
            again, his = PRONOUNS[pronoun].subject, PRONOUNS[pronoun].possessive
        else:
            again, his = f"the {noun}", f"the {possessive(noun)}"
        told = words(base, f", {name}," if name else "")
        # Not “one of his friends' fees”, which might be one fee, nor “his employer Acme, a part of Ace's grant”.
        is_glossed = is_body and subject.organisation is not None and bool(subject.organisation.gloss)
        near = possessive(words(f"{owner} {noun}", "" if is_glossed else name))
        near = words(near, bracketed(name)) if is_glossed else near
        return Reference(name=told, again=again, his=his, owner=near, is_human=not is_body)


def those_near(relations: Iterable[SubjectKind], *, serial_comma: bool, several: bool = False) -> tuple[str, bool]:
    """Name those near somebody by what they are to them, each once: spouse and children; of several, spouses.

    Args:
        relations: what each of them is.
        serial_comma: whether a comma stands before the “and” of three or more.
        several: whether they are near several people.

    Returns:
        The words, and whether a verb after them is plural.
    """
    near = [each for each in dict.fromkeys(relations) if each is not SubjectKind.SELF]
    told = [
        plural_noun(noun) if several or each in _MANY else noun
        for each in near
        for noun in (_NOUNS.get(each, each.value.replace("-", " ")),)
    ]
    return join(told, serial_comma=serial_comma), several or len(near) > 1 or not _MANY.isdisjoint(near)


def other_person(interest: Interest) -> Person | None:
    """Whom an interest names beside the one whose it is: a friend, a donor, somebody under whom it was."""
    post = getattr(interest, "under", None)
    return getattr(interest, "person", None) or getattr(interest, "donor", None) or (post.person if post else None)


def they_have(who: Person) -> str:
    """Point to somebody by their pronoun, with its verb: she has; they have, where none is known."""
    forms = PRONOUNS[who.pronouns or Pronoun.THEY]
    return f"{forms.subject} {conjugate('have', Tense.PRESENT, plural=forms.plural)}"


def of_several(named: str) -> Reference:
    """Point to several authors at once: SVW, JF, and JJG."""
    return Reference(name=named, again="they", his="their", owner="their", plural=True, several=True)
