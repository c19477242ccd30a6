"""Content: what a statement has to say, of whom, and in which order."""
