"""Turns the things that a question names into what plans write of them: indicators, enumerations, names."""
