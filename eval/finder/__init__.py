"""Enterprises that describe themselves become the score of what the finder offers them."""
