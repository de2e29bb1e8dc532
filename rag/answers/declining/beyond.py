"""Declines what no plan held can answer: another place, a table, advice, a name, what a cited document says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.model import Clause
from rag.answers import target
from rag.answers.declining import asked, declined
from rag.answers.phrasing.naming import written
from rag.answers.phrasing.wording import quoted, source
from rag.answers.values.choosing import choose
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.properties import property_asked, said_of_all
from rag.knowledge import Knowledge
from rag.lexicon.cues import AskedType
from rag.question.claims.denial import BOTH_WAYS
from rag.question.claims.figures import Kind, kind_of
from rag.question.model import PLACELESS, UNPLACED, Question


def another_place(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline a place that the corpus holds no plan of, unless one that it does is named beside it."""
    held = question.is_placed or question.intent in PLACELESS
    return declined.elsewhere(question, knowledge) if question.foreign and not held else None


def table(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline a table, or an indicator by its place in one, that was a picture in the plan.

    Whether all that stands there is binding may be told below it.
    """
    if not declined.asks_table(question):
        return None
    of_property = question.intent is Intent.YES_NO and property_asked(question.text)
    if of_property and said_of_all(question.documents, knowledge):
        return None
    return declined.pictures(question, knowledge)


def advice(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline to tell somebody what to choose."""
    kind = asked.wants_advice(question)
    return declined.not_given(question, knowledge, kind) if kind else None


def never_given(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer what plans hardly give by what one of them does, or decline it by its type."""
    kind = None if question.intent in UNPLACED else asked.never_given(question)
    if kind is None:
        return None
    return _instead(kind, question, knowledge) or declined.not_given(question, knowledge, kind)


def _instead(kind: AskedType, question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer by an indicator in money, or by what a plan writes instead, such as that it costs nothing."""
    money = kind.instead and question.intent is Intent.TARGET and choose(question, knowledge)
    if money and kind_of(money[0].fact.target.unit) is Kind.MONEY:
        return target.answer(question, knowledge)
    return _told_instead(kind, question, knowledge)


# The share of the question's words that the very sentence must hold.
_HELD = 0.6


def _told_instead(kind: AskedType, question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the first sentence about the topic that gives what answers a question of this kind as well, if any does."""
    spans = kind.spans(question.text)
    asking = "".join(question.text[start:end] for start, end in spans)
    topic = replace(question, terms=tuple(term for term in question.terms if term.word not in asking))
    found = next(_quotes(kind, topic, knowledge), None) if kind.instead and topic.telling else None
    return Draft(question.intent, Status.GROUNDED, (Paragraph((found,)),)) if found else None


def _quotes(kind: AskedType, topic: Question, knowledge: Knowledge) -> Iterator[Statement]:
    for candidate in retrieve(topic, knowledge):
        clause = candidate.clause
        for words in sentences(clause):
            told = any(pattern.search(words.text) for pattern in kind.instead)
            if told and coverage(topic.terms, words.text.lower()) >= _HELD:
                yield written(clause, words, knowledge)


_SAID = "(?:提|写|说|讲|列|涉及|包括|包含|规定|明确|点)(?:到|过|及|进|出|明|了|名)*"
# “没提到哪些茶园”, “没写的有什么”, “哪些茶园没有写到”; not “有没有提到哪些茶园”, “哪些茶园没有执照”.
_ASKS_UNLISTED = re.compile(
    rf"(?:没有?|未|不){_SAID}(?:的)?(?:是|有|内容)*(?:哪[些几]|什么|啥)"
    rf"|(?:哪[些几]|什么|啥)[^,?]{{0,10}}?(?:没有?|未)(?:被)?{_SAID}(?:的)?[?]?$"
)


def unlisted(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that what stands nowhere cannot be listed; None if a question does not ask for that."""
    if question.intent in _CHECKED or not _ASKS_UNLISTED.search(BOTH_WAYS.sub(",", question.text)):
        return None
    plans = knowledge.titles(question.documents)
    text = f"{plans}没有写的内容无法逐一列出；可以就具体的一项再问“有没有写到”。"
    return Draft(
        question.intent,
        Status.NONE,
        (Paragraph((Statement(text),)),),
        suggestions=declined.nearby(question, knowledge),
    )


_CHECKED = frozenset({Intent.YES_NO, Intent.COMPARE})


_KIND = "纲要|规划|条例|意见|方案|办法|规定|协议书?|规范|决定|若干措施"
# “《茶港条例》(2021年版)”: a title in a plan, with what kind of document it is.
_TITLE = re.compile(rf"《(?P<title>[^《》]+?(?:{_KIND}))(?:\([^()》]*\))?》")
# “纲要的目标是什么”, “条例有几条”, “意见讲了什么”, “办法到2030年的指标”: what it says is asked; not “条例怎么落实”.
_ASKS_OF_CITED = re.compile(
    rf"(?P<kind>{_KIND})(?:\([^()]*\))?[》”]?(?:(?:到|至)?20\d\d年)?(?:里面?|中)?(?:"
    r"的?(?:总体|主要|具体|基本)*(?:目标|指标|内容|任务|原则|条文|原文|全文)(?:有哪些|是|都|有|[?,]|$)"
    r"|(?:一共|总共|共)?(?:有|分)(?:几|多少)(?:条|章|部分|节)"
    r"|(?:主要|具体|都)*(?:讲|写|说|提出)了?(?:什么|啥|哪些)|(?:怎么|如何|咋)(?:写|说|规定)的?)"
)
# So many characters of a title, with its kind, tell which it is.
_SHORTEST = 5


def only_cited(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the document is not held, and quote where it is cited; None where a question asks for no such one."""
    if question.named_documents or question.references or not (asked := _ASKS_OF_CITED.search(question.text)):
        return None
    held = [entry.title for entry in knowledge.entries]
    for title, clause, sentence in _cited(question, knowledge):
        if len(_title_named(title, question.text[: asked.end("kind")])) >= _SHORTEST and title not in held:
            text = f"没有收录《{title}》，无法回答它的内容；可以查阅发布机关公布的原文。"
            support = Support.of(clause, sentence)
            near = Statement(f"收录的规划只提到它，{source(clause, knowledge)}：{quoted(sentence.text)}。", (support,))
            return Draft(
                question.intent, Status.PARTIAL, (Paragraph((Statement(text, (support,)),)), Paragraph((near,)))
            )
    return None


def _cited(question: Question, knowledge: Knowledge) -> Iterator[tuple[str, Clause, Sentence]]:
    for clause in knowledge.clauses(question.documents):
        for sentence in sentences(clause):
            yield from ((match["title"], clause, sentence) for match in _TITLE.finditer(sentence.text))


def _title_named(title: str, before: str) -> str:
    """Return the end of a title that a question names: “茶港条例” of “某市茶港条例”; empty where it says more."""
    length = next((n for n in range(len(title), 0, -1) if before.endswith(title[-n:])), 0)
    return title[-length:] if length else ""
