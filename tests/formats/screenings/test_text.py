from typing import Any

from coi_register.formats.screenings import screening_report


def test_it_begins_with_the_counts_and_the_gravest(dispute: Any) -> None:
    """First stands how many people and flags there are, by severity and by code; then the flags, high ones first."""
    lines = screening_report("text", dispute).splitlines()
    number = len(dispute.flags)
    assert lines[0] == "31 people screened on 1 July 2016 under the policy fellowship (2026-11)."
    assert lines[1:3] == [
        "Known: all that the register holds.",
        "Not screened: four people neither placed nor taking part in a matter; two people without a",
    ]
    counts = next(
        place for place, line in enumerate(lines) if line.startswith(f"{number} potential conflicts to weigh: ")
    )
    assert lines[counts + 1].startswith("  COI101: 3, COI102: 1,")
    heads = [line for line in lines if line.startswith("COI")]
    assert [head.split()[:3] for head in heads] == [
        [flag.code, f"{flag.severity},", f"{flag.certainty}:"] for flag in dispute.flags
    ]
    assert heads[0].startswith("COI101 high, certain: ")


def test_a_flag(dispute: Any, somewhere: Any) -> None:
    """A flag says who, with whom, on what, why, when, and on what evidence that stands where."""
    blocks = screening_report("text", dispute, somewhere).split("\n\n")
    assert blocks[2].splitlines() == [
        "COI101 high, certain: Takes part in a matter to which a patron is a party",
        "  Ada Example and NHS Employers, on the contract dispute",
        "  Ada Example wrote about the contract dispute on 10 February 2016 (What fellows learn). NHS",
        "  Employers, which hosts Example's secondment from September 2015 to August 2016, is a party to it.",
        "  Shared days: 2016-02-10",
        "  Evidence: secondment ada-secondment (my files/ada.yaml:7)",
        f"  Fingerprint: {dispute.flags[1].fingerprint}",
    ]


def test_an_answer_is_told(answered: Any) -> None:
    """An answered flag is not counted as open, and stays in the list with who decided what, and why."""
    text = screening_report("text", answered)
    assert f"{len(answered.flags) - 1} potential conflicts to weigh" in text
    assert "\n1 flag is answered by a disposition.\n" in text
    assert "COI101 high, certain [managed]: " in text
    assert "Disposition, in force: Managed (partial exclusion) by Nora Invented on 1 June 2016: " in text
    assert "Disposition, lapsed: Dismissed by Nora Invented on 1 May 2016: " in text


def test_what_answers_no_flag_is_told(answered: Any) -> None:
    """Dispositions that match nothing stand at the end; one that has lapsed, with its flag."""
    text = screening_report("text", answered)
    (section,) = [part for part in text.split("\n\n") if part.startswith("Dispositions")]
    assert "0123456789ab-0123456789ab, unmatched: Accepted by Nora Invented" in section
    assert "lapsed" not in section
    assert "Disposition, lapsed: Dismissed by Nora Invented" in " ".join(text.split())


def test_what_was_not_assessed_is_told(dispute: Any) -> None:
    """What is missing stands at the end, and in the counts."""
    text = screening_report("text", dispute)
    assert "\n3 not assessed, because something is missing: see below.\n" in text
    assert "COI301 cannot be assessed, because dates are missing: Sol Imaginary" in text.rpartition("Not assessed:")[2]


def test_bars_are_told(small: Any) -> None:
    """What bars an author from a type of article is told apart from flags."""
    text = screening_report("text", small("Ada Example", policy="bmj"))
    assert "Articles that a policy may bar:\n  Applies: An interest with Ada Example host bars Ada Example" in text


def test_nothing_is_no_verdict() -> None:
    """Where nobody is screened, that is all that is said, and it is no all-clear."""
    import datetime

    from coi_register import Register
    from coi_register.screening import screen

    found = screen(Register(), "fellowship", datetime.date(2016, 7, 1))
    assert screening_report("text", found).splitlines() == [
        "Nobody screened on 1 July 2016 under the policy fellowship (2026-11).",
        "Why: nobody in this register has been placed, takes part in a matter, or is named by somebody who",
        "  was: nothing was screened.",
        "Known: all that the register holds.",
    ]
