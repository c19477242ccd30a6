"""COI2xx, loyalty: sides, views, bodies in common, family and friends."""
