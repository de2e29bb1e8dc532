"""Asks of what stands at a number: another plan, “第5项讲什么”, then “规划里也有吗”, or how many there are."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.contract import Intent
from rag.evidence.places.find import find_place
from rag.evidence.sentences.cut import lead
from rag.question.claims.figures import figures
from rag.question.dialogue.carried.kind import kind_of
from rag.question.dialogue.carried.place import label_of, own_label, without_place
from rag.question.dialogue.follow_ups.against import as_comparison, compares
from rag.question.dialogue.missing import has_kind, has_topic, repeats
from rag.question.dialogue.turns import Context
from rag.question.model import NUMBERS, Question
from rag.question.plans.links import Mention, blanked

_LONGEST = 40
_EDGES = ",，;；、。 "
# “有没有”, “也有吗”, “提到没有”: whether another plan has it too; not “有哪些”.
_WHETHER = re.compile(r"(?:有没有?|有无|有吗|有么|写没写|提没提|(?:写|提|说)(?:到|了)?(?:吗|没有?))[?]*$")

# “怎么说的”, “写了什么”: what another plan writes of it.
_HOW = re.compile(r"(?:怎么|咋|如何)(?:说|写|提|讲|规定|表述)|(?:说|写|讲)了?(?:什么|啥)")

# “对应的呢”, “相应的任务谁牵头”, “对应的是哪一段”, “同样的事归谁”: what another plan has on the same matter; not
# “对应急”, “同样的标准”.
_CORRESPONDING = re.compile(
    r"(?:同样|相同|一样|同)的?(?:一?件|一?项)?的?(?:事情?|任务|内容|工作)"
    r"|(?:与之|跟它|与它|相)?(?:对应(?!急)|相应)的?(?:是|在)?(?:任务|目标|指标|数值|数字|内容|部分|条款|条目|哪?一?[段条项处节])*"
)


def carried_matter(own: Question, previous: Question, context: Context) -> str:
    """Return a question for the matter at a number of the plan before, asked of another place or of both; or nothing.

    The number itself is asked for (“天津第5项”) where nothing tells that the same is meant; who is responsible is asked
    of the matter.
    """
    previous = at_home(previous, context)
    label = own_label(own, previous, context.knowledge)
    corresponding = _CORRESPONDING.search(own.text)
    named = has_topic(own) and not (corresponding and all(term.word in corresponding[0] for term in own.telling))
    if not label or not previous.references or own.references or named:
        return ""
    before = label_of(previous, context.knowledge)
    clauses = find_place(previous, context.knowledge)
    if label == before or not clauses:
        return ""
    if previous.intent in NUMBERS and not has_kind(own) and (corresponding or not _WHETHER.search(own.text)):
        numbers = previous.text[previous.references[0].start : previous.references[-1].end]
        return f"{before or context.knowledge.label(clauses[0].doc_id)}{numbers}在{label}里对应的目标是多少"
    if len(clauses) != 1:
        return ""
    matter = lead(clauses[0], _LONGEST).text.rstrip("。;；,， ")
    if corresponding and "responsible" in own.cues:
        asked = without_place(
            f"{own.text[: corresponding.start()]}{own.text[corresponding.end() :]}", context.knowledge
        )
        return f"{label}{_without_figures(matter)}{asked.strip('在里的中,')}"
    if "amount" in own.cues:
        return f"{label}{_without_figures(matter)}是多少"
    if compares(own.text):
        rest = as_comparison(without_place(own.text, context.knowledge, own.foreign))
        return f"{label_of(previous, context.knowledge)}和{label}{matter}{rest}"
    if _HOW.search(own.text) or (corresponding and "responsible" not in previous.cues):
        return f"{label}怎么说{matter}"
    if _WHETHER.search(own.text) or repeats(own):
        return f"{label}有没有提到{matter}"
    return "" if has_kind(own) or previous.intent is not Intent.RESPONSIBLE else f"{label}{matter}{kind_of(previous)}"


def at_home(previous: Question, context: Context) -> Question:
    """Return a question with the plan that it names by a number alone: only one has a task of that number."""
    if previous.named_documents or previous.regions or not previous.references:
        return previous
    plans = {clause.doc_id for clause in find_place(previous, context.knowledge)}
    return replace(previous, named_documents=tuple(plans)) if len(plans) == 1 else previous


def _without_figures(text: str) -> str:
    """Return words of a plan without their figures: another plan is asked for its own."""
    kept = blanked(text, [Mention((), figure.start, figure.end) for figure in figures(text)])
    return re.sub(r",{2,}", ",", kept).strip(_EDGES)


# “一共几个”, “总共有多少项呢”: not “一共几个部门”, which counts something else.
_IN_ALL = re.compile(
    r"(?:那|它们?)?(?P<asked>(?:一共|总共|总计|拢共|合计|全部)有?(?:几|多少)[个项条章节块点])(?:呢|啊)?[?]*"
)
# What a unit alone does not name.
_NAMES_OF_PARTS = frozenset({"专栏", "工程", "任务", "原则", "章", "节", "部分"})


def of_all(opened: str, previous: Question) -> str:
    """Return a question for the number of the things of which the question before pointed to one; or nothing."""
    asked = _IN_ALL.fullmatch(opened)
    if asked is None or not previous.references:
        return ""
    last = max(previous.references, key=lambda reference: reference.start)
    named = "专栏" if last.families[:1] == ("box",) else last.unit
    noun = named if named in _NAMES_OF_PARTS else ""
    return f"{previous.text[: last.start].rstrip('的,')}{asked['asked']}{noun}"
