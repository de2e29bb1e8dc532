"""Moves a place in a plan to another number: “第三条呢”, “专栏9也讲讲”, “下一项是什么”, “那一节还有谁”."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number, write_number
from rag.contract import Intent
from rag.evidence.places.find import find_place
from rag.evidence.places.headings import named_headings
from rag.lexicon.things import kinds, plan_headings
from rag.question.dialogue.carried.place import carried, names_place, own_label, without_place
from rag.question.dialogue.missing import has_kind, has_place, has_topic
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.numbering.references import Reference, level, level_of_unit
from rag.question.parting.beside import separate
from rag.question.plans.links import blanked

_STEP = re.compile(
    # “往前数两项”, “再往后三条”, “往后第三项”: so many numbers on; not “往前三年”.
    r"再?[往向朝](?P<to>[上下前后回])(?:面|头|边)?[再数退翻推走看挪倒过]*第?(?P<far>[一两二三四五六七八九十\d]{1,2})"
    r"(?:项|条|点|节|章)"
    # “下一项”, “上一条”, “后面那条”, “上头那一项”, “下一段”, “前面那个专栏”; not “以上几项”, “前一段时间”.
    r"|(?P<way>(?<!以)[上下前后])(?:面|头|边)?的?(?:那|这)?一?"
    r"(?:个?(?:专栏|工程|原则)|项|条|个|点|节|章|自然段|段(?!时))"
)
_NUMBER = re.compile(r"[〇一二三四五六七八九十百\d]+")
# “4”, “第六”, of “4呢”: a number alone, of what was counted before; not “2025”.
_ALONE = re.compile(r"第?(?P<no>\d{1,3}|[一二三四五六七八九十]{1,3})")
# “那一节还有谁”, “同一部分里有几项”, “它所在的章叫什么”: the part that a place before stands in; not “这一节课”,
# “这部分企业”.
_AROUND = re.compile(
    r"^(?:(?:它|其|[这那][项条段])?(?:所在|所属)的?[这那]?|[它其]?[那这该本同])一?[个大]?"
    r"(?P<unit>小?节|章(?!程)|部分|专栏)"
    r"(?P<rest>(?:[里中]面?|之[中内])?的?(?=$|[,?都还也又有由归叫讲说写几哪谁是一共总主全])[^?]*)"
)


def _asks_more(own: Question) -> bool:
    """Tell whether a question asks more of a place than what stands there: “第三条是教委牵头吗”."""
    return bool(own.cues & {"responsible", "yes_no", "stated", "asserted", "amount"})


def _above(own: Question, previous: Question, context: Context) -> str:
    """Return the part of a plan that the question before named in words, where an item is asked for that stands in it.

    It is the heading that is named (“保障措施”) or the last word of its name (the 目标 of “目标有哪些”).
    """
    if not own.references or has_place(own) or own.references[0].unit not in (*_ITEMS, *_SECTIONS):
        return ""
    if has_topic(own):
        return _row_of(previous.text) if _names_only_row(own, previous.text) else ""
    items = own.references[0].unit in _ITEMS
    number = own.text[own.references[0].start : own.references[0].end]
    words = dict.fromkeys(name[-2:] for group in plan_headings() for name in group if name[-2:] in previous.text)
    for doc_id in previous.documents:
        text, document = blanked(previous.text, previous.places), context.knowledge.document(doc_id)
        named = named_headings(text, document, previous.terms, context.knowledge)
        if named and (items or named[-1].clause is None):
            return previous.text[named[-1].start : named[-1].end]
        for word in words if items else ():
            if named_headings(f"{word}{number}", document, (), context.knowledge):
                return word
    return _row_of(previous.text) if items else ""


def _row_of(text: str) -> str:
    """Return the word by which a question names a row of things that plans have, of which one may be asked for."""
    kind = named_kind(text)
    return next((word for one in kinds() if one.name == kind in _ROWS for word in one.words if word in text), "")


def _names_only_row(own: Question, before: str) -> bool:
    """Tell whether a question names nothing but a row of things, as the one before does: “最后那个是什么工程”."""
    words = {word for one in kinds() if one.name in _ROWS for word in one.words}
    return bool(_row_of(before)) and all(term.word in words for term in own.telling)


_ROWS = frozenset({"box", "project", "action", "stage", "principle", "safeguard"})
_ROW_NAMES = frozenset(word for one in kinds() if one.name in _ROWS for word in one.words)


# “第三条” is one of what stands below a heading.
_ITEMS = frozenset({"条", "项", "点", "个", "款", "段", "自然段", "段落"})
# “第三节” is one of what stands below the heading of a chapter.
_SECTIONS = frozenset({"节", "小节"})


def steps_from(own: Question, previous: Question) -> bool:
    """Tell whether a question asks for what stands before or behind a numbered place: “上头那一项”, not “后面那个”."""
    step = _step(own)
    return bool(previous.references) and step is not None and not _may_be_listed(step, own)


def _may_be_listed(step: re.Match[str], own: Question) -> bool:
    """Tell whether words for a step may point to a thing that the answer lists: “后面那个”, not “它后面那个”."""
    return step[0].endswith("个") and _IT.match(own.text) is None


# “它的”, “它”: a place before, beside which something stands; not “其他”.
_IT = re.compile("(?:它|其(?![他它余中]))的?")


# “上海实施推进计划第9项：”, “天津工作分工 一、(二)5：”, “茶港规划第三章第二节一、3：”, with which an answer opens; not
# “上海实施推进计划共有9项”.
_ANSWERED = re.compile(
    r"\W*(?P<place>[一-鿿]{2,14}(?:规划|计划|分工|方案|纲要|意见) ?(?=[第专]|[一二三四五六七八九十]{1,3}、)"
    r"[^：，。\n（*“]{2,24})(?=[：（*])"
)


def stepped_over(own: Question, turn: Turn) -> str:
    """Return a question for the place that the last answer opens with, if what stands beside or around it is asked."""
    answered = _ANSWERED.match(turn.reply)
    step = _step(own)
    asks = (step and not _may_be_listed(step, own)) or _AROUND.match(own.text)
    if not answered or not asks or turn.question.references:
        return ""
    return f"{answered['place']}{'由谁负责' if turn.question.intent is Intent.RESPONSIBLE else '讲什么'}"


def _step(own: Question) -> re.Match[str] | None:
    """Return the words for a step, if a question has no number of its own but for the length of the step."""
    step = _STEP.search(own.text)
    return step if step and (step["far"] or not own.references) else None


def stepped(own: Question, previous: Question, context: Context) -> str:
    """Return the question before with another number, or nothing if none is asked for.

    What leads to the number stays: of “四(二)第一段” behind “第三段” it is “四(二)”, behind “(三)呢” it is “四”.
    """
    if not previous.references:
        above = _above(own, previous, context)
        place = "" if names_place(above, context.knowledge) else carried(own, previous, context.knowledge)
        return f"{place}{above}{own.text}" if above else ""
    if step := _step(own):
        return _by_step(step, own, previous, context)
    if around := _AROUND.match(own.text):
        return _around(around, own, previous, context)
    last = previous.references[-1]
    number = _ALONE.fullmatch(without_tail(own.text))
    if number and not own.references and last.number > 0 and (value := read_number(number["no"])):
        written = _renumbered(previous, last, value)
        return f"{_before(len(_group(previous)) - 1, own, previous, context)}{written}{previous.text[last.end :]}"
    return _in_its_place(own, previous, context) if own.references and not has_topic(own) else ""


def _in_its_place(own: Question, previous: Question, context: Context) -> str:
    """Return the question before with the number of a question in the place of its own, and what is asked of that."""
    first, last = own.references[0], previous.references[-1]
    start = min([first.start, *(one.start for one in own.departments)])
    asks = own.text[start:] if has_kind(own) or _asks_more(own) else ""
    written = own.text[first.start : own.references[-1].end]
    of_row = first.unit == "个" or (first.unit in _ITEMS and (first.number < 1 or last.unit in _ROW_NAMES))
    if of_row and len(own.references) == 1 and _counted(last) not in ("", "个"):
        written = _renumbered(previous, last, first.number)
    tail = previous.text[last.end :]
    if not asks and (label := own_label(own, previous, context.knowledge)):
        return f"{label}{_elsewhere(label, written, own, previous, context)}{tail}"
    kept = _kept(first, written, own, previous, context)
    if _asks_more(own) and not (kept or _stands_in(previous, context)):
        return ""
    if kept == len(_group(previous)) and previous.intent is not Intent.RESPONSIBLE:
        tail = ""
    return f"{_before(kept, own, previous, context)}{asks or f'{written}{tail}'}"


def _elsewhere(label: str, written: str, own: Question, previous: Question, context: Context) -> str:
    """Return the number of a question behind the heading that led to the one before, where another place has it there.

    What is numbered stays as well: “海门的第二条呢” behind “上海第二条原则”.
    """
    first, last = own.references[0], previous.references[-1]
    if first.unit in _ITEMS and last.unit not in _ITEMS and last.unit in _ROW_NAMES and len(own.references) == 1:
        return _renumbered(previous, last, first.number)
    heading = without_place(previous.text[: _group(previous)[0].start], context.knowledge).strip(", 的里中")
    below = f"{heading}{written}"
    return below if heading and find_place(context.understand(f"{label}{below}"), context.knowledge) else written


def _group(previous: Question) -> tuple[Reference, ...]:
    """Return the numbers that lead to the last place that a question points to."""
    return separate(previous.references, previous.text)[-1]


def _kept(first: Reference, written: str, own: Question, previous: Question, context: Context) -> int:
    """Return how many numbers of the question before lead to the one asked for: those of what it can stand in.

    Where no plan has it there, it stands in the place of the last one.
    """
    group = _group(previous)
    if first.unit == "个" or (not first.unit and "number" in first.families[:-1]):
        return len(group) - 1
    kept = next((at for at, one in enumerate(group) if level(one) >= level(first)), len(group))
    if kept == len(group):
        asked = context.understand(f"{_before(kept, own, previous, context)}{written}")
        kept -= not find_place(asked, context.knowledge)
    return kept


def _around(around: re.Match[str], own: Question, previous: Question, context: Context) -> str:
    """Return a question for the part that the place of the one before stands in, or for this place if it is one."""
    group, depth = _group(previous), level_of_unit(around["unit"])
    kept = next((at for at, one in enumerate(group, 1) if level(one) == depth), None)
    named = "" if kept else f"所在的那一{around['unit']}"
    rest = around["rest"].lstrip(",") if without_tail(around["rest"]) else "讲什么"
    if kept and not depth:
        named, kept = f"第{write_number(group[kept - 1].number)}部分", kept - 1
    return f"{_before(len(group) if kept is None else kept, own, previous, context)}{named}{rest}"


def _by_step(step: re.Match[str], own: Question, previous: Question, context: Context) -> str:
    """Return the question before with the number that a step leads to, and what is asked of it."""
    last = previous.references[-1]
    number = last.number + _distance(step)
    if number < 1 and last.number > 0:
        return ""
    written = _renumbered(previous, last, number)
    behind = f"{_IT.sub('', own.text[: step.start()])}{own.text[step.end() :]}"
    told = "content" in own.cues and previous.intent is not Intent.LOOKUP
    asked = behind if _asks_more(own) else "讲什么" if told else previous.text[last.end :]
    return f"{_before(len(_group(previous)) - 1, own, previous, context)}{written}{asked}"


def _renumbered(previous: Question, last: Reference, number: int) -> str:
    """Return the last number of a question as it is written, with another in its stead: “(三)” for “(二)”."""
    written, counted = previous.text[last.start : last.end], _counted(last)
    if counted and (number < 1 or len(_NUMBER.findall(written)) != 1):
        return f"倒数第{-number}{counted}" if number < 1 else f"第{number}{counted}"
    return _NUMBER.sub(lambda old: str(number) if old[0].isdigit() else write_number(number), written)


def _counted(reference: Reference) -> str:
    """Return what a number counts, also where it is a part of its name: “专栏3”."""
    return reference.unit or ("个专栏" if reference.families[:1] == ("box",) else "")


def _before(kept: int, own: Question, previous: Question, context: Context) -> str:
    """Return what leads to the number of the question before, with the first ``kept`` of those that lead there.

    It stands behind the place of that question where neither of the two names one.
    """
    placed = previous.named_documents or previous.regions or own.named_documents or own.regions
    place = "" if placed else carried(own, previous, context.knowledge)
    group = _group(previous)
    numbers = previous.text[group[0].start : group[kept - 1].end] if kept else ""
    return f"{place}{previous.text[: previous.references[0].start]}{numbers}"


def _stands_in(previous: Question, context: Context) -> bool:
    """Tell whether a question leads to its number by the words for a part of the plan: “重点工程第三个”."""
    before = without_place(previous.text[: previous.references[0].start], context.knowledge)
    return len(before.strip(", 的里中第")) > 1


def _distance(step: re.Match[str]) -> int:
    """Return how many numbers on a step leads; negative if it leads back."""
    far = read_number(step["far"]) or 0 if step["far"] else 1
    return far if (step["way"] or step["to"]) in "下后" else -far
