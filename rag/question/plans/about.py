"""Tells whether a question asks about a plan itself, not about what it says."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.lexicon.cues import cues
from rag.question.intent.cues import cue_spans
from rag.question.model import Question
from rag.question.plans.links import blanked

_ASKS = frozenset(
    {
        "plan_issuer", "plan_date", "plan_period", "plan_number", "plan_title", "plan_source", "plan_addressee",
        "plan_order", "plan_basis", "plan_claim", "plan_headline", "plan_note", "plan_approval",
    }
)  # fmt: skip
# What is asked for by where it stands, in many words: “署名下方括号里的字”.
_AROUND = frozenset({"plan_headline", "plan_note"})
YES_NO = frozenset({"yes_no", "stated", "embedded"})
"""Cues by which a question about a plan states something, to be told whether it is so."""


# “规划讲了什么”, “介绍一下这份文件”, “是个什么计划”: a plan is asked for; not “规划第0项是什么”, “分工里管哪些事”.
_PLAN = "(?:规划|计划|文件|方案|分工|要点|纲要|政策)"
_ASKS_WHOLE = re.compile(
    rf"{_PLAN}[^,?第]{{0,8}}(?:讲|说|写|介绍|概括|概述|总结|归纳|内容|干什么|干啥|干嘛|有什么|有啥|是什么|是啥"
    rf"|重点)|什么{_PLAN}|什么是[^,?]*{_PLAN}"
    rf"|^(?:请|麻烦)?(?:你|您)?(?:能|可以)?(?:不能|否)?(?:再|简单|大致|简短|简要)?(?:[给帮替跟和向](?:我们?|咱们?|大家))?(?:再|简单|大致|简短|简要)?"
    rf"(?:介绍|总结|概括|概述|归纳|说|讲|聊|了解|看看|谈)[^,?第]*{_PLAN}?[?]?$"
)
# “规划的亮点”, “规划有哪些看点”: what matters in a plan; not “工作的亮点”, which is what was achieved.
_HIGHLIGHTS = re.compile(
    rf"{_PLAN}(?:里面?|中|本身)?(?:都|主要|最大)?的?(?:都|主要)?有?(?:什么|啥|哪些|哪几个)?(?:主要|最大)?的?"
    r"(?P<word>亮点|看点|要点|重点|精华|核心内容|主要内容|关键内容)(?=$|[?,是有在都呢])"
)
# “天津呢”, “天津讲了些啥”, “天津到底要干嘛”, of which the place is left out; not “要做些什么调查”.
_NAMED_ONLY = re.compile(r"(?:\W|呢|的)*")
_OF_PLACE = re.compile(
    r"\W*(?:那|这)?(?:份|里|中|里面)?都?在?(?:讲|说|写)(?:了|的|到)?(?:是|些)?(?:什么|啥|哪些)(?:内容|东西)?[?]?$"
    r"|\W*(?:这几年|这些年|现在|目前|最近|眼下|主要|重点|到底|究竟|都)*(?:(?:是|要|想|在|得|打算|准备|计划)*"
    r"(?:干|做|搞|忙)(?:些|的是|点)?(?:什么|啥|嘛)|有(?:些|点)?(?:什么|啥)动作)[?]?$"
)
# “,,,的框架是什么”, “,,,讲了哪几块内容”, where commas stand for a plan: how it is made up; not “,,,框架协议”.
_SHAPE = re.compile(
    rf"[,的]*(?:这份|那份)?{_PLAN}?的?(?:(?:全文|通篇|总体|整体|基本|主要)?(?:框架|结构|架构|脉络|概要|梗概|大意|概况)"
    rf"(?:是什么|是啥|如何|怎样|怎么样)?"
    r"|(?:讲|说|写|分|包括|包含)(?:了|成|的是)?哪几(?:大)?(?:块|部分|方面|个方面)(?:的?内容)?)[?]?"
)
# “用三句话”, “一句话说清”, “两三句话”: how long an answer is to be; not “第一句话”.
_SENTENCES = re.compile(
    r"(?:请|麻烦|帮我)*(?:用|拿)?(?:(?<![第头])[一两二三四])?(?<![第头])(?P<no>[一1两二2三3四4五5几])[句段]话"
    r"(?:来|之?内|以内)*"
)
# “通篇说的是啥”, “整体说了什么”: that all of a plan is meant; not “整体提升”.
_WHOLLY = re.compile(r"通篇|全篇|全文|整体上?(?=$|说|讲|写|内容)|总体上?(?=$|说|讲|写|内容)|大意|主旨")
_NUMBERS = {"一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3}
_MANY = 4


def sentences_asked(text: str) -> int:
    """Return in how many sentences a normalised question wants something told, at most four; 0 if it does not say."""
    found = _SENTENCES.search(text)
    return _NUMBERS.get(found["no"], _MANY) if found else 0


_SETS_APART = frozenset({"differ", "compare", "adds", "content"})
# “规划是区政府办公厅发的吧”, “方案是不是由农委印发的”: who is said to have issued a plan; not “规划是2021年印发的吗”.
_ISSUED_BY = re.compile(
    rf"{_PLAN}(?:到底|应该|本身|就|都|不)?[是由](?:不是|否|由)*(?:[^\d,?谁哪什啥]{{2,24}}?)(?:统一|联合)?"
    r"(?:印发|发布|颁布|公布|出台|下发|制定|发)的"
)


def asks_about_plan(question: Question, titles: str = "") -> bool:
    """Tell whether a question asks when, by whom, from where or for how long there is a plan, and has no other topic.

    That a plan was issued is no question but where it asks for yes or no, or for one thing or another. Words of the
    ``titles`` of the plans in question are no topic where it speaks of a plan: “那份茶叶保护的规划是谁印发的”; nor are
    those of the body said to have issued it, nor those that tell where around a plan something stands.
    """
    told = bool(question.cues & YES_NO) or "还是" in question.text
    asks = bool(question.cues & _ASKS) or ("plan_issued" in question.cues and told)
    if not asks or question.references:
        return False
    word_of_imprint = cues()["plan_word"]
    around = [question.text[a:b] for cue in _AROUND & question.cues for a, b in cue_spans(cue, question.text)]
    around += [issued[0] for issued in _ISSUED_BY.finditer(question.text)]
    words = "\n".join([titles if re.search(_PLAN, question.text) else "", *around])
    return all(word_of_imprint.found_in(term.word) or term.word in words for term in question.telling)


def claims_of_plan(question: Question) -> bool:
    """Tell whether a question about a plan itself states what it asks for: “规划是2021年3月印发的吧”."""
    return "plan_claim" in question.cues or bool(
        question.cues & {"plan_issued", "plan_order"} and question.cues & YES_NO
    )


def asks_for_whole(question: Question) -> bool:
    """Tell whether a question asks for a plan or for several as wholes, or only names them: “海门规划讲了什么”."""
    of_things = question.references or question.departments or question.districts or question.years or question.beside
    text = _SENTENCES.sub("", question.text)
    rest = _SENTENCES.sub("", blanked(question.text, question.places))
    if not (of_things or question.foreign) and question.places and _SHAPE.fullmatch(rest):
        return True
    highlights = _HIGHLIGHTS.search(text)
    telling = [term.word for term in question.telling if highlights is None or term.word not in highlights["word"]]
    words = (word for word in telling if len(word) > 1 and not _WHOLLY.search(word))
    if of_things or question.foreign or any(word in text or word in question.topic for word in words):
        return False
    weighs = question.intent is Intent.COMPARE and bool(question.cues & _SETS_APART)
    return weighs or bool(
        highlights or _NAMED_ONLY.fullmatch(rest) or _ASKS_WHOLE.search(text) or _OF_PLACE.match(_WHOLLY.sub("", rest))
    )


def asks_highlights(text: str) -> bool:
    """Tell whether a normalised question asks what matters in a plan, and not what was achieved before it."""
    return _HIGHLIGHTS.search(text) is not None


def speaks_of_whole(question: Question) -> bool:
    """Tell whether a question for a plan as a whole says that it is one, so that it needs no topic of one before."""
    placed = question.is_placed and re.search(_PLAN, question.text) is not None
    leans = _NAMED_ONLY.fullmatch(blanked(question.text, question.places)) or _LEANS.search(question.text)
    return placed and not leans and asks_for_whole(question)


# “茶业规划里又怎么写”: a plan is asked for what the question before asked.
_LEANS = re.compile("怎么|如何|咋|不是|这份|那份|责任|负责|也|[这那]么|[这那]样|[吗吧]")
