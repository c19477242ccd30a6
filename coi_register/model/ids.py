"""Tokens: what stands in a published file for an id or a name."""

from hashlib import blake2b

__all__ = ["token"]


def token(name: str) -> str:
    """Return a token for an id or a name: it can be found again by who has it, and does not show it to who has not.

    Whoever guesses an id can see that it was right, and two files with the same token speak of the same fact.

    Returns:
        Twelve hexadecimal digits.
    """
    return blake2b(name.encode(), digest_size=6).hexdigest()
