"""Structuring: from plain values to the model and back, by readers that are generated for each class."""
