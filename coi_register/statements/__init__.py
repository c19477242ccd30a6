"""Statements: declarations told as prose, in a house style, on a day."""
