"""Realisation: one fact in words, as a sentence, after a verb of reporting, or as a thing."""
