"""The model: what is declared, as typed, frozen facts. It reads nothing, prints nothing and judges nothing."""
