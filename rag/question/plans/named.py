"""Finds where a question names plans: by title, by kind (“规划”), by the years of their period, or as a pair."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.catalogue.records import DocumentEntry
from rag.knowledge import Knowledge
from rag.plan_names import kind_of_title, tells_nothing, words_of_title
from rag.question.plans.lasting import aimed_at_over, point_by_length
from rag.question.plans.links import Mention, blanked, short_forms
from rag.question.spans import outside

_YEAR = re.compile(r"(?<!\d)20[1-4]\d年?")


def name_plans(
    text: str, mentions: Sequence[Mention], regions: Sequence[str], knowledge: Knowledge, *, compares: bool
) -> list[Mention]:
    """Return where a question names documents, in order: ``mentions`` by title, ``regions`` are those asked about.

    A name of a region other than those asked about is left out. The last year of a plan names it where the question
    ``compares`` it with another plan of the region: “2023年的数” beside “规划总数”.
    """
    titled = [*mentions, *_short_titles(text, mentions, knowledge)]
    found = _within([*titled, *_periods(text, knowledge)], regions, knowledge)
    ends = list(_ends(text, knowledge)) if compares else []
    around = set(regions) or _regions(found, knowledge) or _regions(ends, knowledge)
    entries = [entry for entry in knowledge.entries if entry.metadata.region in around]
    lasting = point_by_length(text, entries or knowledge.entries)
    found += outside((mention for mention in lasting if len(mention.values) == 1), found)
    rest = _PAIR.sub(lambda pair: "," * len(pair[0]), blanked(text, found))
    found += _kinds(rest, entries, beside=bool(found or ends))
    if len(around) == 1:
        found += outside(_by_deed(rest, entries), found)
    named = _regions(found, knowledge)
    found += [mention for mention in ends if _regions([mention], knowledge) <= named and not _covered(mention, found)]
    return sorted(found, key=lambda mention: mention.start)


def _within(mentions: Sequence[Mention], regions: Sequence[str], knowledge: Knowledge) -> list[Mention]:
    return [mention for mention in mentions if not regions or _regions([mention], knowledge) & set(regions)]


def _regions(mentions: Sequence[Mention], knowledge: Knowledge) -> set[str]:
    return {knowledge.region_of(doc_id) for mention in mentions for doc_id in mention.values}


def _kinds(text: str, entries: Sequence[DocumentEntry], *, beside: bool) -> list[Mention]:
    """Return where plans among ``entries`` are called by their kind, each with all that it can mean.

    Behind the name of a region it is a plan of that: none of 甲市 in “甲市的计划和乙市的规划”, if 乙市 has no 规划.
    """
    spans: dict[tuple[int, int], list[str]] = {}
    regions = tuple(dict.fromkeys(entry.metadata.region for entry in entries))
    for entry in entries:
        for span in find_kind(text, entry.title, beside=beside):
            if _region_before(text[: span[0]], regions) in (None, entry.metadata.region):
                spans.setdefault(span, []).append(entry.id)
    return [Mention(tuple(doc_ids), *span) for span, doc_ids in spans.items()]


def _region_before(text: str, regions: Sequence[str]) -> str | None:
    """Return the region whose name a text ends with, 的 aside; None if it ends with none."""
    bare = text.removesuffix("的")
    return next((region for region in regions if bare.endswith(short_forms(region))), None)


# “实施方案”, “行动计划”: what people call a plan that carries out another, whatever it calls itself, behind the name of
# its region or beside that other; not “茶港体系建设实施方案”, “实施方案的单位”.
_CARRIES_OUT = re.compile("实施|推进|行动|分工")
_BY_DEED = re.compile(
    r"(?:(?<![一-鿿])|(?<=[的到在和与跟同从]))(?:实施|行动|推进|落实)(?:方案|计划|细则)(?=[里中,?、和与跟同又呢说写也怎]|$)"
)


def _by_deed(text: str, entries: Sequence[DocumentEntry]) -> list[Mention]:
    """Return where the only one of several plans that carries out another is called by that."""
    carrying = [entry.id for entry in entries if _CARRIES_OUT.search(entry.title)]
    if len(carrying) != 1 or len(entries) < 2:
        return []
    return [Mention((carrying[0],), *match.span()) for match in _BY_DEED.finditer(text)]


def _short_titles(text: str, mentions: Sequence[Mention], knowledge: Knowledge) -> list[Mention]:
    """Return where plans are called by some words of their titles, outside of ``mentions``."""
    spans: dict[tuple[int, int], list[str]] = {}
    for entry in knowledge.entries:
        for start, end in find_short_title(text, entry.title, entry.metadata.region, entry.metadata.years):
            if not any(mention.start <= start and end <= mention.end for mention in mentions):
                spans.setdefault((start, end), []).append(entry.id)
    return [Mention(tuple(doc_ids), *span) for span, doc_ids in spans.items()]


def _periods(text: str, knowledge: Knowledge) -> list[Mention]:
    return [
        Mention((entry.id,), *span) for entry in knowledge.entries for span in find_period(text, entry.metadata.period)
    ]


def _ends(text: str, knowledge: Knowledge) -> Iterator[Mention]:
    """Yield where a year is named that is the last of one plan's period only."""
    for match in _YEAR.finditer(text):
        year = int(match[0][:4])
        ending = [entry.id for entry in knowledge.entries if entry.metadata.period and entry.metadata.period[1] == year]
        if len(ending) == 1:
            yield Mention((ending[0],), *match.span())


def _covered(mention: Mention, found: Sequence[Mention]) -> bool:
    return any(other.values == mention.values for other in found)


_FEWEST_WORDS = 2
_MARKS = '“”"《》'
_JOINS = "和与及、的"
# “茶港那份规划”: what stands between a place and the kind of its plan.
_THAT = re.compile("的?[这那][份本个]$")
# Behind a place alone, 规划 and 计划 may be verbs: “某市规划有几章”, “某市计划里写了啥”; not “某市计划新增床位”.
_VERBS = ("规划", "计划")
_NAMED = re.compile(
    r"[里中内期的与和跟及,?呢也说提写讲没各对给怎是由列、》”]|一?共|总共|主要|有(?:几|多|哪|没)|哪|谁|什么|啥"
    r"|第[\d一二三四五六七八九十]|$"
)


def find_short_title(text: str, title: str, region: str, years: int | None = None) -> list[tuple[int, int]]:
    """Return where a question calls a plan by its kind and words before it in the title, in their order.

    At least two words are needed, or the region. “保护运用规划” is “……知识产权保护和运用‘十四五’规划”; “十四五规划”
    alone is any plan of its time, “厦门‘十四五’知识产权规划” has them in another order, “厦门规划” is one of Xiamen,
    but not in “厦门规划建设多少座码头”. ``years`` is how long it runs: “厦门五年规划”.
    """
    kind = kind_of_title(title)
    if kind is None or kind not in text:
        return []
    before, places = [*words_of_title(title, region), *_lengths(years)], short_forms(region)
    found = []
    for match in re.finditer(kind, text):
        start, used = _words_before(text, match.start(), before)
        telling = sum(1 for word in used if len(word) > 1 and not tells_nothing(word))
        placed = next((at for place in places if (at := _start_of(place, text, start)) is not None), None)
        alone = kind in _VERBS and start == match.start() and not _NAMED.match(text, match.end())
        if placed is not None and not alone:
            found.append((placed, match.end()))
        elif telling >= _FEWEST_WORDS:
            found.append((start, match.end()))
    return found


def _lengths(years: int | None) -> tuple[str, ...]:
    """Return what people call so many years before the kind of a plan; nothing beyond ten, or where it is not known."""
    digits = "一二三四五六七八九十"
    if years is None or not 1 < years <= len(digits):
        return ()
    written = {digits[years - 1], str(years), *(["两"] if years == digits.index("二") + 1 else [])}
    return tuple(f"{number}年" for number in sorted(written))


def _words_before(text: str, end: int, words: Sequence[str]) -> tuple[int, list[str]]:
    """Return where the run of words that ends at ``end`` starts, of ``words`` in their order, and which they are.

    Words that many titles have may stand in any place: “‘十四五’知识产权规划” of “知识产权‘十四五’规划”.
    """
    start, used = end, list[str]()
    left = list(words)
    while (found := _last_before(text, start, left)) is not None:
        start, place = found
        used.append(left[place])
        left = [word for at, word in enumerate(left) if at < place or (at > place and tells_nothing(word))]
    return start, used


def _last_before(text: str, end: int, words: Sequence[str]) -> tuple[int, int] | None:
    """Return where the last of ``words`` that a text has before ``end`` starts, and its place among them."""
    starts = ((_start_of(words[place], text, end), place) for place in range(len(words) - 1, -1, -1))
    return next(((start, place) for start, place in starts if start is not None), None)


def _start_of(word: str, text: str, end: int) -> int | None:
    """Return where a word starts that ends at ``end``, joining words, 那份 and quotation marks aside, or None."""
    stops = (end, len(text[:end].rstrip(_MARKS + _JOINS)), len(_THAT.sub("", text[:end])))
    return next((stop - len(word) for stop in stops if text[:stop].endswith(word)), None)


# “规划里怎么说”, “这份规划”, “十四五规划”; not the verb of “怎么规划布局”, nor “几个规划提到茶馆”.
_ALONE = (
    r"(?<=[,这那该本个和与跟是])(?<![几哪]个)(?<!多少个){kind}(?=[里中期的与和跟及,?呢也要说提各对给怎有是由设列第]|$)"
    r"|十[一二三四五六]五”?{kind}|(?<!哪份)(?<!哪个)(?<!哪些)(?<!哪几份)(?<!哪一份){kind}(?=[里中]|期[内间里末中])"
)
# Beside another plan the bare kind is a name too: “规划交给谁、推进计划又交给谁”, “在规划和分工里”, “上海的规划”,
# “从规划到推进计划”, “五年规划”, “茶馆规划跟推进计划”, “茶馆规划8家、推进计划4家” (commas stand for a plan that is
# named), “哪些规划没有的”, “漏了规划的哪些”, “茶馆规划要设几家”, “茶馆规划写了”, “茶馆规划归谁”,
# “茶馆规划有商务局”, “茶馆规划几家,计划几家”; not “规划布局”, nor “怎么规划设几家”, “规划提升”, “规划有关茶馆”.
_BESIDE = (
    r"(?:(?<![一-鿿a-z0-9])|(?<=[和与跟同及比较为是的在从到占])|五年){kind}"
    r"(?!布局|建设|实施|编制|设计|方案|纲要|背景|目标|指标|任务|期)|{kind}(?=[和与跟同及、],)|{kind}(?=\d+[家个项件])"
    r"|(?<![该得会怎样何]){kind}(?=那[几两三四])|(?<=[按照依]){kind}(?=又|呢|里|是|[,?]|$)"
    r"|{kind}(?=(?:没有?|未)(?:有|写|提|列)?[到过]?的)|(?<=[了少掉]){kind}(?=的)"
    r"|{kind}(?=(?:[归由是让]|交给)?谁[^,?]{0,2}(?:管|负责|牵头|办|抓|挂帅)|(?:[归由]|交给)谁)"
    r"|(?<![该得会怎样么何再]){kind}(?=(?:没|怎么|也|就|还|都)?"
    r"(?:说(?!法)|写(?!作|字)|提(?![高升出前供])|讲(?!座)|列(?![举车]))|没?有(?![关序力限效权意份无几利害]))"
    r"|(?<=[一-鿿])(?<![该得会怎样何]){kind}(?=(?:几|多少)[^,?]{0,6},)"
    r"|(?<![该得会怎样何]){kind}(?=[要想]?(?:新设立?|新建|新增|认定|新认定|设|定|写|列|搞|办|建(?!设))(?:了|到)?(?:几|多少|哪|谁|什么))"
)


# A word for a document right behind its kind: “分工方案”, “计划文本”; not “规划文件夹”.
_DOCUMENT = r"(?:方案|文件|文本|文稿)?(?!夹)"


def find_kind(text: str, title: str, *, beside: bool = False) -> list[tuple[int, int]]:
    """Return where a question calls a plan by its kind; ``beside`` if it names another plan as well."""
    kind = kind_of_title(title)
    if kind is None:
        return []
    found = _called(kind, beside).finditer(f",{text}") if kind in text else ()
    return [(match.start() - 1, match.end() - 1) for match in found]


@lru_cache(64)
def _called(kind: str, beside: bool) -> re.Pattern[str]:
    pattern = f"{_ALONE}|{_BESIDE}" if beside else _ALONE
    return re.compile(pattern.replace("{kind}", f"{kind}{_DOCUMENT}"))


def names_kind(text: str, title: str) -> bool:
    """Tell whether a question speaks of a plan by its kind, as in “规划里怎么说” or “十四五规划”."""
    return bool(find_kind(text, title))


def find_period(text: str, period: tuple[int, int] | None) -> list[tuple[int, int]]:
    """Return where a question names both ends of a plan's period, as in “2022到2023年”."""
    if period is None or period[0] == period[1] or str(period[0]) not in text:
        return []
    written = rf"{period[0]}年?\s?[-—–~至到和、]{{1,2}}\s?{period[1]}年?(?:计划)?"
    return [match.span() for match in re.finditer(written, text)]


# “两份文件里各几家”, “前后两份规划”, “从规划到计划”: the plans of the one region that has two; not “两个城市”,
# “两份清单”, “从规划到建设”.
_PAIR = re.compile(
    r"[两二俩](?:份|个|本)?(?:规划)?(?:文件|规划|计划|方案|文本)(?!之外|以外)|从规划里?到了?(?:推进|两年|实施)?计划(?!书|生育)"
    # “前后说法有变化吗”, “前后变了没”: an earlier and a later one; not “活动前后”.
    r"|前后(?:的?(?:说法|写法|提法|口径|要求|表述|态度|单位|部门|分工|数字?))?(?=(?:有(?:没有|无|什么|啥|何)?|是否)?(?:变|改|调整|不同|区别|一样|不一|一致))"
    # “茶会两份都有吗”; not “申请表一式两份”.
    r"|[两俩]份(?:里面?|中)?(?:都|全|均|各|分别|是不是)(?!市)"
)
_FIRST, _SECOND = "(?<![一-鿿]){}(?:里面?|中|上|说|写|的|提)", "{}(?:里面?|中|上|呢|又|的(?=$|[,?一对比]))"
# No part of a longer name: “另外两个部门规划和计划”; not “茶业规划和计划”.
_BY_ITSELF = "(?:(?<![一-鿿])|(?<=部门|单位|方面|条款))"
# “规划里的茶园和计划里的茶园”, “规划说要建几座,计划呢”: a plan of either kind, each called by its kind alone; not
# “规划建几座,计划生育呢”.
# “规划和计划对茶园的要求”, “计划4座规划8座”: the two named side by side; not “规划和计划生育”.
_SIDE_BY_SIDE = (
    rf"{_BY_ITSELF}规划(?:和|与|跟|、|及)(?:推进|两年|实施)?计划(?=[对在里的都各分谁哪,?比差一是]|$)"
    rf"|{_BY_ITSELF}(?:推进|两年|实施)?计划(?:和|与|跟|、|及)规划(?=[对在里的都各分谁哪,?比差一是]|$)"
    r"|计划(?:要|写|定)?\d[\d.]*[一-鿿]{1,3}[,、和]?规划(?:要|写|定)?\d"
    r"|规划(?:要|写|定)?\d[\d.]*[一-鿿]{1,3}[,、和]?计划(?:要|写|定)?\d"
)
_BOTH_KINDS = re.compile(
    "|".join(
        [f"{_FIRST.format(one)}[^?]*?{_SECOND.format(other)}" for one, other in (("规划", "计划"), ("计划", "规划"))]
        + [_SIDE_BY_SIDE]
    )
)


def names_a_pair(text: str) -> bool:
    """Tell whether a normalised question speaks of two plans together."""
    return _PAIR.search(text) is not None


def names_both_kinds(text: str) -> bool:
    """Tell whether a normalised question names a 规划 and a 计划, each by its kind alone."""
    return _BOTH_KINDS.search(text) is not None


def region_of_a_pair(entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    """Return the only region of several that has two plans; none if no region has, or more than one."""
    counts = Counter(entry.metadata.region for entry in entries)
    pairs = tuple(region for region, number in counts.items() if number == 2)
    return pairs if len(pairs) == 1 < len(counts) else ()


def region_of_lengths(text: str, entries: Sequence[DocumentEntry], *, compares: bool) -> tuple[str, ...]:
    """Return the only region that has all plans that a question tells apart by length: “五年规划与两年计划”.

    One that ``compares`` may leave out what they are: “两年计划占五年的几成”, “这两年要建的与整个十四五的”.
    """
    lengths = {mention.values for mention in point_by_length(text, entries)}
    if compares and len(lengths) < 2:
        lengths |= {mention.values for mention in aimed_at_over(text, entries, beside=True)}
    regions = [{entry.metadata.region for entry in entries if entry.id in doc_ids} for doc_ids in lengths]
    common = set.intersection(*regions) if len(lengths) > 1 else set()
    return tuple(common) if len(common) == 1 else ()
