"""Parts a question for the values of some things at some times into one question for each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

SPAN = (
    r"(?:(?:这|那|过去|前后|期间|十[一二三四五]五)*[几五两三]年(?:来|间|前后|里|内)?"
    r"|“?十[一二三四五]五”?(?:期间|末|以来)?|前后)"
)
"""Pattern of a span of time in which something grew: “这五年”, “五年间”, “十三五期间”; not “每年”."""

_POINT = r"(?:到|在)?(?:“?十[一二三四五]五”?(?:期?末|初|期间)?|20\d\d年底?|现在|目前|眼下|如今)"
# “茶农人数2020年”: a thing at a time; not “2020年” alone.
_AT = re.compile(rf"^(?P<thing>.{{2,}}?)(?P<time>的?{_POINT})$")
# “海门十三五末”, “2025年”: a time, of a place at most; not “海门茶馆2025年”.
_TIME_ALONE = re.compile(rf"^(?:[^,，]{{0,4}}?)(?:{_POINT})(?:的?目标)?$")
# “十四五末目标”, “目标”: what is aimed at, of the thing named before; not “茶叶目标”.
_AIM = re.compile(rf"^(?:{_POINT})?的?(?:目标|指标)(?:值|数)?$")
# “茶馆数和茶农数,”: the things of which values at several times are asked behind; not “上海茶馆,”.
_THINGS = re.compile(r"^(?P<things>[^,，和与跟、]{2,14}(?:和|与|跟|、)[^,，和与跟、]{2,14})[,，]$")
_NOW = re.compile(rf"{_POINT}的?$")


def at_times(head: str, things: Sequence[str], asked: str) -> list[str]:
    """Return the questions for things at times; nothing where no time stands among the ``things`` behind ``head``.

    A time behind the last thing is that of all: “茶馆和茶农2020年”; two times are those of all things before:
    “茶馆和茶农,2020年和2025年”; a goal behind a thing is its own: “茶馆和2025年的目标”.
    """
    if all(_TIME_ALONE.match(one) for one in things):
        before = _THINGS.match(head)
        named = re.split("和|与|跟|、", before["things"]) if before else []
        return [f"{time}{one}{asked}" for one in named for time in things]
    first, *others = things
    if len(others) == 1 and _AIM.match(others[0]):
        return [f"{head}{first}{asked}", f"{_NOW.sub('', head)}{first}{others[0]}{asked}"]
    if at := _AT.match(things[-1]):
        named = [*things[:-1], at["thing"]]
        if not any(re.search(_POINT, one) for one in named):
            return [f"{head}{one}{at['time']}{asked}" for one in named]
    return []
