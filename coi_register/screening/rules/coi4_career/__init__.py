"""COI4xx, career: posts after a placement, and its renewal."""
