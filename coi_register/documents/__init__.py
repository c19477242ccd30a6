"""Documents: files, folders and text as validated models, and back."""
