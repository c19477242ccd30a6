"""COI5xx, disclosure: what was not declared, late, or otherwise by another."""
