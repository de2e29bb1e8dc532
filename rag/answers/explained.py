"""Answers what a term is that a plan explains in its list of terms, however that is asked: “巡茶员是什么人”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.model import Clause
from index.once import kept_with
from rag.answers.phrasing.wording import in_line, source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.evidence.places.outline import bare, is_glossary, term_explained
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.wording.simplified import simplified

_IS = "(?:这个词|一词|这个说法|这个|这种人?)?(?:到底|究竟|又|具体|说的|指的?|算|叫做?|是|,)*(?:一?(?:个|种|类|帮|伙))?"
_WHAT = "(?:什么|啥|怎么|怎样|咋|如何|哪种|何)(?:样的?)?"
_THING = "(?:人员?|东西|玩意儿?|意思|含义|一?回事|概念|名堂|身份|职业|岗位|角色|理解|解释|定义)?"
# “巡茶员是什么人”, “茶引是怎么一回事”: what is asked behind a term; not “巡茶员是什么人派的”.
_BEHIND = re.compile(
    rf"[”’]?(?:{_IS}{_WHAT}{_THING}|{_IS}(?:指|是)谁|的(?:意思|含义|定义)(?:是{_WHAT})?)(?:呢|啊|呀)?(?:[?,]|$)"
)
# “什么人叫巡茶员”, “啥是茶引”: the same before it; not “什么人派巡茶员”.
_BEFORE = re.compile(rf"(?:^|[,?]){_WHAT}{_THING}(?:才|能|可以)?(?:是|叫做?|算(?:是|作)?)[“‘]?$")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the entry of a list of terms that explains what a question asks for; None for any other question."""
    text = blanked(question.text, question.places)
    asked = [term for term in _entries(knowledge) if term in text]
    for term in sorted(asked, key=len, reverse=True):
        at = text.find(term)
        if not (_BEHIND.match(text, at + len(term)) or _BEFORE.search(text[:at])):
            continue
        entries = [one for one in _entries(knowledge)[term] if one.doc_id in question.documents]
        if entries:
            said = tuple(_said(one, knowledge) for one in entries)
            blocks = tuple(Paragraph((one,)) for one in said)
            return Draft(Intent.DEFINITION, Status.GROUNDED, blocks, {"clauses": [one.id for one in entries]})
    return None


def _said(clause: Clause, knowledge: Knowledge) -> Statement:
    return Statement(f"{source(clause, knowledge)}：{in_line(bare(clause.text))}。", (whole(clause),))


@kept_with(8)
def _entries(knowledge: Knowledge) -> Mapping[str, list[Clause]]:
    """Return the entries of the lists of terms of all plans by the terms, as a normalised question writes them."""
    entries: dict[str, list[Clause]] = {}
    for clause in knowledge.clauses(knowledge.doc_ids):
        if is_glossary(clause.path) and (term := term_explained(clause)):
            entries.setdefault(simplified(term).lower(), []).append(clause)
    return entries
