"""Understands what a comparison holds beside each other: its sides, things of one plan, and the direction."""
