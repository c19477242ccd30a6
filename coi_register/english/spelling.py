"""American spelling of the words that the package brings itself; those of authors are never changed."""

from coi_register.model.writing import Spelling, Writing

__all__ = ["spelled"]

_AMERICAN = {
    "fulfil": "fulfill",
    "labour": "labor",
    "licence": "license",
    "licences": "licenses",
    "non-financial": "nonfinancial",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "programmes": "programs",
    "totalling": "totaling",
}


def spelled(text: str, writing: Writing) -> str:
    """Spell words of the package as the house does.

    >>> spelled("royalties or licence fees", Writing(spelling=Spelling.AMERICAN))
    'royalties or license fees'
    """
    if writing.spelling is Spelling.BRITISH:
        return text
    return " ".join(_AMERICAN.get(word, word) for word in text.split(" "))
