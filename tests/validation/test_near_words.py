import pytest

from coi_register.validation.near_words import NearWords

MANY = [f"body-{number}" for number in range(3000)]


@pytest.mark.parametrize(
    ("word", "closest"),
    [
        ("bodi-12", "body-12"),
        ("bady-2999", "body-2999"),
        ("body 1234", "body-1234"),
        ("BODY-77", "body-77"),
        ("nhs-engalnd", "nhs-england"),
        ("something else", ""),
    ],
)
def test_the_closest_of_many_is_found(word: str, closest: str) -> None:
    """A misspelt id is recognised among thousands that are alike."""
    assert NearWords([*MANY, "nhs-england"]).closest(word) == closest


def test_a_word_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many words there are, a word is compared letter by letter with some dozens of them at most."""
    import difflib

    compared: list[int] = []
    exact = difflib.get_close_matches

    def counted(word: str, possibilities: list[str], n: int, cutoff: float) -> list[str]:
        compared.append(len(possibilities))
        return exact(word, possibilities, n, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    near = NearWords(MANY)
    for number in range(100):
        near.closest(f"bodi-{number}")
    assert len(compared) == 100
    assert max(compared) < 150


def test_of_few_the_closest_is_found_whatever_they_share() -> None:
    """Of a few words each is compared, also one that shares no two letters in a row."""
    assert NearWords(["xayb", "other"]).closest("zayc") == ""
    assert NearWords(["abcde", "other"]).closest("axcye") == "abcde"
