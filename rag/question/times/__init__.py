"""Turns the times that a question tells, short or spoken, into years and days as plans write them."""
