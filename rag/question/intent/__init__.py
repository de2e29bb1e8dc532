"""Turns the cues in a question into what kind of answer it asks for."""
