"""Texts that say or show nothing: refused in each field that names or describes, and nowhere else."""

import attrs
import pytest
from hypothesis import given, reject, strategies as st

from coi_register.documents.load_dump import validate
from coi_register.errors import InvalidValueError
from coi_register.model import placeholders
from coi_register.model.declarations import Declaration, Occasion
from coi_register.model.fields import Value, fields_of
from coi_register.model.kinds.registry import kind_class, kind_names
from coi_register.model.kinds.vocabulary import Remuneration
from coi_register.model.money import Amount
from coi_register.model.parties import Office, Organisation, Relation
from coi_register.model.placeholders import add_placeholders, has_visible_character, says_nothing
from coi_register.model.register import Register
from coi_register.model.structuring.from_plain import structure_speaking
from coi_register.strategies import documents, texts
from coi_register.validation.blank_texts import BLANK_CODES, blank_texts

BLANKS = (
    *(
        "N/A",
        "n/a",
        "N.A.",
        "N / A",
        "n. a.",
        "NA",
        "None",
        "none.",
        "NONE",
        "TBC",
        "T.B.C.",
        "t.b.c",
        "[tbc]",
        "Unknown",
    ),
    *("unknown?", "Not known", "NOT APPLICABLE", "(none)", "“none”", "Nil", "nil return", "Nil Return.", "Don’t know"),
    *("-", "--", "—", "…", "?", "???", ".", "_", "***", "/", "as above", "Néant", "NEANT", "Aucun", "keine Angabe"),
    *("k. A.", "Entfällt", "ninguno", "No aplica", "nessuno", "Não aplicável", "nao aplicavel", "n.v.t.", "Ingen"),
    *("Ikke relevant", "ei ole", "brak", "nėra", "нет", "なし", "無", "없음", "N\u200b/A", "n\u00a0/\u00a0a", "Ｎ／Ａ"),
)
NAMES = (
    *(
        "Mind",
        "Unknown Pleasures",
        "The Unknown Soldier",
        "Nil Holgersson",
        "NHS",
        "X",
        "3M",
        "C++",
        "Nada Surf",
        "RAS",
    ),
    *(
        "NAV",
        "Blank",
        "Inga",
        "None of the Above Ltd",
        "Void Gallery",
        "no body",
        "保健省",
        "👍",
        "A. B. Example",
        "NA Example",
    ),
)
UNSEEN = ("\u2060", "\u200f", "\u00ad", "\u3164", "\u2800", "\ufe0f", "\U000e0041", "\u115f", "\u0301", "\u2060 \u3164")


def codes(document):
    """The codes of the problems of a document, with their places."""
    return [(problem.code, problem.pointer) for problem in validate(document)]


def of(interest, **fields):
    """A declaration with one interest."""
    return {"declarant": "Ann Example", "declared_on": "2026-09-14", "interests": [interest], **fields}


@pytest.mark.parametrize("text", BLANKS)
def test_a_blank_is_no_name(text):
    """What people write for a blank is an error as the name of a body, with what to do instead."""
    (problem,) = validate(of({"kind": "consulting-fee", "payer": text}))
    assert (problem.code, problem.pointer, str(problem.severity)) == ("DOC250", "/interests/0/payer", "error")
    assert problem.advice.startswith("Leave it out")


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_a_name(text):
    """Names that are short, odd, or begin with such a word are names."""
    assert not says_nothing(text)
    assert "DOC250" not in dict(codes(of({"kind": "consulting-fee", "payer": text})))


@pytest.mark.parametrize("text", UNSEEN)
def test_what_cannot_be_seen_is_no_text(text):
    """A text that shows nothing where it is printed is an error, in a code too."""
    assert not has_visible_character(text)
    document = of({"kind": "gift", "description": "a pen", "payer": {"name": text + "x", "short_name": text}})
    assert set(codes(document)) in (
        {("DOC251", "/interests/0/payer/short_name")},
        {("DOC106", "/interests/0/payer/short_name")},
    )


CODED = {"mirror_of", "id", "jurisdictions", "look_back", "matter"}
PLACES = [
    (kind, name, field.sort == "list")
    for kind in kind_names()
    for name, field, _, _ in fields_of(kind_class(kind))
    if name not in CODED and (field.item or field).sort in ("text", "value")
    and getattr((field.item or field).of, "main_field", "name") in ("name", "office")
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "is_list"), PLACES)
def test_in_every_field(kind, name, is_list):
    """Every field of every kind that names or describes something refuses a blank, once."""
    interest = {"kind": kind}
    for field, type_, _, default in fields_of(kind_class(kind)):
        if default is attrs.NOTHING:
            interest[field] = str(next(iter(type_.of))) if type_.sort == "choice" else "a thing"
    for group in kind_class(kind).needs_one_of:
        interest.setdefault(group[-1], "A Thing")
    interest[name] = ["n/a"] if is_list else "n/a"
    found = [(code, place) for code, place in codes(of(interest)) if code in BLANK_CODES]
    assert found == [("DOC250", f"/interests/0/{name}" + ("/0" if is_list else ""))]


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ({"declarant": "N/A"}, ["/declarant"]),
        ({"declarant": {"name": "Ann Example", "title": "none"}}, ["/declarant/title"]),
        ({"declarant": {"name": "Ann Example", "initials": "NA", "aliases": ["n/a"]}}, ["/declarant/aliases/0"]),
        ({"declarant": {"name": "Na Example", "family": "Na"}}, []),
        ({"declarant": {"name": "Ann Example", "family": "None"}}, ["/declarant/family"]),
        ({"declared_to": "tbc"}, ["/declared_to"]),
        ({"declared_to": {"name": "Acme", "short_name": "TBC"}}, []),
        ({"declared_to": {"name": "None", "identifiers": [{"system": "ISTAT", "id": "NA"}]}}, []),
        ({"declared_to": {"name": "Acme", "part_of": ["unknown"]}}, ["/declared_to/part_of/0"]),
        ({"occasion": {"event": "meeting", "title": "?"}}, ["/occasion/title"]),
        ({"notes": ["n/a"]}, ["/notes/0"]),
        ({"notes": [{"text": "n/a", "about": "views"}]}, ["/notes/0/text"]),
    ],
)
def test_beside_interests(fields, places):
    """So do the declarant, the occasion, the notes and the bodies of a declaration; codes and known bodies do not."""
    document = {"declarant": "Ann Example", "declared_on": "2026-09-14", "nothing_to_declare": True, **fields}
    assert codes(document) == [("DOC250", place) for place in places]


def test_in_a_register():
    """So does whatever a register defines, each once."""
    register = {
        "title": "TBC",
        "people": [{"id": "a", "name": "Unknown"}],
        "organisations": [{"id": "b", "name": "Acme", "aliases": ["n/a"]}],
        "matters": [{"id": "c", "title": "none"}],
        "dispositions": [
            {"fingerprint": "0123456789ab-cdef01234567", "outcome": "dismissed", "by": "a", "on": "2026-01-01",
             "reason": "-"}
        ],
    }  # fmt: skip
    places = ("/title", "/people/0/name", "/organisations/0/aliases/0", "/matters/0/title", "/dispositions/0/reason")
    assert sorted(codes(register)) == sorted(("DOC250", place) for place in places)


def test_what_there_is_none_of():
    """A nil that is written as an interest is told to be said as a nil."""
    (problem,) = validate(of({"kind": "other", "description": "Nil return"}))
    assert "nothing_to_declare: true" in problem.advice


def test_words_of_an_application(monkeypatch):
    """An application adds words of its own, which count from then on, also for bodies that were read before."""
    monkeypatch.setattr(placeholders, "_placeholders", set(placeholders._placeholders))
    document = of({"kind": "consulting-fee", "payer": "Zz Nobody Zz"})
    assert codes(document) == []
    add_placeholders("zz nobody zz")
    assert codes(document) == [("DOC250", "/interests/0/payer")]
    placeholders._says_nothing.cache_clear()


@given(st.sampled_from(BLANKS), st.sampled_from(("{}", "({})", " {} ", "{}.", "“{}”", "[{}]")), st.booleans())
def test_dress_makes_no_difference(text, dress, is_upper):
    """Case, stops, brackets and quotation marks around a blank make it no name."""
    dressed = dress.format(text)
    assert says_nothing(dressed.upper() if is_upper else dressed)


@given(texts())
def test_generated_texts_say_something(text):
    """No text that is generated for a test stands for a blank, so that generated declarations are valid."""
    assert not says_nothing(text)


@given(documents(), st.data())
def test_none_is_passed_over_by_a_fast_reader(document, data):
    """Reading tells of each text that says nothing, wherever one stands and however often it comes."""
    path = data.draw(st.sampled_from([path for path in paths_of_texts(document) if path[-1] != "kind"]))
    parent = document
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = data.draw(st.sampled_from(("N/A", "unknown", "\u2060", "paid GBP 500 per n/a", "—")))
    for _ in range(2):  # the second time, what was read before is remembered
        try:
            declaration, speaks = structure_speaking(document, Declaration)
        except InvalidValueError:
            reject()
        assert not (speaks and blank_texts(declaration, ()))


def paths_of_texts(plain, path=()):
    """The ways to all texts of a document."""
    if isinstance(plain, str):
        return [path]
    steps = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    return [found for step, part in steps for found in paths_of_texts(part, (*path, step))]


@attrs.frozen(kw_only=True)
class Titled(Value):
    """A value of an application's own, of whose one text it makes two."""

    main_field = "title"
    title: str
    body: str

    @classmethod
    def from_text(cls, text):
        """Part the title from the body."""
        title, _, body = text.partition(" of ")
        return cls(title=title, body=body)


@pytest.mark.parametrize(
    ("cls", "plain"),
    [
        (Organisation, "N/A"),
        (Organisation, {"name": "N/A", "sector": "charity"}),
        (Occasion, {"event": "meeting", "title": "unknown"}),
        (Amount, {"currency": "GBP", "value": 500, "per": "n/a"}),
        (Remuneration, {"status": "paid", "amount": {"currency": "GBP", "value": 500, "per": "n/a"}}),
        (Relation, "unknown"),
        (Titled, "chair of n/a"),
        (Office, {"office": "chair", "organisation": "--"}),
        (Register, {"title": "tbc"}),
        (Register, {"people": [{"id": "ada", "name": "Ada Example", "aliases": ["nil"]}]}),
    ],
)
def test_is_told_each_time(cls, plain):
    """What holds such a text is not remembered as one that speaks, in whatever form it comes."""
    for _ in range(30):
        assert not structure_speaking(plain, cls)[1]
