"""Cases and an answering function become scores, a report, and a verdict against a baseline."""
