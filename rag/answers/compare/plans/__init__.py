"""Holds whole plans and their parts against each other: lists, what is common, what is added, counterparts."""
