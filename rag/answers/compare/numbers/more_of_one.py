"""Rules on which of two things of one plan there is said to be more: “茶馆有茶园多吗”, “茶馆是不是比茶园少”."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.kinds import is_per_head
from rag.answers.values.relations import comparable, overlap, plain_amount, relation
from rag.answers.values.saying import facts, statement
from rag.answers.values.several import asked_of, values_named
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.things.indicators import names_whole
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.model import Question
from rag.question.plans.links import blanked

_THING = r"[^,?;谁哪多少几]{2,16}?"
_SIZE = r"(?:的?(?:数[量目]?|总[数量]|[家件个]数))?"
_END = r"(?:吗|么|吧|不|没有?|是吗|对吗)?[?]*$"
# “茶馆有茶园多吗”, “茶馆是不是比茶园还少”, “茶馆多于茶园吗”; not “茶馆有多少”, “茶馆比去年多吗”, of which no second
# value is known.
_CLAIMS = (
    re.compile(
        rf"(?:^|[,里中的])(?P<one>{_THING}){_SIZE}(?:是不是|是否|会不会)?(?:要|还)?(?:比|有没有|有)(?P<other>{_THING}){_SIZE}"
        rf"(?:还要?|更|要|这么|那么)?(?P<way>[多高大少低小])(?:一?[些点]|得多|很多)?{_END}"
    ),
    re.compile(
        rf"(?:^|[,里中的])(?P<one>{_THING}){_SIZE}(?:是不是|是否)?(?P<way>[多高大少低小]于|超过|[比赶]得[上过]|[比赶]不[上过]|不如|不及)(?P<other>{_THING}){_SIZE}了?{_END}"
    ),
)
_ASKS = re.compile(r"大不大|多不多|远不远|是不是|是否|有没有|会不会|(?:吗|么|吧|不|没有?)[?]*$|[?]$")
# “茶馆和茶园的家数差距大吗”, “茶馆、茶园两类相差多不多”: how far apart both are is asked; not “茶馆和茶园差在哪”.
_APART = re.compile(
    rf"(?:^|[,里中的])(?P<one>{_THING}){_SIZE},?(?:和|与|跟|同|、)(?P<other>{_THING})(?:[这那]?[两俩][个类种样者])?,?{_SIZE}的?"
    rf"(?:之间)?(?:差距|相差|差得|悬殊|差别)(?:得|有)?(?:大不大|多不多|远不远|悬殊|[大多远]|不小|不少)?{_END}"
)
_YEAR = re.compile(r"20\d\d年底?")
_LESS = "少低小不"


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether there is more, or less, as asked, then both values; None unless both are known and compare."""
    text = blanked(question.text, question.places)
    if question.departments or question.references or len(question.regions) > 1 or figures(question.text):
        return None
    asked = next((found for form in (*_CLAIMS, _APART) if (found := form.search(text))), None)
    pair = _pair(asked, question, knowledge) if asked and _ASKS.search(text) else None
    told = relation(question, [(one.target.indicator, one) for one in pair], knowledge, things=True) if pair else None
    if asked is None or pair is None or told is None:
        return None
    lines = Bullets(tuple(statement(fact, knowledge) for fact in pair))
    if asked.re is _APART:
        plan = knowledge.titles([pair[0].clause.doc_id])
        both = Paragraph((told, Statement(f"{plan}没有直接写两者的差距。")))
        return Draft(Intent.COMPARE, Status.GROUNDED, (both, lines), facts(pair))
    first, second = (fact.target for fact in pair)
    if overlap(first, second):
        return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((told,)), lines), facts(pair))
    amounts = plain_amount(first)[0], plain_amount(second)[0]
    holds = amounts[0] < amounts[1] if asked["way"][0] in _LESS else amounts[0] > amounts[1]
    ruled = Statement(f"{is_so(holds)}，{told.text}", told.supports)
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((ruled,)), lines), {"verdict": holds, **facts(pair)})


def _pair(asked: re.Match[str], question: Question, knowledge: Knowledge) -> tuple[TargetFact, TargetFact] | None:
    """Return the best values of both names that compare: of one plan, and both reached or both aimed at if possible."""
    names = [_YEAR.sub("", name) for name in asked.group("one", "other")]
    one, other = (replace(asked_of(name, question, knowledge), text=name) for name in names)
    found = _values(one, other, knowledge), _values(other, one, knowledge)
    pairs = [
        (one, other)
        for one, other in product(*found)
        if one != other
        and one.clause.doc_id == other.clause.doc_id
        and comparable([one.target.unit, other.target.unit], things=True)
        and is_per_head(one.target.indicator) is is_per_head(other.target.indicator)
    ]
    return next((pair for pair in pairs if pair[0].target.nature is pair[1].target.nature), pairs[0] if pairs else None)


def _values(asked: Question, beside: Question, knowledge: Knowledge) -> list[TargetFact]:
    """Return the values that one name means, best first, but none that the name ``beside`` it names as well."""
    natures = [asked.nature] if asked.nature else [None, *Nature]
    found = (one for nature in natures for one in values_named(replace(asked, nature=nature), knowledge))
    return [one.fact for one in found if names_whole(beside, one) < names_whole(asked, one)]
