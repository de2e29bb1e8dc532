"""Turns a question and its history into an answer whose every statement cites the plan's own words."""
