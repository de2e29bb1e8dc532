"""Completes questions that ask the one before again, in a certain form: of another place, of both, the next number."""
