"""Turns the words of a question into departments, called in full or otherwise, with the roles and parts it asks for."""
