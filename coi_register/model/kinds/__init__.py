"""Interests: one fact each, in many kinds on a few shared shapes."""
