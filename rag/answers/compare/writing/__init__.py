"""Compares what sides write of a topic, and which of them write of it at all."""
