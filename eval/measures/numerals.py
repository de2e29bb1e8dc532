"""Whole numbers become Chinese numerals, as plans write “六大重点产业” and “十二个省市”."""

from __future__ import annotations

SPOKEN_BELOW = 100
"""Numbers from 0 up to this one can be spoken."""

_DIGITS = "零一二三四五六七八九"


def spoken(number: int) -> str:
    """A number in words, such as 12 as “十二”.

    Raises:
        ValueError: The number is negative or not below :data:`SPOKEN_BELOW`.
    """
    if not 0 <= number < SPOKEN_BELOW:
        raise ValueError(f"{number} is not in 0…{SPOKEN_BELOW - 1}")
    tens, ones = divmod(number, 10)
    front = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return front + (_DIGITS[ones] if ones or not tens else "")
