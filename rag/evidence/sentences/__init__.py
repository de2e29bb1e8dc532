"""Turns clauses into sentences that can be quoted, and tells how much of a question each text holds."""
