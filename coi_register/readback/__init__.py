"""Reading back: a statement that was written as JSON, JATS or a document of Word, and whether it still holds."""
