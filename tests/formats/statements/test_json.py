import datetime
import json

import pytest

from coi_register.documents.load_dump import from_mapping
from coi_register.formats.statements.json import report as statement_json
from coi_register.model.declarations import Declaration
from coi_register.statements.state import statement

ADA = from_mapping(
    {
        "declarant": {"name": "Ada Reed", "pronouns": "she"},
        "declared_on": "2025-03-14",
        "capacity": "personal",
        "interests": [{"kind": "founder", "id": "f-1", "organisation": "Reed & Söhne", "remuneration": "unpaid"}],
    }
)


def test_json() -> None:
    """JSON gives each sentence with the person and the ids of the facts that it states."""
    stated = statement(ADA)
    told = json.loads(statement_json(stated))
    assert list(told) == [
        *("format", "style", "heading", "lead_in", "on", "layout", "authors", "gaps", "columns", "text", "sentences")
    ]
    assert (told["format"], told["layout"]) == ("coi-register-statement/1", "paragraph")
    assert told["authors"] == [{"id": None, "name": "Ada Reed"}]
    assert (told["style"], told["on"], told["text"]) == ("bmj", "2025-03-14", stated.text)
    assert (told["heading"], told["lead_in"]) == (stated.heading, stated.lead_in)
    assert [(each["who"], each["facts"]) for each in told["sentences"]] == [(["Ada Reed"], ["f-1"]), (["Ada Reed"], [])]
    assert [each["text"] for each in told["sentences"]] == [each.text for each in stated.sentences]
    assert all(list(each) == ["text", "label", "who", "facts", "cells"] for each in told["sentences"])


@pytest.mark.parametrize("name", ["Söhne", "日本"])
def test_letters_stay(name: str) -> None:
    """Letters of any script are written as they are."""
    told = statement_json(
        statement(
            from_mapping({"declarant": name, "interests": [{"kind": "founder", "organisation": name}]}),
            on=datetime.date(2025, 3, 14),
        )
    )
    assert name in told
    assert "\\u" not in told


def test_words_for_several() -> None:
    """A sentence that speaks of several people has them all, also where its words name nobody."""
    people = ["Ben Okoro", "Cleo Hart"]
    nil = [from_mapping({"declarant": name, "nothing_to_declare": True}) for name in people]
    declarations = [each for each in (ADA, *nil) if isinstance(each, Declaration)]
    told = json.loads(statement_json(statement(declarations, on=datetime.date(2025, 3, 14))))
    assert told["sentences"][-1]["who"] == people
    assert told["sentences"][-1]["facts"] == []
