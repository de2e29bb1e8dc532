"""Finds the clauses, sentences and facts that an answer can rest on, and tells how well they fit the question."""
