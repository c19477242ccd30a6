"""Results: what findings come to: flags, gaps, decisions and exclusions from articles."""
