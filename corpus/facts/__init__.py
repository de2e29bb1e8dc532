"""Reads duties and targets out of clauses."""
