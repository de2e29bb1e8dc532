"""Turns an enterprise's profile into the support measures that apply to it, with reasons and the exact words."""
