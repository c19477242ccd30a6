"""Templates of kinds: how they are found, compiled and, where they are somebody's own, kept in a sandbox."""
