"""Tells the safeguards of a plan on each of the sides that a question names: “组织和资金两方面各怎么保障”."""

from __future__ import annotations

import re

from rag.answers.outline import contents
from rag.contract import Intent, Status
from rag.draft import Block, Draft
from rag.evidence.places.outline import Item
from rag.evidence.places.parts import parts
from rag.knowledge import Knowledge
from rag.lexicon.tables import any_of
from rag.lexicon.things import kinds, safeguard_words
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import IDLE_WEIGHT

_FEWEST = 2
_ASKED = frozenset({Intent.LIST, Intent.MEASURE, Intent.LOOKUP, Intent.DEFINITION, Intent.COMPARE})
# “分别许了哪些保障”, “各怎么保障”, “保障措施”: safeguards are asked for; not “保障性住房”, “服务保障中心”.
_SAFEGUARDS = re.compile(r"保障(?!性|中心|房|水平|能力)")

# “分别许了哪些”, “各怎么保障”, “两方面”: each side is asked for; not “夹在甲和乙中间的是哪条”, “各区”.
_EACH = re.compile(r"分别|各自|各(?![区部界类级地镇种])|[两二几三](?:个方面|方面|块|头|样)|都(?=有|怎|咋|写|说|是)")
_ONE_OF_THEM = re.compile(r"哪(?:一)?[条个项]|中间|之间|夹|前面|后面|先|比")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the part of the safeguards for each side named; None where a plan lacks one, or more is asked for."""
    named = sides_named(question)
    if not named or question.intent not in _ASKED:
        return None
    blocks: list[Block] = []
    items: list[Item] = []
    for doc_id in question.documents:
        found = [_headed(words, parts(knowledge.document(doc_id), "safeguard")) for words in named]
        told = [item for item in found if item]
        if len(told) == len(named):
            items += told
            blocks += [block for item in told for block in contents.in_full(item.clauses, knowledge)]
    if not blocks:
        return None
    ids = [clause.id for item in items for clause in item.clauses]
    return Draft(question.intent, Status.GROUNDED, tuple(blocks), {"clauses": ids})


def sides_named(question: Question) -> list[tuple[str, ...]]:
    """Return the sides of which a question asks for the safeguards of one place, if it names several and no topic."""
    text = blanked(question.text, question.places)
    asked = _SAFEGUARDS.search(text) and _EACH.search(text) and not _ONE_OF_THEM.search(text)
    if not asked or question.references or question.departments or len(question.regions) > 1:
        return []
    text = re.sub(any_of(word for kind in kinds() if kind.name == "safeguard" for word in kind.words), ",", text)
    at = {words: match for words in safeguard_words() if (match := re.search(any_of(words), text))}
    said = "".join(match[0] for match in re.finditer(any_of(word for words in at for word in words), text))
    others = [term for term in question.terms if term.weight > IDLE_WEIGHT and not _is_of(term.word, said)]
    return sorted(at, key=lambda words: at[words].start()) if len(at) >= _FEWEST and not others else []


def _is_of(word: str, said: str) -> bool:
    """Tell whether a word of a question is one for a side, or for safeguards."""
    return word in said or "保障" in word or word in "实施方面措施"


def _headed(words: tuple[str, ...], items: list[Item]) -> Item | None:
    """Return the first of some parts whose heading has a word for a side."""
    return next((item for item in items if any(word in item.name for word in words)), None)
