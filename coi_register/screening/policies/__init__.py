"""Policy files: those of the package, and those of one's own."""
