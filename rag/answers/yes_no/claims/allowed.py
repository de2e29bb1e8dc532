"""Tells whether a question says that somebody may do a thing, is paid or punished for it, and whether a plan does."""

from __future__ import annotations

import re

from corpus.model import Clause, ClauseKind

# “用艺名注册行吗”, “可以两个人共有吗”, “合法吗”: whether somebody may do something; not “银行吗”, “到八成吗”.
_ASKS_LEAVE = re.compile(
    r"(?<![银执先推举施进发])行(?:吗|不行|么|不[?]*$)|(?:可以|(?<![一二三四五六七八九十几两\d])成|允许|合法|违法|合规)(?:吗|么|不[?]*$)|可不可以|许不许"
    r"|(?<!就)可以(?!看)[^,?]{2,20}(?:吗|么)[?]*$"
)
# “允许”, “支持企业注册”, “试点”: somebody is let, helped or asked to do it; not “注册商标企业数达1700家”.
_LETS = re.compile(
    r"允许|准许|可以?(?=[一-鿿])|支持|鼓励|引导|放[宽开]|扩大|探索|试点|推动|推行|实行|提供|开展|免|便利"
)
_TELLS_A_STATE = frozenset({ClauseKind.BACKGROUND, ClauseKind.TARGET})


def asks_permission(question: str) -> bool:
    """Tell whether a normalised question asks whether somebody may do something."""
    return _ASKS_LEAVE.search(question) is not None


def permits(clause: Clause, words: str) -> bool:
    """Tell whether a sentence lets somebody do something: one that tells what was, or is to be, reached does not."""
    return clause.kind not in _TELLS_A_STATE and _LETS.search(words) is not None


# “给报销吗”, “能免费用吗”, “买保险有补贴”: money is said to be given or spared; not “免费用户”, “赔偿损失”.
_PROMISES = re.compile(
    r"报销|补贴|补助|贴钱|贴息|发钱|给钱|奖钱|退[钱还费]|返还|全免|免费(?!用户)|不要钱|不收[钱费]|兜底"
)
# “资助”, “费用减缴”, “风险补偿”; not “损害赔偿”.
_PAYS = re.compile(r"补[贴助偿]|资助|奖[励补金]|贴息|减[缴免]|免费|免收|报销|经费|资金|公益|退[还税]")


def promises_more(question: str, words: str) -> bool:
    """Tell whether a question says that money is given or spared, of which the words of a plan say nothing."""
    return bool(_PROMISES.search(question)) and not _PAYS.search(words)


# “会被罚吗”, “要追责”, “吊销执照”: a penalty is threatened; not “罚没物品库”.
_THREATENS = re.compile(r"[被会要得]罚|罚[款钱]|处罚|追责|问责|吊销|扣分|判刑|坐牢|拘留|封号")
# “惩罚性赔偿”, “失信惩戒”, “严厉打击”; not “规范”.
_PUNISHES = re.compile(r"[惩罚刑]|处置|打击|查处|制裁|追究")


def threatens(question: str, words: str) -> bool:
    """Tell whether a question says that somebody is punished, of which the words of a plan say nothing."""
    return bool(_THREATENS.search(question)) and not _PUNISHES.search(words)


# “不许”, “不得”, “严禁”: something is said to be forbidden; not “不让利”.
_FORBIDS = re.compile(r"不[许准得]|不(?:可以|允许|准许)|严禁|禁止|不能(?!源)")


def forbids_too(question: str, words: str) -> bool:
    """Tell whether a question says that something is forbidden for which a sentence has a penalty."""
    return bool(_FORBIDS.search(question)) and bool(_PUNISHES.search(words))
