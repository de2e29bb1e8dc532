"""Finds enumerations in a plan's sentences: “A、B、C三大先导产业”, “包括A、B和C”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.structure.numbering import read_number
from rag.evidence.sentences.cut import Sentence
from rag.lexicon.written import leads
from rag.question.topic.terms import Term

NUMERAL = r"(?:[一二三四五六七八九十两]{1,3}|\d{1,4})"

# “人工智能三大先导产业”, “十二个省市”; not “第三方”, “一体化”, and not the 和电子信息 of “三大先导产业和电子信息”.
_COUNTED = re.compile(
    rf"(?<![第之])(?P<no>{NUMERAL})(?:大|个|项|条|类|种|方面|位|家|座|处|所|级)"
    rf"(?P<noun>(?:(?![和与及])[一-鿿]){{2,12}})"
)
# “茶叶分为绿茶、红茶和白茶三类。”: classes that a number without a noun closes; not “包括甲、乙两类茶叶”.
_CLOSED = re.compile(
    rf"(?P<noun>[一-鿿]{{2,10}}?)(?:主要)?(?:包括|包含|分为|涵盖)(?P<items>[^。;；:：]+?)"
    rf"(?P<written>(?P<no>{NUMERAL})(?:大|个)?(?:类|种|项|方面|档|级))(?=[。;,；，]|$)"
)
# “甲(乙)丙展会”, “‘丁山羊’”: an item of an enumeration, with what brackets and quotation marks hold.
_ITEM = r"(?:[^、。;,:“”()]|\([^()]{1,20}\)|“[^“”]{1,30}”){1,30}"


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things that a sentence states: “六” of “重点产业”, with the things it lists before, if any."""

    number: int
    written: str
    noun: str
    items: tuple[str, ...]
    start: int
    end: int


def counted_things(sentence: Sentence) -> list[Counted]:
    """Return the counted things of a sentence; offsets are in the clause's text."""
    found = []
    for match in _COUNTED.finditer(sentence.text):
        number = read_number(match["no"])
        if number:
            items = _items_before(sentence.text[: match.start()])
            fitting = (_opened(items[-number]), *items[len(items) - number + 1 :]) if len(items) >= number else ()
            start = sentence.start + match.start() - (len("、".join(fitting)) if fitting else 0)
            found.append(
                Counted(
                    number, match[0], match["noun"], fitting, max(sentence.start, start), sentence.start + match.end()
                )
            )
    return [*found, *_closed_by_number(sentence)]


def _closed_by_number(sentence: Sentence) -> list[Counted]:
    """Return what a number of classes closes behind a word that says what they are of: “产品包括甲、乙两类”."""
    found = []
    for match in _CLOSED.finditer(sentence.text):
        number, items = read_number(match["no"]), tuple(match["items"].split("、"))
        if number == len(items):
            start, end = sentence.start + match.start("items"), sentence.start + match.end()
            found.append(Counted(number, match["written"], match["noun"], items, start, end))
    return found


# “‘甲、乙、丙’” of “‘甲、乙、丙’三位一体”: a list in quotation marks; not “‘甲’、‘乙’”.
_QUOTED_LIST = re.compile(r"“(?P<items>[^“”、]+(?:、[^“”、]+)+)”$")


def _items_before(text: str) -> list[str]:
    """Return the items parted by 、 that end where ``text`` ends, or those in quotation marks there."""
    if quoted := _QUOTED_LIST.search(text):
        return quoted["items"].split("、")
    match = re.search(rf"(?:{_ITEM}、)+{_ITEM}$", text)
    if not match:
        return []
    return match[0].split("、")


def _opened(item: str) -> str:
    """Return the first of several items without what leads to them: “茶叶” of “聚焦茶叶”."""
    return re.split(r"聚焦|围绕|包括|以|和|与|及|在|为|等|对", item)[-1] or item


def listed(sentence: Sentence, noun: str, *, closed: bool = False, number: int | None = None) -> tuple[str, ...]:
    """Return the enumerations of a sentence that ``noun`` closes or opens, or else its longest; its items in order.

    With ``closed`` only one that ``noun`` closes or opens counts, and none where another has it as well, which may
    differ in what is done with them: “深化甲、乙园区建设,推进丙、丁申报园区”. Of several the one with ``number`` items
    is taken.
    """
    runs = _runs(sentence)
    if not runs:
        return ()
    near = [run for run in runs if noun and _closes(noun, run.split("、")[-1])]
    if closed and (not near or any(noun in run.split("、")[-1] for run in runs if run not in near)):
        return ()
    exact = [run for run in near if len(_items(run, noun)) == number]
    chosen = exact[:1] or near or [max(runs, key=lambda run: run.count("、"))]
    items = tuple(dict.fromkeys(item for run in chosen for item in _items(run, noun)))
    return () if closed and any(_DEED.search(item) for item in items) else items


def _runs(sentence: Sentence) -> list[str]:
    """Return the stretches of a sentence whose items 、 parts, each behind the things counted before it.

    One ends with the item behind which there are more: “甲、乙等机构的丙” of “甲、乙等机构的丙、丁”.
    """
    found = []
    for match in re.finditer(rf"{_ITEM}(?:、{_ITEM})+", sentence.text):
        items: list[str] = []
        for item in _COUNTED_BEFORE.sub("", match[0]).split("、"):
            items.append(item)
            if _AND_MORE.search(item):
                found.append(items)
                items = []
        found.append(items)
    return ["、".join(items) for items in found if len(items) > 1]


# “甲、乙两大特产和” of “甲、乙两大特产和丙、丁”: things of another number.
_COUNTED_BEFORE = re.compile(rf"^.*(?<![第之]){NUMERAL}(?:大|个|项|类|种|家)[^、]{{2,8}}?[和与及](?=[^、]+、)")


def all_listed(sentence: Sentence) -> tuple[str, ...]:
    """Return the items of every enumeration of a sentence, in order."""
    return tuple(dict.fromkeys(item for run in _runs(sentence) for item in _items(run, "")))


def of_sort(sentence: Sentence, ends: tuple[str, ...], behind: str = "") -> tuple[str, ...]:
    """Return the enumeration of a sentence whose items mostly end with one of ``ends``: “某某日、某某周”.

    Where the sentence has the word ``behind``, the first that it leads to: “面向” of “面向村民、学生”. Otherwise none
    of several counts, which may differ in what is done with them.
    """
    if not ends:
        return ()
    closing = re.compile(rf"^.*?(?:{'|'.join(map(re.escape, ends))})(?={_BEHIND_THING})")
    runs = _runs(sentence)
    runs = [run for run in runs if behind in run.split("、")[0]] if behind in sentence.text else runs
    runs = [run for run in runs if _of_ends(_items(run, "")[:-1], ends)]
    for run in runs if behind or len(runs) == 1 else ():
        *before, last = _items(run, "")
        if whole := closing.match(last):
            joined = [match[0] for part in re.split("[和与及]", last) if (match := closing.match(part))]
            return (*before, *(joined if joined[0] == whole[0] else [whole[0]]))
    return ()


def _of_ends(items: Sequence[str], ends: tuple[str, ...]) -> bool:
    """Tell whether items are mostly of a sort."""
    return sum(item.endswith(ends) for item in items) >= _MOSTLY * len(items)


# The share of items that must be of a sort.
_MOSTLY = 0.6
# What may stand behind the last of several things: nothing, “等”, “联合组建”; not the “规划” of “园区规划”.
_BEHIND_THING = r"$|等|[和与及的为]|联合|共同|参与|参加|开展|组建|组成|构成|合作|联动"


# “进哪些地方”, “进几种场所”: the verb before what is asked for; not “有几个”, “是哪些”.
_VERB = re.compile(r"(?P<verb>(?![有是共个])[一-鿿])(?:哪(?:些|几)|(?<!哪)几[种类个])")


def repeating(sentence: Sentence, asked: str) -> tuple[str, ...]:
    """Return what a sentence lists with the verb of a question before each: “进村、进校” for “进哪些地方”."""
    verb = match["verb"] if (match := _VERB.search(asked)) else ""
    for run in _runs(sentence) if verb else ():
        first, *others = run.split("、")
        if verb in first and all(item.startswith(verb) for item in others):
            items = (first.rpartition(verb)[2], *(item.removeprefix(verb) for item in others))
            return (*items[:-1], _AND_MORE.split(items[-1])[0])
    return ()


# “丙区域开展执法”: a deed, so that what stands before it is no list of things; not “丙开发区”.
_DEED = re.compile(r"开展|进行|实施|加强|提升|提高|构建|完善|推动|增加|建立")


def _closes(noun: str, last: str) -> bool:
    """Tell whether the last of several items says what they are: 街区 of “乙街区”, 产品 of “丙等产品试点”.

    A noun that is an item of its own does not: 街区 of “园区、企业和街区”; nor does what the items have: “乙的会商”.
    """
    before, found, behind = last.rpartition(noun)
    if "等" in before:
        return bool(_AND_SO_ON.search(before))
    return (
        bool(found) and not before.endswith("的") and not _ALONE.search(before) and bool(_BEHIND_NOUN.fullmatch(behind))
    )


# What stands before an item of its own: nothing, or “企业和”; not “丙”.
_ALONE = re.compile(r"(?:^|[和与及])[“(]*$")
# What may stand behind the noun that says what was listed: “丙产业领域”; not “丙产业规划”.
_BEHIND_NOUN = re.compile(r"[”)]*(?:领域|方面|行业)?[”)]*")
# “丙等保险”, “丙等特色”: not “丙等机构开展质押”, nor “丙等方面的扶持”.
_AND_SO_ON = re.compile(r"等(?:(?!开展|进行|实施|提供).){0,4}$")
# “等机构” of “丙等机构”: what says that there are more; not the 等 of 高等院校.
_AND_MORE = re.compile(r"(?<![高初中同平])等")


def _items(run: str, noun: str) -> list[str]:
    first, *others = run.split("、")
    first = _led(first)
    if noun and (parted := re.search(rf"{re.escape(noun)}[和与及]", first)):
        return [first[: parted.end() - 1], "、".join((first[parted.end() :], *others))]
    items = [first, *others]
    last = _AND_MORE.split(items[-1])[0] or items[-1]
    return [*items[:-1], _without_noun(last, noun, items[:-1])]


# How many characters of a noun tell the kind: 企业 of “企业集群”.
_KIND = 2


def _without_noun(last: str, noun: str, others: Sequence[str]) -> str:
    """Return the last of several items without the noun that closes them, unless the others have it as well."""
    short, kind = last.removesuffix(noun), noun[:_KIND]
    if short == last or not short or any(item.endswith(noun) for item in others):
        return last
    short = short + kind if any(item.endswith(kind) for item in others) else short
    return _TAKEN_AS.sub("", short)


# “茶商为重点”: what is made of the last item, of which a verb is left; not “作为”.
_TAKEN_AS = re.compile(r"(?<=[一-鿿]{2})(?<!作)(?<!行)为$")


def _led(item: str) -> str:
    """Return the first of several items without what leads to it: “茶节” of “利用茶节”; what is quoted stays whole."""
    start = max((match.end() for match in leads().finditer(item.split("“")[0])), default=0)
    return item[start:].lstrip("与和同") or item


def fits(counted: Counted, terms: Sequence[Term], nouns: Sequence[str]) -> float:
    """Return how well a counted thing fits the question: a noun asked for, and the share of its terms."""
    total = sum(term.weight for term in terms)
    held = sum(term.weight for term in terms if term.word in counted.written)
    named = 0.6 if any(counted.noun.startswith(noun) or noun.startswith(counted.noun) for noun in nouns) else 0.0
    return named + (held / total if total else 0.0)
