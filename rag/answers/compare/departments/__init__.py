"""Compares who is responsible, and the tasks and roles of two departments."""
