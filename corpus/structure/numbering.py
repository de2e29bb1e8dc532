"""Recognises the numbering of Chinese official documents at the start of a line or inside run-on text.

The families and their order follow GB/T 9704-2012 (一、 / (一) / 1. / (1)) and the 编-章-节-条 of regulations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Ordinal

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_DIGITS |= {char: value for value, char in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
# What stands before a number inside a word: “第三、第四”, “2.15.”; “60三、任务” is a Chinese number behind a table.
_BEFORE_WORD, _BEFORE_DIGIT = frozenset("第之其"), frozenset("0123456789.．")
_AHEAD = len("2030年")
_CN = "[〇零一二三四五六七八九十百千两]{1,7}"
_OPEN, _CLOSE = "[(〔【]", "[)〕】]"

# Numbers that are one character, from the first to the last, and the family that they stand for.
_SIGNS = (
    ("cn_paren", "㈠", "㈩"),
    ("number", "⒈", "⒛"),
    ("number_paren", "⑴", "⒇"),
    ("circled", "①", "⑳"),
    ("circled", "❶", "❿"),
)

# Family, outermost first, with its pattern. `no` captures the number.
_FAMILIES: tuple[tuple[str, str], ...] = (
    # “第二编 知识产权保护”; not “第二编辑部”.
    ("book", rf"第(?P<no>{_CN}|\d{{1,3}})编(?!辑|制|号|写)"),
    # “第一部分 总则”, “第三篇 保障”; not “第一部分析报告”.
    ("part", rf"第(?P<no>{_CN}|\d{{1,3}})(?:部分(?!析)|篇(?!幅|章))"),
    # “第三章 保障措施”; not “第三章程”.
    ("chapter", rf"第(?P<no>{_CN}|\d{{1,3}})章(?!程)"),
    # “第二节 运用”; not “第二节能”.
    ("section", rf"第(?P<no>{_CN}|\d{{1,3}})节(?!能|约|假|点)"),
    # “第十二条 市港航局……”, “第六条产业转化支持”; not “第十二条产业链”. Cross-references are told apart by sequence.
    ("article", rf"第(?P<no>{_CN}|\d{{1,3}})条(?!例|件|产业[链带]|链|线|款)"),
    # “壹、总体安排”, which heads parts that 一、 counts in; not “壹元”.
    ("cn_formal", r"(?P<no>[壹贰叁肆伍陆柒捌玖拾]{1,3})[、.．]"),
    # “三、发展目标”, “三.发展目标”; not “三是完善机制”.
    ("cn", rf"(?P<no>{_CN})[、.．]"),
    # “(一)完善体系”; not “(一般)”.
    ("cn_paren", rf"{_OPEN}(?P<no>{_CN}){_CLOSE}[、.．]?"),
    # “12.深化改革”, “3、推进”, “3.2030年底前完成”; not “3.15消费者权益日”, “2.0版”, “3-5个”.
    ("number", r"(?P<no>\d{1,3})[.．、](?:(?![\d.．])|(?=20\d\d年))"),
    # “(3)加强”, “3)加强”; not “(2021)12号”.
    ("number_paren", rf"{_OPEN}?(?P<no>\d{{1,2}}){_CLOSE}[、.．]?(?!号)"),
    # “③开展培训”, “㈡开展培训”, “⒊开展培训”: a number and its marks in one character; not “㎡”.
    *((family, rf"(?P<no>[{first}-{last}])[、.．]?") for family, first, last in _SIGNS),
)
# “第一,优化布局”, “二是完善机制”, which open paragraphs; not “第一产业”, “一是一”.
_WORD = rf"(?:第(?P<no>{_CN})[,、]|(?P<order>{_CN})是(?![一二三四五六七八九十]))(?=\S)"
# “第一阶段:部署启动”, “第二阶段(2030年)”; not “第一阶段任务”.
_STAGE = rf"第(?P<no>{_CN}|\d{{1,2}})阶段(?:[:、.．]|(?=[(]))"
# “2.1发展目标”, “2.1.3.疏浚航道”, a number below “2.”; not “2.1万吨”, “3.15消费者权益日”. The last counts.
_DECIMAL = (
    r"(?P<above>[1-9]\d?(?:[.．][1-9]\d?){0,2})[.．](?P<no>[1-9]\d?)(?![\d.．]*\d)[.．、]?"
    r"(?=[一-鿿“《(A-Z])(?![万亿千百倍元版级米亩吨件家]|个(?![体性人])|项(?!目)|公里|平方|以上|左右|[一-鿿]{2,9}[日周](?![一-鿿]))"
)
# “任务一:建设基地”, “【项目2】改造码头”, “工程之三、护岸”, “行动三服务提升”, a whole short line that lost its space;
# not “任务一览”, “工程1项”, “行动一致”, “项目二期工程”.
_WHAT = "任务|项目|工程|行动|专项|举措|措施"
_GLUED = "(?=(?![项个次期批览览致体并定般起直些步季年月轮标类级种阶方条件所家座处名]|百|千|万)[一-鿿“][^。;:,]{3,24}$)"
_NAMED = (
    rf"(?P<open>【)?(?:重[点大]|主要|专项)?(?:{_WHAT})之?(?P<no>\d{{1,2}}|{_CN})"
    rf"(?(open)】|(?:[:、]\s?|[.．\s](?!\d)|{_GLUED}))"
)
# “专栏6专利转化专项计划实施工程”, “专栏二:人才工程”, “【专栏2】仓储工程”, “专栏1-2指标”; not “专栏文章”.
_BOX = rf"[【\[]?专\s?栏\s?(?P<no>\d{{1,2}}|{_CN})(?:[-—]\d{{1,2}})?[】\]:、.\s]*"
GLOSSARY = "(?:主要|相关|重要|专业|部分)*(?:名词|术语|词语|专业词汇)(?:解释|注释|释义|说明|定义)表?"
"""A pattern for the title of a list of terms: “名词解释”, “主要术语释义”."""
# “附件”, “附件2:任务分工表”, “附录一”, “附表1”, “附录名词解释”; not “附件所列任务”, “附件1中的任务”, “附件一览表”.
_ANNEX = (
    r"附(?:件|录|表)(?:(?P<no>\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d所中的规列览年月])[::.、]?"
    rf"|:|$|(?={GLOSSARY}$))"
)
# “——坚持改革创新”; not “—2025年”.
_DASH = r"(?:——?|--|──)(?=[^\d—-])"

RANK: dict[str, float] = {family: rank for rank, family in enumerate(dict.fromkeys(name for name, _ in _FAMILIES))}
# What can count on below one “行动一” and the next.
COUNTED_THROUGH = frozenset({"article", "cn_paren"})
# The numbers with one, two and three dots, the outermost first.
DECIMALS = ("decimal_2", "decimal_3", "decimal_4")
RANK |= {family: RANK["number"] + (place + 1) / 10 for place, family in enumerate(DECIMALS)}
RANK |= {
    "word": RANK["circled"] + 0.5,
    "annex": -1,
    "named": RANK["cn_paren"] + 0.5,
    "box": 20,
    "dash": 21,
    "plain": 22,
}

_START = tuple((family, re.compile(pattern)) for family, pattern in _FAMILIES)
_WORD_START = re.compile(_WORD)
_STAGE_START = re.compile(_STAGE)
_BOX_START = re.compile(_BOX)
_DECIMAL_START = re.compile(_DECIMAL)
_NAMED_START = re.compile(_NAMED)
_ANNEX_START = re.compile(_ANNEX)
_DASH_START = re.compile(_DASH)
# Of named parts only those with a mark behind their number are found inside a line: “行动一:骨干水源”; not “行动一体”.
_ANYWHERE = re.compile(
    "|".join([*(pattern.replace("?P<no>", "") for _, pattern in _FAMILIES), rf"(?:{_WHAT})之?(?:\d{{1,2}}|{_CN})[:、]"])
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A numbering mark: its family, its number (none for a dash) and where it ends in the line.

    ``above`` is the number that it names of what it stands below: 2 of “2.3”.
    """

    family: str
    number: int | None
    start: int
    end: int
    above: int | None = None

    @property
    def ordinal(self) -> Ordinal | None:
        """The mark as an ordinal, if it counts."""
        return None if self.number is None else Ordinal(self.family, self.number)


def read_number(text: str) -> int | None:
    """Return the value of an Arabic, circled (①, ⑴) or Chinese number below ten thousand, such as 二十三, or None."""
    if text.isascii() and text.isdigit():
        return int(text)
    for _, first, last in _SIGNS:
        if len(text) == 1 and first <= text <= last:
            return ord(text) - ord(first) + 1
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        else:
            total += (digit or 1) * _UNITS[char]
            digit = 0
    return total + digit


def write_number(number: int) -> str:
    """Return a number from 1 to 99 in Chinese, such as 二十三; others in Arabic digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return f"{digits[tens] if tens > 1 else ''}{'十' if tens else ''}{digits[ones] if ones else ''}"


def marker_at_start(line: str) -> Marker | None:
    """Return the numbering mark that ``line`` starts with, if any."""
    if decimal := _DECIMAL_START.match(line):
        above = [int(number) for number in re.split("[.．]", decimal["above"])]
        return Marker(DECIMALS[len(above) - 1], int(decimal["no"]), 0, decimal.end(), above[-1])
    for family, pattern in (*_START, ("named", _NAMED_START), ("named", _STAGE_START), ("box", _BOX_START)):
        match = pattern.match(line)
        if match and (number := read_number(match["no"])) is not None:
            return Marker(family, number, 0, match.end())
    if word := _WORD_START.match(line):
        return Marker("word", read_number(word["no"] or word["order"]), 0, word.end())
    if annex := _ANNEX_START.match(line):
        return Marker("annex", read_number(annex["no"] or ""), 0, annex.end())
    dash = _DASH_START.match(line)
    return Marker("dash", None, 0, dash.end()) if dash else None


def is_deeper(marker: Marker, outer: Marker) -> bool:
    """Tell whether a mark can stand below another: (1) below “1.”, and the first “1.” below “2.1” too."""
    if outer.family in DECIMALS and marker.family == "number":
        return marker.number == 1
    return RANK[marker.family] > RANK[outer.family]


def markers_inside(line: str) -> list[Marker]:
    """Return every numbering mark in ``line``, wherever it stands, in order."""
    found = []
    for match in _ANYWHERE.finditer(line):
        marker = marker_at_start(match[0] + line[match.end() : match.end() + _AHEAD])
        before = line[match.start() - 1 : match.start()]
        inside_word = _BEFORE_WORD if match[0][0] in _DIGITS | _UNITS else _BEFORE_WORD | _BEFORE_DIGIT
        if marker and marker.family != "dash" and before not in inside_word:
            found.append(Marker(marker.family, marker.number, match.start(), match.end()))
    return found
