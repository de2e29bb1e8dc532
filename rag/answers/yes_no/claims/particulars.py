"""Tells what a question says of a case, a term, a charge, a doer or a purpose that a sentence does not."""

from __future__ import annotations

import re
from itertools import pairwise

from index.words import names_something, plain_words
from rag.evidence.sentences.relevance import match
from rag.lexicon.claims import denial_words
from rag.lexicon.regions import region_names
from rag.question.model import Question

_NO = "[一二两三四五六七八九十半\\d]{1,4}"
# “得买三年”, “至少两年”, “执业才两年”: how long something is to last, or has; not “五年规划”, “三年内建成”.
_LASTS = re.compile(
    rf"(?:才|满|够|至少|最少|最多|连续|得[一-鿿]{{1,2}}|必须[一-鿿]{{1,2}})"
    rf"(?P<time>{_NO}个?(?:年|月|天|小时|星期))(?!内|规划|计划)"
)
# “我大专学历”, “孩子才二十岁”, “我户口在外地”, “没有大专文凭”: of whom it is asked whether he may; not “本科专业”.
_SPEAKER = re.compile(r"我|咱|俺|孩子|儿子|女儿|老公|老婆|家里|朋友|没有?[^,?]{0,4}(?:学历|文凭|户口|户籍)")
_STANDING = re.compile(
    rf"学历|文凭|大专|中专|初中|高中|硕士|博士|工龄|户口|户籍|外地人|执业|从业(?!人)|年龄|{_NO}岁|退休"
    rf"|没有?[一-鿿]{{0,4}}证"
)
_MAY = re.compile(r"(?<![功可才节产智])能(?:不能)?(?![源力])|可以|可不可以|够不够|行不行|有没有资格")
# “课时费”, “自己掏学费”, “给工资”: what is paid; not 经费, 免费, 消费, “收费标准”.
_CHARGE = re.compile(r"(?<![免经消浪收花耗自])费(?!用户|心|劲|力)|掏钱|工资|薪水|酬劳|报酬")
_PAID = re.compile(r"费|免(?!疫)|补[助贴]|资助|钱|报酬|奖")
# “由茶行来保”, “由学校出钱”: who does it; not “由谁来保”, “由来”.
_DOER = re.compile(r"由(?P<who>(?!谁|哪|此|来|于)[^,?由的]{2,8}?)(?:来|去|负责|承担|出[钱资]|掏|包办|保|管)")
# “是治虫的吧”, “是用来看茶的吗”: what a thing is for; not “是真的吗”, “是做好了的吗”.
# “超过茶城了吗”, “不如茶城吧”: how a place stands beside another; not “超过十件”.
_WEIGHED = re.compile(
    r"(?:超过|超出|赶[上超]|追[上平]|甩开|高[于过]|低于|多于|少于|不如|落后于?|领先于?)(?![\d一二两三四五六七八九十百])"
)
# “有手机客户端没有”, “有没有班车”: what is said to be there; not “有没有关于茶的规定”, “没有建起来”.
_HAS = re.compile(
    r"(?<!没)有(?:没有|无)?(?P<what>(?!没|无|关|规定|了|过|[说提写讲]|安排|计划|打算)[^,?有的]{2,8}?)"
    r"(?:没有?|吗|么)?[?]*$"
)
_PURPOSE = re.compile(r"是(?:专门|用来|拿来)?(?P<what>[治防抓卖修造教查收赚捐][^,?的]{1,8})的(?:吧|吗|么|不是)")


def particular_missing(question: Question, words: str) -> bool:
    """Tell whether a question claims such a particular of which the words of a plan say nothing."""
    text, whole = question.text, question.resolved
    if any(found["time"] not in words for found in _LASTS.finditer(whole)):
        return True
    standing = _STANDING.search(whole) if _SPEAKER.search(whole) and _MAY.search(text) else None
    if standing and standing[0] not in words:
        return True
    if _CHARGE.search(text) and not _PAID.search(words):
        return True
    if question.foreign and _WEIGHED.search(text):
        return True
    claimed = [found["who"] for found in _DOER.finditer(text)] + [found["what"] for found in _PURPOSE.finditer(text)]
    if any(not _speaks_of(one, question, words) for one in claimed):
        return True
    there = _HAS.search(text)
    if there and _names_a_thing(there["what"]) and not _speaks_of(there["what"], question, words):
        return True
    return any(name in text and name not in words and name[0] not in words for name in region_names().abroad)


def _speaks_of(claim: str, question: Question, words: str) -> bool:
    """Tell whether a sentence has two neighbouring characters of a claim, or a word that stands for one in it."""
    if any(first + second in words for first, second in pairwise(claim)):
        return True
    return any(match(term, words.lower()) > 0 for term in question.terms if term.word in claim)


def _names_a_thing(phrase: str) -> bool:
    """Tell whether the last word of a phrase names a thing, or is a foreign one: 班车, app; not the deed 提到."""
    *_, last = plain_words(phrase)
    return last.isascii() or (len(last) > 1 and names_something(last) and last not in denial_words().plans)
