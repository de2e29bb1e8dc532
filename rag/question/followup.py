"""Completes a question that leans on earlier turns: “那天津呢?”, “牵头单位是谁”, “到2025年呢”, “第二条具体怎么说”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.structure.numbering import read_number
from rag.contract import AskRequest, Filters, Intent, Message
from rag.evidence.choose import relevant
from rag.evidence.relevance import coverage
from rag.evidence.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.intents import find_cues
from rag.question.links import link_departments, link_documents, link_regions
from rag.question.model import Question
from rag.question.normalise import normalise
from rag.question.plans import names_kind
from rag.question.typos import Terms
from rag.question.understand import understand

_LONGEST = 500
# The share of a question's words that the clause before must hold for it to be about that clause, and the share
# that the topic before must hold for it to be the same topic again.
_IN_CLAUSE = 0.8
_SAME_TOPIC = 0.8
# Words that weigh no more together name no topic: one that no plan uses, as in “以后要多少”, or one that all use.
_IDLE = 1.6
# “推进” between the words of “战略推进企业”; not the “,” or the “由谁” between two words of a topic.
_JOINS = re.compile(r"[一-鿿a-z0-9]{1,3}")
# “它还负责什么”, “该局呢”; not “其他任务”.
_ITS = re.compile(r"^(?:那么?)?(?:它|他们|该(?:局|委|部门|单位))")

# “第二条具体怎么说”, “第3个呢”, “最后那个归谁管”, “前者”: an item of the last answer; not “最后怎么样”.
_ITEM = re.compile(
    r"第(?P<no>[一二三四五六七八九十\d]{1,3})(?:个|条|项|点)"
    r"|(?P<last>(?:最后|最末|末|后面?)(?:那|这)?一?(?:个|条|项|点)|后者)|(?P<first>(?:头|首|前面?)(?:那|这)?一?(?:个|条|项|点)|前者)"
)
# “[1]”, “一是”, “1.”, “- ”: what parts the items of an answer.
_MARKER = re.compile(r"\[\d+\]")
_ITEM_START = re.compile(
    r"(?:^|[。;；:：\n])\s*(?:-\s+|[一二三四五六七八九十]是|[(（]?[一二三四五六七八九十\d]+[)）、.])"
)
# “下一项”, “上一条”, “后面那条”.
_STEP = re.compile(r"(?P<way>[上下前后])(?:面)?(?:那|这)?一?(?:项|条|个|点|节|章)")
# “也这么写吗”, “也一样吗”.
_SAME = re.compile(r"也(?:是)?(?:这么|这样|一样|如此)|也有(?:这个|这条)?吗")
_PRONOUN = re.compile(
    r"^(?:那么?(?!个|些|项|条|块|件)|还有|另外|然后|其中)?[,，]?(?:它们?|他们?|这个|那个|这些|那些|该(?:部门|局|单位|项|条|政策)?|这(?:项|条|块|件)?|上述|上面(?:的|那个)?|刚才(?:的|那个)?|前面(?:的|那个)?)"
)


# “那天津呢”, “还有配合单位呢”; not the 那 of “那个中心”.
_OPENS = re.compile(r"^(?:那么?(?!个|些|项|条|块|件)|还有|换成|换做|and)[,，\s]?")


def resolve(request: AskRequest, knowledge: Knowledge, terms: Terms) -> str | None:
    """Return the question completed from the history, or None if it stands on its own."""
    earlier = [message.content for message in request.history if message.role == "user"]
    if not earlier:
        return None
    asked = understand(request.question, knowledge, terms, request.filters)
    if "new_topic" in asked.cues:
        return None
    previous = _previous(earlier, knowledge, terms, request.filters)
    if item := _item(request.question, request.history):
        return item if _names_place(item, knowledge) else f"{_place(asked, previous, knowledge)}{item}"[:_LONGEST]
    return _completed(request.question, asked, previous, knowledge, _last_answer(request.history))


def _last_answer(history: Sequence[Message]) -> str:
    return history[-1].content if history and history[-1].role == "assistant" else ""


def complete_part(part: str, before: Question, knowledge: Knowledge, terms: Terms, filters: Filters) -> str | None:
    """Return a later part of a question completed from the part before it, or None if it stands on its own."""
    return _completed(part, understand(part, knowledge, terms, filters), before, knowledge)


def placed(part: str, question: Question, knowledge: Knowledge) -> str:
    """Return a part of a question behind the place that another part names, if it names none itself.

    In “坏账怎么分摊,上海规划叫谁研究” both parts ask about the plan of Shanghai.
    """
    if _names_place(normalise(part), knowledge) or len(question.named_documents) > 1 or len(question.regions) > 1:
        return part
    names = [knowledge.label(doc_id) for doc_id in question.named_documents] or question.regions
    return f"{''.join(names)}{part}"[:_LONGEST]


def _previous(earlier: Sequence[str], knowledge: Knowledge, terms: Terms, filters: Filters) -> Question:
    """Understand the last turn of the user, itself completed from the turns before."""
    question = understand(earlier[0][:_LONGEST], knowledge, terms, filters)
    for turn in earlier[1:]:
        asked = understand(turn[:_LONGEST], knowledge, terms, filters)
        completed = None if "new_topic" in asked.cues else _completed(turn[:_LONGEST], asked, question, knowledge)
        question = understand(turn[:_LONGEST], knowledge, terms, filters, completed)
    return question


def _item(question: str, history: Sequence[Message]) -> str | None:
    """Return the item of the last answer that a question like “第二条具体怎么说” points to."""
    match = _ITEM.search(question)
    if match is None or len(question) > 20 or not history or history[-1].role != "assistant":
        return None
    items = _items(history[-1].content)
    number = len(items) if match["last"] else 1 if match["first"] else read_number(match["no"])
    if number is None or not 0 < number <= len(items) or len(items) < 2:
        return None
    return f"{items[number - 1]}{question[match.end() :]}"[:_LONGEST]


def _names_place(text: str, knowledge: Knowledge) -> bool:
    return bool(link_regions(text, knowledge.regions) or link_documents(text, knowledge.entries))


def _items(content: str) -> list[str]:
    """Return the items of an answer: its list items, or what stands before each marker."""
    starts = [match.end() for match in _ITEM_START.finditer(content)]
    if len(starts) > 1:
        pieces = [content[a:b] for a, b in zip(starts, [*starts[1:], len(content)], strict=True)]
    else:
        pieces = _MARKER.split(content)
    cleaned = [_MARKER.sub("", piece).strip(" \n-;；,，。:：一二三四五六七八九十是、") for piece in pieces]
    return [piece for piece in cleaned if len(piece) > 3]


def _completed(text: str, asked: Question, previous: Question, knowledge: Knowledge, reply: str = "") -> str | None:
    """Complete ``text`` with what it lacks: the region or document, the topic, the kind of question.

    ``reply`` is the answer to the question before, in which 它 may have been named.
    """
    if not _leans(asked):
        return None
    if previous.references and (moved := _moved(asked, previous, knowledge)):
        return moved
    parts = []
    if not asked.regions and not asked.named_documents and not asked.foreign:
        parts.append(_place(asked, previous, knowledge))
    own = _PRONOUN.sub("", _OPENS.sub("", text.strip())).strip()
    if meant := _department_meant(asked, previous, knowledge, reply):
        parts.append(meant)
    elif _lacks_topic(asked, previous) or _details(asked, previous, knowledge):
        parts.append(_subject(previous))
    repeats = _repeats(asked)
    parts.append("" if repeats else own.rstrip("呢?？ "))
    if repeats or not _has_kind(asked):
        parts.append("负责吗" if _tests_department(asked, previous) else _kind(previous))
    completed = "".join(part for part in parts if part)
    return completed[:_LONGEST] if completed and completed != text else None


def _moved(asked: Question, previous: Question, knowledge: Knowledge) -> str | None:
    """Return the earlier question with another number: “第三条呢”, “专栏10也说说”, “下一项是什么”."""
    last = previous.references[-1]
    step = _STEP.search(asked.text)
    if step and not asked.references:
        number = last.number + (1 if step["way"] in "下后" else -1)
        written = re.sub(r"[〇一二三四五六七八九十百\d]+", str(number), previous.text[last.start : last.end])
    elif asked.references and not asked.terms:
        first = asked.references[0]
        written = asked.text[first.start : asked.references[-1].end]
    else:
        return None
    place = "" if asked.named_documents or asked.regions else _place(asked, previous, knowledge)
    text = f"{previous.text[: previous.references[0].start]}{written}{previous.text[last.end :]}"
    return text if previous.named_documents or previous.regions else f"{place}{text}"


def _department_meant(asked: Question, previous: Question, knowledge: Knowledge, reply: str) -> str | None:
    """Return the department that 它, or a question about duties without a department, goes on about.

    It is the one that the turn before named, or else the first that its answer named.
    """
    its = bool(_ITS.match(asked.text))
    if asked.departments or asked.weight > _IDLE or not (its or "duties_of" in asked.cues):
        return None
    if previous.departments:
        return previous.departments[0].written
    asks_duties = "duties_of" in asked.cues or (its and "count" in asked.cues and "about_duty" in asked.cues)
    named = link_departments(reply, knowledge.departments) if asks_duties and "responsible" not in asked.cues else []
    return named[0].written if named else None


def _lacks_topic(asked: Question, previous: Question) -> bool:
    return asked.weight <= _IDLE and (not asked.departments or _tests_department(asked, previous))


def _details(asked: Question, previous: Question, knowledge: Knowledge) -> bool:
    """Tell whether the words of a question stand in the topic or in the clause that the one before was about.

    “具体产业有哪些” after a question on a clause that lists industries asks about them there; “示范区呢” after one on
    pilot areas puts another topic in the place of the first.
    """
    if not asked.terms or asked.departments or not previous.terms or _only_particle(asked):
        return False
    if coverage(asked.terms, previous.topic) >= _SAME_TOPIC:
        return True
    place = Filters(regions=list(asked.regions), doc_ids=list(asked.named_documents))
    documents = asked.documents if place != Filters() else previous.documents
    best = relevant(retrieve(previous, knowledge, documents))[:1]
    return any(coverage(asked.terms, candidate.clause.text.lower()) >= _IN_CLAUSE for candidate in best)


def _tests_department(asked: Question, previous: Question) -> bool:
    """Tell whether a department is to be checked: “市司法局参与吗”, or “市司法局呢” after who is in charge."""
    if not asked.departments or asked.terms or not (previous.references or previous.topic):
        return False
    return "yes_no" in asked.cues or (previous.intent is Intent.RESPONSIBLE and not _has_kind(asked))


def _repeats(asked: Question) -> bool:
    """Tell whether a question asks the same of another place: “推进计划也这么写吗”."""
    return bool(_SAME.search(asked.text)) and not asked.terms and not asked.departments


def _leans(asked: Question) -> bool:
    """Tell whether a question cannot stand on its own: it says so, or names no topic."""
    if not asked.terms and not asked.references:
        return not (asked.departments and (asked.regions or asked.named_documents) and _has_kind(asked))
    return "follow_up" in asked.cues or (not asked.regions and not asked.named_documents and len(asked.text) <= 14)


def _place(asked: Question, previous: Question, knowledge: Knowledge) -> str:
    """Return the document or region that the question goes on about, or the document there that it names by kind."""
    regions = set(previous.regions) | {knowledge.entry(d).metadata.region for d in previous.named_documents}
    of_kind = [e for e in knowledge.entries if e.metadata.region in regions and names_kind(asked.text, e.title)]
    if of_kind:
        return knowledge.label(of_kind[0].id)
    if previous.named_documents:
        return knowledge.label(previous.named_documents[0])
    return previous.regions[0] if previous.regions else ""


def _subject(previous: Question) -> str:
    """Return what the question before was about, as it was written: with the short words between its topic's words."""
    if previous.references:
        return previous.text[previous.references[0].start : previous.references[-1].end]
    topic, end = "", -1
    for piece in filter(None, previous.topic.split(",")):
        start = previous.text.find(piece, max(end, 0))
        between = previous.text[end:start] if 0 <= end <= start else ""
        topic += (between if _JOINS.fullmatch(between) and not find_cues(between) else "") + piece
        end = start + len(piece) if start >= 0 else end
    return topic or (previous.departments[0].written if previous.departments else "")


_KINDS = {
    "responsible": "由谁负责",
    "tasks_of_department": "负责哪些任务",
    "target": "是多少",
    "count": "是多少",
    "measure": "有什么措施",
    "list": "有哪些",
    "definition": "是什么意思",
    "yes_no": "是吗",
}


def _has_kind(asked: Question) -> bool:
    own = asked.cues & {
        "responsible",
        "duties_of",
        "count",
        "amount",
        "yes_no",
        "definition",
        "list",
        "measure",
        "compare",
        "verbatim",
        "when",
    }
    return bool(own - {"list"} if _only_particle(asked) else own)


def _only_particle(asked: Question) -> bool:
    return asked.text.rstrip("?").endswith("呢")


def _kind(previous: Question) -> str:
    return _KINDS.get(previous.intent.value, "")
