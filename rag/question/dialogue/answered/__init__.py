"""Turns earlier answers into the items and clauses that a question points to or picks from."""
