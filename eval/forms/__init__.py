"""Asks for what plans hold in many wordings: each fact must be answered alike, however it is asked for."""
