"""The words of answers: names and short quotes, what is said once for several plans, and how two passages differ."""
