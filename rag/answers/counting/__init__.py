"""Answers how many: by the number that a plan states, or by counting departments, clauses or things."""
