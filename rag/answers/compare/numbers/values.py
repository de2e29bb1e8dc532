"""Compares values: the indicators of the sides that fit the question and each other best, and which is higher."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.compare.asked.matter import asks_value, asks_who_gives, gives_a_choice
from rag.answers.compare.asked.sides import Side, all_of, are_things
from rag.answers.compare.numbers.listed_indicators import rows_named
from rag.answers.compare.numbers.rows import SIZE, WHOLE, Row, bare, rows_of
from rag.answers.compare.quoting.speaking import side_line
from rag.answers.phrasing.wording import place
from rag.answers.values import choosing, growth, saying
from rag.answers.values.kinds import amount_of
from rag.answers.values.relations import claim, relation
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Table
from rag.evidence.sentences.relevance import stands_in
from rag.evidence.things.indicators import Match, names_whole
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.intent.counting import counting
from rag.question.model import Question

_MOST_ROWS = 3
# “列个表”, “做个对照”: numbers are to be set out; not “列入”.
_SET_OUT = re.compile(r"列(?:一?个|成|张)?(?:对照|比较|对比)?表|对照表?|对比表")


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say how the values relate, then give them; None if none is asked for or no side has any."""
    rows = list(islice(rows_of(sides, knowledge), 1 if are_things(sides) else _MOST_ROWS))
    return _told(question, rows, sides, knowledge) if rows and _asked(question, sides, rows[0]) else None


def of_several(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Give the values of several indicators that a question names one by one, side by side; None if it names none."""
    rows = rows_named(question, sides, knowledge)
    if not rows or not (_asked(question, sides, rows[0]) or _SET_OUT.search(question.text)):
        return None
    return _told(question, rows, sides, knowledge)


def _told(question: Question, rows: Sequence[Row], sides: Sequence[Side], knowledge: Knowledge) -> Draft:
    silent = [number for number in range(len(sides)) if number not in rows[0]]
    lines = {number: line for number in silent if (line := side_line(sides[number], knowledge))}
    units = {bare(fact.target.unit) for fact in rows[0].values()}
    counted = [line for number, line in lines.items() if _tells_number(sides[number].question, line, units)]
    several, things = len(rows) > 1, are_things(sides)
    related = (relation(question, _named(row, sides), knowledge, several=several, things=things) for row in rows)
    first = [said for said in related if said]
    if several and first and (word := _claimed(question, [_named(row, sides) for row in rows])):
        first[0] = replace(first[0], text=f"{word}{first[0].text}")
    weighs = "more" in question.cues or ("differ" in question.cues and are_things(sides))
    if weighs and len(rows[0]) > 1 and not first:
        first.append(Statement(f"{all_of(len(rows[0]))}的指标口径不同，不能直接比较。"))
    if "gap" in question.cues and "share" not in question.cues and first:
        first.append(growth.no_difference(question, list(rows[0].values()), knowledge))
    if without := [number for number in silent if lines.get(number) not in counted]:
        titles = knowledge.titles(doc_id for number in without for doc_id in sides[number].question.documents)
        lacking = Statement(f"{titles}没有给出这一数值。")
        if asks_who_gives(question):
            given = "、".join(sides[number].name for number in rows[0])
            proofs = tuple(choosing.words_of(fact, knowledge) for fact in rows[0].values())
            first = [Statement(f"给出具体数值的只有{given}。", proofs), *first]
        first = (
            [*first, lacking] if first and ("more" in question.cues or asks_who_gives(question)) else [lacking, *first]
        )
    blocks: list[Block] = [Paragraph((*counted, *first))] if counted or first else []
    blocks.append(_table(rows, sides, knowledge))
    blocks += [Bullets((lines[n],), heading=sides[n].name) for n in without if n in lines]
    facts = saying.facts([fact for row in rows for fact in row.values()])
    return Draft(Intent.COMPARE, Status.PARTIAL if without else Status.GROUNDED, tuple(blocks), facts)


def _claimed(question: Question, rows: Sequence[list[tuple[str, TargetFact]]]) -> str:
    """Return the first word on what a question claims of several indicators; empty where it claims nothing."""
    said = {claim(question, row) for row in rows}
    return next(iter(said)) if len(said) == 1 else "不完全是，"


def _tells_number(side: Question, line: Statement, units: Collection[str]) -> bool:
    """Tell whether words of a side have a number of the very things that it is asked to count: 8条 of 产业链.

    Where a side does not say what it counts, a number of what the others are counted in will do. Words that lack what
    tells the things asked for are of others (专利 is not 高价值专利), and so are those of a year that is not asked for.
    """
    if not all(stands_in(term, line.text.lower()) for term in side.telling):
        return False
    if side.years and not any(str(year) in line.text for year in side.years):
        return False
    asked = counting(side.text)
    behind = [asked.behind] if asked and asked.behind else units
    return any(re.search(rf"[\d一二三四五六七八九十万亿]{re.escape(one)}", line.text) for one in behind)


# What a common word of the plans weighs, 保护, above those that they all use everywhere.
_COMMON_WORD = 0.9
# “上海有30家,海门呢”: the value of another place is asked for behind that of one.
_AND_THERE = re.compile(r"[^,?]{1,8}呢(?:[,?]|$)")


def _is_named(side: Question, fact: TargetFact) -> bool:
    """Tell whether an indicator has all telling words of a side themselves: 茶馆数 for “对比两地的茶馆”.

    Of a name made of common words it has all: 培育中心 is no 保护中心.
    """
    words = f"{fact.target.indicator}{fact.target.unit}".lower()
    said = [term for term in side.terms if term in side.telling or term.weight >= _COMMON_WORD]
    return bool(side.telling) and all(stands_in(term, words) for term in said)


def _asked(question: Question, sides: Sequence[Side], row: Row) -> bool:
    """Tell whether a value is asked for: by a question word, two figures, a year, or an indicator named as a size."""
    if asks_value(question) or gives_a_choice(question) or any(side.question.years for side in sides):
        return True
    if figures(question.text) and _AND_THERE.search(question.text):
        return True
    if len(row) == len(sides) and all(_is_named(sides[n].question, fact) for n, fact in row.items()):
        return are_things(sides) or len({bare(fact.target.unit) for fact in row.values()}) == 1
    if not SIZE.search(question.text):
        return False
    return any(names_whole(sides[n].question, Match(fact, 0, 0)) >= WHOLE for n, fact in row.items())


def _named(row: Row, sides: Sequence[Side]) -> list[tuple[str, TargetFact]]:
    return [(sides[number].name, fact) for number, fact in row.items()]


def _table(rows: Sequence[Row], sides: Sequence[Side], knowledge: Knowledge) -> Table:
    """Show the values, a line for each side, each value with its indicator."""
    lines = []
    for number in rows[0]:
        facts = [row.get(number) for row in rows]
        plans = dict.fromkeys(knowledge.label(fact.clause.doc_id) for fact in facts if fact)
        name = sides[number].name if are_things(sides) else "、".join(plans)
        lines.append((Statement(name), *(_cell(fact, knowledge) if fact else Statement("—") for fact in facts)))
    return Table(("", "数值", *("" for _ in rows[1:])), tuple(lines))


def _cell(fact: TargetFact, knowledge: Knowledge) -> Statement:
    value = fact.target
    nature = "已达到" if value.nature is Nature.BASELINE else "目标"
    where = "，".join(filter(None, (place(fact.clause, knowledge), value.when, nature)))
    return Statement(f"{value.indicator}**{amount_of(value)}**（{where}）", (choosing.words_of(fact, knowledge),))
