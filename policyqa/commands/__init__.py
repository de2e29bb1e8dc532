"""Turns the arguments of each command into calls of the parts and the results into text; one module a group."""
