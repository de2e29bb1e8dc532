"""Turns a question into the clauses that may answer it, ranked, and chosen or turned down."""
