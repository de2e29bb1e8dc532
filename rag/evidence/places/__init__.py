"""Turns the places that a question points to into headings and clauses of a plan's outline."""
