"""Turns commands and settings into the parts of the service put together: the only place that may import them all."""
