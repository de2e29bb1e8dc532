"""Turns raw text into clean text whose every character knows where it came from."""
