"""Turns clean text into headings and clauses."""
