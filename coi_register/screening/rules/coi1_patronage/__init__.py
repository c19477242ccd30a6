"""COI1xx, patronage: matters that a fellow and a patron have in common."""
