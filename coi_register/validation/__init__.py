"""Checking documents: their structure by JSON Schema, then what a schema cannot say."""
