"""Declines to tell what a document says that plans only cite: “某某条例有几条”, where no plan held is that one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Clause
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_KIND = "纲要|规划|条例|意见|方案|办法|规定|协议书?|规范|决定|若干措施"
# “《茶港条例》(2021年版)”: a title in a plan, with what kind of document it is.
_TITLE = re.compile(rf"《(?P<title>[^《》]+?(?:{_KIND}))(?:\([^()》]*\))?》")
# “纲要的目标是什么”, “条例有几条”, “意见讲了什么”, “办法到2030年的指标”: what it says is asked; not “条例怎么落实”.
_ASKS = re.compile(
    rf"(?P<kind>{_KIND})(?:\([^()]*\))?[》”]?(?:(?:到|至)?20\d\d年)?(?:里面?|中)?(?:"
    r"的?(?:总体|主要|具体|基本)*(?:目标|指标|内容|任务|原则|条文|原文|全文)(?:有哪些|是|都|有|[?,]|$)"
    r"|(?:一共|总共|共)?(?:有|分)(?:几|多少)(?:条|章|部分|节)"
    r"|(?:主要|具体|都)*(?:讲|写|说|提出)了?(?:什么|啥|哪些)|(?:怎么|如何|咋)(?:写|说|规定)的?)"
)
# So many characters of a title, with its kind, tell which it is.
_SHORTEST = 5


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the document is not held, and quote where it is cited; None where a question asks for no such one."""
    if question.named_documents or question.references or not (asked := _ASKS.search(question.text)):
        return None
    held = [entry.title for entry in knowledge.entries]
    for title, clause, sentence in _cited(question, knowledge):
        if len(_named(title, question.text[: asked.end("kind")])) >= _SHORTEST and title not in held:
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


def _named(title: str, before: str) -> str:
    """Return the end of a title that a question names: “茶港条例” of “某市茶港条例”; empty where it says more."""
    length = next((n for n in range(len(title), 0, -1) if before.endswith(title[-n:])), 0)
    return title[-length:] if length else ""
