"""What can go wrong with a command besides the faults of the packages it calls."""

from __future__ import annotations


class CommandError(Exception):
    """The base of every error that a command raises on purpose; the message is Chinese, for the person who typed it."""


class WrongUse(CommandError):  # noqa: N818 - the word of the exit code
    """The arguments or settings are not as they should be; the caller must change them."""


class EnvironmentFault(CommandError):  # noqa: N818 - the word of the exit code
    """Something that the command needs is missing on this machine; the message names what mends it."""
