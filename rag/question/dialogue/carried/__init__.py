"""Turns what the turns before were about into what a question takes over: place, topic, times, kind, names."""
