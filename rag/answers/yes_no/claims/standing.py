"""Tells whether a question says of something that it holds a standing, “是示范镇吗”, and a sentence only aims at it."""

from __future__ import annotations

import re
from functools import cache

from corpus.model import Clause, ClauseKind
from rag.evidence.sentences.parts import PART, part_on
from rag.lexicon.claims import strength
from rag.lexicon.tables import any_of
from rag.question.model import Question

# “茶镇是全国茶叶示范镇吗”, “茶镇算不算示范镇”, “成了示范镇吗”, “已经是示范镇了吗”, “是示范镇,对吧”;
# not “是要建茶镇吗”, “是放在茶镇吗”, “报的是示范镇吗”, “是哪个镇”.
_CLAIMS = (
    r"(?:(?<![的不,])是(?:不是|否)?|(?<![计打就合])算(?:不算|得上|是)?|(?<!不)成(?:为了?|了))"
    r"(?!不是|否|要|想|打算|准备|计划|正?在|由|归|给|让|把|用|有|为了|[放设落建]在)(?:已经?)?"
    r"(?P<claimed>[^,?哪谁几什多两三]{{1,24}}?(?P<kind>{}))了?(?:吗|么|没有?|吧|嘛|不)?"
    r"(?:,?(?:对|是|没错|不是)(?:不对|不是)?(?:吗|吧|么)?)?[?]*$"
)
# “是重点培育的镇”, “是申报示范镇吗”: that it is aimed at is what is said; not “是品牌培育基地吗”.
_SAYS_AIM = re.compile(
    r"申报|争创|申创|争取|目标|力争|努力|(?:培育|打造|建设|创建|推进|支持|深化|发展)的"
    r"|是(?:不是)?(?:重点|大力)?(?:培育|打造|建设|创建|推进|支持|发展)"
)
# “是牵头单位吗”, “这个区”: a part in a task, or which one is meant, and no standing; not “示范单位”.
_NO_STANDING = re.compile(
    r"(?:牵头|责任|负责|配合|主管|主办|协办|分工)[一-鿿]{0,2}$|(?:的|个|这|那|本|全|该)[市区县镇]$"
)
# “打造茶叶名城”, “推进茶镇申报示范镇”: what brings a standing about, before its kind; not “发挥示范镇作用”.
_AIMS = r"(?:打造|培育|争创|创建|创评|建设|建成|形成|成为|迈向|申报|申创|争取|争当|评选|认定|筹建).*{0}"
# “示范镇建设”, “示范镇基本建成”: the same behind it.
_AIMED_AT = r"{0}[^,，、]{{0,4}}(?:建设|创建|申报|培育|建成|评选|认定)"
# “深化示范镇建设”, “发挥示范镇作用”: a standing that is held; not “推进示范镇建设”.
_HELD = re.compile("深化|巩固|发挥|依托|持续|继续|作为|获批|获评|入选")


@cache
def _claims() -> re.Pattern[str]:
    return re.compile(_CLAIMS.format(any_of(strength().standings)))


def standing_claimed(question: Question) -> str:
    """Return the kind of the standing that a question says something holds, 城 of “是茶叶名城吗”; or nothing.

    A district or a department that something is said to be is none, nor is what it is of a district: 茶港区的茶镇.
    """
    match = _claims().search(question.text)
    if match is None or _SAYS_AIM.search(question.text) or _NO_STANDING.search(match["claimed"]):
        return ""
    is_district = any(name in match["claimed"] for name in question.districts)
    is_body = any(match["claimed"].endswith(one.written) for one in question.departments)
    return "" if is_district or is_body else match["kind"]


def only_aimed_at(question: Question, clause: Clause, words: str) -> bool:
    """Tell whether a sentence only aims at the standing that a question says something holds."""
    kind = standing_claimed(question)
    part = part_on(words, question.terms)
    if not kind or clause.kind is ClauseKind.BACKGROUND or _HELD.search(part):
        return False
    if clause.kind is ClauseKind.TARGET:
        return True
    parts = [part, *(one for one in PART.findall(words) if kind in one)]
    return any(re.search(pattern.format(kind), one) for one in parts for pattern in (_AIMS, _AIMED_AT))
