"""Growth: documents of n of one thing each, and the command that reads them; everybody in them is invented."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["CASES", "Case"]

Plain = dict[str, object]
_DAY = date(2024, 1, 1)
_DECLARED = "2026-01-01"
_PLACEMENT = "2023-09-01/2024-08-31"


@dataclass(frozen=True)
class Case:
    """A command on a register with n of one thing.

    Attributes:
        name: what there are n of.
        count: the smaller n.
        register: makes the register of n.
        command: the words of the command, in which `{register}` is the file.
        written: the words of a command that first writes a statement to `{statement}`, if there is one.
    """

    name: str
    count: int
    register: Callable[[int], Plain]
    command: tuple[str, ...]
    written: tuple[str, ...] = ()


def _person(number: int, **more: object) -> Plain:
    return {"id": f"person-{number}", "name": f"Ada {_letters(number)} Example", "pronouns": "she", **more}


def _body(number: int, **more: object) -> Plain:
    return {"id": f"body-{number}", "name": f"Institute {_letters(number)}", **more}


def _post(number: int, **more: object) -> Plain:
    return {
        "kind": "employment",
        "organisation": f"Hospital {_letters(number)}",
        "role": "adviser",
        "period": "2023-01/..",
        "remuneration": "paid",
        **more,
    }


def _placed(host: str, **more: object) -> Plain:
    return {"kind": "fellowship", "host": host, "period": _PLACEMENT, "remuneration": "paid", **more}


def _declared(who: object, *interests: Plain, on: str = _DECLARED, **more: object) -> Plain:
    return {"declarant": who, "declared_on": on, "interests": list(interests), **more}


def _letters(number: int) -> str:
    """A name that nobody else has, and that is no number: Aaba, Aabb ..."""
    name = ""
    for _ in range(4):
        number, digit = divmod(number, 20)
        name = "bcdfghjklmnpqrstvwxz"[digit] + "aeiou"[(digit + len(name)) % 5] + name
    return name.title()


def _day(number: int) -> str:
    return str(_DAY - timedelta(days=number))


# What is looked for in a register by its ids and names.


def _unknown_ids(count: int) -> Plain:
    bodies = [_body(number) for number in range(count)]
    return {
        "people": [_person(0)],
        "organisations": bodies,
        "declarations": [_declared("person-0", *(_post(each, organisation=f"bodi-{each}") for each in range(count)))],
    }


def _unknown_people(count: int) -> Plain:
    return {
        "people": [_person(number) for number in range(count)],
        "declarations": [_declared(f"persom-{number}", _post(number)) for number in range(count)],
    }


def _unknown_keys(count: int) -> Plain:
    return {
        "people": [_person(0)],
        "declarations": [_declared("person-0", *(_post(each, **{f"rol{each}": "x"}) for each in range(count)))],
    }


def _unknown_kinds(count: int) -> Plain:
    posts = [{**_post(each), "kind": f"employmemt{each}"} for each in range(count)]
    return {"people": [_person(0)], "declarations": [_declared("person-0", *posts)]}


def _twice_defined(count: int) -> Plain:
    return {"people": [_person(0, name=f"Ada {_letters(number)} Example") for number in range(count)]}


def _aliases(count: int) -> Plain:
    bodies = [_body(0, aliases=[f"Unit {_letters(number)}" for number in range(count)])]
    posts = [_post(number, organisation=f"Unit {_letters(number)}") for number in range(count)]
    return {"people": [_person(0)], "organisations": bodies, "declarations": [_declared("person-0", *posts)]}


def _namesakes(count: int) -> Plain:
    people = [_person(number, name="Ada Example") for number in range(count)]
    declarations = [_declared(f"person-{number}", _post(number)) for number in range(count)]
    return {"people": people, "declarations": declarations}


def _many_people(count: int) -> Plain:
    return {
        "people": [_person(number) for number in range(count)],
        "declarations": [_declared(f"person-{number}", _post(number)) for number in range(count)],
    }


def _many_bodies(count: int) -> Plain:
    # Names that look alike are pairs; of n that all look alike there are n times n pairs, and so many lines.
    names = (f"{_letters(7919 * number % 160_000)} {_letters(104_729 * number % 160_000)}" for number in range(count))
    return {"organisations": [_body(number, name=f"{each} Institute") for number, each in enumerate(names)]}


# What belongs to what.


def _chain(count: int) -> Plain:
    bodies = [_body(number, part_of=[f"body-{number + 1}"]) for number in range(count - 1)]
    return _dispute([*bodies, _body(count - 1)], "body-0", f"body-{count - 1}")


def _cycle(count: int) -> Plain:
    bodies = [_body(number, part_of=[f"body-{(number + 1) % count}"]) for number in range(count)]
    return _dispute(bodies, "body-0", f"body-{count // 2}")


def _placed_along(count: int) -> Plain:
    """A chain of bodies, and somebody placed at each."""
    bodies = [_body(number, part_of=[f"body-{number + 1}"]) for number in range(count - 1)]
    people = [_person(number) for number in range(count)]
    placed = [_declared(f"person-{number}", _placed(f"body-{number}")) for number in range(count)]
    return {"organisations": [*bodies, _body(count - 1)], "people": people, "declarations": placed}


def _children(count: int) -> Plain:
    bodies = [_body(number, part_of=["body-0"]) for number in range(1, count)]
    return _dispute([_body(0), *bodies], "body-1", "body-0")


def _parents(count: int) -> Plain:
    bodies = [_body(number) for number in range(1, count)]
    return _dispute([_body(0, part_of=[f"body-{each}" for each in range(1, count)]), *bodies], "body-0", "body-1")


def _owned_chain(count: int) -> Plain:
    bodies = [
        _body(number, owned_by=[{"organisation": f"body-{number + 1}", "period": "2000/.."}])
        for number in range(count - 1)
    ]
    return _dispute([*bodies, _body(count - 1)], "body-0", f"body-{count - 1}")


def _dispute(bodies: list[Plain], host: str, party: str) -> Plain:
    """A fellow at one body, paid by another that is a party to a matter on which the fellow writes."""
    fee = {"kind": "consulting-fee", "payer": party, "period": "2023-12", "amount": "GBP 100"}
    matter = {
        "id": "review",
        "title": "review",
        "period": "2023/..",
        "parties": [{"organisation": party}],
        "participants": [{"person": "person-0", "part": "author", "period": "2024-02-01"}],
    }
    declared = _declared("person-0", _placed(host), fee)
    return {"organisations": bodies, "people": [_person(0)], "matters": [matter], "declarations": [declared]}


# Who is placed with whom, and what they share.


def _placements(count: int) -> Plain:
    placed = [
        _placed(f"body-{number}", period=f"{_day(number + 30)}/{_day(number)}", id=f"placement-{number}")
        for number in range(count)
    ]
    bodies = [_body(number) for number in range(count)]
    return {"organisations": bodies, "people": [_person(0)], "declarations": [_declared("person-0", *placed)]}


def _placements_at_one(count: int) -> Plain:
    placed = [
        _placed("body-0", period=f"{_day(60 * number + 30)}/{_day(60 * number)}", id=f"placement-{number}")
        for number in range(count)
    ]
    return {"organisations": [_body(0)], "people": [_person(0)], "declarations": [_declared("person-0", *placed)]}


def _placements_in_one_year(count: int) -> Plain:
    placed = [_placed("body-0", period="2020", role=f"fellow {_letters(number)}") for number in range(count)]
    return {"organisations": [_body(0)], "people": [_person(0)], "declarations": [_declared("person-0", *placed)]}


def _fellows_of_one(count: int) -> Plain:
    people = [_person(number) for number in range(count)]
    placed = [_declared(f"person-{number}", _placed("body-0")) for number in range(count)]
    return {"organisations": [_body(0)], "people": people, "declarations": placed}


def _shared_bodies(count: int) -> Plain:
    """A fellow and the supervisor, who have n bodies in common."""
    bodies = [_body(number) for number in range(count)]
    posts = [_post(number, organisation=f"body-{number}") for number in range(count)]
    supervisor = {"person": "person-1"}
    fellow = _declared("person-0", _placed("Host", under=supervisor), *posts)
    other = _declared("person-1", *posts)
    return {"organisations": bodies, "people": [_person(0), _person(1)], "declarations": [fellow, other]}


def _supervised_by_one(count: int) -> Plain:
    people = [_person(number) for number in range(count + 1)]
    under = {"person": f"person-{count}"}
    placed = [_declared(f"person-{number}", _placed("Host", under=under), _post(number)) for number in range(count)]
    own = _declared(f"person-{count}", *(_post(number) for number in range(count)))
    return {"people": people, "declarations": [*placed, own]}


def _matters(count: int) -> Plain:
    matters = [
        {
            "id": f"matter-{number}",
            "title": f"review {_letters(number)}",
            "period": "2023/..",
            "parties": [{"organisation": "body-0"}],
            "participants": [{"person": "person-0", "part": "author", "period": "2024-02-01"}],
        }
        for number in range(count)
    ]
    declared = _declared("person-0", _placed("body-0"), _post(0))
    return {"organisations": [_body(0)], "people": [_person(0)], "matters": matters, "declarations": [declared]}


def _participants(count: int) -> Plain:
    people = [_person(number) for number in range(count)]
    matter = {
        "id": "review",
        "title": "review",
        "period": "2023/..",
        "parties": [{"organisation": "body-0"}],
        "participants": [{"person": f"person-{number}", "part": "author"} for number in range(count)],
    }
    placed = [_declared(f"person-{number}", _placed("body-0")) for number in range(count)]
    return {"organisations": [_body(0)], "people": people, "matters": [matter], "declarations": placed}


def _parties(count: int) -> Plain:
    bodies = [_body(number) for number in range(count)]
    matter = {
        "id": "review",
        "title": "review",
        "period": "2023/..",
        "parties": [{"organisation": f"body-{number}", "side": f"side {number}"} for number in range(count)],
        "participants": [{"person": "person-0", "part": "author"}],
    }
    declared = _declared("person-0", _placed("body-0"), _post(0))
    return {"organisations": bodies, "people": [_person(0)], "matters": [matter], "declarations": [declared]}


def _beneficiaries(count: int) -> Plain:
    register = _parties(count)
    (matter,) = register["matters"]
    matter["beneficiaries"] = [{"organisation": f"body-{number}"} for number in range(count)]
    matter["parties"] = [{"organisation": "body-0"}]
    return register


def _holders(count: int) -> Plain:
    people = [_person(number) for number in range(count + 1)]
    held_by = [
        {"person": f"person-{number}", "period": f"{_day(10 * number + 9)}/{_day(10 * number)}"}
        for number in range(count)
    ]
    office = {"id": "office", "office": "chief adviser", "organisation": "body-0", "held_by": held_by}
    placed = _placed("body-0", under="office", period="1950/..")
    fellow = _declared(f"person-{count}", placed)
    own = [_declared(f"person-{number}", _post(number)) for number in range(count)]
    return {"organisations": [_body(0)], "people": people, "offices": [office], "declarations": [fellow, *own]}


def _gifts(count: int) -> Plain:
    gifts = [
        {"kind": "gift", "payer": "body-0", "period": _day(20 * number), "amount": "GBP 40", "description": "a book"}
        for number in range(count)
    ]
    declared = _declared("person-0", _placed("body-0"), *gifts)
    return {"organisations": [_body(0)], "people": [_person(0)], "declarations": [declared]}


def _fees(count: int) -> Plain:
    fees = [
        {"kind": "consulting-fee", "payer": "body-0", "period": _day(number), "amount": "GBP 40"}
        for number in range(count)
    ]
    declared = _declared("person-0", _placed("body-0"), *fees)
    return {"organisations": [_body(0)], "people": [_person(0)], "declarations": [declared]}


# What is declared, over time and by many.


def _years(count: int) -> Plain:
    """One person, who declares n times that a post goes on."""
    declared = [
        _declared("person-0", _post(0, period="1990/.."), on=_day(10 * (count - number))) for number in range(count)
    ]
    return {"people": [_person(0)], "declarations": declared}


def _years_anew(count: int) -> Plain:
    """One person, who declares n times, each time another post."""
    declared = [
        _declared("person-0", _post(number, period="1990/.."), on=_day(10 * (count - number)))
        for number in range(count)
    ]
    return {"people": [_person(0)], "declarations": declared}


def _complete_years(count: int) -> Plain:
    declared = [
        _declared("person-0", _post(number, period="1990/.."), on=_day(10 * (count - number)), complete=True)
        for number in range(count)
    ]
    return {"people": [_person(0)], "declarations": declared}


def _corrections(count: int) -> Plain:
    declared = [
        _declared(
            "person-0",
            _post(number, period="1990/.."),
            id=f"declaration-{number}",
            on=_day(count - number),
            **({"act": "correction", "corrects": f"declaration-{number - 1}"} if number else {}),
        )
        for number in range(count)
    ]
    return {"people": [_person(0)], "declarations": declared}


def _nils(count: int) -> Plain:
    nils = [{"kind": "gift", "organisation": f"Company {_letters(number)}"} for number in range(count)]
    return {"people": [_person(0)], "declarations": [_declared("person-0", _post(0), nothing_to_declare=nils)]}


def _nils_and_interests(count: int) -> Plain:
    nils = [{"kind": "gift", "organisation": f"Company {_letters(number)}"} for number in range(count)]
    posts = [_post(number) for number in range(count)]
    return {"people": [_person(0)], "declarations": [_declared("person-0", *posts, nothing_to_declare=nils)]}


def _interests(count: int) -> Plain:
    posts = [_post(number) for number in range(count)]
    return {"people": [_person(0)], "declarations": [_declared("person-0", *posts)]}


def _interests_in_one_body(count: int) -> Plain:
    posts = [_post(number, organisation="Acme", role=f"adviser {_letters(number)}") for number in range(count)]
    return {"people": [_person(0)], "declarations": [_declared("person-0", *posts)]}


def _same_again(count: int) -> Plain:
    return {"people": [_person(0)], "declarations": [_declared("person-0", *(_post(0) for _ in range(count)))]}


def _relatives(count: int) -> Plain:
    posts = [
        _post(number, subject={"relation": "sister", "person": f"Bea {_letters(number)}"}) for number in range(count)
    ]
    return {"people": [_person(0)], "declarations": [_declared("person-0", *posts)]}


def _notes(count: int) -> Plain:
    notes = [f"A note on {_letters(number)}." for number in range(count)]
    return {"people": [_person(0)], "declarations": [_declared("person-0", _post(0), notes=notes)]}


def _authors(count: int) -> Plain:
    people = [_person(number) for number in range(count)]
    return {"people": people, "declarations": [_declared(f"person-{each}", _post(each)) for each in range(count)]}


def _authors_of_one_body(count: int) -> Plain:
    people = [_person(number) for number in range(count)]
    declared = [_declared(f"person-{each}", _post(each, organisation="Acme")) for each in range(count)]
    return {"people": people, "declarations": declared}


def _authors_with_nothing(count: int) -> Plain:
    people = [_person(number) for number in range(count)]
    declared = [_declared(f"person-{each}", nothing_to_declare=True) for each in range(count)]
    return {"people": people, "declarations": declared}


def _decided(count: int) -> Plain:
    decided = [
        {
            "fingerprint": f"{number:012x}-{number:012x}",
            "outcome": "dismissed",
            "by": "person-0",
            "on": "2026-01-01",
            "reason": "Nobody was concerned.",
        }
        for number in range(count)
    ]
    return {**_fellows_of_one(10), "dispositions": decided}


_VALIDATE = ("validate", "{register}")
_SCREEN = ("screen", "{register}", "--on", "2026-06-01")
_STATE = ("statement", "{register}", "--on", "2026-06-01")
_CHECK = ("check-statement", "{statement}", "{register}")


def _written(form: str) -> tuple[str, ...]:
    return (*_STATE, "--format", form, "--output", "{statement}")


CASES = (
    # what is looked for in a register
    Case("unknown ids of bodies", 500, _unknown_ids, _VALIDATE),
    Case("unknown ids of people", 500, _unknown_people, _VALIDATE),
    Case("unknown keys", 500, _unknown_keys, _VALIDATE),
    Case("unknown kinds", 500, _unknown_kinds, _VALIDATE),
    Case("definitions of one id", 500, _twice_defined, _VALIDATE),
    Case("aliases of one body", 500, _aliases, _VALIDATE),
    Case("namesakes, validated", 500, _namesakes, _VALIDATE),
    Case("namesakes, screened", 500, _namesakes, _SCREEN),
    Case("bodies, for near names", 500, _many_bodies, ("names", "{register}")),
    # what belongs to what
    Case("bodies in a chain, validated", 500, _chain, _VALIDATE),
    Case("bodies in a chain of part_of", 500, _chain, _SCREEN),
    Case("bodies in a chain of owned_by", 500, _owned_chain, _SCREEN),
    Case("bodies in a cycle of part_of", 500, _cycle, _SCREEN),
    Case("parts of one body", 500, _children, _SCREEN),
    Case("bodies that one is part of", 500, _parents, _SCREEN),
    # who is placed where, and what is shared
    Case("placements of one person", 500, _placements, _SCREEN),
    Case("placements of one person at one body", 125, _placements_at_one, _SCREEN),
    Case("placements of one person in one year", 125, _placements_in_one_year, _SCREEN),
    Case("fellows of one body", 250, _fellows_of_one, _SCREEN),
    Case("bodies that two people share", 250, _shared_bodies, _SCREEN),
    Case("fellows under one supervisor", 125, _supervised_by_one, _SCREEN),
    Case("matters of one participant", 250, _matters, _SCREEN),
    Case("participants of one matter", 250, _participants, _SCREEN),
    Case("parties to one matter", 500, _parties, _SCREEN),
    Case("beneficiaries of one matter", 500, _beneficiaries, _SCREEN),
    Case("holders of one office", 250, _holders, _SCREEN),
    Case("gifts of one donor", 250, _gifts, _SCREEN),
    Case("fees of one payer", 250, _fees, _SCREEN),
    Case("decisions", 500, _decided, _SCREEN),
    *(
        Case(f"matters, as {form}", 125, _matters, (*_SCREEN, "--format", form))
        for form in ("json", "html", "csv", "sarif", "github")
    ),
    # what is declared
    *(
        Case(f"{what}, {how}", 250, register, command)
        for what, register in (
            ("yearly declarations of one post", _years),
            ("yearly declarations of other posts", _years_anew),
            ("complete returns", _complete_years),
            ("corrections of corrections", _corrections),
            ("answers of none", _nils_and_interests),
            ("interests", _interests),
            ("interests in one body", _interests_in_one_body),
            ("interests that say the same", _same_again),
            ("posts of relatives", _relatives),
            ("authors", _authors),
        )
        for how, command in (
            ("validated", _VALIDATE),
            ("stated", _STATE),
            ("by policy", (*_STATE, "--policy", "bmj", "--explain")),
        )
    ),
    Case("notes, stated", 1000, _notes, _STATE),
    Case("authors of one body, stated", 250, _authors_of_one_body, _STATE),
    Case("authors with nothing, stated", 250, _authors_with_nothing, _STATE),
    *(
        Case(f"authors, as {form}", 250, _authors, (*_STATE, "--format", form))
        for form in ("html", "json", "jats", "crossref-deposit", "pubmed")
    ),
    *(
        Case(f"{what}, read back from {form}", 250, register, _CHECK, _written(form))
        for what, register in (("authors", _authors), ("interests", _interests))
        for form in ("json", "jats", "docx")
    ),
)
