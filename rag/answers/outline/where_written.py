"""Answers where in plans something is written: “讲茶叶的是第几项”, “哪几条提到港口”, “人才写在哪一章”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus.model import Clause
from rag.answers.declining import declined
from rag.answers.declining.asked import never_given
from rag.answers.phrasing.excerpt import excerpt
from rag.answers.phrasing.wording import place, places, quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.clauses.choose import close, is_direct, relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.places.find import find_place
from rag.evidence.places.parts import counts_through
from rag.evidence.sentences.quotable import wanted
from rag.evidence.things.written import writing
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, roles_named
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked

_UNIT = (
    r"(?:条(?:款|文)?(?!例|件|路|街|河|线|道)|项(?!目|指标|工程|数据|措施)|点(?!上)|件(?=任务|工作))"
    r"(?:任务|工作|条目|内容)?"
)
_TASK = r"(?:任务|条目|条款|小项|工作)"
_MENTIONS = r"提(?![高升供出请前])|写(?!作)|说(?![明清]|服(?!务))|讲(?![究座师])|谈(?!判)|涉及|出现|包含|对应"
_VERB = rf"(?:{_MENTIONS})(?:到|及|过|了)*"
_BOX = r"专栏(?:第?几|[里中]的?第几个)|(?:第几|哪一?)个?专栏"
# “是第几项”, “写在哪一条”, “几号任务”, “排第几”, “序号是多少”, “在专栏几”: one place is asked for; not “排第几名”,
# “第几章”, “第几个工程”.
_WHICH = re.compile(
    rf"(?<![到至])第几(?:个|大|小)?(?:{_UNIT}|号|{_TASK}(?!的))(?![到至]第?几)|几号{_TASK}"
    rf"|哪(?:一|个|一个)?(?:{_UNIT}|{_TASK})"
    rf"|(?<=[排列在是])第几(?=$|[?,呢啊])|(?<=任务是)几号|{_BOX}"
    rf"|(?:任务)?(?:序号|编号|项号|条号)(?:是|为)?(?:多少|几|什么|啥)?"
)
# “哪几项”, “哪些任务”, “第几项到第几项”, “提到茶叶的有哪些”: all are asked for; not “几项”, which asks how many, nor
# “哪些领域”.
_ALL_THAT = re.compile(
    rf"第几(?:{_UNIT})?[到至]第?几(?:{_UNIT}|个?{_TASK})|(?:有|是)?哪(?:几|些|几些)(?:{_UNIT}|个?{_TASK})"
    rf"|(?<=的)(?:都|分别)?(?:有|是)哪些(?=[?]?$)"
)
# “讲茶叶的任务”, “跟茶叶有关的条目”: all that do, without a word that asks.
_THOSE_THAT = re.compile(rf"的(?:{_TASK}|各项|条目)[?]?$")
# What tells that places are told apart by the words they write: “讲”, “提到”, “跟……有关”.
_SAYS = re.compile(rf"{_VERB}|关于|有关|相关|沾边")
# “讲茶叶的”, “有关茶叶的”: what is about something is so by its heading, too; not “提到茶叶的”.
_ABOUT = re.compile(r"[讲谈说](?!到)|关于|有关|相关|沾边|涉及")
# “全国排第几”, “在全市是第几”: a place among others; not “在专栏里排第几”.
_AMONG = re.compile(r"(?:全国|全省|全市|全区|国内|国际|全球|世界)(?:范围|[里中内])*(?:能|可以)?[排算数是居位列]*第几")
# “配合国家茶叶局的工作”, “最高法院的任务”: an authority above those with tasks; not “国家战略部署”, “国家级茶叶局”.
_AUTHORITY = re.compile(
    r"(?P<role>配合)?(?P<name>(?:国家|最高|国务院|中央)(?!级)[一-鿿]{1,10}?(?:局|法院|检察院|部(?![分门署])|委(?![托派])))"
)
# “任务最多的”, “最长的一条”: a comparison of places.
_COMPARES = re.compile(r"最[多少高低大小长短早晚快慢好]|上一|下一|前一|后一|紧接|挨着|相邻")
# What may stand before and behind the words asked about, and is none of them.
_BEFORE = re.compile(
    rf"^(?:[,?、:“”‘’\s]|(?:里面|里头|里|中|当中|之中)(?![国外心医药小型级介])|我?想(?:找|知道|问|看)|请问|麻烦"
    rf"|帮我?|找一?下|查一?下|看一?下|找|查"
    rf"|{_VERB}|关于|有关|涉|[跟和与同有是都的]|专门|主要|具体|任务|责任|要求|那(?:一)?[条项个])"
)
_BEHIND = re.compile(
    rf"(?:[,?、“”‘’\s]|{_VERB}|[的那这是在排列放属为于就都]|属于|对应|位于|位列|到底|究竟|应该|大概|分别|一共"
    rf"|有关|相关|沾边|方面|这块|这件?事|一[条项个]|[条项个]|任务|工作|内容|条目|有)$"
)
# “茶叶的” of “讲茶叶的是哪几项”, which plans may write before another word: not “目的”.
_PARTICLE = re.compile(r"(?<![目标])的+$")
_SHORTEST, _LONGEST = 2, 20
# Of more clauses than these only the places are told.
_MOST_LINES = 15


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the items that write the words asked about, of each plan in its order; the best one where none writes them.

    None if a question asks for no items by what they say, or for all that do and none writes its very words.
    """
    asked = _asked(question, knowledge)
    if asked is None:
        return None
    words, of_one = asked
    about = _ABOUT.search(question.text) is not None
    found = {doc_id: held for doc_id in question.documents if (held := _writing(words, doc_id, knowledge, about=about))}
    if question.references:
        part = find_place(question, knowledge)
        if len(part) <= 1:
            return None
        found = {doc_id: within for doc_id, held in found.items() if (within := [one for one in held if one in part])}
        if not found:
            text = f"{knowledge.titles([part[0].doc_id])}的这一部分没有写到“{words}”。"
            return Draft(Intent.LIST, Status.NONE, (Paragraph((Statement(text),)),))
    if not found:
        return _nearest(words, question, knowledge) if of_one else None
    if re.search(_BOX, question.text):
        boxed = {doc_id: [one for one in held if _is_in_box(one)] for doc_id, held in found.items()}
        found = {doc_id: held for doc_id, held in boxed.items() if held} or found
    intent = Intent.LOOKUP if of_one else Intent.LIST
    ordered = sorted(found, key=lambda doc_id: not counts_through(knowledge.document(doc_id)))
    clauses = [clause for doc_id in ordered for clause in found[doc_id]]
    facts = {"count": len(clauses), "clauses": [clause.id for clause in clauses]}
    if len(clauses) == 1:
        blocks: Sequence[Block] = [Paragraph((_line(clauses[0], question, knowledge, headings=True),))]
    else:
        inside = "的这一部分" if question.references else ""
        blocks = _several({doc_id: found[doc_id] for doc_id in ordered}, f"{inside}写到“{words}”", question, knowledge)
    return Draft(intent, Status.GROUNDED, tuple(blocks), facts)


def at_number(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the items that write the words asked about in a part of a plan that a question points to by number."""
    return answer(question, knowledge) if question.references else None


def _asked(question: Question, knowledge: Knowledge) -> tuple[str, bool] | None:
    """Return the words of which a question asks where they are written, and whether in one item; None if it does not.

    A department is told of by its tasks, unless it is only a part of the words.
    """
    if (authority := _of_authority(question, knowledge)) is not None:
        return authority, False
    compares = _COMPARES.search(question.text) or _AMONG.search(question.text)
    if question.intent in (Intent.YES_NO, Intent.COMPARE) or compares:
        return None
    numbers = [Mention((), one.start, one.end) for one in question.references]
    text = blanked(question.text, [*question.places, *numbers])
    one, every = _WHICH.search(text), _ALL_THAT.search(text) or _THOSE_THAT.search(text)
    found = one or (every if _SAYS.search(text) else None)
    if found is None or question.cues & {"responsible", "yes_no"} or never_given(question):
        return None
    sides = sorted((text[: found.start()], text[found.end() :]), key=len, reverse=True)
    words = next((words for side in sides if (words := _words(side, question, knowledge))), "")
    if not words or any(one.written in (words, f"市{words}") for one in question.departments):
        return None
    if question.departments and not any(_writing(words, doc_id, knowledge) for doc_id in question.documents):
        return None
    return (words, one is not None) if roles_named(words) in (frozenset(), ALL) else None


def _of_authority(question: Question, knowledge: Knowledge) -> str | None:
    """Return the name of an authority above the departments of a place whose tasks are asked for, with its role.

    None where a question asks for none, or where it has another topic.
    """
    found = _AUTHORITY.search(question.text) if "duties_of" in question.cues else None
    if found is None or question.intent in (Intent.YES_NO, Intent.COMPARE) or question.departments:
        return None
    if not knowledge.is_written(found["name"]) or any(one.word not in found["name"] for one in question.telling):
        return None
    return found[0] if any(_writing(found[0], one, knowledge) for one in question.documents) else found["name"]


def _words(side: str, question: Question, knowledge: Knowledge) -> str:
    """Return the words asked about on one side of the word that asks: the most that a plan writes, or all."""
    bare = ""
    for bare in _stripped(side):
        if _SHORTEST <= len(bare) <= _LONGEST and any(_writing(bare, one, knowledge) for one in question.documents):
            return bare
    telling = any(term.word in bare for term in question.telling)
    return bare if telling and _SHORTEST <= len(bare) <= _LONGEST else ""


def _stripped(side: str) -> Iterator[str]:
    """Yield a text with less and less of what only leads to the words asked about, longer ones first."""
    starts, ends = [0], [len(side)]
    while match := _BEFORE.search(side[starts[-1] :]):
        starts.append(starts[-1] + match.end())
    while match := _BEHIND.search(side[: ends[-1]]):
        ends.append(match.start())
    spans = sorted(((a, b) for a in starts for b in ends if a < b), key=lambda span: span[0] - span[1])
    yield from (_PARTICLE.sub("", side[a:b].strip(",?“”‘’ ")) for a, b in spans)


def _writing(words: str, doc_id: str, knowledge: Knowledge, *, about: bool = False) -> list[Clause]:
    """Return the clauses of a plan that write words beside who is responsible, or else those below a heading that does.

    Where it is asked what is ``about`` something, what stands below such a heading is as well.
    """
    loosely, clauses = not knowledge.is_written(words), knowledge.document(doc_id).clauses
    written = writing(words, clauses, duties=False, loosely=loosely)
    return written if written and not about else writing(words, clauses, duties=False, below=True, loosely=loosely)


def _is_in_box(clause: Clause) -> bool:
    return any(ordinal.family == "box" for ordinal in clause.ordinals)


def _several(
    found: Mapping[str, Sequence[Clause]], writing: str, question: Question, knowledge: Knowledge
) -> list[Block]:
    """Say of each plan how many items are such (``writing``) and where, and quote each where they are not too many."""
    said = []
    for doc_id, clauses in found.items():
        where = places(clauses, knowledge, "处")
        number = f"{len(clauses)}{'项' if where.startswith('第') else '处'}"
        text = f"{knowledge.label(doc_id)}{writing}的有**{number}**：{where}。"
        said.append(Statement(text, tuple(map(whole, clauses))))
    clauses = [clause for of in found.values() for clause in of]
    if len(clauses) > _MOST_LINES:
        return [Paragraph(tuple(said))]
    lines = tuple(_line(clause, question, knowledge, plan=len(found) > 1) for clause in clauses)
    return [Paragraph(tuple(said)), Bullets(lines)]


def _nearest(words: str, question: Question, knowledge: Knowledge) -> Draft:
    """Give the item that says it best in other words, or say that none does."""
    found = relevant(retrieve(question, knowledge))
    if found and is_direct(found[0]):
        said = _line(found[0].clause, question, knowledge, headings=True)
        return Draft(Intent.LOOKUP, Status.GROUNDED, (Paragraph((said,)),), {"clauses": [found[0].clause.id]})
    none_of = "都没有" if len(question.documents) > 1 else "没有"
    text = f"{knowledge.titles(question.documents)}{none_of}写到“{words}”"
    if not found:
        first = Statement(f"{text}；可以换一种说法再问。")
        suggestions = declined.nearby(question, knowledge)
        return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((first,)),), suggestions=suggestions)
    near = Statement(f"最接近的是{_line(found[0].clause, question, knowledge).text}", (whole(found[0].clause),))
    return Draft(Intent.LOOKUP, Status.PARTIAL, (Paragraph((Statement(f"{text}。"),)), Paragraph((near,))))


def _line(
    clause: Clause, question: Question, knowledge: Knowledge, *, headings: bool = False, plan: bool = True
) -> Statement:
    """Give the place of a clause, perhaps with the headings that lead to it, and its words on the matter."""
    words = excerpt(clause, wanted(question, knowledge))[0]
    path = f"（{' > '.join(clause.path)}）" if headings and clause.path else ""
    where = source(clause, knowledge) if headings or plan else place(clause, knowledge) or source(clause, knowledge)
    where = f"**{where}**" if headings else where
    support = Support.of(clause, words) if headings else whole(clause)
    return Statement(f"{where}{path}：{quoted(words.text)}。", (support,))


_ANY = r"(?:哪|第几)(?:一|个|大|小)*"
_PLACE = r"(?:部分|章节?|节|篇|条(?!件|例)|项(?!目)|点|段|块|专栏|小?标题)"
_PUT = r"(?:写|讲|说|提|放|列|落|规定|出现|安排)"
# “写在哪一章”, “第几项讲”, “在第几条”, “指个位置”; not “第几章的标题”, “哪项工程”, “讲的是哪一点”.
_WHERE = re.compile(
    rf"{_PUT}(?:到|及)?(?:在|于|进)[^,?]{{0,14}}?(?:{_ANY}{_PLACE}|哪里|哪儿|哪[?]?$|什么(?:位置|地方))"
    rf"|{_ANY}{_PLACE}(?:里|中)?(?:专门)?{_PUT}(?:到|及|的是|了)?(?!什么|啥)"
    rf"|(?<=在){_ANY}{_PLACE}(?=[?,]|$)|(?:指|标)(?:个|一下|出)?位置"
)
_MOST_PLACES = 3
# So few clauses with all the words asked about are all told of.
_FEW_WRITING = 5


def located(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say at which place of each plan in question the words asked about stand, the best first; None if not asked."""
    of_department = question.intent is Intent.TASKS_OF_DEPARTMENT
    if of_department or question.references or not question.terms or not _WHERE.search(question.text):
        return None
    found = relevant(retrieve(question, knowledge))
    if not found:
        return None
    first, *others = close(found, _MOST_PLACES)
    written = [one for one in found if _writes(one, question)]
    others = [one for one in others if one.covered >= first.covered]
    others += [one for one in written if one not in (first, *others)] if len(written) <= _FEW_WRITING else []
    blocks = [Paragraph((_line(first.clause, question, knowledge, headings=True),))]
    rest = (
        (Bullets(tuple(_line(one.clause, question, knowledge, headings=True) for one in others), heading="还写在"),)
        if others
        else ()
    )
    clauses = [one.clause.id for one in (first, *others)]
    return Draft(Intent.LOOKUP, Status.GROUNDED, (*blocks, *rest), {"clauses": clauses})


def _writes(found: Candidate, question: Question) -> bool:
    """Tell whether a clause has the words asked about themselves."""
    return all(term.word in found.clause.text.lower() for term in question.terms)
