"""Puts back the dot behind the number of a line that lost it: “2 主要任务” is “2.主要任务” where “2.1” stands below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Edit, Span

RULE = "lost_dot"
_FEWEST = 3
# “2 主要任务”; not “2.主要任务”, “2023 年”, “12个”.
_NUMBER = re.compile(r"(?m)^[^\S\n]*(?P<number>[1-9]\d?)(?P<space>[^\S\n]+)(?=[一-鿿“《])")
# “1️⃣ 建设码头”: a number in a frame, as messages set it; not “1月”.
_FRAMED = re.compile(r"(?m)^[^\S\n]*\d{1,2}(?P<frame>\ufe0f?\u20e3[^\S\n]*)(?=\S)")
# “2.1 建设码头”, “2．1.1建设码头”; not “2.1%”.
_BELOW = re.compile(r"(?m)^[^\S\n]*(?P<above>[1-9]\d?)[.．][1-9]\d?(?:[.．]\d{1,2})*[.．、]?[^\S\n]*(?=[一-鿿“《(])")


def lost_dots(text: str) -> Iterator[Edit]:
    """Yield an edit for each number at the start of a line of folded ``text`` that counts and has nothing but a space.

    It counts where numbers such as “2.1” stand below it, or where all such lines of the text count on from 1. The frame
    around a number, “1️⃣”, is a dot too.
    """
    yield from (Edit(Span(*framed.span("frame")), ".", RULE) for framed in _FRAMED.finditer(text))
    lines = list(_NUMBER.finditer(text))
    numbers = [int(line["number"]) for line in lines]
    above = {int(match["above"]) for match in _BELOW.finditer(text)}
    goes_on = [number == 1 or (place > 0 and number == numbers[place - 1] + 1) for place, number in enumerate(numbers)]
    counts = all(goes_on) and len(numbers) >= _FEWEST and max(numbers, default=0) > 1
    for line in lines:
        if counts or int(line["number"]) in above:
            yield Edit(Span(*line.span("space")), ".", RULE)
