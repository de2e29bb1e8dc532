"""Answers where a place stands: what was achieved before its plan, in what it falls short, and which place it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Clause, ClauseKind, Nature
from rag.answers import measure
from rag.answers.measure import runs
from rag.answers.phrasing.naming import quoting, supports_of
from rag.answers.phrasing.wording import in_line, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import HELD, coverage
from rag.knowledge import Knowledge
from rag.lexicon.written import falls_short
from rag.question.claims.ranks import claims_rank
from rag.question.intent.cues import cue_spans
from rag.question.model import Question
from rag.question.plans.about import asks_highlights
from rag.question.topic.terms import IDLE_WEIGHT, Term

# “三是护林员老化”: one of the points that a plan counts, all of which fall short where one does; not “一是一”.
_COUNTED = re.compile(r"(?:^|[,，:：])(?:[一二三四五六七八九十]是(?![一二三])|其[一二三四五六七八九十][,，是])")
_FEWEST = 2
# The share of a topic that a sentence or a title must hold.
_OF_TOPIC = 0.5
_LINE = 80
# Cues of questions that weigh the sides, for which what was achieved is no answer by itself.
_WEIGHS = frozenset({"differ", "more", "gap", "changed", "in_common", "adds", "lacks", "amount"})
_LOOSE = frozenset({Intent.MEASURE, Intent.LIST, Intent.LOOKUP, Intent.DEFINITION, Intent.COUNT, Intent.TARGET})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give all that a plan says of it, narrowed to the topic that the question names; None if nothing is said."""
    if question.intent is Intent.COMPARE:
        return _side_by_side(question, knowledge)
    if question.intent not in _LOOSE or not question.regions or question.departments:
        return None
    if asks_highlights(question.text):
        return None
    if question.references:
        return _one_achievement(question, knowledge) if "achievement" in question.cues else None
    if "weakness" in question.cues:
        lines = [line for d in question.documents for line in _shortcomings(d, question, knowledge)]
        return _told(lines) or _silent("weakness", question, knowledge)
    if "achievement" in question.cues and question.nature is not Nature.GOAL:
        lines = [line for d in question.documents for line in _achievements(d, question, knowledge)]
        draft = _told(lines) or _silent("achievement", question, knowledge)
        return _counted(draft, lines, knowledge) if draft and lines and _counts(question) else draft
    return None


def _side_by_side(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give what was achieved in each place that a question names, or in what it falls short, without weighing it."""
    cue = next((cue for cue in _LACKS if cue in question.cues), None)
    if cue is None or question.cues & _WEIGHS or question.nature is Nature.GOAL or len(question.regions) == 1:
        return None
    tell = _achievements if cue == "achievement" else _shortcomings
    plans = {doc_id: tuple(said for _, said in tell(doc_id, question, knowledge)) for doc_id in question.documents}
    told = {doc_id: lines for doc_id, lines in plans.items() if lines}
    if len({knowledge.entry(doc_id).metadata.region for doc_id in told}) == 1 and _topic(question, cue):
        return None
    blocks: list[Block] = [Bullets(lines, heading=knowledge.label(doc_id)) for doc_id, lines in told.items()]
    regions = {knowledge.entry(doc_id).metadata.region for doc_id in told}
    silent = [one for one in plans if knowledge.entry(one).metadata.region not in regions]
    if silent:
        blocks.insert(0, Paragraph((Statement(f"{knowledge.titles(silent)}没有写明{_LACKS[cue]}。"),)))
    status = Status.PARTIAL if silent else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks)) if told else None


def _told(lines: list[tuple[Clause, Statement]]) -> Draft | None:
    if not lines:
        return None
    said = tuple(statement for _, statement in lines)
    block: Block = Bullets(said) if len(said) > 1 else Paragraph(said)
    return Draft(Intent.LIST, Status.GROUNDED, (block,), {"clauses": [clause.id for clause, _ in lines]})


_LACKS = {"weakness": "不足和问题", "achievement": "已经取得的成绩"}


def _silent(cue: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans do not tell how things stand, where none has a part on that and nothing else is asked.

    What was achieved in the period before stands nowhere else, whatever the field.
    """
    of_the_past = cue == "achievement" and "baseline" in question.cues
    has_topic = not of_the_past and _topic(question, cue)
    if has_topic or any(_background(doc_id, knowledge) for doc_id in question.documents):
        return None
    text = f"{knowledge.titles(question.documents)}没有写明{_LACKS[cue]}；可以改问某一项工作的措施或责任部门。"
    return Draft(Intent.LIST, Status.NONE, (Paragraph((Statement(text),)),))


_POINT_UNITS = frozenset({"段", "自然段", "段落", "条", "点", "个", "项"})


def _one_achievement(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give whole the one of the points of what was achieved that a number tells: “成绩里最后一段讲什么”."""
    reference = question.references[0]
    if len(question.references) > 1 or reference.unit not in _POINT_UNITS:
        return None
    said = []
    for doc_id in question.documents:
        points = [clause for clause in _background(doc_id, knowledge) if clause.title]
        at = reference.number - (reference.number > 0)
        if -len(points) <= at < len(points):
            said.append(quoting(points[at], sentences(points[at]), knowledge))
    facts = {"clauses": [statement.supports[0].clause.id for statement in said]}
    return Draft(Intent.LOOKUP, Status.GROUNDED, (Paragraph(tuple(said)),), facts) if said else None


# “成绩讲了几个方面”, “写了几段”, “共几条成效”; not “成绩是多少件”.
_POINTS = re.compile(r"(?:几|多少)[个大]?(?:方面|自然段|段(?!时|路)|条|项|点)")


def _counts(question: Question) -> bool:
    """Tell whether a question asks how many points a plan makes."""
    return _POINTS.search(question.text) is not None


def _counted(draft: Draft, lines: list[tuple[Clause, Statement]], knowledge: Knowledge) -> Draft:
    """Say first of each plan how many points it makes."""
    by_plan: dict[str, list[Clause]] = {}
    for clause, _ in lines:
        by_plan.setdefault(clause.doc_id, []).append(clause)
    said = tuple(
        Statement(f"{knowledge.label(doc_id)}共写了**{len(clauses)}项**。", tuple(map(whole, clauses)))
        for doc_id, clauses in by_plan.items()
    )
    count = {**draft.facts, "count": len(lines)}
    return replace(draft.behind(*said), intent=Intent.COUNT, facts=count)


def _shortcomings(doc_id: str, question: Question, knowledge: Knowledge) -> list[tuple[Clause, Statement]]:
    """Quote the sentences that tell what falls short, of the clause of the background that tells most of it."""
    short = falls_short()
    clause = max(_background(doc_id, knowledge), key=lambda one: len(short.findall(one.text)), default=None)
    if clause is None or len(short.findall(clause.text)) < _FEWEST:
        return []
    topic = _topic(question, "weakness")
    lead = next((one for one in sentences(clause) if short.search(one.text) and _COUNTED.search(one.text)), None)
    said = [
        one
        for one in sentences(clause)
        if (short.search(one.text) and _of_topic(topic, one.text))
        or (lead and _COUNTED.match(one.text) and _of_topic(topic, f"{lead.text}\n{one.text}"))
    ]
    return [(clause, _quoted(clause, said, knowledge))] if said else []


def _achievements(doc_id: str, question: Question, knowledge: Knowledge) -> list[tuple[Clause, Statement]]:
    """Give the title and the first words of each clause of the background that tells of the field asked about.

    Where the titles of some name it, it is those: 保护 stands in the text of nearly all.
    """
    topic = _topic(question, "achievement")
    titled = [clause for clause in _background(doc_id, knowledge) if clause.title]
    field = [term for term in _field(question) if any(_of_topic([term], clause.title or "") for clause in titled)]
    told = [clause for clause in titled if field and _of_topic(field, clause.title or "")]
    told = told or [clause for clause in titled if _of_topic(topic, f"{clause.title}\n{clause.text}")]
    return [(clause, _headed(clause, knowledge)) for clause in told]


def _background(doc_id: str, knowledge: Knowledge) -> list[Clause]:
    return [clause for clause in knowledge.document(doc_id).clauses if clause.kind is ClauseKind.BACKGROUND]


# “取得成绩”, “过去五年工作的亮点”: words that ask what was achieved and name no field; not “运用成效”.
_HOW_WELL = re.compile(
    r"(?:取得|获得|成绩|成就|成效|成果|亮点|进展|进步|起色|家底|工作|方面|建设|发展|事业|情况|过去|[几五]年|十[二三]五|回顾|知识产权)+"
)


def _field(question: Question) -> list[Term]:
    """Return the words of a question that name one of the fields in which something was achieved."""
    return [term for term in question.terms if not _HOW_WELL.fullmatch(term.word)]


def _topic(question: Question, cue: str) -> list[Term]:
    """Return the words that name a field, beside those that ask for how things stand."""
    if cue == "achievement":
        return [term for term in _field(question) if term.weight > IDLE_WEIGHT]
    asked = ",".join(question.text[start:end] for start, end in cue_spans(cue, question.text))
    told = (term for term in question.terms if term.word not in asked and not _NOW.fullmatch(term.word))
    return [term for term in told if term.weight > IDLE_WEIGHT]


# “目前存在”: words that ask how things stand and name no field; not “运用”.
_NOW = re.compile(r"(?:目前|当前|眼下|如今|现在|现阶段|至今|存在|面临|面对|承认|自身|工作|还|有)+")


def _of_topic(topic: list[Term], text: str) -> bool:
    return not topic or coverage(topic, text.lower()) >= _OF_TOPIC


def _quoted(clause: Clause, said: list[Sentence], knowledge: Knowledge) -> Statement:
    supports = tuple(Support(clause, start, end) for start, end in runs(said))
    return Statement(f"{source(clause, knowledge)}：{'；'.join(in_line(one.text) for one in said)}。", supports)


def _headed(clause: Clause, knowledge: Knowledge) -> Statement:
    title, *rest = sentences(clause)
    words = in_line(title.text).lstrip("—")
    end = title.end
    if rest:
        first = rest[0] if len(rest[0].text) <= _LINE else _cut(clause, rest[0])
        words, end = f"{words}：{in_line(first.text)}", first.end
    return Statement(f"{source(clause, knowledge)}：{words}。", (Support(clause, title.start, end),))


def _cut(clause: Clause, sentence: Sentence) -> Sentence:
    """Return a sentence up to the last comma that a line has room for, or whole where it has none."""
    comma = clause.text.rfind(",", sentence.start, sentence.start + _LINE)
    end = comma if comma > sentence.start else sentence.end
    return Sentence(clause.text[sentence.start : end], sentence.start, end)


# “居全省首位”, “位列前三”, “保持全市领先”: a place among others; not “第一季度”, “排名工作”, “处于前列的企业”.
_PLACE = re.compile(
    r"(?:首位|榜首|前列|领先)(?!的)|[位名排][居列][^,。;]{0,6}[第前首]|居[^,。;]{0,6}(?:第|前|首)"
    r"|第[一二三四五六七八九十\d]{1,3}[位名]"
    r"|(?:全国|全省|全市|国内|全球)第[一二三四五六七八九十\d]"
)
# “很多”, “厉不厉害”: how much or how good, beside the place that it takes; not “多元化解”.
_DEGREE = re.compile(r"^(?:很|挺|算)?不?[多少高强](?:不[多少高强])?$|厉害|^水平$")


def rank(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what is written of the topic, and say first that no place is if none is; None if no place is asked for.

    Whether something has the rank that a question claims is a question of yes or no.
    """
    if "rank" not in question.cues or (question.tests and claims_rank(question.text)):
        return None
    told = measure.answer(question, knowledge)
    if placed := _sentence_placed(question, knowledge):
        clause, sentence = placed
        quotes = told.status is Status.GROUNDED
        if quotes and any(one.clause == clause and one.start <= sentence.start < one.end for one in supports_of(told)):
            return replace(told, blocks=tuple(_placing(told.blocks)))
        said = quoting(clause, [sentence], knowledge)
        return Draft(Intent.MEASURE, Status.GROUNDED, (Paragraph((said,)),), {"clauses": [clause.id]})
    if told.status is Status.NONE:
        return told
    doc_ids = list(dict.fromkeys(support.clause.doc_id for support in supports_of(told)))
    note = Statement(f"{knowledge.titles(doc_ids)}没有写明排名，相关的写法如下。")
    said_of = told.blocks[1:] if told.status is Status.PARTIAL else told.blocks
    return replace(told, status=Status.PARTIAL, blocks=(Paragraph((note,)), *said_of))


def _placing(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks of an answer, of those that only add to it what writes of a place as well."""
    for block in blocks:
        if not isinstance(block, Bullets):
            yield block
        elif placing := tuple(one for one in block.statements if _PLACE.search(one.text)):
            yield replace(block, statements=placing)


def _sentence_placed(question: Question, knowledge: Knowledge) -> tuple[Clause, Sentence] | None:
    """Return the sentence that writes of the topic which place it takes, with its clause; None where none does."""
    clauses = knowledge.clauses(question.documents)
    placing = ((clause, one) for clause in clauses for one in sentences(clause) if _PLACE.search(one.text))
    topic = [term for term in question.terms if not _DEGREE.search(term.word)]
    held = [(coverage(topic, one.text.lower()), clause, one) for clause, one in placing]
    share, clause, sentence = max(held, key=lambda one: one[0], default=(0.0, None, None))
    return (clause, sentence) if clause and sentence and share >= HELD else None
