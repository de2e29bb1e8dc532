"""Turns documents into a table of facts (SQLite): clauses, departments, duties, targets, gaps."""
