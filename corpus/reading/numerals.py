"""Turns a counter into the numeral that a numbering format asks for, such as 12 into 十二, ⑫ or xii."""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
COUNTING_DIGITS = "零一二三四五六七八九"
LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "十", "百", "千")
LEGAL_PLACES = ("", "拾", "佰", "仟")
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def chinese(number: int) -> str:
    """Write 1 to 9999 as the headings of Chinese documents do: 10 is 十, 21 is 二十一, 105 is 一百零五."""
    text = _counting(number, COUNTING_DIGITS, PLACES)
    return text.removeprefix("一") if 10 <= number < 20 else text


def chinese_legal(number: int) -> str:
    """Write 1 to 9999 in the capital numerals: 21 is 贰拾壹."""
    return _counting(number, LEGAL_DIGITS, LEGAL_PLACES)


def chinese_digits(number: int) -> str:
    """Write a number digit by digit: 21 is 二一."""
    return "".join(DIGITS[int(digit)] for digit in str(number))


def circled(number: int) -> str:
    """Write 1 to 20 in a circle; beyond that plain digits, since Unicode has no such row."""
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


def letters(number: int) -> str:
    """Write a, b, … z, aa, bb, … as word processors do."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Write a number in small Roman numerals."""
    text = ""
    for value, numeral in ROMAN:
        times, number = divmod(number, value)
        text += numeral * times
    return text


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate({48 + digit: 0xFF10 + digit for digit in range(10)}),
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "chineseLegalSimplified": chinese_legal,
    "ideographDigital": chinese_digits,
    "taiwaneseDigital": chinese_digits,
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}


def numeral(number: int, number_format: str) -> str:
    """Write ``number`` in a format named as in ECMA-376 part 1, 17.18.59; an unknown format is decimal."""
    if not 1 <= number <= 9999:
        return str(number)
    return FORMATS.get(number_format, str)(number)


def _counting(number: int, digits: str, places: tuple[str, ...]) -> str:
    text = ""
    for place, digit in reversed(list(enumerate(int(char) for char in reversed(str(number))))):
        if digit:
            text += digits[digit] + places[place]
        elif text and not text.endswith(digits[0]):
            text += digits[0]
    return text.rstrip(digits[0])
