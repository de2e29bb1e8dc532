"""Turns plans, models and questions into measurements of how the service grows, and beside what others offer."""
