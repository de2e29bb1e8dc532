"""Answers whether two names are of one and the same thing, a module for bodies and one for all else."""
