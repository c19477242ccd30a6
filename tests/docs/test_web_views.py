"""The views of the page on web applications answer whatever comes in: a statement, or what is wrong."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given

from coi_register.model.register import Register
from coi_register.strategies import damaged, documents, plain_values

PAGE = Path(__file__).parents[2] / "docs/embedding.md"
ADA = {"declarant": "Ada Example", "declared_on": "2025-03-14", "nothing_to_declare": True}
GIFT = {"kind": "gift", "donor": "Acme", "description": "a pen"}
SEAT = {"kind": "directorship", "role": "trustee", "organisation": "Mind", "period": "2020/.."}
TWO = {"declarant": "Ben Sample", "declared_on": "2025-03-14", "interests": [GIFT]}

pytestmark = pytest.mark.one_python
View = Callable[[bytes], tuple[int, Any]]


def section(heading: str) -> dict[str, Any]:
    """Run the Python of a section of the page that shows no prompt; return what it defines."""
    text = PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    defined: dict[str, Any] = {"__name__": "__main__"}
    for block in re.findall(r"^```python\n(.*?)^```$", text, re.M | re.S):
        if not block.startswith(">>>"):
            exec(block, defined)
    return defined


@pytest.fixture(scope="module", params=["Flask", "Django"])
def view(request: pytest.FixtureRequest) -> View:
    """A view, as a function from the body of a request to status and answer."""
    defined = section(request.param)
    if request.param == "Flask":
        browser = defined["app"].test_client()

        def post(body: bytes) -> tuple[int, Any]:
            answer = browser.post("/statement", data=body, content_type="application/json")
            return answer.status_code, answer.json

        return post
    factory = defined["RequestFactory"]()

    def post_to_django(body: bytes) -> tuple[int, Any]:
        answer = defined["state"](factory.post("/statement", data=body, content_type="application/json"))
        return answer.status_code, json.loads(answer.content)

    return post_to_django


def check(status: int, answer: Any) -> None:
    """A statement with status 200, or problems that say something with 422."""
    if status == 200:
        assert answer.keys() == {"statement"}
        assert answer["statement"]
    else:
        assert status == 422
        assert answer["problems"]
        assert all(each.keys() == {"pointer", "message", "advice"} and each["message"] for each in answer["problems"])


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (ADA, 200),
        ({**ADA, "declared_on": None}, 422),
        ({"declarant": "Ada Example", "nothing_to_declare": True}, 422),
        ({"declarant": "Ada Example"}, 422),
        ({"declarations": []}, 422),
        ({"declarations": [ADA]}, 200),
        ({"declarations": [ADA, {**TWO, "declarant": "Ada Example", "interests": [SEAT]}]}, 422),
        ({"people": [{"name": "A Sample", "id": "a"}, {"name": "A Sample", "id": "b"}], "declarations": [TWO]}, 200),
        ([ADA], 422),
        ("Ada Example", 422),
        (None, 422),
    ],
    ids=str,
)
def test_each_document_has_its_answer(view: View, document: Any, expected: int) -> None:
    """What can be stated is; what is not in order, or cannot be stated, is told with status 422."""
    status, answer = view(json.dumps(document).encode())
    check(status, answer)
    assert status == expected, answer


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 5000, b'"' + b"9" * 100, b"9" * 5000, b"PK\x03\x04"])
def test_what_is_no_document_is_told(view: View, body: bytes) -> None:
    """A body that is no JSON, or none that can be read, is told with status 422."""
    status, answer = view(body)
    check(status, answer)
    assert status == 422


@given(damaged(documents(), most=3) | damaged(documents(Register), most=3) | plain_values())
@example({"declarant": "Ada Example", "interests": [GIFT]})
def test_any_document_has_an_answer(view: View, document: Any) -> None:
    """Whatever stands in a document, in order or spoilt, the view does not fail."""
    check(*view(json.dumps(document, default=float).encode()))
