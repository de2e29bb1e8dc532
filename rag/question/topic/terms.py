"""Turns the topic of a question into weighted terms, each with the other words that plans use for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import accumulate, pairwise, takewhile

from index.words import is_proper, is_verb, names_something, plain_words, rarity
from rag.lexicon.speech import fillers
from rag.question.topic.sayings import by_start, narrower, plans, same_words

_PHRASE = 3
IDLE_WEIGHT = 1.5
"""What a word weighs that tells nothing of a topic."""

# Rarity (see ``index.words``) of words that tell nothing and of words that tell all; by the dev half of the suite.
_EVERYDAY, _SPECIAL = 8.0, 14.0
# What is left of the weight of a word that plans write and everybody uses; 1 and 0.1 answer fewer questions right.
_LEAST_TOLD = 0.3
# 科技型, 竞争性: what makes an adjective of a stem.
_SUFFIXES = frozenset("型性化类式级")
_STEM = 2
_LONGEST_JOINED = 4
# 店 of 烘焙店: what ends the name of a thing.
_HEADS = frozenset("车船机店铺馆厂坊房楼卡桩盒柜菜茶酒饼糕剧")
# 师 of 知识产权师: what ends the name of a person, a body or a place.
_ENDS = frozenset("师员库馆站所院券险贷税费权")
# 费 of “茶证申请费”: a charge for what stands before it, which is another matter than that.
_CHARGE = "费"
# What the name of a site ends with: “凤溪镇园区”; not “凤溪镇企业”.
_SITES = re.compile("(?:.*[园城街港谷]区?|.+(?:中心|基地|广场|大厦|小镇|市场|示范区|开发区|片区))")
# “没钱”, “不懂”: what is not so is no name.
_DENIES = re.compile("[不没无未]")
NOWHERE = "\x00"
"""A string that no plan holds: it weighs what unknown words weigh."""
# What asks for a number or for one of several: “几处”, “多少条”, “哪一部”.
_ASKING = ("几", "多少", "哪一")
# 茶叶行业, 茶叶产业: what a line of business is called with.
_FIELDS = ("产业", "行业", "领域")
# “省战略”, “市平台”: what a word is of, before the word that plans write.
_LEVELS = frozenset("省市区县国")
# “十四五” in quotation marks, “22” of “22、23这两年”: a time and no topic; not “110”.
_TIME = re.compile(r"十[一二三四五六]五|\d{2}")
_LATIN = re.compile(r"[a-z0-9][a-z0-9+.·-]*")
_PIECE = re.compile(r"[㐀-鿿]+|[a-z0-9][a-z0-9+.·-]*")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the topic; ``others`` are what plans write for it, ``weight`` how much it tells of plans (idf).

    ``special`` is how much of that is left when everyday speech is taken into account, from 0 to 1. ``parts`` are the
    terms that a saying of several words is made of: 登记 and 版权 of 登记版权. ``same`` are those of the others that
    mean the very same. ``narrow`` tells whether it names a narrower thing than these: 龙井 for 茶叶.

    A question holds its terms against hundreds of texts in lower case: ``same_lower`` and ``others_lower`` are made for
    that, and ``headed`` tells whether the parts tell what a saying names: 保险 does for 买保险, not 专利 for 专利池.
    """

    word: str
    others: tuple[str, ...]
    weight: float
    special: float = 1.0
    parts: tuple[Term, ...] = ()
    same: tuple[str, ...] = ()
    narrow: bool = False
    same_lower: tuple[str, ...] = field(init=False, repr=False, compare=False)
    others_lower: tuple[str, ...] = field(init=False, repr=False, compare=False)
    headed: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "same_lower", tuple(map(str.lower, self.same)))
        object.__setattr__(self, "others_lower", tuple(map(str.lower, self.others)))
        object.__setattr__(self, "headed", any(self.word.endswith(part.word) for part in self.parts))


# “谁负责茶人”, “哪个部门牵头茶师”: a role before a topic, which is not cut together with it; not “负责人”; nor is
# “负责的任务”, of which no 责任 is made, nor what “哪个部门受理” asks for.
_ROLE = re.compile(
    r"(?<=[谁家门位])(?:来|在|主要|具体)*(?:负责|牵头|主管|分管)(?=[一-鿿]{2})|(?:负责|牵头|主管|配合)的(?=任务|工作|事)"
    r"|(?<=[谁家门位])(?:来|给)?(?:受理|经办|办理)(?=[的呢?]*$)"
)


@lru_cache(1024)
def strip_fillers(text: str, cut: Callable[[str], Iterable[str]]) -> str:
    """Return ``text`` without the words that say nothing of its topic; a comma stands where words were taken out.

    What the table of synonyms holds stays. Longer filler phrases go first, whatever words they are made of; the rest
    only where ``cut`` makes a word of them.
    """
    text = _ROLE.sub(",", text.replace("几大", ","))
    kept: list[str] = []
    end = 0
    for start, stop, _ in (*_said(text), (len(text), len(text), ())):
        kept += [*_without_fillers(text[end:start], cut), text[start:stop]]
        end = stop
    return re.sub(r"\s*,[\s,]*", ",", "".join(kept)).strip(",")


def _without_fillers(text: str, cut: Callable[[str], Iterable[str]]) -> Iterator[str]:
    if not text:
        return
    for piece in re.split(r"(,+)", _phrases().sub(",", text)):
        for word in cut(piece) if piece.strip(",") else ("",):
            yield "," if not word or word in fillers() or word.startswith(_ASKING) else word


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted((word for word in fillers() if len(word) >= _PHRASE), key=len, reverse=True)
    return re.compile("|".join(rf"\b{word}\b" if word.isascii() else re.escape(word) for word in phrases), re.ASCII)


def find_terms(
    topic: str, cut: Callable[[str], Iterable[str]], weigh: Callable[[str], float], whole: Iterable[str] = ()
) -> tuple[Term, ...]:
    """Return the terms of ``topic``, each once: those of ``whole``, which are not cut, and the others in order.

    ``cut`` segments Chinese text into words, ``weigh`` gives a word's inverse document frequency. A word of everyday
    speech weighs what the words of the plans for it weigh; one that no plan uses, and that names nothing, little.
    """
    terms = {word: Term(word, (), weigh(word)) for word in whole if not _TIME.fullmatch(word)}
    for word in terms:
        topic = topic.replace(word, ",")
    return tuple((terms | _found(topic, cut, weigh)).values())


def _found(
    topic: str, cut: Callable[[str], Iterable[str]], weigh: Callable[[str], float], saying: str = ""
) -> dict[str, Term]:
    """Return the terms of a topic by their words; ``saying`` is not looked up, only what is in it."""
    unknown = weigh(NOWHERE)
    said = _said(topic, lambda word, plan: word != saying and any(weigh(o.lower()) < unknown for o in plan or (word,)))
    terms: dict[str, Term] = {}
    for start, end, plan in said:
        word = topic[start:end]
        written = tuple(other for other in plan if weigh(other.lower()) < unknown)
        parts = tuple(_found(word, cut, weigh, word).values())
        weight = max(weigh(other.lower()) for other in written or (word,))
        parts = () if [part.word for part in parts] == [word] else parts
        alike = same_words().get(word, frozenset()) | _with_same_parts(word, parts)
        same = tuple(other for other in written if other in alike)
        terms[word] = Term(word, written, weight, parts=parts, same=same, narrow=word in narrower())
    rest = list(topic)
    for start, end, _ in said:
        rest[start:end] = [","] * (end - start)
    for piece in _PIECE.findall("".join(rest)):
        words = [piece] if _LATIN.fullmatch(piece) else _joined(_names_apart(piece, list(cut(piece))), weigh, unknown)
        for word in words:
            if len(word) > 1 and word not in terms and word not in fillers() and not _TIME.fullmatch(word):
                terms[word] = _with_long_forms(_cut(word, weigh, unknown), weigh, unknown)
    return {word: term for word, term in terms.items() if not _is_only_field(word, topic, terms, weigh, unknown)}


def _is_only_field(word: str, topic: str, terms: Iterable[str], weigh: Callable[[str], float], unknown: float) -> bool:
    """Tell whether a word is 行业 behind one that plans write without it: 茶叶行业 is the matter of 茶叶产业."""
    behind = (f"{one}{word}" for one in terms if weigh(one) < unknown) if word in _FIELDS else ()
    return any(whole in topic and weigh(whole) >= unknown for whole in behind)


def _with_same_parts(word: str, parts: Iterable[Term]) -> frozenset[str]:
    """Return a saying with any of its words exchanged for one that means the very same: 海外展会 for 国外展会."""
    return frozenset(word.replace(part.word, other) for part in parts for other in part.same)


def _cut(word: str, weigh: Callable[[str], float], unknown: float) -> Term:
    """Return the term of a word that is no saying."""
    weight = weigh(word)
    return _written(word, weight) if weight < unknown else _unwritten(word, weigh, unknown)


def _with_long_forms(term: Term, weigh: Callable[[str], float], unknown: float) -> Term:
    """Return a term of two pairs of characters with what plans write with a suffix between: 标准化茶园 for 标准茶园.

    Plans may write the short one too, of another thing: it weighs what the commoner of both weighs.
    """
    first, second = term.word[:_STEM], term.word[_STEM:]
    if len(second) != _STEM or term.word.isascii():
        return term
    long = tuple(form for suffix in sorted(_SUFFIXES) if weigh(form := f"{first}{suffix}{second}") < unknown)
    return replace(term, others=(*term.others, *long), weight=min(term.weight, *map(weigh, long))) if long else term


def _written(word: str, weight: float) -> Term:
    """Return the term of a word that plans write: a word of everyday speech tells less, however seldom they use it.

    公司 and 网上 stand in a single clause each, and are not what a question is about.
    """
    return Term(word, (), weight, _LEAST_TOLD + (1 - _LEAST_TOLD) * _told(word))


def _unwritten(word: str, weigh: Callable[[str], float], unknown: float) -> Term:
    """Return the term of a word that no plan writes.

    It stands for its stem where plans write that (科技 of 科技型, 茶叶产业 for 茶叶行业). Otherwise it tells the more,
    the rarer it is, if it names something at all: 日子 in “挑哪些日子搞宣传” is a word of everyday speech, 狩猎证
    shows that plans are silent.
    """
    if word[-1] in _SUFFIXES and len(word) > _STEM and weigh(word[:-1]) < unknown:
        return Term(word, (word[:-1],), weigh(word[:-1]))
    if (field := next((end for end in _FIELDS if word.endswith(end)), "")) and len(word) > len(field) + 1:
        stem = word.removesuffix(field)
        forms = [form for form in (*(f"{stem}{end}" for end in _FIELDS), stem) if weigh(form) < unknown]
        if forms:
            return Term(word, tuple(forms), weigh(forms[0]), same=tuple(forms))
    if word[0] in _LEVELS and len(word) > _STEM and weigh(word[1:]) < unknown:
        return Term(word, (word[1:],), weigh(word[1:]))
    if word.isascii() or not names_something(word):
        return Term(word, (), IDLE_WEIGHT)
    if is_proper(word):
        return Term(word, (), unknown)
    return Term(word, (), max(IDLE_WEIGHT, unknown * _told(word)))


def _told(word: str) -> float:
    """Return how much a word tells by its rarity in Chinese at large, from 0 to 1."""
    return max(0.0, min(1.0, (rarity(word) - _EVERYDAY) / (_SPECIAL - _EVERYDAY)))


def _joined(words: list[str], weigh: Callable[[str], float], unknown: float) -> list[str]:
    """Join a single character to the word behind or else before it where plans write them together (高+价值).

    A verb is not joined to the word behind: 建 of “建茶园”.
    So is a character that ends names to a word that no plan writes (预制+菜), or to others of its kind (冷+链+车).
    """
    joined: list[str] = []
    for word, after in zip(words, [*words[1:], ""], strict=True):
        opens = len(word) == 1 < len(after) and not is_verb(word) and _written_together(word, after, weigh, unknown)
        verb = bool(joined) and len(joined[-1]) == 1 < len(word) and is_verb(joined[-1])
        charge = bool(joined) and word == _CHARGE and len(joined[-1]) > 1 and not verb
        if joined and not (opens or verb) and (charge or _belongs(joined[-1], word, weigh, unknown)):
            joined[-1] += word
        elif len(word) == 1 and word in _HEADS and (run := _single(joined)):
            joined[len(joined) - len(run) :] = ["".join((*run, word))]
        else:
            joined.append(word)
    return joined


def _names_apart(piece: str, words: list[str]) -> list[str]:
    """Return a name that the dictionary lacks as one, others as cut.

    Such is one that it cuts into two characters (双碳), and that of a site whose own name it cuts up (凤溪镇园区).
    """
    is_cut_up = len(piece) == _STEM and all(len(word) == 1 for word in words)
    is_name = names_something(piece[0]) and not is_verb(piece[0]) and not _DENIES.search(piece)
    if is_cut_up and is_name:
        return [piece]
    named: list[str] = []
    for word in words:
        run = _single(named) if _SITES.fullmatch(word) else []
        if len(run) > 1 and not any(is_verb(character) for character in run):
            named[len(named) - len(run) :] = ["".join((*run, word))]
        else:
            named.append(word)
    return named


def _belongs(first: str, second: str, weigh: Callable[[str], float], unknown: float) -> bool:
    return _written_together(first, second, weigh, unknown) or _names(first, second, weigh, unknown)


def _written_together(first: str, second: str, weigh: Callable[[str], float], unknown: float) -> bool:
    together = first + second
    # 知识产权师 is one name, “知识产权的” none.
    longest = _LONGEST_JOINED + (second in _ENDS)
    return 1 in (len(first), len(second)) and len(together) <= longest and weigh(together) < unknown


def _names(word: str, head: str, weigh: Callable[[str], float], unknown: float) -> bool:
    return len(word) > 1 and head in _HEADS and weigh(word) >= unknown


def _single(words: Sequence[str]) -> list[str]:
    """Return the single characters at the end of a list of words."""
    return list(takewhile(lambda word: len(word) == 1, reversed(words)))[::-1]


def _said(
    text: str, counts: Callable[[str, tuple[str, ...]], bool] = lambda *_: True
) -> list[tuple[int, int, tuple[str, ...]]]:
    """Find the words of the synonym table in ``text`` that ``counts``; where they overlap, the longest wins."""
    plan = plans()
    taken: list[tuple[int, int, tuple[str, ...]]] = []
    starts = {*text, *map("".join, pairwise(text))}
    starting = [said for start in starts for said in by_start().get(start, ()) if said[1] in text]
    found = [word for _, word in sorted(starting) if counts(word, plan[word])]
    edges = _edges(text) if found else frozenset()
    for word in sorted(found, key=len, reverse=True):
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            charge = text.startswith(_CHARGE, end) and text[end - 1] != _CHARGE
            if all(end <= a or b <= start for a, b, _ in taken) and not charge and _whole(text, start, end, edges):
                taken.append((start, end, plan[word]))
            start = text.find(word, end)
    return sorted(taken)


def _edges(text: str) -> frozenset[int]:
    """Return where words begin or end in a text."""
    return frozenset(accumulate(map(len, plain_words(text)), initial=0))


def _whole(text: str, start: int, end: int, edges: Collection[int]) -> bool:
    """Tell whether what stands in a range is no part of other words.

    A Latin word stands apart; a Chinese one does not lie across two words, as 上课 in 网上课程. A short one may open or
    close a longer word, 盗版 in 网络盗版, but not leave a single character of it, as 联网 in 互联网; a long one
    leaves no suffix: 茶叶品牌 is not 茶叶品牌化.
    """
    if not text[start].isascii():
        if start in edges and end in edges:
            return True
        if end - start > _STEM:
            return end in edges or (start in edges and text[end : end + 1] not in _SUFFIXES)
        inside = any(start < edge < end for edge in edges)
        return end - start == _STEM and not inside and start - 1 not in edges
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())
