"""Spells decimal numbers of places as plans write them: “规划4.3.2讲什么” is “规划四(三)2讲什么”."""

from __future__ import annotations

import re
from functools import cache

from corpus.structure.numbering import read_number
from rag.lexicon.regions import region_names
from rag.lexicon.tables import any_of

_NUMERALS = "零一二三四五六七八九"
_NO = "(?:1?[1-9]|10|20|十?[一二三四五六七八九]|十)"
_ENDS = r"(?![\d.年月%万亿版]|[一-鿿]?[家个件项条]|\s?[a-z])"
# “4.3.2”, “四.三.2”: three steps; not “2021.11.2”, “1.2.3.4”.
_THREE = re.compile(rf"(?<![\d.])(?P<one>{_NO})\.(?P<two>{_NO})\.(?P<three>\d{{1,2}}){_ENDS}")
# “2.3节”, “第2.3小节”: two steps to what is called so; not “2.3节课”.
_SECTION = re.compile(rf"(?<![\d.])第?(?P<one>{_NO})\.(?P<two>{_NO})(?:小?节(?!课|能|约|省)|款(?!项|式))")
# “讲什么”, “谁管”, or the end: what is asked of a place; not “4.2是多少”.
_ASKED = r"(?=[讲说写的里谁由归有呢,?]|是(?!多少|几)|具体|内容|什么|啥|怎|$)"


def spell_decimals(text: str) -> str:
    """Return a text with decimal numbers of places spelled; two steps are one behind a place or a plan only."""
    text = _SECTION.sub(lambda match: _places(match["one"], match["two"]), text)
    text = _THREE.sub(lambda match: f"{_places(match['one'], match['two'])}{match['three']}", text)
    return _two().sub(lambda match: f"{match['of']}{_places(match['one'], match['two'])}", text)


@cache
def _two() -> re.Pattern[str]:
    """Return what finds two steps: “规划4.3讲什么”, “某市2.1”; not “茶园4.3公顷”, “规划2.0版”."""
    names = (name for names in region_names().aliases.values() for name in names)
    of = any_of(["规划", "计划", "方案", "分工", "文件", *names])
    return re.compile(rf"(?P<of>(?:{of})(?:里|中|的|第)?)(?P<one>{_NO})\.(?P<two>{_NO}){_ENDS}{_ASKED}")


def _places(one: str, two: str) -> str:
    return f"{_spelled(one)}({_spelled(two)})"


def _spelled(number: str) -> str:
    """Return a number up to twenty in Chinese numerals."""
    tens, ones = divmod(read_number(number) or 0, 10)
    ten = {0: "", 1: "十"}.get(tens, f"{_NUMERALS[tens]}十")
    return f"{ten}{_NUMERALS[ones] if ones else ''}"
