"""Answers how much or how many: the value with its unit, date and document; baseline and goal told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from corpus.model import Nature
from index.catalogue.records import TargetFact
from index.words import is_verb
from rag.answers.declining import declined
from rag.answers.declining.asked import missing, named_beside
from rag.answers.declining.nearest import with_nearest
from rag.answers.values import another
from rag.answers.values.choosing import NAMED, alike, choose
from rag.answers.values.joint_sum import is_only_sum
from rag.answers.values.kinds import asks_money_too, right_kind
from rag.answers.values.other_time import reached_beside
from rag.answers.values.relations import relation, told_apart
from rag.answers.values.saying import facts, grown_statement, statement
from rag.answers.values.several import several
from rag.answers.values.times import unstated, year_of_today, years_without
from rag.answers.values.two_times import asks_sum_too, grown, then_and_now, without_sum
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Reason, Statement
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import find_place
from rag.evidence.things.indicators import Match, find_indicators, names_whole, of_one_sentence, targets_of
from rag.knowledge import Knowledge
from rag.lexicon.claims import strength
from rag.question.claims.figures import Kind, figures, kind_of
from rag.question.model import Question
from rag.question.topic.subject import named

# The share of a question that the nearest value may lack.
_MOSTLY = 0.7
# The share of a question that an indicator names to be the one it asks for.
_WHOLE = 0.9
# The share of characters from which on two names are of one indicator at two times.
_SAME = 0.8


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Give the value of the indicator asked for, in each document in question that has it."""
    if question.references and (placed := targets_of(find_place(question, knowledge), knowledge)):
        said = tuple(statement(fact, knowledge) for fact in placed)
        return Draft(Intent.TARGET, Status.GROUNDED, (Bullets(said),), facts(placed))
    if not question.terms:
        return declined.unclear(question, knowledge)
    if not asks_sum_too(question) and (listed := several(question, knowledge)):
        said = tuple(statement(one.fact, knowledge) for one in listed)
        several_facts = [one.fact for one in listed]
        weighed = _more(several_facts, len(listed), question, knowledge) if question.cues & {"more", "differ"} else None
        first_said = (Paragraph((weighed,)),) if weighed else ()
        return Draft(Intent.TARGET, Status.GROUNDED, (*first_said, Bullets(said)), facts(several_facts))
    both_times = then_and_now(question, knowledge)
    question = without_sum(question)
    chosen = both_times or choose(question, knowledge)
    if not chosen or not (question.ground or relevant(retrieve(question, knowledge))):
        return without_value(question, knowledge)
    if "from_to" in question.cues and (both := grown(chosen[0].fact, knowledge)):
        grew = Paragraph((grown_statement(*both, knowledge),))
        return Draft(Intent.TARGET, Status.GROUNDED, (grew,), facts(both))
    also = () if both_times else _also_asked(question, chosen[0], knowledge)
    chosen = [chosen[0], *also, *(match for match in chosen[1:] if match not in also)] if also else chosen
    chosen = [*chosen, *_aimed_at(question, chosen, knowledge)]
    reached = () if both_times else reached_beside(question, chosen[0], knowledge)
    chosen += [one for one in reached if all(one.fact != other.fact for other in chosen)]
    if year_of_today(question.text):
        chosen = sorted(chosen, key=lambda one: _of_no_year(one.fact))
    if both_times:
        chosen = sorted(chosen, key=lambda one: _is_given(question, one.fact))
    lines = [statement(match.fact, knowledge) for match in chosen]
    first = max(1 + len(also), len(both_times))
    blocks: list[Block] = [Paragraph(tuple(lines[:first]))]
    found = [match.fact for match in chosen]
    if "more" in question.cues and (verdict := _more(found, first, question, knowledge)):
        blocks[:0] = [Paragraph((verdict,))]
    if lines[first:]:
        blocks.append(Bullets(tuple(lines[first:]), heading="相关数值"))
    return _with_lacks(question, found, blocks, knowledge)


def _is_given(question: Question, fact: TargetFact) -> bool:
    """Tell whether a question states a value itself, and asks for another: “原来4家,要培育几家”."""
    return any(figure.is_stated_by(fact.target) for figure in figures(question.text))


def _of_no_year(fact: TargetFact) -> tuple[bool, bool]:
    """Tell whether a value is a goal, and whether it is of no year: what 2020 brought goes before a sum."""
    return fact.target.nature is Nature.GOAL, not any(char.isdigit() for char in fact.target.when or "")


def _with_lacks(
    question: Question, found: Sequence[TargetFact], blocks: Sequence[Block], knowledge: Knowledge
) -> Draft:
    """Return the values behind a sentence for what they lack of the question, and then only as the nearest."""
    lacking = unstated(question, found)
    if is_only_sum(question.text, found[0]):
        first = Statement("原文只写了合计，没有分开写各有多少。")
        return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph((first,)), *blocks), facts(found))
    if lacking and (other := _of_known_year(question, found[0], knowledge)):
        near = (only_near(lacking, [other], knowledge), statement(other, knowledge))
        aims = [fact for fact in found[:1] if fact.target.unit == other.target.unit]
        beside = Bullets(tuple(statement(fact, knowledge) for fact in aims), heading="相关数值")
        return Draft(
            Intent.TARGET, Status.PARTIAL, (Paragraph(near), *([beside] if aims else [])), facts((other, *aims))
        )
    if lacking and year_of_today(question.text):
        said = only_near(lacking, found, knowledge)
    elif lacking:
        said = only_near(lacking, found, knowledge, goal=True)
    elif other_words := another.lacking(question, found[0], knowledge):
        if _mostly(other_words, question):
            return without_value(question, knowledge)
        if not _has_heaviest(question, found[0]) and (opposite := _of_other_nature(question, knowledge)):
            return opposite
        said = only_near("、".join(f"“{word}”" for word in other_words) + "的数值", found, knowledge)
    elif other_sort := another.of_another_sort(question, found[0]):
        said = only_near(other_sort, found, knowledge)
    elif years := years_without(question, found):
        plans = knowledge.titles(dict.fromkeys(fact.clause.doc_id for fact in found))
        missing = Paragraph((Statement(f"{plans}没有给出{years}的数值。"),))
        return Draft(Intent.TARGET, Status.PARTIAL, (*blocks, missing), facts(found))
    else:
        return Draft(Intent.TARGET, Status.GROUNDED, tuple(blocks), facts(found))
    return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph((said,)), *blocks), facts(found))


def _of_known_year(question: Question, goal: TargetFact, knowledge: Knowledge) -> TargetFact | None:
    """Return the value reached of the indicator of a year that no plan has, where it fits better than a goal."""
    reached = choose(replace(question, years=(), nature=Nature.BASELINE), knowledge)[:1]
    better = [one.fact for one in reached if _naming(question, one.fact) > _naming(question, goal)]
    return better[0] if better else None


def _naming(question: Question, fact: TargetFact) -> tuple[float, int]:
    """Return how well a question names an indicator: how much of it is named, and in how long a run of its words."""
    run = SequenceMatcher(None, question.text, fact.target.indicator, autojunk=False).find_longest_match()
    return names_whole(question, Match(fact, 0, 0)), run.size


def _has_heaviest(question: Question, fact: TargetFact) -> bool:
    """Tell whether an indicator has the word of a question that tells most."""
    heaviest = max(question.telling, key=lambda term: term.weight, default=None)
    return heaviest is not None and heaviest.word in fact.target.indicator.lower()


def _mostly(lacking: Sequence[str], question: Question) -> bool:
    """Tell whether what a value lacks is most of what a question asks for."""
    return sum(t.weight for t in question.terms if t.word in lacking) >= _MOSTLY * sum(t.weight for t in question.terms)


def _aimed_at(question: Question, chosen: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Return what a plan aims at of an indicator, where only a verb in the perfect asks for what was reached."""
    if question.nature is not Nature.BASELINE or question.years or "baseline" in question.cues:
        return []
    first = chosen[0].fact
    aims = choose(replace(question, nature=Nature.GOAL), knowledge)
    same = (m for m in aims if m.fact.clause.doc_id == first.clause.doc_id and m.fact.target.unit == first.target.unit)
    named = (m for m in same if names_whole(question, m) >= _WHOLE or alike(m.fact, first) >= _SAME)
    return [match for match in named if all(match.fact != one.fact for one in chosen)][:1]


def _also_asked(question: Question, first: Match, knowledge: Knowledge) -> tuple[Match, ...]:
    """Return the money that the sentence of a number of things has, where a question asks for both: “几家,总额多少”."""
    if not asks_money_too(question.text):
        return ()
    money = [f for f in of_one_sentence(first.fact, knowledge) if kind_of(f.target.unit) is Kind.MONEY]
    same_time = sorted(money, key=lambda fact: fact.target.when != first.fact.target.when)
    return tuple(replace(first, fact=fact) for fact in same_time[:1])


def only_near(lacking: str, found: Sequence[TargetFact], knowledge: Knowledge, *, goal: bool = False) -> Statement:
    """Say that the plans do not give what is asked, and that the nearest follows, be it a goal of another time."""
    plans = knowledge.titles(dict.fromkeys(fact.clause.doc_id for fact in found))
    return Statement(f"{plans}没有给出{lacking}，最接近的{'是规划的目标' if goal else '如下'}。")


def _more(found: Sequence[TargetFact], asked: int, question: Question, knowledge: Knowledge) -> Statement | None:
    """Say which is the higher of the several values asked for, the first ones, or else of those of several plans."""
    plans = {fact.clause.doc_id for fact in found}
    named = told_apart(found[:asked] if asked > 1 else found if len(plans) == len(found) else (), knowledge)
    return relation(question, named, knowledge, things=True) if named else None


def without_value(question: Question, knowledge: Knowledge) -> Draft:
    """Say that the value is not in the text: in a table that was a picture, where there is one, or nowhere.

    Of what was reached only what is aimed at may be written: then that follows.
    """
    if aims := _only_aimed_at(question, knowledge):
        first = only_near(unstated(question, aims), aims, knowledge, goal=True)
        lines = tuple(statement(fact, knowledge) for fact in aims)
        return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph((first,)), Bullets(lines)), facts(aims))
    if other := _of_other_year(question, knowledge):
        near = only_near(f"{question.years[0]}年的数值", other, knowledge)
        lines = tuple(statement(fact, knowledge) for fact in other)
        return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph((near,)), Bullets(lines)), facts(other))
    gaps = [(doc_id, gap) for doc_id in question.documents for gap in knowledge.document(doc_id).gaps]
    pictured = dict.fromkeys(doc_id for doc_id, gap in gaps if gap.kind == declined.PICTURE)
    of_case = any(kind.name in _OF_ONE_CASE for kind in missing(question))
    tables = pictured if not of_case and _is_indicator(question, knowledge) else {}
    about = _of(named(question))
    opposite = _of_other_nature(question, knowledge)
    if opposite and (not tables or question.nature is Nature.BASELINE):
        return opposite
    if tables:
        plans = knowledge.titles(tables)
        text = (
            f"收录的文本没有{about}这一数值：{plans}的指标在图片表格中，收录文本未包含；请查阅发文机关公布的原文表格。"
        )
    else:
        named_plans = knowledge.titles(question.named_documents) or "、".join(f"{r}的规划" for r in question.regions)
        lacking = missing(question)
        told = f"写明{_of(named_beside(lacking, question))}{lacking[0].label}" if lacking else f"给出{about}这一数值"
        text = f"{named_plans or '收录的规划'}没有{told}；可以换一种说法，或向主管部门查询。"
    said = Paragraph((Statement(text, reason=Reason.PICTURED if tables else None),))
    draft = Draft(Intent.TARGET, Status.NONE, (said,), suggestions=_other_values(question, knowledge))
    return draft if tables else with_nearest(draft, question, knowledge)


def _of_other_nature(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give what is aimed at of an indicator named in full of which what there is was asked for, or the reverse."""
    periods = [period for one in question.documents if (period := knowledge.entry(one).metadata.period)]
    beyond = [year for year in question.years if year > max((end for _, end in periods), default=year)]
    if question.nature is None or not question.telling or question.districts or beyond:
        return None
    anyhow = choose(replace(question, nature=None, years=()), knowledge)
    named_whole = [match.fact for match in anyhow if names_whole(question, match) >= _WHOLE]
    found = [fact for fact in named_whole if not another.lacking(question, fact, knowledge)]
    if not found:
        return None
    aims = found[0].target.nature is Nature.GOAL
    if found[0].target.nature is not question.nature:
        told = f"“{found[0].target.indicator}”{'已经达到的数值' if aims else '的目标'}"
    else:
        told = f"{question.years[0]}年的数值" if question.years else "这一数值"
    near = only_near(told, found, knowledge, goal=aims)
    lines = tuple(statement(fact, knowledge) for fact in found)
    return Draft(Intent.TARGET, Status.PARTIAL, (Paragraph((near,)), Bullets(lines)), facts(found))


def _of_other_year(question: Question, knowledge: Knowledge) -> list[TargetFact]:
    """Return the values of an indicator named in full of which a year is asked for that no plan, nor its table, tells.

    Plans tell, if not in words then in a table, where they start from and what is to be at their end, but nothing of a
    year between.
    """
    if len(question.years) != 1 or str(question.years[0]) not in question.text:
        return []
    periods = [period for one in question.documents if (period := knowledge.entry(one).metadata.period)]
    if not any(_lies_between(question.years[0], period) for period in periods) or any(
        question.years[0] == end for _, end in periods
    ):
        return []
    anyhow = choose(replace(question, years=(), nature=None), knowledge)
    return [match.fact for match in anyhow if names_whole(question, match) >= _WHOLE]


def _lies_between(year: int, period: tuple[int, int]) -> bool:
    """Tell whether a year is one of a plan's own before its last."""
    start, end = period
    return start <= year < end


def _of(subject: str) -> str:
    """Return a quoted subject fit to stand before what is missing of it; nothing for a verb alone: “培育了几家”."""
    return f"{subject}的" if subject and not is_verb(subject.strip("“”")) else ""


def _only_aimed_at(question: Question, knowledge: Knowledge) -> list[TargetFact]:
    """Return what plans aim at of an indicator named in full of which a question asks what was reached."""
    if "reached" not in question.cues or question.cues & {"baseline", "goal"}:
        return []
    named_only = tuple(term for term in question.terms if term.word not in {*strength().done, *strength().reached})
    question = replace(question, nature=Nature.GOAL, terms=named_only)
    aims = choose(question, knowledge) if question.telling else []
    return [match.fact for match in aims if names_whole(question, match) >= _WHOLE]


def _is_indicator(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question asks for what a table of indicators may hold: one that a plan has, or “指标” itself."""
    if "指标" in question.text or _is_measured(question, knowledge):
        return True
    known = [one for one in find_indicators(question, knowledge, knowledge.doc_ids) if one.named >= NAMED]
    return any(right_kind(question, one.fact) and names_whole(question, one) >= _TABLED for one in known)


# What one applicant gets or pays, which no table of indicators holds.
_OF_ONE_CASE = frozenset({"grant", "price", "penalty", "loan"})
# “茶农满意度目标”, “茶叶出口额要达到多少”: what is measured, of which an aim is asked; not “满意度调查几次”.
_MEASURED = re.compile(
    r"(?:拥有量|申请量|授权量|登记量|注册量|满意度|占比|比重|交易额|融资额)"
    r"(?=的?(?:目标|指标|要|会?达|是|为|到|[?,]|$))"
)
# The share of a question that an indicator must name itself to be one that a table may hold.
_TABLED = 0.6


def _is_measured(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question asks what is aimed at of something measured that plans write of."""
    aims = "goal" in question.cues and _MEASURED.search(question.text) is not None
    return aims and all(knowledge.is_written(term.word) for term in question.telling)


def _other_values(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    found = find_indicators(question, knowledge, question.documents)[:3]
    asked = [f"{knowledge.region(match.fact.clause)}的{match.fact.target.indicator}是多少？" for match in found]
    return tuple(dict.fromkeys(asked)) or declined.nearby(question, knowledge)
