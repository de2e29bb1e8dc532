"""Finds enumerations in a plan's sentences: “A、B、C三大先导产业”, “包括A、B和C”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.structure.numbering import read_number
from rag.evidence.sentences import Sentence
from rag.question.terms import Term

_NUMERAL = r"(?:[一二三四五六七八九十两]{1,3}|\d{1,4})"

# “人工智能三大先导产业”, “十二个省市”; not “第三方”, “一体化”, and not the 和电子信息 of “三大先导产业和电子信息”.
_COUNTED = re.compile(
    rf"(?<![第之])(?P<no>{_NUMERAL})(?P<measure>大|个|项|条|类|种|方面|位|家)(?P<noun>(?:(?![和与及])[一-鿿]){{2,12}})"
)
_ITEM = r"(?:“[^“”]{1,30}”|[^、。;,:“”()]{1,24}|[^、。;,:]{1,30}\([^()]{1,20}\))"


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
        number = read_number(match["no"].replace("两", "二"))
        if number:
            items = _items_before(sentence.text[: match.start()])
            fitting = (_opened(items[-number]), *items[len(items) - number + 1 :]) if len(items) >= number else ()
            start = sentence.start + match.start() - (len("、".join(fitting)) if fitting else 0)
            found.append(
                Counted(
                    number, match[0], match["noun"], fitting, max(sentence.start, start), sentence.start + match.end()
                )
            )
    return found


def _items_before(text: str) -> list[str]:
    """Return the items parted by 、 that end where ``text`` ends."""
    match = re.search(rf"(?:{_ITEM}、)+{_ITEM}$", text)
    if not match:
        return []
    return match[0].split("、")


def _opened(item: str) -> str:
    """Return the first of several items without what leads to them: “茶叶” of “聚焦茶叶”."""
    return re.split(r"聚焦|围绕|包括|以|和|与|及|在|为|等|对", item)[-1] or item


# “聚焦几个领域”, “多少条产业链”, “小镇有几个”: the thing that a question counts.
_ASKED_BEHIND = re.compile(r"(?:几|多少)(?:个|条|项|大|类|种|家|座|处)?(?P<noun>[一-鿿]{2,6})")
_ASKED_BEFORE = re.compile(
    r"(?P<noun>[一-鿿]{2,6}?)(?:一共|总共|共)?(?:有|是|分)?(?:几|多少)(?:个|条|项|类|种|家)?[?]?$"
)


# “(街)” of “特色小镇(街)几个”: a remark that is no part of the thing counted.
_REMARK = re.compile(r"\([^()]*\)")
_SHORTEST_NOUN = 2


def asked_noun(text: str) -> str:
    """Return the thing that a question asks to be counted, perhaps with words beside it, or an empty string."""
    text = _REMARK.sub("", text)
    match = _ASKED_BEHIND.search(text) or _ASKED_BEFORE.search(text)
    return match["noun"] if match else ""


def noun_in(noun: str, text: str, asked: str = "") -> str:
    """Return the part of ``noun`` that names the thing and that ``text`` holds: 产业领域 of “产业领域做专”; or nothing.

    Before “有几个” the thing stands last in ``noun``, behind “几个” first. Where ``asked``, the question, has the same
    characters before it as the text, they belong to it.
    """
    last = bool(noun) and _ASKED_BEFORE.search(_REMARK.sub("", asked)) is not None
    lengths = range(len(noun), _SHORTEST_NOUN - 1, -1)
    found = next((part for n in lengths if (part := noun[-n:] if last else noun[:n]) in text), "")
    before = asked[: asked.find(found)] if found in asked else ""
    while found and before and before[-1] + found in text:
        found, before = before[-1] + found, before[:-1]
    return found


def listed(sentence: Sentence, noun: str, *, closed: bool = False) -> tuple[str, ...]:
    """Return the enumerations of a sentence that ``noun`` closes or opens, or else its longest; its items in order.

    With ``closed`` only one that ``noun`` closes or opens counts.
    """
    runs = [match[0] for match in re.finditer(rf"{_ITEM}(?:、{_ITEM})+", sentence.text)]
    if not runs:
        return ()
    near = [run for run in runs if noun and (run.endswith(noun) or noun in run.split("、")[-1])]
    if closed and not near:
        return ()
    chosen = near or [max(runs, key=lambda run: run.count("、"))]
    return tuple(dict.fromkeys(item for run in chosen for item in _items(run, noun)))


# What leads to the first of several items: “聚焦”, “深入建设”.
_LEADS = re.compile(r"聚焦|围绕|包括|建设|培育|开发|涉及|分为|在|为|对")


def _items(run: str, noun: str) -> list[str]:
    items = run.split("、")
    items[0] = _LEADS.split(items[0])[-1] or items[0]
    items[-1] = items[-1].removesuffix(noun).split("等")[0] or items[-1]
    return items


def fits(counted: Counted, terms: tuple[Term, ...], noun: str) -> float:
    """Return how well a counted thing fits the question: the noun asked for, and the share of its terms."""
    total = sum(term.weight for term in terms)
    held = sum(term.weight for term in terms if term.word in counted.written)
    named = 0.6 if noun and (counted.noun.startswith(noun) or noun.startswith(counted.noun)) else 0.0
    return named + (held / total if total else 0.0)
