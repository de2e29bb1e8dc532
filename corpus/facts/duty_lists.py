"""Splits a duty, such as “市港航局牵头,各区配合”, into its lists of departments, each with a role of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.facts.duty_words import duty_words
from corpus.facts.names import split_outside_brackets, stripped
from corpus.model import Role

BETWEEN, _NEXT_LIST = ",;。\n", ";"
# “市科技局、市教育局牵头、市财政局配合”: the 、 behind a role word parts two lists; that behind a name does not.
# “市科技局负责|2030年底前完成”: a deadline right behind a role word is one too.
_LIST_END = re.compile(
    r"(?<=牵头|配合|负责|参与|参加|协助|协办|落实)(?:、|(?=(?:于|在)?(?:20\d\d年|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前)))"
)
# “市科技局|会同|市教委”, “市科技局牵头,|联合|各区落实”: whose help is called in; not “市工商业联合会”, “招商市区联动”.
_JOINED_BY = re.compile("会同|联合(?=[省市区县州镇各有相])|(?<=[局委厅办部院])商(?=[省市区县州各有相](?!场|务))")


class Listed(NamedTuple):
    """The range of a list of departments; ``joined`` if those before it call them in: “市科技局会同|市教委”."""

    start: int
    end: int
    joined: bool


def lists_in(text: str, start: int, end: int) -> Iterator[Listed]:
    """Yield each list of departments that has a role of its own.

    Role words behind a comma belong to the lists before them too: “A、B,按职责分工负责”, “A、B,C,各区按职责分工负责”;
    those who cooperate only behind others with a role: “A牵头,B,C,各区配合”. No list goes on behind a semicolon.
    """
    words = duty_words()
    found: list[Listed] = []
    segments = list(_segments(text, start, end))
    for place in reversed(range(len(segments))):
        before = segments[place]
        is_led = any(words.closing(text[a:b]) and not words.label(text[a:b]) for a, b, _ in segments[:place])
        is_next = found and not found[-1].joined and _NEXT_LIST not in text[before.end : found[-1].start]
        if is_next and _is_shared(text[before.start : before.end], text[slice(*found[-1][:2])], is_led=is_led):
            found[-1] = before._replace(end=found[-1].end)
        else:
            found.append(before)
    yield from reversed(found)


def _is_shared(before: str, behind: str, *, is_led: bool) -> bool:
    """Tell whether the role words of one segment are those of the segment before it, which has none, too."""
    words = duty_words()
    closing, label = words.closing(behind), words.label(before)
    if closing is None or words.label(behind) or words.closing(before) or words.names_nobody(before):
        return False
    if is_led and closing[0] is Role.COOPERATE and label is None:
        return True
    return closing[1] == 0 or (closing[0] is Role.SHARED and (label is None or label[0] is Role.RESPONSIBLE))


def _segments(text: str, start: int, end: int) -> Iterator[Listed]:
    """Yield the parts between commas, cut where a role word ends one list or a label opens the next: “A配合单位:B”."""
    for begin, stop in split_outside_brackets(text, start, end, BETWEEN):
        joints = [mark.span() for mark in _JOINED_BY.finditer(text, begin, stop)]
        cuts = [*joints, *(mark.span() for mark in _LIST_END.finditer(text, begin, stop))]
        cuts += [(label, label) for label in duty_words().labels_inside(text, begin, stop)]
        joined = False
        for cut in sorted(cuts):
            yield Listed(*stripped(text, begin, cut[0]), joined)
            begin, joined = cut[1], cut in joints
        yield Listed(*stripped(text, begin, stop), joined)
