"""Tells whether a question says that something has come about, or is there, and a sentence only sets it to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause, ClauseKind
from rag.answers.values.times import asks_goal_reached, asks_result
from rag.evidence.sentences.parts import PART, part_on
from rag.evidence.sentences.relevance import holds
from rag.lexicon.claims import strength
from rag.question.claims.existence import BODY, kind_of_body
from rag.question.topic.terms import Term

# What brings something about.
_BRINGS = f"(?:{'|'.join(strength().bringing)})"
# “茶馆建起来了没”, “拿过茶王奖吗”, “茶馆建好没有”, “成立茶会了吗”, “已经建成茶馆”: it is said to have come about; not
# “要建了吗”, “写了吗”. The first that fits tells the verb: 成立 of “培育中心成立了没有”, not 培育.
_CAME_ABOUT = tuple(
    map(
        re.compile,
        (
            rf"({_BRINGS}(?:成|好|完|到|起来|出来)?(?:了|过))[^,?]{{0,20}}(?:吗|么|没有?|吧|嘛|[?])",
            rf"({_BRINGS}(?:成|好|完|起来)?)(?:没有?)[?]*$",
            rf"已经?({_BRINGS}(?:成|好|完|到)?)(?!的)[^,?]{{2,}}",
            rf"有没有({_BRINGS}(?:成|好|到|起来|过))",
            rf"({_BRINGS}(?:成|好|完|到)?)[^,?]{{2,20}}?了(?:吗|么|没有?|吧|嘛)?[?]*$",
            rf"({_BRINGS}(?:成|好|完))[^,?]{{2,20}}?没有?[?]*$",
            # “茶票发过没”, “办法定了没”: a short verb of doing; not “提出过没”, “规定了没”, which plans do.
            r"((?:[发签批评颁]|(?<!提)出|(?<![规标])定)[了过])(?:没有?|吗|么)[?]*$",
            # “条例改完了没有”, “清单列完了吗”
            r"((?<![没])[一-鿿]完了?)(?:没有?|吗|么)[?]*$",
            r"((?<![提指])[发签批评颁出]过)[^,?]{1,6}(?:没有?|吗|么)[?]*$",
        ),
    )
)
# “会建成吗”, “打算办了吗”, “不再办了吧”: it is yet to come, or over; not “重要”, “主要”, “功能”, “协会”, “开茶会了吗”.
_AHEAD = re.compile(
    rf"不(?:再|{_BRINGS})|(?<![社协学大年展员事])会(?![了吗议])|(?<![重主必需])要(?!求了)|(?<![智功可才节产])能"
    rf"|将|打算|(?<!推进)计划|准备|力争|争取|目标|到20\d\d年"
)
# “已有”, “先期建成的”, “获批”; not “建成茶馆”, which tells somebody to do it.
_ALREADY = re.compile(r"已(?!经济)|现有|先期|率先|获批|成功|(?:建成|完成|获得|形成|设立|成立)[了的]")
# What sets a thing up that is not there yet, before it in one part of a sentence, or around it: “推进茶馆建设”;
# “共建”, “深化茶馆建设”, “支持茶馆建设”, “推进茶馆开展课程建设” are of what is there.
_FOUNDS = (
    r"(?:(?<![深化共])(?:建立|建设|设立|筹建|组建|成立|新建|创建|争创|布局)|打造|培育成|建成).*{0}"
    r"|(?<!持续)(?<!继续)(?<!不断)(?:推进|推动|加快|筹划).*{0}(?:(?!开展|加强|完善|优化|提升).)*(?:建设|筹建)"
)
# “不断推进茶馆建设”: what was going on, in a plan's words on the past; not “推进茶馆建设,取得成效”.
_GOES_ON = re.compile(r"不断|持续|继续|加快|推进|推动|加大|加强|探索|筹建")
# “取得了成效”: it came to something; not “推进茶馆建设”.
_CAME_TO = re.compile(r"[了过]|成功|获|已|完成|实现|达|通过|形成|建成|现有")
# “依托茶馆”, “发挥茶馆作用”: what a plan makes use of is there.
_USES = r"(?:发挥好?|依托|利用|用好|借助)"


# “已签约了吗”, “已开馆吗”, “已有茶馆了吗”, “有茶馆了吗”, “茶馆有了吗”, “能评茶师了吗”: done by now; not “已有茶馆多吗”,
# “已知”, “功能多了吗”, “有规定了吗”, “有写到了吗”.
_HAS_BY_NOW = re.compile(
    r"已(?![经有知])[^,?]{2,}(?:了(?:吗|么|没有?|吧|嘛)?|吗|么|没有?)[?]*$"
    r"|已有(?!的)[^,?]{2,}了(?:吗|么|没有?|吧|嘛)?[?]*$"
    r"|(?<![没具会要拥还所享])有(?!没|无|什|哪|多|几|写|提|说|讲|关|打|计|安|要求|规定|目标)(?:[^,?]{2,20}(?<![到过多少]))?了"
    r"(?:吗|么|没有?|吧|嘛)[?]*$"
    r"|(?<![功可才节产智不])能(?![力源不])[^,?]{2,12}了(?:吗|么|没有?)[?]*$"
)


def happened(question: str) -> bool:
    """Tell whether a question says that something has happened: “已经建了”, “建好了没”, “目标完成了吗”."""
    said = any(word in question for word in strength().happened)
    return said or _HAS_BY_NOW.search(question) is not None or bool(came_about(question)) or asks_result(question)


def came_about(question: str) -> str:
    """Return the verb by which a question says that something has come about, 建好了 of “茶馆建好了没”; or nothing."""
    if _AHEAD.search(question):
        return ""
    return next((match[1] for pattern in _CAME_ABOUT if (match := pattern.search(question))), "")


# “卖到十家了吗”, “超过十家了没有”: a change that an amount is said to have come to by now.
_BY_NOW = re.compile(r"了(?:吗|么|没有?|吧|嘛)?[?]*$")


def is_by_now(question: str) -> bool:
    """Tell whether a question says of an amount that it is reached: “达到十家了吗”, “建了十家没”."""
    return bool(_BY_NOW.search(question) or came_about(question)) and not _AHEAD.search(question)


def only_set(question: str, clause: Clause, words: str, terms: Sequence[Term] = ()) -> bool:
    """Tell whether a sentence only sets to do, or to reach, what a question says has come about or is there.

    Of the past it may tell that something went on, which is no more, or that it was so, but not that it was finished.
    """
    if asks_goal_reached(question):
        return True
    part = part_on(words, terms)
    if clause.kind is ClauseKind.BACKGROUND:
        goes_on = _GOES_ON.search(part) is not None or came_about(question).startswith("完成")
        return goes_on and happened(question) and not _CAME_TO.search(part)
    if tells_what_is(part):
        return False
    if happened(question):
        return not _is_used(question, words, terms)
    body = kind_of_body(question)
    return _is_founded(body, words) if body else _is_to_grow(question, part)


# “有没有茶园险”, “有茶馆规则吗”, “茶会有没有”: whether a thing is there; not “有没有要求”, “有什么”, “拥有茶园吗”.
_IS_ANY = re.compile(
    r"有(?:没有|无)(?!规定|写|提|说|要求|讲|涉及|包括|关于|必要|打算|计划|安排)"
    r"|(?<![没具会要拥还所])有(?![没无什哪多几关必打计安要])[^,?]{2,20}(?:吗|么|没有?|不|吧)[?]*$"
)


# “有茶叶产业吗”, “有没有茶叶品牌”: a thing that is there or grows; not “有培育措施吗”.
_HAS_THING = re.compile(r"(?<![没具会要拥还所])有(?:没有|无)?(?P<thing>[^,?的]{2,20}?)(?:吗|么|没有?|不|吧)?[?]*$")
# “逐步形成一批茶叶产业”, “打造茶叶交易的重要枢纽”: what has yet to grow; not “依托茶叶产业培育人才”,
# “培育茶叶产业人才”.
_GROWS = "(?<!持续)(?<!继续)(?:形成|培育|打造|培植)[^,]*{0}(?:$|[和与及等、”])"
_KIND = 2


def _is_to_grow(question: str, part: str) -> bool:
    """Tell whether a part of a sentence has yet to grow the thing of which a question asks if it is there."""
    match = _HAS_THING.search(question)
    return match is not None and re.search(_GROWS.format(re.escape(match["thing"][-_KIND:])), part) is not None


# “研究制定茶园险办法”, “探索建立茶馆规则”: what brings a thing about; “完善茶馆规则” is of one that is there.
_BEGINS = re.compile(
    r"研究|探索|[制拟]定|出台|(?<!持续)(?:建立|设立|成立|组建|筹建|构建|搭建|打造|开发|推出|开展|试行|试点|争取)"
)
_CARRIES_ON = re.compile(r"完善|健全|深化|发挥|依托|利用|巩固|加强|强化|提升|扩大|拓展|优化|加快推进")


def is_yet_to_do(question: str, clause: Clause, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a question asks if something is there that a plan only sets to bring about."""
    if clause.kind is ClauseKind.BACKGROUND or tells_what_is(words) or not _IS_ANY.search(question):
        return False
    part = part_on(words, terms)
    # What stands behind a body is done by it: “支持茶馆开展培训” is of one that is there.
    begins = part.partition(body)[0] if (body := kind_of_body(question)) else part
    return _BEGINS.search(begins) is not None and not _CARRIES_ON.search(part)


def tells_what_is(words: str) -> bool:
    """Tell whether a sentence, wherever it stands, says that something was reached already."""
    return _ALREADY.search(words) is not None


def _is_used(question: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a sentence makes use of the body of which a question says that it was set up: “依托茶馆”.

    What stands before the body tells it apart: “依托茶叶中心” uses no 茶具中心.
    """
    for body in re.findall(BODY, question):
        telling = [term for term in terms if f"{term.word}{body}" in question]
        used = re.finditer(rf"{_USES}[^,，;；。]*{body}", words)
        if any(all(holds(term, match[0].lower()) for term in telling) for match in used):
            return True
    return False


def _is_founded(body: str, words: str) -> bool:
    """Tell whether every part of a sentence that names a body sets one up."""
    parts = [part for part in PART.findall(words) if body in part]
    return bool(parts) and all(re.search(_FOUNDS.format(body), part) for part in parts)
