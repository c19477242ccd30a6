"""Layouts: sentences and cells, as a house sets them out."""
