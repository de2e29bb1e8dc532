"""Compares values: the indicators of the sides that fit the question and each other best, and which is higher."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice, pairwise, product

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.compare.asked.sides import Side, all_of, are_things
from rag.answers.compare.quoting.speaking import side_line
from rag.answers.phrasing.wording import place
from rag.answers.values import choosing, growth, saying
from rag.answers.values.choosing import ALIKE, alike
from rag.answers.values.kinds import amount_of
from rag.answers.values.relations import relation
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Table
from rag.evidence.sentences.quotable import COMMON
from rag.evidence.sentences.relevance import stands_in
from rag.evidence.things.indicators import Match, names_whole
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.intent.counting import counting
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

# How many indicators of each side are tried with those of the others, and for how many indicators a question may ask.
_TRIED = 8
_MOST_ROWS = 3
# The share of the topic that an indicator holds which is taken because it is like that of another side.
_LEAST, _LEAST_LISTED = 0.3, 0.2
# “茶馆、茶园、茶市”: things in a list.
_LISTED = re.compile("、")
# So many characters at the end of an indicator name it: 规范化市场.
_ENDING = 5
# How much it weighs, beside how well they fit the question, that two indicators have like names, one nature, one unit.
_NAMES, _NATURE, _UNIT = 0.5, 0.15, 0.4
_SIZES = 0.2
# Ends no name of an indicator.
_NOWHERE = "\x00"
_WHOLE = 0.9
# “商标总量”, “拥有量和”: how large something is, without a question word; not “质量”, “力量”.
_SIZE = re.compile(r"总量|总数|总额|数量|数目|比例|家底|(?<![质力度])[量额率](?=和|与|比|跟|,|$)")

# The values of one indicator, one for each side that has it.
_Row = dict[int, TargetFact]


def asks_number(question: Question) -> bool:
    """Tell whether a question asks for a number, and not only which is more."""
    return bool(question.cues & {"amount", "count", "share"})


def asks_value(question: Question) -> bool:
    """Tell whether a question asks how much or how many, and not who; the 谁 of “几家,谁更多” is a side."""
    if asks_who_gives(question):
        return True
    which_side = {"amount", "more"} <= question.cues
    asks = bool(question.cues & {"amount", "count", "more", "share"})
    return asks and ("responsible" not in question.cues or which_side)


# “谁给了茶园的目标数”, “哪家写了具体数字”: which side gives a value at all; not “谁给了补贴”.
_WHO_GIVES = re.compile(
    r"(?:谁|哪(?:一?[家个份边座])?(?:城市|地方|规划|文件)?)的?(?:规划|文件|计划)?[^,?多少几]{0,2}"
    r"(?:给|定|写|设|列|提|明确|有(?!几|多少))(?:没有?)?(?:了|出|过|明|到|有)*[^,?多少几]{0,14}?"
    r"(?:(?:具体|量化|明确)的?(?:数字?|数值|数量|目标|指标|要求)|(?:目标|指标)(?:数字?|值)|数字|数值|硬指标|指标数|金额)"
)


def asks_who_gives(question: Question) -> bool:
    """Tell whether a question asks which side gives a value at all."""
    return _WHO_GIVES.search(question.text) is not None


# Between two figures of which one is right: “30座还是60座”, “一份30座、一份60座”; not “30座码头和60家茶馆”.
_OR = re.compile(
    r"[,?、]*(?:一个|一份|一边|另一?[个份边])?(?:还是?|或者?|对|和|跟|与|[,?、])(?:另?一?[个份边])?"
    r"(?:写|说|是|要)?(?:的是)?"
)


def gives_a_choice(question: Question) -> bool:
    """Tell whether a question states two different figures of one unit and leaves it to the plans which is right."""
    return any(
        one.unit == other.unit and one.low != other.low and _OR.fullmatch(question.text[one.end : other.start])
        for one, other in pairwise(figures(question.text))
    )


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say how the values relate, then give them; None if none is asked for or no side has any."""
    rows = list(islice(_rows(sides, knowledge), 1 if are_things(sides) else _MOST_ROWS))
    if not rows or not _asked(question, sides, rows[0]):
        return None
    silent = [number for number in range(len(sides)) if number not in rows[0]]
    lines = {number: line for number in silent if (line := side_line(sides[number], knowledge))}
    units = {_bare(fact.target.unit) for fact in rows[0].values()}
    counted = [line for number, line in lines.items() if _tells_number(sides[number].question, line, units)]
    several, things = len(rows) > 1, are_things(sides)
    related = (relation(question, _named(row, sides), knowledge, several=several, things=things) for row in rows)
    first = [said for said in related if said]
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
_AND_THERE = re.compile(r"[^,?]{1,8}呢[?]*$")


def _is_named(side: Question, fact: TargetFact) -> bool:
    """Tell whether an indicator has all telling words of a side themselves: 茶馆数 for “对比两地的茶馆”.

    Of a name made of common words it has all: 培育中心 is no 保护中心.
    """
    words = f"{fact.target.indicator}{fact.target.unit}".lower()
    said = [term for term in side.terms if term in side.telling or term.weight >= _COMMON_WORD]
    return bool(side.telling) and all(stands_in(term, words) for term in said)


def _asked(question: Question, sides: Sequence[Side], row: _Row) -> bool:
    """Tell whether a value is asked for: by a question word, two figures, a year, or an indicator named as a size."""
    if asks_value(question) or gives_a_choice(question) or any(side.question.years for side in sides):
        return True
    if figures(question.text) and _AND_THERE.search(question.text):
        return True
    if len(row) == len(sides) and all(_is_named(sides[n].question, fact) for n, fact in row.items()):
        return True
    if not _SIZE.search(question.text):
        return False
    return any(names_whole(sides[n].question, Match(fact, 0, 0)) >= _WHOLE for n, fact in row.items())


def _named(row: _Row, sides: Sequence[Side]) -> list[tuple[str, TargetFact]]:
    return [(sides[number].name, fact) for number, fact in row.items()]


def _rows(sides: Sequence[Side], knowledge: Knowledge) -> Iterator[_Row]:
    """Yield the best set of indicators, then those for what else the question asks, as in “试点区、示范区各几家”."""
    least = _LEAST_LISTED if any(_is_list(side.question) for side in sides) else _LEAST
    options = [
        choosing.candidates(side.question, knowledge, least)[:_TRIED] if side.question.terms else [] for side in sides
    ]
    having = [number for number, found in enumerate(options) if found]
    sets = [dict(zip(having, chosen, strict=True)) for chosen in product(*(options[number] for number in having))]
    sets = [one for one in sets if one and any(_names_enough(sides[n], m) for n, m in one.items())]
    if are_things(sides):
        sets = [one for one in sets if len({m.fact for m in one.values()}) == len(one)]
    covered: set[str] = set()
    size = _SIZE.search(sides[0].question.text)
    things = are_things(sides) and len({side.question.years for side in sides}) == 1
    word = size[0] if size else _NOWHERE
    for chosen in sorted(sets, key=lambda one: _fit(one, word, things=things), reverse=True):
        words = _words(chosen, sides) - covered
        new = all(_words({number: found}, sides) - covered for number, found in chosen.items())
        if covered and not (new and _same(chosen, sides)):
            continue
        covered |= words
        yield _fitting(chosen, sides)
        if not words:
            return


def _is_list(question: Question) -> bool:
    """Tell whether three and more things are listed, of which each is a small share of what is asked."""
    return len(_LISTED.findall(question.text)) > 1


def _fitting(chosen: dict[int, Match], sides: Sequence[Side]) -> _Row:
    """Keep of indicators the one that the question names best, those like it, and those named themselves.

    Where each side is asked for a value of its own, it need not be like the others'.
    """
    named = {number: names_whole(sides[number].question, found) for number, found in chosen.items()}
    asked_apart = len({side.question.text for side in sides}) == len(sides)
    enough = choosing.NAMED if asked_apart else _WHOLE
    best = max(named, key=lambda number: (named[number], chosen[number].named))
    return {
        number: found.fact
        for number, found in chosen.items()
        if alike(found.fact, chosen[best].fact) >= ALIKE
        or named[number] >= enough
        or _is_written(sides[number].question, found.fact)
    }


def _is_written(side: Question, fact: TargetFact) -> bool:
    """Tell whether the name of an indicator has all words of a side that any tells by, be it with more in between.

    作品登记 is so written in 作品版权年登记量, 服务机构 is not in 代理机构.
    """
    name = fact.target.indicator.lower()
    words = [term.word.lower() for term in side.terms if term.weight > COMMON]
    return bool(words) and all(_parted(word).search(name) for word in words)


@lru_cache(1024)
def _parted(word: str) -> re.Pattern[str]:
    """Find a word, also with a few more characters in between its parts of two and more."""
    parted = (f"{re.escape(word[:at])}.{{1,4}}{re.escape(word[at:])}" for at in range(2, len(word) - 1))
    return re.compile("|".join((re.escape(word), *parted)))


def _fit(chosen: dict[int, Match], size: str, *, things: bool) -> float:
    """Return how well indicators fit the question, and each other; ``size`` is the word that it has for how many.

    Indicators of different ``things`` need not be alike, but are best taken from one plan.
    """
    own = sum(found.score for found in chosen.values()) / len(chosen)
    own += _SIZES * sum(_sized(found.fact.target.indicator, size) for found in chosen.values()) / len(chosen)
    pairs = list(combinations([found.fact for found in chosen.values()], 2))
    likeness = _togetherness if things else _likeness
    return own + (sum(likeness(one, other) for one, other in pairs) / len(pairs) if pairs else 0.0)


def _sized(indicator: str, size: str) -> float:
    """Return how well an indicator ends in a word for how many: 总额 in the same, better than in another 额."""
    return 1.0 if indicator.endswith(size) else 0.5 * indicator.endswith(size[-1])


def _likeness(one: TargetFact, other: TargetFact) -> float:
    nature = _NATURE if one.target.nature is other.target.nature else 0.0
    unit = 0.0 if _bare(one.target.unit) == _bare(other.target.unit) else _UNIT
    return _NAMES * alike(one, other) + nature - unit


def _togetherness(one: TargetFact, other: TargetFact) -> float:
    nature = _NATURE if one.target.nature is other.target.nature else 0.0
    return nature + (_NAMES if one.clause.doc_id == other.clause.doc_id else 0.0)


def _bare(unit: str) -> str:
    return unit.lstrip("万亿") or unit


def _names_enough(side: Side, found: Match) -> bool:
    """Tell whether a question names an indicator: it is much of what is asked, or its name ends as one of a list."""
    ends = found.fact.target.indicator.lower()[-_ENDING:]
    return found.named >= choosing.NAMED or (_is_list(side.question) and ends in side.question.text)


def _same(chosen: dict[int, Match], sides: Sequence[Side]) -> bool:
    facts = [found.fact for found in chosen.values()]
    close = all(_names_enough(sides[number], found) for number, found in chosen.items())
    return close and all(alike(one, other) >= ALIKE for one, other in combinations(facts, 2))


def _words(chosen: dict[int, Match], sides: Sequence[Side]) -> set[str]:
    """Return the telling words of the question that the names of indicators hold."""
    return {
        term.word
        for number, found in chosen.items()
        for term in sides[number].question.terms
        if term.weight > IDLE_WEIGHT and term.word in found.fact.target.indicator.lower()
    }


def _table(rows: Sequence[_Row], sides: Sequence[Side], knowledge: Knowledge) -> Table:
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
