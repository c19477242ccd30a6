"""What several formats share: text that is safe to show, and the parts of a SARIF log."""
