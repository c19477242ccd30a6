"""The index: a register as rules see it, each question answered by a look-up."""
