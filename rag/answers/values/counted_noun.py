"""Finds the noun that a question counts, and tells whether an indicator is of such things."""

from __future__ import annotations

import re
from itertools import takewhile

from index.words import names_something, plain_words
from rag.answers.values.kinds import is_size
from rag.evidence.sentences.relevance import holds, match
from rag.knowledge import Knowledge
from rag.lexicon.speech import fillers
from rag.question.model import Question
from rag.question.plans.links import blanked

# “几条产业链”, “多少家承诺单位”: what is counted stands behind the measure word; not “至少几乎”.
_MEASURE = re.compile(r"(?:几|多少)[一-鿿]")
# “多少茶业律师”, “多少商标”: no measure word stands before what is counted; not “多少家茶馆”, “多少项目标”.
_BARE = re.compile(r"多少(?=[一-鿿]{2})(?![家项件个条座所处种类批次场期套部篇门支款份户张台辆只株间栋艘位名人大])")
# “示范茶馆要建几家”, “示范茶馆目标多少家”, “茶叶链有多少条”; not “茶馆拿贷款的几家”.
_ASKED_OF = re.compile(
    r"(?P<name>[一-鿿]+?),*(?:的?(?:目标|数量|个数|总数|家数)(?:是|为)?)?(?:现在|目前|一共|总共|共|将|会|能|想)?"
    r"(?:要|得|应|该|需)?(?:建成?|建设|培育|新增|新建|认定|设立|打造|发展|达到?|到|有|做|搞|办|弄|开展|实施|安排)?(?:了|出)?"
    r"(?:几|多少)[家所座个条项类种支]?(?=[?,]|$)"
)
# What a body is called, which only the word before it tells: 示范单位.
_BODIES = frozenset({"单位", "机构", "主体", "部门"})
# What a word weighs at most that stands in most clauses: 知识产权 tells no kinds of things apart.
_COMMON = 1.0
_HALF = 0.5
# “几个示范区目标”: what the number is, and not what it counts.
_SET = frozenset({"目标", "指标"})
# What of one character may stand before a noun that is counted: the 高 of 高价值茶园.
_BEFORE_NOUN = frozenset("的高新老特优")
# So many characters has a noun that plans draw together with another that ends alike.
_DRAWN = 2


def is_of_thing(question: Question, indicator: str, sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether an indicator, in its sentence, is of the thing that a question counts.

    The noun behind the measure word must be the same, and something of what tells kinds of it apart: a 培训基地 is no
    运营基地. Both texts are in lower case.
    """
    noun = counted_noun(question.text) or noun_before(blanked(question.text, question.places))
    if not noun or not knowledge.is_written(noun):
        return True
    named = any(holds(term, indicator) for term in question.terms if noun in term.word)
    made_of = [term for term in question.terms if term.word in noun]
    named = named or (bool(made_of) and all(match(term, indicator) > 0 for term in made_of))
    if not named and not is_in(noun, indicator):
        return False
    measured = _measured(question.text)
    behind = question.text.find(noun, measured.end()) if measured else -1
    phrase = question.text[measured.end() : behind] if measured and behind >= 0 else ""
    kinds = [term for term in question.terms if term.word in phrase and term.weight > _COMMON]
    return not kinds or any(match(term, f"{indicator}\n{sentence}") > _HALF for term in kinds)


def counted_noun(text: str) -> str:
    """Return the noun that ends the run of words behind “几家”: 产业 of “几大产业由谁”, 基地 of “几个实训的基地”."""
    measured = _measured(text)
    run = takewhile(
        lambda word: len(word) > 1 or word in _BEFORE_NOUN, plain_words(text[measured.end() :]) if measured else ()
    )
    return next((word for word in reversed(list(run)) if names_something(word) and word not in _SET), "")


def noun_before(text: str) -> str:
    """Return the noun before what asks for its number: 茶馆 of “示范茶馆数量要几家”, not “茶馆拿贷款的几家”."""
    asked = _ASKED_OF.search(text)
    words = [word for word in plain_words(asked["name"]) if not is_size(word)] if asked else []
    noun = words[-1] if words else ""
    if noun in _BODIES and len(words) > 1:
        return f"{words[-2]}{noun}"
    return noun if len(noun) > 1 and noun not in fillers() and names_something(noun) else ""


def _measured(text: str) -> re.Match[str] | None:
    """Return the words that ask for a number, with the measure word if there is one."""
    return _BARE.search(text) or _MEASURE.search(text)


def is_in(noun: str, indicator: str) -> bool:
    """Tell whether a noun stands in a name, if only drawn together with another: 企业 in 企事业单位."""
    return noun in indicator or (len(noun) == _DRAWN and re.search(f"{noun[0]}[一-鿿]{noun[1]}", indicator) is not None)
