"""Takes out of a text what is no mark of it: invisible characters, spaces within words, a mark said again."""

from __future__ import annotations

import re

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f]")
# “谁管🙏”, “谢谢❤️”: a picture says nothing, and parts what it stands between.
_PICTURES = re.compile(r"[\u2600-\u26ff\u2728\u2753-\u2757\u2764\ufe0f\u200d\U0001f000-\U0001faff]+")
# A space between two Chinese characters: “商业 秘密”; not the one in “wipo center”.
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
# “谁管,,,茶馆”, “谁管????”: one mark says as much as a row, which patterns would try in every way; not “——”, “……”.
_MARKS_AGAIN = re.compile(r"(?P<mark>[,、;:?!。])(?P=mark)+")
# “第 3 项”, “到 2025 年”, “opec 到底是”: spaces set around figures and Latin letters part no words; not “上海 2020”.
_FIGURE_SPACE = re.compile(
    r"(?<=[第到至在])\s+(?=\d)|(?<=\d)\s+(?=(?:[项条个家件年月日章节款号名人点亿万%]|部分))"
    r"|(?<=[a-z])\s+(?=到底|究竟|是|代表|指)"
)
# “第3向”, “第十象”: how 项 is mistyped; not “第3向量”.
_MISTYPED_ITEM = re.compile(
    r"(?<=第)(?P<no>[\d一二三四五六七八九十百零]{1,6})[向象像相](?=$|[,?。是讲说写的由归谁牵内])"
)


def visible(text: str) -> str:
    """Return a text without characters that nobody sees, and a space where pictures stand."""
    return _PICTURES.sub(" ", _INVISIBLE.sub("", text))


def with_plain_marks(text: str) -> str:
    """Return a text in half width with white space folded, commas between Chinese words, and each mark once."""
    folded = re.sub(r"\s+", " ", text).strip()
    joined = _INNER_SPACE.sub(",", _FIGURE_SPACE.sub("", folded))
    return _MARKS_AGAIN.sub(r"\g<mark>", joined).strip(",")


def with_items(text: str) -> str:
    """Return a text with 项 behind a number where a slip of the keyboard wrote another character: 第3向."""
    return _MISTYPED_ITEM.sub(r"\g<no>项", text)
