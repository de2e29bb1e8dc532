"""Turns HTTP requests into pages, JSON and event streams; knows nothing of how answers are found."""
