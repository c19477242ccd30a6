"""COI3xx, money: payments, gains and gifts."""
