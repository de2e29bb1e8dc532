"""Tells whether a question says that somebody may do a thing, is paid or punished for it, and whether a plan does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.evidence.clauses.kinds import STATES
from rag.evidence.sentences.relevance import match
from rag.question.topic.terms import Term

_ITEM = re.compile(r"[^,，;；、。]+")
# How well an item must hold a word to name it.
_HELD = 0.9

# “用艺名注册行吗”, “可以两个人共有吗”, “合法吗”: whether somebody may do something; not “银行吗”, “到八成吗”.
_ASKS_LEAVE = re.compile(
    r"(?<![银执先推举施进发])行(?:吗|不行|么|不[?]*$)"
    r"|(?:可以|(?<![一二三四五六七八九十几两\d])成|允许|合法|违法|合规)(?:吗|么|不[?]*$)|可不可以|许不许"
    r"|(?<!就)可以(?!看)[^,?]{2,20}(?:吗|么)[?]*$"
    # “能用茶王的牌子吗”, “能不能贴标”; not “能用到港口吗”, “人工智能用得好吗”.
    r"|(?<![功可才节产智])能(?:不能)?(?:使用|用(?![来到上好得于])|印|贴|挂|打|叫|冒用|沿用)[^,?]{1,14}(?:吗|么)?[?]*$"
)
# “允许”, “支持企业注册”, “试点”, “有条件的茶馆设立讲堂”: somebody is let, helped or asked to do it; not
# “注册商标企业数达1700家”.
_LETS = re.compile(
    r"允许|准许|可以?(?=[一-鿿])|支持|鼓励|引导|放[宽开]|扩大|探索|试点|推动|推行|实行|提供|开展|免|便利"
    r"|有条件的[^,，;；。]{1,12}(?:设立|建立|组建|开设|成立)"
)


def asks_permission(question: str) -> bool:
    """Tell whether a normalised question asks whether somebody may do something."""
    return _ASKS_LEAVE.search(question) is not None


# “要不要查茶”, “用不用预约”, “可不可以代办”: whether somebody must or may do it, and not what help there is; not
# “主要不要”, “能不能帮忙”.
_MUST_OR_MAY = re.compile(
    r"(?<![主重])要不要|用不用|需不需要|需要不需要|必不必须|该不该|应不应该|得不得|可不可以|可以不可以|可否|许不许"
)


def asks_duty_or_leave(question: str) -> bool:
    """Tell whether a normalised question asks by a verb and its denial if somebody must or may do something."""
    return _MUST_OR_MAY.search(question) is not None


def permits(clause: Clause, words: str) -> bool:
    """Tell whether a sentence lets somebody do something: one that tells what was, or is to be, reached does not."""
    return clause.kind not in STATES and _LETS.search(words) is not None


# “给报销吗”, “能免费用吗”, “买保险有补贴”, “登记费减免吗”: money is said to be given or spared; not “免费用户”.
_PROMISES = re.compile(
    r"报销|补贴|补助|津贴|贴钱|贴息|发钱|给钱|奖钱|退[钱还费]|返还|全免|减免|免费(?!用户)|不要钱|不收[钱费]|兜底|(?:少[交缴]|[免减退抵])[点些]?税"
)
# “资助”, “费用减缴”, “风险补偿”; not “损害赔偿”.
_PAYS = re.compile(r"补[贴助偿]|资助|奖[励补金]|贴息|减[缴免]|免费|免收|报销|经费|资金|公益|退[还税]|税")
# “会奖励种茶吗”, “给茶农发奖金吗”: somebody is said to be rewarded; not “会完善奖励办法吗”, “社会资助吗”.
_GIVES = re.compile(
    r"(?:(?<![社协学大年展])会(?:不会)?|给|发)(?![^,?]*(?:办法|制度|政策|机制))[^,?]{0,8}?(?:奖励|奖金|资助)"
)
# “研究优化茶叶资助政策”, “完善奖励办法”: how money is given is worked out, which gives none; not “落实资助政策”.
_WORKS_OUT = re.compile(r"(?:研究|探索|优化|完善|健全|调整|制定)[^,，;；。、]*(?:政策|制度|办法|机制|体系)")
# “登记费减免吗”: the charge that is said to be spared, and what it is for; not “减免费用的办法”.
_SPARES = re.compile(r"(?P<thing>[一-鿿]{2,8})(?:的)?(?:费用?|收费)(?:可以|能|会|有|给|是)*(?:减免|全免|免[除收掉]?)")


def promises_more(question: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a question says that money is given or spared, of which the words of a plan say nothing.

    A charge is spared only by an item of a sentence that names what it is for: “茶园登记、茶馆费用减缴” spares none of
    茶园.
    """
    rewards = _GIVES.search(question)
    if not (rewards or _PROMISES.search(question)):
        return False
    spared = _SPARES.search(question)
    asked = [term for term in terms if spared and term.word in spared["thing"]]
    items = [item for item in _ITEM.findall(words) if _PAYS.search(item)]
    items = [item for item in items if not (rewards and _WORKS_OUT.search(item))]
    return not any(all(match(term, item.lower()) >= _HELD for term in asked) for item in items)


# What a question asks, and the words that a sentence needs to tell of it: that it speaks of the thing tells nothing.
_ONLY_TOLD_BY = (
    # “能不能自己选茶师”, “要不要重新考茶证”: how something may or must be done; not “有自己的茶馆吗”, “要自己拿钱吗”.
    (
        re.compile(
            r"(?:能不能|可不可以|可以|([让许准])不\1|允许)[^,?]{0,4}?(?:自己|自行|随便|随意|任意)(?!的)(?=[一-鿿]{2})"
        ),
        re.compile(r"自[主行愿选己律由]|任[选意]|选择"),
    ),
    (re.compile(r"(?:重新|从头)(?=[一-鿿]{2})"), re.compile("重新|重启|从头|再次|复[核审评]")),
    # “挂假茶牌算侵权吗”: whether an act is unlawful; not “算不算条件”, “构成茶叶侵权案件多吗”.
    (
        re.compile(
            r"(?:(?<![计核结清运])算|属于|构成)(?:不算|得上|不上|是|作)?[^,?]{0,3}"
            r"(?:侵权|违法|犯法|犯罪|违规|盗版|抄袭|剽窃|造假|假货|假冒)(?:行为)?(?:吗|么|不|没有?)?(?:[,?]|$)"
        ),
        re.compile("属于|视为|认定为|构成|论处"),
    ),
    # “茶树多就能评茶王吗”: that one thing is enough for another; not “明年就能评茶王吗”.
    (
        re.compile(r"(?:(?:多|好|高|大|了|只要[^,?]+),?|^[^,?]{0,6}有[^,?]{2,6})就(?:能|可以|会|算)"),
        re.compile("就|即可|即能|凡|均可|直接|一律|自动"),
    ),
    # “卖过假茶还能评茶王吗”: what somebody may still do behind what he did; not “还能评几个”.
    (
        re.compile(r"[了过后][^,?]{0,8},?还(?:能|可以|可|让|准)(?![几多])"),
        re.compile("允许|可以|仍|不影响|限制|禁止|不得|取消|不予"),
    ),
    # “茶馆还在卖假茶吗”: that a wrong goes on, of which a plan against it says nothing; not “还在查假茶吗”.
    (
        re.compile(r"(?:还|仍|照样)(?:在|有人)*[用卖搞做看装播印抄]+[^,?查打]{0,4}(?:盗版|假|冒牌|山寨|仿|侵权)"),
        re.compile("仍|尚|依然|存在|屡|频发|时有"),
    ),
    # “收不收茶税费”, “还要交登记费吗”: whether there is a charge, which one that is only made less does not tell; not
    # “想少交点费”.
    (
        re.compile(r"(?:收不收|要不要[交缴付]|(?<![少不免])(?:还|要|得)[收交缴付])[^,?]{0,8}(?:费(?!用减)|钱)"),
        re.compile("收费|收取|缴纳|免(?!疫)|不收|零收"),
    ),
)


def answer_unsaid(question: str, words: str) -> bool:
    """Tell whether a question asks how something may be done, what follows of it, or whether it is wrong or charged.

    Of that the words of a plan tell nothing that only speak of the thing: “加强茶师队伍建设” lets nobody choose one.
    """
    return any(asks.search(question) and not tells.search(words) for asks, tells in _ONLY_TOLD_BY)


# “惩罚性赔偿”, “失信惩戒”, “严厉打击”; not “规范”.
_PUNISHES = re.compile(r"[惩罚刑]|处置|打击|查处|制裁|追究")


# “不许”, “不得”, “严禁”: something is said to be forbidden; not “不让利”.
_FORBIDS = re.compile(r"不[许准得]|不(?:可以|允许|准许)|严禁|禁止|不能(?!源)")


def forbids_too(question: str, words: str) -> bool:
    """Tell whether a question says that something is forbidden for which a sentence has a penalty."""
    return bool(_FORBIDS.search(question)) and bool(_PUNISHES.search(words))
