"""Answers questions about a plan itself: whose it is, since when, until when, what it is called, where it was found."""
