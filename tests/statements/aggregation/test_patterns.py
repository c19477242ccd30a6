"""The patterns in which editors join facts, each as a document and the sentence that its house prints."""

from typing import Any

import pytest

from coi_register import Declaration
from tests.statements.declared import author, told

OUTSIDE = {"scope": "outside"}


def grant(payer: str, **more: Any) -> dict[str, Any]:
    """A grant from a body."""
    return {"kind": "grant", "payer": payer, **more}


def advice(payer: str, **more: Any) -> dict[str, Any]:
    """A fee for advice."""
    return {"kind": "consulting-fee", "payer": payer, **more}


def talk(payer: str, **more: Any) -> dict[str, Any]:
    """A fee for speaking."""
    return {"kind": "speaker-fee", "payer": payer, **more}


def job(body: str, **more: Any) -> dict[str, Any]:
    """A job that goes on."""
    return {"kind": "employment", "organisation": body, "period": "/..", **more}


def stock(body: str, **more: Any) -> dict[str, Any]:
    """Shares that somebody holds."""
    return {"kind": "shareholding", "organisation": body, "period": "/..", **more}


OF_ONE: list[Any] = [
    pytest.param(
        "lancet",
        [advice("Acme"), advice("Beta"), advice("Gamma")],
        "AB has received consulting fees from Acme, Beta, and Gamma.",
        id="P1",
    ),
    pytest.param(
        "bmj-journals",
        [advice("Acme"), advice("Beta")],
        "AB has received consulting fees from Acme and Beta.",
        id="P1b",
    ),
    pytest.param(
        "lancet",
        [advice("Acme"), talk("Acme"), advice("Beta"), talk("Beta")],
        "AB has received consulting fees and speaker fees from Acme and Beta.",
        id="P3",
    ),
    pytest.param(
        "lancet",
        [grant("Acme"), advice("Acme"), {"kind": "travel", "payer": "Acme"}],
        "AB has received a grant, consulting fees, and payment for travel from Acme.",
        id="P3b",
    ),
    pytest.param(
        "jama",
        [advice("Acme"), talk("Acme"), advice("Beta")],
        "Dr Berg reported receiving consulting fees and speaker fees from Acme, and consulting fees from Beta.",
        id="P3d",
    ),
    pytest.param(
        "bmj-journals",
        [talk("Acme", purpose="lectures"), talk("Acme", purpose="writing")],
        "AB has received fees for lectures and fees for writing from Acme.",
        id="P3f",
    ),
    pytest.param(
        "bmj-journals", [job("Acme"), stock("Acme")], "AB is employed by Acme and holds shares in it.", id="J1"
    ),
    pytest.param(
        "bmj-journals", [job("Acme"), stock("Beta")], "AB is employed by Acme and holds shares in Beta.", id="J5"
    ),
    pytest.param(
        "bmc",
        [job("Acme", period="2010/2012"), job("Beta")],
        "AB was employed by Acme from 2010 to 2012 and is employed by Beta.",
        id="J6",
    ),
    pytest.param(
        "lancet",
        [advice("Acme"), advice("Beta"), talk("Gamma"), {"kind": "travel", "payer": "Delta"}],
        "AB has received consulting fees from Acme and Beta; speaker fees from Gamma; and payment from Delta for "
        "travel.",
        id="P6",
    ),
    pytest.param(
        "jama",
        [advice("Acme"), talk("Beta")],
        "Dr Berg reported receiving consulting fees from Acme and speaker fees from Beta.",
        id="P7",
    ),
    pytest.param(
        "bmj-journals",
        [advice("Acme"), {"kind": "membership", "organisation": "Mind", "period": "/.."}],
        "AB has received consulting fees from Acme and is a member of Mind.",
        id="P8",
    ),
    pytest.param(
        "nature",
        [job("Acme"), talk("Beta"), {"kind": "membership", "organisation": "Mind", "period": "/.."}],
        "A.B. is employed by Acme, has received speaker fees from Beta and is a member of Mind.",
        id="P8b",
    ),
    pytest.param(
        "bmj",
        [advice("Acme"), job("Beta")],
        "Dr Ada Berg has received consulting fees from Acme. She is employed by Beta.",
        id="P9",
    ),
    pytest.param(
        "bmj-journals",
        [advice("Acme", recipient="institution"), talk("Beta")],
        "AB has received consulting fees from Acme (paid to her institution) and speaker fees from Beta.",
        id="P13",
    ),
    pytest.param(
        "bmj-journals",
        [job("Acme"), job("Acme", subject="spouse")],
        "AB is employed by Acme. Her spouse is employed by Acme.",
        id="P14",
    ),
    pytest.param(
        "lancet",
        [advice("Acme"), {"kind": "patent", "numbers": ["GB1"]}],
        "AB has received consulting fees from Acme and has a patent (number GB1).",
        id="P15",
    ),
    pytest.param(
        "lancet",
        [{"kind": "advisory-role", "organisation": "Acme", "remuneration": "unpaid", "period": "/.."}],
        "AB is an unpaid adviser to Acme.",
        id="P17",
    ),
    pytest.param(
        "lancet",
        [advice("Acme", **OUTSIDE), talk("Beta", **OUTSIDE)],
        "AB has received consulting fees from Acme and speaker fees from Beta, outside the submitted work.",
        id="S1",
    ),
    pytest.param(
        "jama",
        [advice("Acme", **OUTSIDE), talk("Beta", **OUTSIDE)],
        "Dr Berg reported receiving consulting fees from Acme and speaker fees from Beta outside the submitted work.",
        id="S1 jama",
    ),
    pytest.param(
        "lancet",
        [grant("Acme", scope="submitted-work"), advice("Beta", **OUTSIDE)],
        "AB has received a grant from Acme during the conduct of the study; and consulting fees from Beta, outside "
        "the submitted work.",
        id="S2",
    ),
    pytest.param(
        "bmj-journals",
        [job("Acme"), advice("Beta", **OUTSIDE)],
        "AB is employed by Acme. AB has received consulting fees from Beta, outside the submitted work.",
        id="S6",
    ),
    pytest.param(
        "bmj-journals",
        [advice("Acme", period="2013"), talk("Acme", period="2014")],
        "AB received consulting fees from Acme in 2013 and speaker fees from Acme in 2014.",
        id="S8",
    ),
    pytest.param(
        "lancet",
        [advice("Acme"), talk("Acme"), talk("Beta")],
        "AB has received consulting fees and speaker fees from Acme, and speaker fees from Beta.",
        id="9.3",
    ),
    pytest.param(
        "bmc",
        [advice("Acme", amount="GBP 500"), advice("Beta", amount="GBP 500")],
        "AB has received a consulting fee of £500 from Acme and a consulting fee of £500 from Beta.",
        id="9.5",
    ),
    pytest.param(
        "bmj-journals",
        [advice("Acme"), talk("Beta", period="2014")],
        "AB has received consulting fees from Acme and received speaker fees from Beta in 2014.",
        id="9.6",
    ),
    pytest.param(
        "bmj-journals",
        [advice("Acme", recipient="institution"), talk("Acme")],
        "AB has received consulting fees from Acme (paid to her institution) and speaker fees from Acme.",
        id="9.7",
    ),
]


@pytest.mark.parametrize(("style", "facts", "expected"), OF_ONE)
def test_a_pattern_of_one_author(style: str, facts: list[dict[str, Any]], expected: str) -> None:
    """The facts of one author are joined as editors of the house join them, and not as they avoid to."""
    assert told(style, author("Ada Berg", *facts, who={"pronouns": "she", "title": "Dr"})).endswith(expected)


NIL = {"nothing_to_declare": True}
OF_SEVERAL: list[Any] = [
    pytest.param(
        "bmj-journals",
        [author(name, job("Acme")) for name in ("Ada Berg", "Ben Cole", "Carl Diaz")],
        "AB, BC and CD are employed by Acme.",
        id="P5",
    ),
    pytest.param(
        "bmc",
        [author(name, job("Acme"), stock("Acme")) for name in ("Ada Berg", "Ben Cole")],
        "AB and BC are employed by Acme and hold shares in it.",
        id="J2",
    ),
    pytest.param(
        "bmj-journals",
        [author("Ada Berg", job("Acme")), author("Ben Cole", job("Acme"), stock("Acme"))],
        "AB and BC are employed by Acme. BC holds shares in Acme.",
        id="J4 and P5e",
    ),
    pytest.param(
        "jama",
        [author(name, grant("Acme")) for name in ("Ada Berg", "Ben Cole")],
        "Ada Berg reported receiving a grant from Acme. Ben Cole reported receiving a grant from Acme.",
        id="P5d",
    ),
    pytest.param(
        "bmj-journals",
        [*(author(name, job("Acme")) for name in ("Ada Berg", "Ben Cole")), author("Carl Diaz", **NIL)],
        "AB and BC are employed by Acme. CD declares no competing interests.",
        id="N2",
    ),
    pytest.param(
        "jama",
        [author("Ada Berg", job("Acme"), nothing_to_declare=[{"others": True}]), author("Ben Cole", **NIL)],
        "Ada Berg reported being employed by Acme. No other disclosures were reported.",
        id="N3 and N4",
    ),
]


@pytest.mark.parametrize(("style", "people", "expected"), OF_SEVERAL)
def test_a_pattern_of_several_authors(style: str, people: list[Declaration], expected: str) -> None:
    """The facts of several authors are joined as editors of the house join them."""
    assert told(style, *people) == expected
