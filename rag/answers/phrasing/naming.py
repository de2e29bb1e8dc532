"""Chooses the sentences in which a clause names what a question asks for: things of a sort, or those who take part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.phrasing.excerpt import cut, excerpt
from rag.answers.phrasing.wording import in_line, quoted, source
from rag.contract import Intent
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences import quotable
from rag.evidence.sentences.cut import Sentence, behind_title, sentences
from rag.evidence.sentences.quotable import wanted
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question

_LONGEST = 150
_MOST = 3
_TITLE = 40
# The share of what another sentence of its clause holds of the question that one which names things must hold.
_AS_MUCH = 0.7
# The share of what the best sentence holds of the question that others must hold.
_FITTING = 0.75


def naming(clause: Clause, question: Question, knowledge: Knowledge) -> list[Sentence]:
    """Return the sentences of a clause that name what is asked for, best first; none where nothing need be named."""
    if question.intent is not Intent.LIST:
        return []
    want = wanted(question, knowledge)
    if names := [one for one in quotable.naming(clause, want) if _speaks(one, clause, question)]:
        best = quotable.fit(names[0], want)
        others = [one for one in names[1:_MOST] if quotable.fit(one, want) >= _FITTING * best]
        behind = None if others else behind_title(sentences(clause), names[0])
        return [cut(behind or names[0], want), *others]
    return excerpt(clause, want, longest=_LONGEST) if "parties" in question.cues else []


def _speaks(sentence: Sentence, clause: Clause, question: Question) -> bool:
    """Tell whether a sentence speaks of a question about as much as any of its clause, its title aside."""
    first, *behind = sentences(clause)
    texts = behind if behind and len(first.text) <= _TITLE else [first, *behind]
    best = max(coverage(question.terms, one.text.lower()) for one in texts)
    return coverage(question.terms, sentence.text.lower()) >= _AS_MUCH * best


# “谁能当评委”, “哪些人可以参加”, “由谁组成”: a question for who may belong to something; not “谁能管管”.
_ASKS_MEMBERS = re.compile(
    r"(?:谁|哪(?:些|几?类)人)(?:才|都|也)?(?:能|可以|有资格)|成员|由(?:谁|(?:哪|什么)[^,?]{0,6})(?:组成|构成|担任)"
    r"|[团队库盟](?:里|中)?(?:都|到底|究竟)?(?:有|是)(?:谁|哪些人|什么人)(?=[?,]|$)"
)
# “由甲、乙组成”, “聘任专家”: words of a plan that lead to who belongs to something; not “建立专家库”.
_TELLS_MEMBERS = re.compile(r"(?<![自理])由|聘|吸引|选派|遴选|推荐|面向|支持|鼓励|引导|调动|[组构]成|成员|纳入")


def asks_members(question: Question) -> bool:
    """Tell whether a question asks who may belong to something."""
    return bool(_ASKS_MEMBERS.search(question.text))


def tells_members(said: Draft) -> bool:
    """Tell whether the first words that an answer quotes tell who belongs to something."""
    return any(_TELLS_MEMBERS.search(one.text) for one in supports_of(said)[:1])


def supports_of(said: Draft) -> list[Support]:
    """Return what the paragraphs of an answer quote, in order."""
    paragraphs = (block for block in said.blocks if isinstance(block, Paragraph))
    return [support for block in paragraphs for statement in block.statements for support in statement.supports]


def named(clause: Clause, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the sentences of a clause that answer best."""
    return quoting(clause, excerpt(clause, wanted(question, knowledge), longest=_LONGEST), knowledge)


def quoting(clause: Clause, words: Sequence[Sentence], knowledge: Knowledge) -> Statement:
    """Quote sentences of a clause in the order given."""
    text = "；".join(in_line(one.text) for one in words)
    supports = tuple(Support.of(clause, one) for one in sorted(words, key=lambda one: one.start))
    return Statement(f"{source(clause, knowledge)}：{text}。", supports)


def quotation(clause: Clause, words: Sentence, knowledge: Knowledge) -> Statement:
    """Quote words of a clause in quotation marks."""
    return Statement(f"{source(clause, knowledge)}：{quoted(words.text)}。", (Support.of(clause, words),))


def written(clause: Clause, words: Sentence, knowledge: Knowledge) -> Statement:
    """Say which words a plan writes: “茶港规划第3项写的是：‘建设茶园’。”."""
    return Statement(f"{source(clause, knowledge)}写的是：{quoted(words.text)}。", (Support.of(clause, words),))
