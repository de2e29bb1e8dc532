"""Turns plan files into documents of citable clauses with duties, targets and exact source offsets."""
