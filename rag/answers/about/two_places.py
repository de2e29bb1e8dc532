"""Answers how a place with a plan stands to another place: what its plan writes of that, and what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from corpus.model import Clause
from rag.answers.about.facts import title
from rag.answers.declining.near import nearest_of
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.naming import quoting
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import Sentence, folded, sentences
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.model import Question
from rag.question.plans.links import short_forms

_MOST = 3
_LONGEST = 160
# From this weight on a word tells what body or matter is meant: WIPO, but not 中心.
_TELLING = 4.0
# “甲县跟乙市有关系吗”, “甲县和乙市有什么联系”: not “甲县和乙市谁有关系”.
_RELATED = re.compile(
    r"(?:跟|和|与|同).{2,12}?(?:之间)?(?:有|是)(?:没有|无|什么|啥|哪些|何|点)*(?:关系|联系|关联|瓜葛|牵连|往来)(?![到好网])"
)
# “甲县属于乙市吗”, “甲县归乙市管吗”: not “甲归谁管”.
_BELONGS = re.compile(
    r"(?:属于|隶属于?|归属)(?P<to>[一-鿿]{2,6}?)(?:省|市)?(?:的)?(?:吗|么|吧|不|没有?)?[?]*$"
    r"|归(?P<under>[一-鿿]{2,6}?)(?:省|市)?(?:管|管辖|领导)(?:的)?(?:吗|么|吧|不)?[?]*$"
)
# “某中心在乙市吧”: where something is said to be, which a plan of another place writes of; not “在乙市建吗”.
_SEAT = re.compile(r"在(?P<place>[一-鿿]{2,8}?)(?:省|市|区|县)?(?:吗|么|吧|对吗|对吧)[?]*$")
# “沪苏”, “京津冀沪”: a row of characters that stand for provinces and cities; not “苏绣”.
_ROW = re.compile("[京津冀沪苏浙皖通粤渝]{2,}")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell how two places stand to each other, or that a plan does not say that something is in another; or None."""
    if seat := _SEAT.search(question.text):
        return _not_there(seat["place"], question, knowledge)
    own = question.regions[:1]
    related, belongs = _RELATED.search(question.text), _BELONGS.search(question.text)
    asked = next((match[0] for match in (related, belongs) if match), "")
    if not own or any(term.word not in asked for term in question.telling):
        return None
    others = [*question.foreign, *(short_forms(region)[-1] for region in question.regions[1:])]
    if belongs:
        return _belonging(own[0], belongs["to"] or belongs["under"], question, knowledge)
    if not others or not related:
        return None
    found = list(_writing(others[0], own[0], knowledge))[:_MOST]
    if not found:
        return None
    named = all(others[0] in sentence.text for _, sentence in found)
    what = f"写到“{others[0]}”的原文如下。" if named else f"没有直接写“{others[0]}”，与它所在地区有关的原文如下。"
    plans = knowledge.titles(dict.fromkeys(clause.doc_id for clause, _ in found))
    lines = tuple(quoting(clause, [sentence], knowledge) for clause, sentence in found)
    status = Status.GROUNDED if named else Status.PARTIAL
    return Draft(question.intent, status, (Paragraph((Statement(f"{plans}{what}"),)), Bullets(lines)))


def _belonging(region: str, place: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the title of a plan has the place that its region is said to belong to; None for no such place."""
    known = {*region_names().elsewhere, *(name for names in region_names().aliases.values() for name in names)}
    documents = [knowledge.document(doc_id) for doc_id in knowledge.doc_ids]
    told = next((title(one) for one in documents if one.metadata.region == region), None)
    if place not in known or told is None:
        return None
    if region.startswith(place) and place not in short_forms(region):
        said = Statement(f"是。规划{told.text}，{region}在{place}之下。", told.supports)
        return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((said,)),), {"verdict": True})
    said = Statement(f"规划{told.text}，其中没有写属于{place}。", told.supports)
    return Draft(Intent.YES_NO, Status.PARTIAL, (Paragraph((said,)),))


def _not_there(place: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that no plan writes of a place where something is said to be that plans write of; None for any other."""
    about = [term for term in question.telling if place not in term.word]
    written = any(term.weight >= _TELLING for term in about) and all(
        any(map(knowledge.is_written, (term.word, *term.same))) for term in about
    )
    if place not in question.foreign or question.is_placed or not written or knowledge.is_written(place):
        return None
    return nearest_of(f"收录的规划没有写到它在“{place}”", about, question, knowledge)


def _writing(place: str, region: str, knowledge: Knowledge) -> Iterator[tuple[Clause, Sentence]]:
    """Yield what the plans of a region write of a place: by name, or else by a name that it shares with others."""
    plans = [doc_id for doc_id in knowledge.doc_ids if knowledge.entry(doc_id).metadata.region == region]
    clauses = knowledge.clauses(plans)
    names = [name for name, places in region_names().together.items() if place in places]
    initials = [initial for initial, places in region_names().initials_elsewhere.items() if place in places]
    initials += [one for one, of in region_names().initials.items() if place in short_forms(of)]

    def shares(text: str) -> bool:
        rows = "".join(_ROW.findall(text))
        return any(name in text for name in names) or any(initial in rows for initial in initials)

    own = list(_holding(clauses, lambda text: place in text))
    yield from own or _holding(clauses, shares)


def _holding(clauses: Iterable[Clause], holds: Callable[[str], bool]) -> Iterator[tuple[Clause, Sentence]]:
    """Yield the sentences that hold something, of a long one only the parts that do; titles tell nothing."""
    for clause in clauses:
        for one in sentences(clause):
            if one.text.rstrip("。") != clause.title and holds(folded(one.text)):
                long = len(one.text) > _LONGEST
                yield from ((clause, part) for part in (parts_of(one) if long else [one]) if holds(folded(part.text)))
