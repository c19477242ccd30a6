"""Declarations of interest as typed facts: model, validate, flag and state them."""
