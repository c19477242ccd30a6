"""Referring: how people are named in a statement, first in full, then by a pronoun, a surname or initials."""
