"""Spells out what a follow-up takes for granted: “那时”, “这么多”, “另外两个地方”, “牵头的这家”, “几家，我说天津的”."""

from __future__ import annotations

import re

from rag.question.dialogue.carried import pronouns
from rag.question.dialogue.carried.place import of_the_group, of_the_others, own_label
from rag.question.dialogue.carried.times import with_year
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.follow_ups import further
from rag.question.dialogue.follow_ups.likewise import with_amount
from rag.question.dialogue.missing import has_kind, has_topic
from rag.question.dialogue.opening import without_object, without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question

# “质押贷款那一块呢”, “这方面由谁管”: a word for the topic as a whole, which says nothing; not “那边怎么建”.
_AREA = re.compile(r"[那这](?:一)?(?:方面|块|部分|头)儿?(?=[,的]?(?:呢|怎|咋|如何|由|归|谁|哪|有|是|要|[?]|$))")
# “那有没有类似的制度”: what stands for the thing before; not “类似商标”, “同样的事谁管”.
_LIKE = re.compile(r"(?:类似|同样|相同|这样|这种)的(?:(?![谁哪由归几])[一-鿿]){0,4}?(?=吗|么|呢|\?|$)")
# “比这多吗”, “是不是比它高”: than what was told; not “比这两年多”.
_THAN_THIS = re.compile(r"比(?:这|那|它|之)(?:个|边)?(?:还|更|要)*(?P<more>[多少高低大小])(?!年|大|少|数)")


# “同样的事海门咋办”: the matter before; not “同样的事谁管”.
_SAME_MATTER = re.compile(
    r"^(?:同样|一样|相同|类似)的(?:事儿?情?|问题|情况|工作|活儿?),?(?:在|换(?:到|成)|到)?(?=[^谁哪由归])"
)


def named_in_full(text: str, asked: Question, last: Turn, context: Context) -> str:
    """Return a normalised question with the places, bodies and things before that it only points to, by their names."""
    text = text if without_object(text) else _AREA.sub("", text)
    text = _SAME_MATTER.sub("", of_the_group(_said_last(text, last, context), last.question))
    text = of_the_others(text, last.question, context.knowledge)
    text = pronouns.with_role_named(text, last.reply, context.knowledge)
    if asked.is_placed and not set(asked.regions) <= set(last.question.regions):
        return pronouns.with_same_thing(text, (subject_of(last.question, context), last.reply))
    return text


def spelt_out(text: str, asked: Question, last: Turn, context: Context) -> tuple[str, str]:
    """Return a question with the owner of what it asks about, and the same with times and amounts spelt out."""
    said = _of_owner(text, last.question, context) or text
    dated = with_year(said, last, context.knowledge)
    opened = dated if "in_common" in asked.cues else with_amount(_LIKE.sub("类似的", dated), last)
    opened = _with_unit(opened, last.reply)
    return said, _THAN_THIS.sub(r"更\g<more>", further.spelt_out(opened, last.question.intent))


# “是60.21吗”, “不是9吗”: a number alone, of what was told with its unit; not “第9”, “是2025吗”.
_NUMBER_ALONE = re.compile(r"(?<=是)(?P<no>\d+\.\d+|\d{1,3})(?=[吗么吧])")
# The 家 of “9家”: what the last answer counts with.
_UNIT_TOLD = re.compile(r"\d(?P<unit>[万亿]?(?:件|家|个|项|人次|人|元|座|条|%))")


def _with_unit(text: str, reply: str) -> str:
    """Return a text in which a number alone has the unit of the first number that the last answer tells."""
    told = _UNIT_TOLD.search(reply)
    return _NUMBER_ALONE.sub(rf"\g<no>{told['unit']}", text) if told else text


# “几家,我说天津的”, “五年的呢,我是问规划”: of what it is asked, said behind; not “我说过了”.
_WHERE_LAST = re.compile(
    r"^(?P<asked>[^,]{2,}?)[,。](?:我|咱)(?:是|就)?(?:说|问|指|讲)的?(?:是)?(?P<what>[^,?过了]{2,12}?)(?:的)?[?。]*$"
)


def _said_last(text: str, last: Turn, context: Context) -> str:
    """Return a text with the place before it that it says at its end, or as it is."""
    match = _WHERE_LAST.match(text)
    if match is None or not own_label(context.understand(match["what"]), last.question, context.knowledge):
        return text
    asked = context.understand(without_tail(match["asked"]))
    inside = "里" if match["what"].endswith(("规划", "计划", "方案", "分工", "文件")) else ""
    return f"{match['what']}{inside}{match['asked'] if has_kind(asked) or has_topic(asked) else '呢'}"


def _of_owner(opened: str, previous: Question, context: Context) -> str:
    """Return a question for what belongs to the thing before, and has a name of its own: “它的上海中心”; or nothing."""
    named = pronouns.with_owner(opened, "" if previous.departments else subject_of(previous, context))
    return named if named and has_topic(context.understand(pronouns.with_owner(opened, "的"))) else ""
