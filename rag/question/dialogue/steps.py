"""Moves a place in a plan to another number: “第三条呢”, “专栏9也讲讲”, “下一项是什么”."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number
from rag.evidence.headings import named_headings
from rag.lexicon.things import plan_headings
from rag.question.dialogue.missing import has_place, has_topic
from rag.question.dialogue.place import carried, names_place, own_label, without_place
from rag.question.dialogue.turns import Context, Turn
from rag.question.links import blanked
from rag.question.model import Question

_STEP = re.compile(
    # “往前数两项”, “再往后三条”: so many numbers on; not “往前三年”.
    r"再?[往向朝](?P<to>[上下前后回])(?:面|头|边)?[再数退翻推走看挪倒过]*(?P<far>[一两二三四五六七八九十\d]{1,2})(?:项|条|点|节|章)"
    # “下一项”, “上一条”, “后面那条”, “上头那一项”; not “以上几项”.
    r"|(?P<way>(?<!以)[上下前后])(?:面|头|边)?的?(?:那|这)?一?(?:项|条|个|点|节|章)"
)
_NUMBER = re.compile(r"[〇一二三四五六七八九十百\d]+")


def _asks_more(own: Question) -> bool:
    """Tell whether a question asks more of a place than what stands there: “第三条是教委牵头吗”."""
    return bool(own.cues & {"responsible", "yes_no", "stated", "asserted", "amount"})


def _above(own: Question, previous: Question, context: Context) -> str:
    """Return the part of a plan that the question before named, where an item is asked for that stands in it.

    It is what leads to a section by its numbers (“第四部分第(二)节”), the heading that is named (“保障措施”) or the
    last word of its name (the 目标 of “目标有哪些”).
    """
    if not own.references or has_topic(own) or has_place(own) or own.references[0].unit not in _ITEMS:
        return ""
    if previous.references:
        last = previous.references[-1]
        return previous.text[: last.end] if last.unit in _SECTIONS else ""
    number = own.text[own.references[0].start : own.references[0].end]
    words = dict.fromkeys(name[-2:] for group in plan_headings() for name in group if name[-2:] in previous.text)
    for doc_id in previous.documents:
        text, document = blanked(previous.text, previous.places), context.knowledge.document(doc_id)
        if named := named_headings(text, document, previous.terms, context.knowledge.weigh):
            return previous.text[named[-1].start : named[-1].end]
        for word in words:
            if named_headings(f"{word}{number}", document, (), context.knowledge.weigh):
                return word
    return ""


# “第三条” is one of what stands in a “第二节”.
_ITEMS = frozenset({"条", "项", "点", "个", "款", "段", "自然段", "段落"})
_SECTIONS = frozenset({"部分", "编", "篇", "章", "节", "专栏"})


def steps_from(own: Question, previous: Question) -> bool:
    """Tell whether a question asks for what stands before or behind a numbered place: “上头那一项”, not “后面那个”."""
    step = _step(own)
    return bool(previous.references) and step is not None and not step[0].endswith("个")


# “上海实施推进计划第9项：”, with which an answer opens; not “共有9项”.
_ANSWERED = re.compile(r"\W*(?P<place>[一-鿿]{2,16}第\d{1,3}项)")


def stepped_over(own: Question, turn: Turn) -> str:
    """Return a question for the task that the last answer was drawn from, if the one beside it is asked for next."""
    answered = _ANSWERED.match(turn.reply)
    step = _step(own)
    asks = answered and step and not step[0].endswith("个") and not turn.question.references
    return f"{answered['place']}讲什么" if answered and asks else ""


def _step(own: Question) -> re.Match[str] | None:
    """Return the words for a step, if a question has no number of its own but for the length of the step."""
    step = _STEP.search(own.text)
    return step if step and (step["far"] or not own.references) else None


def stepped(own: Question, previous: Question, context: Context) -> str:
    """Return the question before with another number, or nothing if none is asked for."""
    if above := _above(own, previous, context):
        place = "" if names_place(above, context.knowledge) else carried(own, previous, context.knowledge)
        return f"{place}{above}{own.text}"
    if not previous.references:
        return ""
    if step := _step(own):
        return _by_step(step, own, previous, context)
    if not own.references or has_topic(own):
        return ""
    if _asks_more(own):
        return f"{_before_number(own, previous, context)}{own.text}" if _stands_in(previous, context) else ""
    last = previous.references[-1]
    written = own.text[own.references[0].start : own.references[-1].end]
    if len(own.references) == 1 and own.references[0].unit == "个" and last.unit not in ("", "个"):
        written = _NUMBER.sub(str(own.references[0].number), previous.text[last.start : last.end])
    if label := own_label(own, previous, context.knowledge):
        return f"{label}{written}{previous.text[last.end :]}"
    return f"{_before_number(own, previous, context)}{written}{previous.text[last.end :]}"


def _by_step(step: re.Match[str], own: Question, previous: Question, context: Context) -> str:
    """Return the question before with the number that a step leads to, and what is asked of it."""
    last = previous.references[-1]
    number = last.number + _distance(step)
    if number < 1:
        return ""
    written = _NUMBER.sub(str(number), previous.text[last.start : last.end])
    asked = f"{own.text[: step.start()]}{own.text[step.end() :]}" if _asks_more(own) else previous.text[last.end :]
    return f"{_before_number(own, previous, context)}{written}{asked}"


def _before_number(own: Question, previous: Question, context: Context) -> str:
    """Return what leads to the number of the question before, behind its place where it names none."""
    placed = previous.named_documents or previous.regions or own.named_documents or own.regions
    place = "" if placed else carried(own, previous, context.knowledge)
    return f"{place}{previous.text[: previous.references[0].start]}"


def _stands_in(previous: Question, context: Context) -> bool:
    """Tell whether a question leads to its number by the words for a part of the plan: “重点工程第三个”."""
    before = without_place(previous.text[: previous.references[0].start], context.knowledge)
    return len(before.strip(", 的里中第")) > 1


def _distance(step: re.Match[str]) -> int:
    """Return how many numbers on a step leads; negative if it leads back."""
    far = read_number(step["far"]) or 0 if step["far"] else 1
    return far if (step["way"] or step["to"]) in "下后" else -far
