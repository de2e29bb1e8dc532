"""Tells whether a question says which part of a whole is of a kind, and a sentence tells nothing of parts."""

from __future__ import annotations

import re

# “大多数是外地人的”, “一半以上由茶农注册”, “主要是茶企的吧”: most of something is said to be of a kind; not
# “主要任务是什么”, “主要是做什么”.
_MOST = (
    r"(?:绝?大(?:多数|部分|半)|一?大半|多半|多数|半数(?:以上)?|一半(?:以上|多)?|过半(?:数)?|少数|小部分|[一二三四五六七八九]成(?:以上|多)?"
    r"|\d+(?:\.\d+)?%(?:以上)?|主要|基本上?)"
)
_PART_OF = re.compile(
    rf"{_MOST}(?:都|是不是|是否)*(?:是|由|归|属于|来自|出自|靠|在|位于)(?!为了?|要|想|因|指|什么|啥|谁|哪|做|干|管|负责|牵头)[^,?谁哪什啥]{{2,12}}?"
    r"(?:的|报|申请|注册|登记|提交|拥有|持有|所有)*(?:吗|么|吧|嘛|没有?|对吗|对吧|,(?:对|是)[^?]{0,3})[?]*$"
)
# What tells of parts: “其中八成”, “占”, “以茶企为主”; not “占地”.
_TELLS_PARTS = re.compile(
    r"其中|占(?!地|用|领)|比重|比例|份额|多数|部分|过半|一半|为主|主要(?!任务|目标|责|负)|\d%|百分之|[一二三四五六七八九]成"
)


def part_unsaid(question: str, words: str) -> bool:
    """Tell whether a question says that most of something, or some share of it, is of a kind, and ``words`` do not."""
    return _PART_OF.search(question) is not None and _TELLS_PARTS.search(words) is None
