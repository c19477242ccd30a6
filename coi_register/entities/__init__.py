"""Entities: who is who in a register, and what is in force. Statements, views and screening ask this one place."""
