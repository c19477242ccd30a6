"""Aggregation: what several facts have in common is said once, and nothing is said that was not declared."""
