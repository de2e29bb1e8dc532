"""Counts the tasks of a plan by the parts that they stand in: all of them, or which part has the most."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.phrasing.wording import places
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.clauses.kinds import WORK
from rag.evidence.places.find import find_places
from rag.evidence.places.headings import aspect_start
from rag.evidence.places.parts import numbered_through
from rag.knowledge import Knowledge
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked
from rag.question.topic.terms import IDLE_WEIGHT

_THINGS = "(?:任务|条目|条款|措施|工作|内容|项目)(?:数量?)?"
_PARTS = "(?:大?部分|板块|章节|章|篇|大?块|小节|节)"
# “哪部分任务最多”, “任务最少的是哪一章”, “哪个条目最多”; not “哪个部门任务最多”, “哪部分讲专利最多”.
_MOST = re.compile(
    rf"(?:哪[一个]*|第几个?){_PARTS}[^,?讲写提说]{{0,3}}{_THINGS}?[^,?讲写提说]{{0,2}}最(?P<one>[多少])"
    rf"|{_THINGS}最(?P<other>[多少])的[^,?]{{0,4}}{_PARTS}"
    r"|哪[一个]?[项个块](?:下面|里面?)?的?(?:条目|小项|小条|子项|分项)最(?P<items>[多少])"
)
# “五个方面各有几条”, “各节几项”, “每一章的任务数”: how many each part has; not “各区有几项”, “每项任务由几家负责”.
_EACH = re.compile(
    rf"(?:(?<![第一二三四五六七八九十\d])[一二三四五六七八九十两\d]+[大个]*(?:方面|{_PARTS})[^,?谁家]{{0,4}}?"
    rf"(?:各|每|分别)+"
    rf"|(?:各|每)[一个大]*(?:方面|{_PARTS})[^,?谁家]{{0,6}}?)"
    rf"(?:(?:各|分别|自)*(?:有|是|包含|包括|含)*(?:几|多少)小?[项条点个件](?:任务|条|措施)?[?]?$"
    rf"|(?:条目|任务|条)数量?[?]?$)"
)
# “第四部分有几节几项”: of one part how many sections and tasks; not “有几节”.
_SECTIONS_AND = re.compile(
    r"(?:几|多少)个?(?:小?节|方面|板块|大?块)[,、和与]*(?:一?共|总共)?(?:有)?(?:几|多少)[项条个](?:任务)?[?]?$"
)
# “任务总数”, “一共有多少项任务”, “总共几条”: all tasks of a plan; not “市教委一共有几项任务”, “原则总共几条”.
_TOTAL = re.compile(
    r"任务的?(?:总数|总量|总共)|(?:一共|总共|共|合计|全部)?有?(?:多少|几)[项条个]?任务[?]?$"
    r"|(?:一共|总共|共|合计|拢共|统共)(?:列了?|有|分)?(?:多少|几)[项条][?]?$"
)
# “哪一节”: parts of parts are asked for; not “节能”.
_SECTION = re.compile("节(?![能约日])")
# “任务总数”, “章节”: what tells nothing of a topic; not “茶园任务”.
_WORDS = re.compile(
    rf"(?:{_PARTS}|方面|{_THINGS}|最[多少]|总数|总量|哪[一个]?[项个]?|条目|[一二三四五六七八九十\d]+项)+"
)
_FEWEST = 2

_Shares = dict[str, list[Clause]]
"""The tasks below each heading of a plan, in its order."""


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell of each plan in question how many tasks its parts have, or which has most; None if that is not asked for.

    A plan that numbers its tasks through says itself how many there are.
    """
    most = _MOST.search(question.text)
    each = _EACH.search(question.text) or _SECTIONS_AND.search(question.text)
    if question.departments or not (most or each or _asks_total(question)):
        return None
    found: list[tuple[str, str, _Shares]] = []
    placed = question.is_placed or question.references
    for doc_id in question.documents if placed else ():
        below = _below(doc_id, question, knowledge)
        if below is None and question.references:
            continue
        through = bool(numbered_through(knowledge.document(doc_id)))
        if below is None or (through and not (most or each)):
            return None
        if len(shares := _shares(doc_id, below, question, knowledge)) >= _FEWEST:
            found.append((doc_id, below[-1] if below else "", shares))
    if not found:
        return None
    noun = "小节" if _SECTION.search(question.text) else "方面" if "方面" in question.text else "部分"
    blocks = [
        block
        for doc_id, below, shares in found
        for block in (
            _of_each(doc_id, below, shares, noun, knowledge) if each else _told(doc_id, shares, most, knowledge)
        )
    ]
    count = sum(len(clauses) for _, _, shares in found for clauses in shares.values())
    return Draft(Intent.LIST if most else Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": count})


def _asks_total(question: Question) -> bool:
    """Tell whether a question asks for the number of all tasks, and of nothing else that a plan is made of."""
    return bool(_TOTAL.search(question.text)) and named_kind(question.text) in (None, "task")


def _below(doc_id: str, question: Question, knowledge: Knowledge) -> tuple[str, ...] | None:
    """Return the heading that a question names, of whose parts it asks; none for a plan, None for another topic."""
    named = [one for one in find_places(question, knowledge) if one.place.document.id == doc_id and one.named]
    text = blanked(question.text, [Mention((), one.start, one.end) for of in named for one in of.named])
    rest = (term for term in question.terms if term.word in text and term.weight > IDLE_WEIGHT)
    numbered = [one for one in find_places(question, knowledge) if question.references and one.place.is_section]
    if question.references and not (numbered and numbered[0].place.document.id == doc_id):
        return None
    if any(not _WORDS.fullmatch(term.word) for term in rest):
        return None
    if not named and aspect_start(text, question.terms) is not None:
        return None
    return named[0].place.path if named else numbered[0].place.path if numbered else ()


def _shares(doc_id: str, below: tuple[str, ...], question: Question, knowledge: Knowledge) -> _Shares:
    """Return the tasks below each heading one step down, or two where sections are asked for."""
    depth = len(below) + (2 if _SECTION.search(question.text) and not below else 1)
    document = knowledge.document(doc_id)
    through = numbered_through(document)
    found: _Shares = {}
    for clause in through or document.clauses:
        if clause.kind in WORK and len(clause.path) >= depth and clause.path[: len(below)] == below:
            found.setdefault(clause.path[depth - 1], []).append(clause)
    return found


def _told(doc_id: str, shares: _Shares, most: re.Match[str] | None, knowledge: Knowledge) -> list[Paragraph | Bullets]:
    label = knowledge.label(doc_id)
    lines = tuple(_line(heading, clauses, knowledge) for heading, clauses in shares.items())
    if most is None:
        text = f"{label}的任务没有统一编号；按最小的条目计，各部分合计**{sum(map(len, shares.values()))}项**："
        return [Paragraph((Statement(text),)), Bullets(lines)]
    word = next(filter(None, most.groups()))
    numbers = {heading: len(clauses) for heading, clauses in shares.items()}
    best = max(numbers.values()) if word == "多" else min(numbers.values())
    first = [heading for heading, number in numbers.items() if number == best]
    proof = tuple(support for heading in first for support in _proof(shares[heading]))
    each = "各" if len(first) > 1 else ""
    text = f"{label}里，任务最{word}的是“{'”“'.join(first)}”，{each}有**{best}项**。"
    return [Paragraph((Statement(text, proof),)), Bullets(lines, heading="各部分")]


def _of_each(doc_id: str, below: str, shares: _Shares, noun: str, knowledge: Knowledge) -> list[Paragraph | Bullets]:
    """Say how many tasks each part has, and all together."""
    total = sum(map(len, shares.values()))
    number = f"“{below}”有**{len(shares)}个{noun}**" if below else f"有任务的{noun}有**{len(shares)}个**"
    text = f"{knowledge.label(doc_id)}{number}，各有几项如下，共**{total}项**："
    lines = tuple(_line(heading, clauses, knowledge) for heading, clauses in shares.items())
    return [Paragraph((Statement(text),)), Bullets(lines)]


def _line(heading: str, clauses: Sequence[Clause], knowledge: Knowledge) -> Statement:
    """Give the number of tasks below a heading, proved by all of them, and from where to where they are numbered."""
    through = numbered_through(knowledge.document(clauses[0].doc_id)) and len(clauses) > 1
    ends = f"（{places([clauses[0], clauses[-1]], knowledge, '项').replace('、', '至')}）" if through else ""
    return Statement(f"{heading}：{len(clauses)}项{ends}", _proof(clauses))


def _proof(clauses: Sequence[Clause]) -> tuple[Support, ...]:
    return tuple(map(whole, clauses))
