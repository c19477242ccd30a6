"""Formats: what is printed of documents, statements, views and screenings, each a pure function of a result."""
