"""Laws of statements: nothing is lost, nothing is made up, and every sentence is well formed, whatever is declared."""

import datetime
import re
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from coi_register.english import amount as amount_words, number, sentence as printed
from coi_register.entities.fact_ids import interest_id
from coi_register.entities.in_force import in_force
from coi_register.model.declarations import Capacity, Declaration, Nil, Note
from coi_register.model.fields import field_types
from coi_register.model.kinds.holdings import PatentRole, PatentStatus, Royalties, ShareType
from coi_register.model.kinds.payments import DonationDirection, FeeType
from coi_register.model.kinds.public_positions import Stance
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.shapes import Payment
from coi_register.model.kinds.ties import Dealing, FamilyTie
from coi_register.model.kinds.vocabulary import (
    Pay,
    PaymentStatus,
    RecipientKind,
    Remuneration,
    Scope,
    Subject,
    SubjectKind,
)
from coi_register.model.money import Amount
from coi_register.model.parties import KnownBy, Organisation, Person, Pronoun
from coi_register.model.periods import PartialDate, Period
from coi_register.statements.content.authors import ContradictionError, DayNeededError, GapError
from coi_register.statements.realise.finite import Realiser
from coi_register.statements.realise.relatives import are_several
from coi_register.statements.realise.titles import titled_several
from coi_register.statements.referring.expressions import Reference, Subjects
from coi_register.statements.state import statement
from coi_register.statements.styles.files import load_style
from coi_register.statements.templating.kind_templates import gerund_for, is_shareable, noun_for, sentence_for as finite
from coi_register.strategies import declarations, interests, people, plain_texts, registers, texts, values
from tests.every import check_every
from tests.statements.whole_sentences import whole_sentences

DAY = datetime.date(2016, 6, 29)
EACH_KIND = pytest.mark.parametrize("kind", kind_names())
SOME = settings(max_examples=max(settings.default.max_examples // 5, 2))
PLAIN = {str: plain_texts(most=2)}
KHAN = Person(name="Khan")


def declaration_of(*given, who=KHAN):
    """A declaration of some interests, on a day."""
    return Declaration(declarant=who, declared_on=DAY, interests=given)


def told(interest, who=KHAN):
    """The sentence that tells an interest."""
    (sentence,) = statement(declaration_of(interest, who=who)).sentences
    return sentence.text


# --- Every printed field is found in the text. -------------------------------------------------------------------

BACKGROUND = "background for screening and registers, which no statement prints"
GRAMMAR = "decides on articles, number or pronouns, and is no fact of its own"
NOT_PRINTED = {
    ("Interest", "id"): "stands in `fact_ids`",
    ("Interest", "planned"): "decides on the tense",
    ("Interest", "ended"): "decides on the tense",
    ("Interest", "mirror_of"): "points to another declaration",
    ("Interest", "nhs_types"): "stands in the register of an NHS body alone",
    ("Organisation", "id"): "is for reference",
    ("Organisation", "known_by"): "decides which name is printed",
    ("Organisation", "article"): GRAMMAR,
    ("Organisation", "plural"): GRAMMAR,
    ("Organisation", "sector"): BACKGROUND,
    ("Organisation", "aliases"): BACKGROUND,
    ("Organisation", "identifiers"): BACKGROUND,
    ("Organisation", "part_of"): BACKGROUND,
    ("Organisation", "owned_by"): BACKGROUND,
    ("Organisation", "formerly"): BACKGROUND,
    ("Organisation", "regulates"): BACKGROUND,
    ("Organisation", "funds"): BACKGROUND,
    ("Organisation", "buys_from"): BACKGROUND,
    ("Person", "id"): "is for reference",
    ("Person", "family"): "stands alone only where the person is named again",
    ("Person", "initials"): "other house styles print them",
    ("Person", "pronouns"): GRAMMAR,
    ("Person", "aliases"): BACKGROUND,
    ("Person", "identifiers"): BACKGROUND,
    ("Office", "id"): "is for reference",
    ("Office", "article"): GRAMMAR,
    ("Office", "held_by"): BACKGROUND,
    ("Scheme", "id"): "is for reference",
    ("Scheme", "article"): GRAMMAR,
    ("Scheme", "formerly"): BACKGROUND,
    ("Scheme", "organisers"): BACKGROUND,
    ("Scheme", "sponsors"): BACKGROUND,
    ("Scheme", "hosts"): BACKGROUND,
    ("Subject", "pronouns"): GRAMMAR,
    ("PersonalTie", "type"): "is for policies; the relation says it in words",
    ("PublicPosition", "matter"): "points to a matter of the register; view and topic say it in words",
    ("Other", "organisation"): "is in the description already; the field's description says so",
    ("Other", "person"): "is in the description already; the field's description says so",
}
"""What is deliberately not looked for, by class and field, with the reason."""

# What stands for a choice, as a regular expression; where nothing stands, the prose implies it, or it is not stated.
SAID_AS = {
    (Pay, Pay.PAID): "",
    (Pay, Pay.UNPAID): "unpaid|no remuneration",
    (Pay, Pay.EXPENSES_ONLY): "expenses",
    (Pay, Pay.PAID_BY_HOME_EMPLOYER): "paid .*by",
    (Pay, Pay.CONTINGENT): "payment.*(if |not certain)|contingent payment",
    (Pay, Pay.WAIVED): "waived",
    (Pay, Pay.GIVEN_TO_CHARITY): "payment.*given to",
    (Pay, Pay.NOT_STATED): "",
    (PaymentStatus, PaymentStatus.RECEIVED): "",
    (PaymentStatus, PaymentStatus.PENDING): "expect|appl(y|ie)|pending",
    (PaymentStatus, PaymentStatus.CONTINGENT): r"\bmay\b|\bstood?s?\b|contingent|\bif\b",
    (PaymentStatus, PaymentStatus.WAIVED): "waive",
    (PaymentStatus, PaymentStatus.DECLINED): "decline",
    (PaymentStatus, PaymentStatus.GIVEN_TO_CHARITY): r"(given|gave|go|donated|paid) to|charity|meant for|donation",
    (PaymentStatus, PaymentStatus.NOT_STATED): "",
    (Scope, Scope.NOT_STATED): "",
    (SubjectKind, SubjectKind.SELF): "",
    (SubjectKind, SubjectKind.OTHER_RELATIVE): "relative",
    (RecipientKind, RecipientKind.SELF): "",
    (RecipientKind, RecipientKind.OTHER): "third party",
    (FeeType, FeeType.HONORARIUM): "honorari(um|a)",
    (DonationDirection, DonationDirection.GIVEN): r"g[ai]v|waive|decline",
    (DonationDirection, DonationDirection.RECEIVED): "receiv|accept|expect|declin|waiv|stand",
    (PatentStatus, PatentStatus.LICENSED): "licensed|licens(es?|ing) (it|them) (exclusively )?to",
    (PatentRole, PatentRole.OWNER): r"\bown|acquire",
    (Royalties, Royalties.YES): "receiv(e|es|ed|ing) royalties|with royalties",
    (Royalties, Royalties.NO): "no royalties",
    (Dealing, Dealing.REVIEWED): "review",
    (Dealing, Dealing.EDITED): "edit",
    (Dealing, Dealing.EVALUATED): "evaluat(e|ing|ion)",
    (Dealing, Dealing.CONTRIBUTED_TO): "contribut.* to",
    (Dealing, Dealing.MENTIONED_IN): "mention(ed)? in",
    (Dealing, Dealing.TOOK_PART_IN): "(takes?|taken|taking|took) part in|participation in",
    (Dealing, Dealing.DEBATED): "debat(e|ing)",
    (Stance, Stance.FOR): r"\bfor\b|in favour of",
    (Stance, Stance.AGAINST): "against",
}
RELATEDNESS = load_style("bmj").relatedness


def facts(value, path=""):
    """Go through what a value's sentence has to say: where it stands, and a regular expression for the text."""
    for name, kind in field_types(type(value)).items():
        part, place = getattr(value, name), f"{path}{type(value).__name__}.{name}"
        if not _is_printed(value, name) or part is None or part == () or part is False:
            continue
        if isinstance(part, Remuneration):
            part = part.as_paid  # of a sum of zero nothing is printed but that nothing is paid
        for each in part if kind.sort == "list" else (part,):
            if attrs.has(type(each)) and not isinstance(each, Amount | Period):
                yield from facts(each, f"{place}/")
            else:
                yield from ((place, wanted) for wanted in _wanted(value, name, each))


def _is_printed(value, name):
    if any((cls.__name__, name) in NOT_PRINTED for cls in type(value).__mro__):
        return False
    if isinstance(value, Organisation) and name in ("name", "short_name"):
        by_short_name = value.known_by is KnownBy.SHORT_NAME and value.short_name
        return name == ("short_name" if by_short_name else "name")
    if isinstance(value, Subject):
        is_body = value.relation in (SubjectKind.EMPLOYER, SubjectKind.INSTITUTION)
        return name == "relation" or (value.relation != "self" and name == ("organisation" if is_body else "person"))
    # A named charity, relative or third party is named, and not also classed.
    named_alone = (RecipientKind.CHARITY, RecipientKind.FAMILY, RecipientKind.OTHER)
    return not (name == "to" and value.organisation and value.to in named_alone)


def _wanted(owner, name, part) -> Iterator[str]:
    """The regular expressions that a sentence must match to state a value."""
    if isinstance(part, Period):
        yield from _dates(part)
    elif isinstance(part, Amount):
        yield re.escape(amount_words(part))
    elif isinstance(part, Scope) and part is not Scope.NOT_STATED:
        yield re.escape(getattr(RELATEDNESS, part.replace("-", "_")))
    elif isinstance(part, bool):
        yield {"possible": r"\bmay\b|\bpossibl[ey]\b", "during_work": RELATEDNESS.during_work}.get(name, name)
    elif isinstance(part, int):
        yield rf"\b{number(part)}\b" if part > 1 else r"\b(one|once|an?|the)\b"
    elif isinstance(part, ShareType):
        yield part.removesuffix("s")  # of which there may be one
    elif isinstance(part, str) and hasattr(part, "value"):
        yield SAID_AS.get((type(part), part), re.escape(part.value).replace(r"\-", "[- ]"))
    elif name == "look_back":
        many, _, unit = part.partition(" ")
        yield part if many == "any" else rf"past {number(int(many)) + ' ' if int(many) > 1 else ''}{unit[:-1]}"
    elif isinstance(part, str) and name == "role":
        one = part.removeprefix("former ")  # which may be said by the tense
        several = titled_several(one) if isinstance(owner, FamilyTie) and are_several(owner.relation) else one
        yield f"(?:{_literally(one)}|{_literally(several)})"
    elif isinstance(part, str):
        yield _literally(part)
    else:
        yield re.escape(f"{part:f}%" if name == "percentage" else str(part))


def _literally(text):
    """The author's words: the first letter may become a capital, and marks at the end give way to the stop."""
    stripped = text.strip(" \u00a0,;:").removesuffix(".")
    first = f"(?:{re.escape(stripped[:1])}|{re.escape(stripped[:1].upper())})"
    return first + re.escape(stripped[1:])


def _dates(period):
    for date in (period.start,) if period.single else (period.start, period.end):
        if isinstance(date, PartialDate):
            yield rf"\b{date.year}\b|[0-9]{{4}}-{date.year % 100:02}\b"
            if date.month:
                yield f"{datetime.date(2000, date.month, 1):%B}"
            if date.day:
                yield rf"\b{date.day}\b"
            yield {"~": r"\babout\b", "?": "uncertain"}.get(date.qualifier, "")


def missing(interest, text):
    """What a text should say of an interest, and does not."""
    return [(place, wanted) for place, wanted in facts(interest) if not re.search(wanted, text, re.DOTALL)]


@EACH_KIND
@SOME
@given(data=st.data())
def test_nothing_is_lost(kind, data):
    """Every field of an interest that is printed is found in its sentence."""
    interest = data.draw(interests(kind, using=PLAIN))
    text = told(interest)
    assert missing(interest, text) == [], text


@EACH_KIND
@SOME
@given(data=st.data())
def test_texts_are_kept(kind, data):
    """The author's words are printed as typed, whatever they mean to YAML, HTML, Jinja or Markdown."""
    interest = data.draw(interests(kind, using={str: texts()}))
    text = told(interest)
    assert missing(interest, text) == [], text


def test_exceptions_exist():
    """Every deliberate exception names a field that there is, and says why."""
    classes = {cls.__name__: cls for kind in kind_names() for cls in (kind_class(kind),)}
    for (cls, name), reason in NOT_PRINTED.items():
        assert reason
        if cls in classes:
            assert name in field_types(classes[cls])


# --- Every sentence is well formed. ------------------------------------------------------------------------------

_ROLES = ("co-founder", "founder and director", "chair", "member", "non-executive director", "adviser to the board")
_MALFORMED = {
    "two spaces": "  ",
    "a space before a mark": r" [,.;:)]",
    "a space after a bracket": r"\( ",
    "empty brackets": r"\(\s*\)|\[\s*\]",
    "a wrong article": r"\b[Aa] (?!(?:uni[^n]|use|eur|one))[aeiou]|\b[Aa]n (?!h(?:our|on))[^aeiouAEIOU\W]",
    "two marks": r"[,.;:][,.;:]",
    "a word twice": r"\b(the|a|an|of|at|to|from|for|by|with|and|in|on|as|under|paid|unpaid|who|which) \1\b",
    "a dangling word": r"\b(the|a|an|of|at|from|for|by|with|and|as|under|but|that|if)(?=[,.;:)]|$)",
    "two brackets in a row": r"\) ?\(",
    "template leftovers": r"\{\{|\}\}|\{%|\bNone\b|\bTrue\b|\bFalse\b|Undefined|<[a-z]",
    "and/or": "and/or",
}


def malformed(text):
    """What is wrong with the form of some prose whose free texts are plain words."""
    return [what for what, pattern in _MALFORMED.items() if re.search(pattern, text)]


def stops(text):
    """How many sentences end in a text; a decimal point ends none."""
    return len(re.findall(r"\.(?![0-9])", text))


@EACH_KIND
@SOME
@given(data=st.data())
def test_sentences_are_well_formed(kind, data):
    """A sentence has single spaces, no empty brackets, right articles, and one stop at its end (and its note's)."""
    fields = {}
    if "role" in field_types(kind_class(kind)) and field_types(kind_class(kind))["role"].sort == "text":
        fields["role"] = st.none() | st.sampled_from(_ROLES) | plain_texts(most=2)
    interest = data.draw(interests(kind, using=PLAIN, **fields))
    who = Person(name="Mohsin Khan", pronouns=data.draw(st.sampled_from((None, *Pronoun))))
    text = told(interest, who)
    assert malformed(text) == [], text
    assert text.endswith(".")
    assert text[0].isupper()
    assert stops(text) == 1 + (interest.note is not None), text


def test_wordings_are_complete():
    """Every kind says what several of it are called, so that a person may declare that there are none."""

    def check(kind):
        nothing = Declaration(declarant=KHAN, declared_on=DAY, nothing_to_declare=(Nil(kind=kind),))
        text = statement(nothing).text
        assert re.search(
            r"Khan (?!has no [a-z ]+ in relation)(has|holds|does|works on)( received)? no [a-z][a-z ’()-]+\.$", text
        ), text
        if kind != "other":
            assert "no interests to declare" not in text

    check_every(kind_names(), check)


@given(declarations(using=PLAIN))
def test_statements_are_well_formed(declaration):
    """A whole statement is well formed: lead-in, interests, what there is none of, capacity and notes."""
    told = statement(declaration)
    assert malformed(told.text) == [], told.text
    assert told.text.startswith("I have read")
    for text, _ in whole_sentences(told):
        assert text.endswith(".")
        assert text[0].isupper()


@given(registers())
def test_registers_are_told(register):
    """Of every register that is valid all is stated that is in force, each fact once, unless it contradicts itself."""
    assume(register.declarations)
    known = in_force(register)
    own = [known.of(person) for person in known.declarations]
    if any(each.contradictions for each in own):
        with pytest.raises(ContradictionError):
            statement(register)
        return
    told = statement(register)
    standing = [interest_id(fact.as_told) for each in own for fact in each.facts if fact.ended_by is None]
    assert sorted(one for sentence in told.sentences for one in sentence.fact_ids) == sorted(standing)
    # Who has declared once has all of it in force.
    for each in own:
        if len(each.declarations) == 1:
            assert [fact.interest for fact in each.facts] == list(each.declarations[0].interests)


# --- The same holds after "reported", of a thing, and of several people. -----------------------------------------

SEVERAL = Reference(name="AB and CD", again="they", his="their", owner="AB and CD's", plural=True, several=True)


def voice_of(interest, who=KHAN, *, several=False):
    """The realiser in which an interest is told of somebody who has been named, or of two people."""
    subjects = Subjects(who)
    subjects.next()
    reference = SEVERAL if several else subjects.next(interest.subject)
    his = "their" if several else subjects.his
    return Realiser(reference=reference, interest=interest, on=DAY, style=load_style("bmj"), declarant_his=his)


def in_each_mood(interest):
    """An interest told after "reported", where it can be, and as a thing; of several people too, where it may be."""
    forms = [("noun", f"Khan reports {noun_for(interest, voice_of(interest))}")]
    if gerund := gerund_for(interest, voice_of(interest)):
        forms.append(("gerund", f"Khan reported {gerund}"))
    if is_shareable(interest):
        of_several = voice_of(interest, several=True)
        forms.append(("several", finite(interest, of_several)))
        if gerund := gerund_for(interest, of_several):
            forms.append(("several, gerund", f"They reported {gerund}"))
    return [(mood, printed(text)) for mood, text in forms]


# Of several people, these stand in the plural.
_IN_THE_PLURAL = (".role", ".relation", "Recipient.to")


@EACH_KIND
@SOME
@given(data=st.data())
def test_no_mood_loses_anything(kind, data):
    """Whatever is printed of an interest in a sentence of its own is printed in every other form, except its note."""
    interest = attrs.evolve(data.draw(interests(kind, using=PLAIN)), note=None)
    for mood, text in in_each_mood(interest):
        lost = missing(interest, text)
        if mood.startswith("several"):
            lost = [(place, wanted) for place, wanted in lost if not place.endswith(_IN_THE_PLURAL)]
        assert lost == [], (mood, text)


@EACH_KIND
@SOME
@given(data=st.data())
def test_every_mood_is_well_formed(kind, data):
    """In every form there are single spaces, no empty brackets, right articles, one stop, and no word twice."""
    fields = {}
    if "role" in field_types(kind_class(kind)) and field_types(kind_class(kind))["role"].sort == "text":
        fields["role"] = st.none() | st.sampled_from(_ROLES) | plain_texts(most=2)
    interest = attrs.evolve(data.draw(interests(kind, using=PLAIN, **fields)), note=None)
    for mood, text in in_each_mood(interest):
        assert malformed(text) == [], (mood, text)
        assert stops(text) == 1, (mood, text)


@pytest.mark.parametrize("kind", [kind for kind in kind_names() if "remuneration" in field_types(kind_class(kind))])
@SOME
@given(data=st.data())
def test_unpaid_is_said_in_every_mood(kind, data):
    """That a role is unpaid is said in every form, and that it is paid in none where it is not stated."""
    drawn = data.draw(interests(kind, using=PLAIN))
    unpaid = attrs.evolve(drawn, remuneration=Remuneration(status=Pay.UNPAID))
    for mood, text in in_each_mood(unpaid):
        assert re.search(r"\bunpaid\b|no remuneration", text), (mood, text)
    for mood, text in in_each_mood(attrs.evolve(drawn, remuneration=None)):
        assert not re.search(r"\b(un)?paid\b|remuneration", text), (mood, text)


@EACH_KIND
@SOME
@given(data=st.data())
def test_what_is_not_had_is_not_told_as_had(kind, data):
    """What is to come, the interests of others, and what was not received, are never told after "reported"."""
    interest = data.draw(interests(kind, using=PLAIN))
    not_had = isinstance(interest, Payment) and interest.status in ("pending", "contingent", "waived", "declined")
    other = interest.subject is not None and interest.subject.relation != "self"
    if not_had or other or voice_of(interest).is_future or getattr(interest, "possible", False):
        assert gerund_for(interest, voice_of(interest)) is None


@EACH_KIND
@SOME
@given(data=st.data())
def test_scope_may_stand_elsewhere(kind, data):
    """Without its scope, an interest is told as it is where none is stated."""
    interest = data.draw(interests(kind, using=PLAIN, scope=st.sampled_from(Scope)))
    unstated = attrs.evolve(interest, scope=None)
    realiser = attrs.evolve(voice_of(interest), with_scope=False)
    assert noun_for(interest, realiser) == noun_for(unstated, voice_of(unstated))
    assert finite(interest, realiser) == finite(unstated, voice_of(unstated))


# --- Nothing is made up. -----------------------------------------------------------------------------------------

_NO_PAY = re.compile(r"unpaid|\bnone\b|no remuneration|without pay|not paid|nothing|voluntar|no fee", re.IGNORECASE)
PAID_KINDS = [kind for kind in kind_names() if "remuneration" in field_types(kind_class(kind))]


@pytest.mark.parametrize("kind", PAID_KINDS)
@SOME
@given(data=st.data())
def test_missing_is_not_none(kind, data):
    """Where the remuneration is not stated, nothing says that there is none."""
    pay = data.draw(st.sampled_from((None, Remuneration(status=Pay.NOT_STATED), Remuneration(status=Pay.PAID))))
    interest = data.draw(interests(kind, using=PLAIN, remuneration=st.just(pay)))
    text = told(interest)
    if kind == "volunteering":
        text = re.sub("[Vv]olunt(ar|eer)", "", text)
    assert not _NO_PAY.search(text), text


@pytest.mark.parametrize("kind", PAID_KINDS)
@SOME
@given(data=st.data())
def test_unpaid_is_said(kind, data):
    """Where a role is unpaid, its sentence says so, and never that it was paid."""
    unpaid = Remuneration(status=Pay.UNPAID)
    text = told(data.draw(interests(kind, using=PLAIN, remuneration=st.just(unpaid))))
    assert re.search(r"\bunpaid\b|no remuneration", text), text
    assert not re.search(r"\ban? paid\b", text), text


@given(
    values(Declaration, corrects=st.none(), interests=st.just(()), nothing_to_declare=st.just(())),
    st.none() | st.dates(),
)
def test_a_gap_is_never_filled(declaration, on):
    """For a person who declares neither interests nor that there are none, nothing is stated."""
    with pytest.raises(GapError) as raised:
        statement(declaration, on=on)
    assert raised.value.people == (declaration.declarant,)


@given(declarations(declared_on=st.none()), st.dates())
def test_the_day_is_never_guessed(declaration, on):
    """Without a day there is no statement; with one, the statement is of that day."""
    with pytest.raises(DayNeededError):
        statement(declaration)
    assert statement(declaration, on=on).on == on


# --- What order the facts have. ---------------------------------------------------------------------------------


@given(declarations(most=5, nothing=False))
def test_each_fact_has_a_sentence(declaration):
    """Each interest is stated by exactly one piece of a sentence, which carries its id; the first stands first."""
    carried = [each for sentence in statement(declaration).sentences for each in sentence.fact_ids]
    declared = [interest_id(interest) for interest in declaration.interests]
    assert sorted(carried) == sorted(declared)
    assert carried[:1] == declared[:1]


ORDERED = (
    st.lists(interests(using=PLAIN), min_size=2, max_size=4)
    .flatmap(lambda given: st.tuples(st.just(given), st.permutations(given)))
    .filter(lambda ordered: not declaration_of(*ordered[0]).may_repeat_itself)
)


@given(ORDERED)
def test_reordering_regroups_nothing(ordered):
    """Reordering the interests changes the order of what is said, and not what is said together."""
    before, after = (statement(declaration_of(*given)) for given in ordered)
    assert together(before) == together(after)


def together(made):
    """Which facts share a piece of a sentence: the ids of each piece."""
    return sorted(sorted(each.fact_ids) for each in made.sentences if each.facts)


@given(people(using=PLAIN), interests(using=PLAIN))
def test_the_person_is_named(who, interest):
    """The first sentence names the person in full, and a person without a pronoun is never given one."""
    text = told(interest, who)
    assert re.search(_literally(who.name), text), text
    if who.pronouns is None and interest.subject is None:
        assert not re.search(r"\b(he|she|they|his|her|their)\b", text, re.IGNORECASE), text


@given(st.sampled_from(Capacity), plain_texts())
def test_notes_come_last(capacity, note):
    """What is no interest is printed after the interests: the capacity, then the notes, in the author's order."""
    declaration = attrs.evolve(
        declaration_of(), capacity=capacity, nothing_to_declare=(Nil(kind="gift"),), notes=(Note(text=note),)
    )
    told = statement(declaration)
    article = "an" if capacity is Capacity.OFFICIAL else "a"
    assert told.text.endswith(f"in {article} {capacity} capacity. {note[:1].upper()}{note[1:]}.")
    assert [sentence.facts for sentence in told.sentences] == [(), (), ()]
