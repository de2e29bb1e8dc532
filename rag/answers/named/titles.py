"""Lists the documents that a plan names by their titles: “天津规划提到哪些文件”, “引用了哪些条例”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.cleaning.width import fold
from corpus.model import Clause
from rag.answers.about.imprint import plain
from rag.answers.phrasing.listed import with_places
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.lexicon.tables import any_of
from rag.lexicon.things import Named, kinds_of_titles
from rag.question.model import Question

_NAMES = r"(?:提到|提及|写到|引用|引|涉及|列出|列举|点名|点到|出现|讲到|说到|参照|提)(?:了|过|的)*"
_WHICH = r"(?:都|分别|一共)*(?:有|是)?(?:哪(?:些|[几两三四五][部个份项件])|什么|啥|(?:多少|几)[部个份项件])"
_OTHER = r"(?:其他|别的|上级|相关)?的?"
# “《茶叶条例》”, “《茶港规划》2.0版”: a title between its marks; not a quotation within one.
_TITLE = re.compile(r"《(?P<title>[^《》]{3,60})》")
_INTENTS = frozenset({Intent.LIST, Intent.MEASURE, Intent.COUNT, Intent.TARGET, Intent.LOOKUP, Intent.DEFINITION})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the titles of the kind asked for that the plans in question name, with where; None for any other question.

    The title of the plan itself is none of them. A plan that names none is said to.
    """
    kind = _asked(question, knowledge)
    if kind is None:
        return None
    blocks: list[Block] = []
    silent: list[str] = []
    for doc_id in question.documents:
        named = _named(doc_id, kind, knowledge)
        if named:
            text = f"{knowledge.label(doc_id)}写到的{kind.asked[0]}有**{len(named)}个**：{'、'.join(named)}。"
            blocks += with_places(text, named, knowledge)
        else:
            silent.append(doc_id)
    if not blocks:
        return None
    if silent:
        blocks.append(Paragraph((Statement(f"{knowledge.titles(silent)}没有写到{kind.asked[0]}的名称。"),)))
    clauses = [clause.id for block in blocks if isinstance(block, Bullets) for clause in _clauses(block)]
    return Draft(Intent.LIST, Status.GROUNDED, tuple(blocks), {"clauses": list(dict.fromkeys(clauses))})


def _asked(question: Question, knowledge: Knowledge) -> Named | None:
    """Return the kind of documents of which a question asks for all that a plan names, and for nothing else."""
    if question.intent not in _INTENTS or question.departments or question.references or not question.is_placed:
        return None
    titles = knowledge.titles(question.documents)
    for kind in kinds_of_titles():
        words = any_of(kind.asked)
        found = re.search(rf"{_NAMES}{_WHICH}{_OTHER}(?:{words})(?!夹|柜)|{_NAMES}(?:{words}){_WHICH}", question.text)
        if found:
            others = (term.word for term in question.telling if term.word not in found[0] and term.word not in titles)
            return None if any(others) else kind
    return None


def _named(doc_id: str, kind: Named, knowledge: Knowledge) -> dict[str, list[Clause]]:
    """Return the clauses in which a plan names each title of a kind, in the order of their first mention."""
    document = knowledge.document(doc_id)
    own = plain(document.title)
    found: dict[str, list[Clause]] = {}
    for clause in document.clauses:
        for title in dict.fromkeys(_titles(clause.text, kind)):
            if plain(title) not in own and own not in plain(title):
                found.setdefault(title, []).append(clause)
    return found


def _titles(text: str, kind: Named) -> Iterator[str]:
    """Yield the titles of a kind that a text names, in their marks, and those that need none: 民法典."""
    for match in _TITLE.finditer(text):
        end = re.sub(r"[(（][^()（）]*[)）]$", "", fold(match["title"]))
        if not kind.ends or re.search(f"(?:{'|'.join(kind.ends)})$", end):
            yield match[0]
    yield from (name for name in kind.bare if re.search(rf"(?<!《){name}(?!日|》)", text))


def _clauses(block: Bullets) -> Iterator[Clause]:
    yield from (support.clause for line in block.statements for support in line.supports)
