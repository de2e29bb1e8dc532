"""Spells out times that are written short or spoken: 25年 and 二零二五年 become 2025年, 十四五开局时 is 十三五末."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from rag.lexicon.periods import last_years, period_words

_CENTURY: Final = "20"
_SPOKEN: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")

# “二零二五年”, “二〇二〇底”: all four figures spoken; not “二零一”.
_WHOLE = re.compile(r"二[〇零][一二三四][〇零一二三四五六七八九](?=[年底末]|$)")
# “二五年底”: the last two figures; not “二三年”, two or three of them, nor “二五年来”.
_LAST_SPOKEN = re.compile(r"(?<![一二三四五六七八九十第])二[〇零一二四五六七八九](?=年(?![来内间多级之以]))")
# “到25年”, “比21年多”: after a word that leads to a time; not “为期25年”, “在10年里”, “比10年前”.
_LED = re.compile(r"(?<=[到至在跟和比从])(?P<year>[12]\d)(?=年(?![来内间多级之以前后里中]))")
# “20年底”, “15年那会”: with a part of the year; not “120年底”.
_PART = re.compile(r"(?<![\d第.])(?P<year>[12]\d)(?=年(?:底|末|初|那会|那年|的时候))")
# “天津25年要有几家”, “海门20年质押额”: with what is asked behind, where nothing says that it lasts so long; not
# “保护期25年”, “满22年”, “交20年的费”.
_ALONE = re.compile(
    r"(?<![\d第.期限满长达近约护效用交过了需要])(?P<year>2\d)(?=年(?![来内间多级之以吗呢的了左限才就后前])[一-鿿])"
)
# “23年前得建几座”, “到了24年之前要完成”, “23年前呢”: by then, as something must be so; not “23年前建的”,
# “20年前要多少钱”.
_BY_THEN = re.compile(
    r"(?<![\d第.])(?P<year>2[1-9])(?=年(?:之|以)?前,?(?:呢?[?]?$|(?:一共|总共|总计|共|先|就|都|又|还)*"
    r"(?:得|要|该|应|须|必须|需|能|计划|打算|争取|力争|确保|完成|建成|建好|做到|做完|达到)|[^,?]{1,6}(?:得|要|应|须)(?:完成|建|达|做|有)))"
)
# “22、23这两年”, “22到23年”, “22-23年”: two of them; not “22、23项”, “12到15年”.
_TWO = re.compile(
    r"(?<![\d第.])(?P<first>2\d)年?(?P<to>[、到至\-—~和])(?P<last>2\d)(?=(?:这|那)?[两二]?年(?![来内间多级之以]))"
)

# “2020一年”, “2020那年”, “2025目标有哪些”: a year without its 年; not “2020年一年”, “12020一年”, “2025个目标”.
_BARE = re.compile(
    r"(?<![\d.])(?P<year>20[1-4]\d)(?=[一那当全]年(?!级)|的?(?:目标|指标|数据?字?|要|底|末|现状|基数|基线)(?!码))"
)


def spell_years(text: str) -> str:
    """Return a text with the years in it written with four figures, and ends of periods as 末 of them."""
    text = _WHOLE.sub(lambda m: m[0].translate(_SPOKEN), text)
    text = _LAST_SPOKEN.sub(lambda m: _CENTURY + m[0].translate(_SPOKEN), text)
    text = _TWO.sub(lambda m: f"{_CENTURY}{m['first']}{m['to']}{_CENTURY}{m['last']}", text)
    text = _BARE.sub(lambda m: f"{m['year']}年", text)
    for pattern in (_LED, _PART, _BY_THEN, _ALONE):
        text = pattern.sub(lambda m: _CENTURY + m["year"], text)
    return spell_periods(_BEFORE_END.sub(r"\1底\2", text))


# “2023年前几家”, “2023年底以前要建多少”: until the end of a year a number is asked for; not “2023年前三名”.
_BEFORE_END = re.compile(r"(20\d\d年)[底末]?[以之]?前((?:要|共|总共|一共|得|能)*(?:建|办|设|达到?|完成)?(?:几|多少))")


_BEFORE = {period: earlier for earlier, period in pairwise(last_years())}
"""Which period each comes after."""

_PERIOD = "“?(?P<period>十[一二三四五]五)”?"
_TIME = r"的?(?:时候?|那会儿?|那阵子?|当口|之?前|以前|之初)"
_STARTED, _OPENS = period_words().started, period_words().opens
_ENDED, _CLOSES = period_words().ended, period_words().closes
_BOTH, _BEGINS = period_words().both, period_words().begins
_YEAR_OF = "(?:的)?(?:那|之|头|当)?(?:一)?年"
_END = rf"(?:(?:{_ENDED})(?!了)(?:{_TIME}|{_YEAR_OF})?|(?:{_CLOSES})(?:{_TIME}|{_YEAR_OF}))"

# “十三五从开头到收尾”: both ends of a period; not “规划从开头到结尾”.
_THROUGH = re.compile(
    rf"从?{_PERIOD}的?从?(?:{_STARTED}|{_OPENS})(?:{_TIME})?[到至](?:{_ENDED}|{_CLOSES}|末)(?:{_TIME})?"
)
# “十三五头尾两个数”, “十三五起点、终点各多少”: both ends of a period without 从; not “十三五开头怎么写”.
_BOTH_ENDS = re.compile(
    rf"{_PERIOD}(?:期间)?的?(?:{_BOTH}"
    rf"|(?:{_STARTED}|{_OPENS}|{_BEGINS})的?(?:时候?)?[和与跟同及、,]?(?:{_ENDED}|{_CLOSES}|末)(?:的?时候?)?)"
)
# “十四五起步那年”, “十四五开局之年”: the first year of a period; not “十四五开局时”.
_FIRST_YEAR = re.compile(rf"{_PERIOD}的?(?:(?:{_STARTED}|{_OPENS}){_YEAR_OF}|(?:头|第)一年)(?!度)")
# “十四五开局时”, “十五五还没起步那会儿”, “十四五刚开始”, “十四五开始到现在”, “十四五之前”: when another ended;
# not “十四五开头怎么写”, “十四五前两年”, “十四五开始实施”.
_STARTS = re.compile(
    rf"{_PERIOD}(?:规划)?(?:还没有?|尚?未|没)(?:{_STARTED}|{_OPENS}|到|来)(?:{_TIME})?"
    rf"|{_PERIOD.replace('period', 'just')}(?:才|刚)(?:刚|一)?(?:{_OPENS}|{_STARTED})(?:{_TIME})?"
    rf"|{_PERIOD.replace('period', 'opens')}的?(?:(?:{_OPENS}){_TIME}|(?:{_STARTED})(?:{_TIME})?)"
    rf"|{_PERIOD.replace('period', 'beside')}的?(?:{_OPENS})(?=[和与跟同到比](?:20\d\d|十[一二三四五]五|现在|如今|末))"
    rf"|{_PERIOD.replace('period', 'ahead')}(?:之前|以前|前(?=[,?的有是]|$))"
    rf"|(?:还没到|没到|刚一?(?:进入?|迈[进入]|[跨踏][进入]))到?{_PERIOD.replace('period', 'entered')}(?:{_TIME})?"
)
# “十三五这几年”, “十三五那五年里”: the whole of a period; not “十三五后两年”.
_WHILE = re.compile(rf"{_PERIOD}(?:规划)?的?[这那](?:[几五5]|好几)年(?:来|间|里|期间)?")
# “前五年培训的”, “前些年里”, “后几年要办的”: what was and what is to come; not “十四五前五年”, “往后五年”, “最后几年”.
_YEARS_BEFORE = re.compile(r"(?<![一二三四]五)(?<!五的)前(?:几|些|五)年(?:来|间|里)?(?!内|度)")
_YEARS_AFTER = re.compile(r"(?<![往之以最今前五])(?<!五的)后(?:几|五)年(?:间|里)?(?!内|度)")
# “十二五收官的时候”, “十三五规划结束时”, “十三五收尾那年”, “十二五最后一年”; not “十三五收尾怎么写”, “十三五规划结尾”.
_ENDS = re.compile(rf"{_PERIOD}(?:规划(?=收官|结束|到期|最后一年))?的?(?:{_END}|最后一年)")
# “2025年底收官时”, “2020年结束”: the end of a year; not “2020年收尾工程”, “2020年到期吗”, what is then over.
_YEAR_ENDS = re.compile(rf"(?P<year>20[1-4]\d)年?(?:底|末)?(?:{_END})(?!吗|吧|没|了)")
# “2021年开头的时候”; not “2021年开头怎么写”.
_YEAR_STARTS = re.compile(rf"(?P<year>20[1-4]\d)年(?:{_OPENS}|起步|伊始){_TIME}")


# “十四五和推进计划”, “行动计划与十四五里”: a plan called by its period alone beside another; not “十四五期间和计划”,
# “推进计划和十四五期间”, “十四五与行动计划生育”.
_PLAN = r"(?:实施)?(?:推进|行动)计划(?!生育)"
_BY_PERIOD = re.compile(
    rf"“?十[一二三四五六]五”?(?=的?[和与跟同及、](?:那份|这份)?{_PLAN})"
    rf"|(?<=计划[和与跟同及、])“?十[一二三四五六]五”?(?![规计]划|[期时末以新开收初之]|目标|的目标)"
)


def spell_periods(text: str) -> str:
    """Return a text in which the start and the end of a period are told by the period that ended then, or by a year."""
    text = _YEARS_AFTER.sub("今后", _YEARS_BEFORE.sub("过去", text))
    text = _WHILE.sub(r"\g<period>期间", _BY_PERIOD.sub(r"\g<0>规划", text))
    text = _THROUGH.sub(lambda m: f"从{_end_before(m['period'])}到{m['period']}末", text)
    text = _BOTH_ENDS.sub(lambda m: f"{_end_before(m['period'])}和{m['period']}末", text)
    text = _FIRST_YEAR.sub(lambda m: f"{last_years()[m['period']] - 4}年", text)
    text = _STARTS.sub(lambda m: _end_before(next(filter(None, m.groups()))), text)
    text = _ENDS.sub(lambda m: f"{m['period']}末", text)
    text = _YEAR_STARTS.sub(r"\g<year>年初", text)
    return _YEAR_ENDS.sub(r"\g<year>年底", text)


def _end_before(period: str) -> str:
    return f"{_BEFORE[period]}末" if period in _BEFORE else period
