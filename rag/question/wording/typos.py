"""Mends slips of the keyboard: homophones (知识产全) and swapped characters (商业密秘) of the corpus's own terms."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from index.kept import kept
from index.once import once
from index.words import TOKENIZER, names_something, plain_words
from rag.knowledge import Knowledge
from rag.lexicon.tables import all_words

_LENGTHS = (6, 5, 4, 3)
_FEWEST = 2
_VERB = _SHORT = 2
# Characters that carry a question's meaning and are not taken for slips.
_MEANT = frozenset("〇一二三四五六七八九十百千两零不没无未非有是否谁哪几多少和与或及的在由将")
# Characters that stand as words of their own, so that one before or behind another makes no slip: “这条里”, “几个区”.
_WORDS = frozenset(
    "里有想试失远到打搭人上下中大小多少好会能要去来做过说问看用让给把被咧呗喽哩嘞"
    "个各家项条件种类位名年月日份所座次本章节块段层级省市区县镇村街园"
)
# “两个区”: the measure word behind a number is not 各.
_MEASURE, _COUNTS = "个", frozenset("一二三四五六七八九十百两几哪这那每多0123456789")
# What a name of three characters begins with that is short for a longer one: 市教委.
_OF_CITY = "市区省"
_HAN = re.compile(r"[㐀-鿿]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a corpus by their sound and by their characters in any order, its verbs of two characters.

    ``names`` are the departments and the plans among the terms, ``pairs`` all two characters that stand together there
    or in what people say, and ``words_by_sound`` the words of two characters.
    """

    known: frozenset[str]
    verbs: frozenset[str]
    by_sound: Mapping[tuple[str, ...], str]
    by_characters: Mapping[str, str]
    names: frozenset[str]
    pairs: frozenset[str]
    words_by_sound: Mapping[tuple[str, ...], str]


@once(2)
def terms_of(knowledge: Knowledge) -> Terms:
    """Return the terms of clauses, headings and names of an index, from where they are kept."""
    clauses = knowledge.clauses(knowledge.doc_ids)
    texts = [clause.headed_text for clause in clauses]
    names = [alias for department in knowledge.departments for alias in (department.name, *department.aliases)]
    names += [alias for doc_id in knowledge.doc_ids for alias in knowledge.entry(doc_id).metadata.aliases]
    told = all_words()
    key = (Path(__file__).read_text(encoding="utf-8"), TOKENIZER, told, *texts, *names)
    return Terms(*kept("terms", key, lambda: _columns(collect_terms(texts, names, told))))


_Words = frozenset[str]
_BySound = dict[tuple[str, ...], str]
_Columns = tuple[_Words, _Words, _BySound, dict[str, str], _Words, _Words, _BySound]


def _columns(terms: Terms) -> _Columns:
    by_sound, by_characters, words = dict(terms.by_sound), dict(terms.by_characters), dict(terms.words_by_sound)
    return terms.known, terms.verbs, by_sound, by_characters, terms.names, terms.pairs, words


def collect_terms(texts: Iterable[str], names: Iterable[str] = (), told: str = "") -> Terms:
    """Collect words, and phrases of dictionary words, 3 to 6 characters long, that occur at least twice.

    Words of two characters are told apart. A phrase neither starts nor ends with a word of one character; ``names``,
    those of departments and plans, are terms whole; two characters of what is ``told`` of people's words are no slip.
    """
    counts: Counter[str] = Counter()
    known: set[str] = set()
    verbs: set[str] = set()
    pairs = {pair for run in _HAN.findall(told) for pair in map("".join, pairwise(run))}
    short: Counter[str] = Counter()
    for text in texts:
        for run in _HAN.findall(text):
            pairs.update(map("".join, pairwise(run)))
            known.update(run[i : i + n] for n in _LENGTHS for i in range(len(run) - n + 1))
            words = plain_words(run)
            counts.update(_phrases(words))
            short.update(word for word in words if len(word) == _SHORT)
            verbs.update(word for word in words if len(word) == _VERB and not names_something(word))
    whole = frozenset(name for name in names if _LENGTHS[-1] <= len(name) <= _LENGTHS[0])
    for name in sorted(whole):
        if len(name) > _LENGTHS[-1] or name[0] not in _OF_CITY:
            counts[name] += _FEWEST
            known.update(name[i : i + n] for n in _LENGTHS for i in range(len(name) - n + 1))
    by_sound: dict[tuple[str, ...], str] = {}
    by_characters: dict[str, str] = {}
    for phrase, count in counts.most_common():
        if count >= _FEWEST or len(plain_words(phrase)) == 1:
            by_sound.setdefault(_sound(phrase), phrase)
            by_characters.setdefault("".join(sorted(phrase)), phrase)
    words_by_sound: dict[tuple[str, ...], str] = {}
    for word, count in short.most_common():
        if count >= _FEWEST:
            words_by_sound.setdefault(_sound(word), word)
    return Terms(frozenset(known), frozenset(verbs), by_sound, by_characters, whole, frozenset(pairs), words_by_sound)


def _phrases(words: Sequence[str]) -> Iterable[str]:
    for start in range(len(words)):
        for stop in range(start + 1, min(start + 4, len(words) + 1)):
            phrase = "".join(words[start:stop])
            whole_words = len(words[start]) > 1 and len(words[stop - 1]) > 1
            if whole_words and _LENGTHS[-1] <= len(phrase) <= _LENGTHS[0]:
                yield phrase


def mend(text: str, terms: Terms) -> str:
    """Return ``text`` with each stretch that is no phrase of the corpus, but sounds like one, replaced by it.

    A stretch is replaced only if it differs in one character of the same sound, or in two neighbours that changed
    places, and does not end with the first character of a verb: the 聚 of 聚焦. Longer stretches are tried first; two
    characters are a slip of a word, 质压 of 质押, only where neither is part of a word in the question.
    """
    text = _PARTED.sub(lambda match: _rejoined(match, terms), text)
    for length in _LENGTHS:
        start = 0
        while start + length <= len(text):
            stretch = text[start : start + length]
            begun = text[start + length - 1 : start + length + 1] in terms.verbs
            measures = stretch[0] == _MEASURE and text[start - 1 : start] in _COUNTS
            slip = stretch not in terms.known and not begun and not measures and _HAN.fullmatch(stretch)
            better = _better(stretch, terms) if slip else None
            if better:
                text = text[:start] + better + text[start + length :]
                start += length
            else:
                start += 1
    return _HAN.sub(lambda run: _short_mended(run[0], terms), text)


def _short_mended(run: str, terms: Terms) -> str:
    """Return characters with each two that make no word, neither here nor in the plans, as the word they sound like."""
    words = plain_words(run)
    place = 0
    while place + 1 < len(words):
        two = words[place] + words[place + 1]
        slip = len(two) == _SHORT and two not in terms.pairs and not (_MEANT | _WORDS).intersection(two)
        word = terms.words_by_sound.get(_sound(two)) if slip else None
        if word and _differences(two, word) == 1:
            words[place : place + 2] = [word]
        place += 1
    return "".join(words)


# “贯了标”, “上过市”: a verb and its object with a particle between them; not “为了保护”.
_PARTED = re.compile(r"([㐀-鿿])[了过着]([㐀-鿿])(?![了过着])")


def _rejoined(match: re.Match[str], terms: Terms) -> str:
    """Return a verb and its object as the word that the plans write, if they are one."""
    word = match[1] + match[2]
    return word if word in terms.verbs else match[0]


def _better(stretch: str, terms: Terms) -> str | None:
    swapped = terms.by_characters.get("".join(sorted(stretch)))
    if swapped and len(stretch) > _LENGTHS[-1] and _differences(stretch, swapped) == 2:
        return swapped
    same_sound = terms.by_sound.get(_sound(stretch))
    if same_sound and _differences(stretch, same_sound) == 1 and (same_sound in terms.names or _broken(stretch)):
        slip = next(a for a, b in zip(stretch, same_sound, strict=True) if a != b)
        return None if slip in _MEANT else same_sound
    return None


def _broken(stretch: str) -> bool:
    """Tell whether a stretch may be a slip: of three characters only what makes no words, “马得里”, not “名专利”."""
    return len(stretch) > _LENGTHS[-1] or all(len(word) == 1 for word in plain_words(stretch))


def _sound(text: str) -> tuple[str, ...]:
    return tuple(map(reading, text))


def _differences(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


# Single characters are asked for, so the table of phrases, most of the loading time, is not needed; the package reads
# this when it is first imported (https://pypinyin.readthedocs.io/zh-cn/stable/usage.html, 环境变量).
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

_FIRST, _LAST = "一", "鿿"


def reading(char: str) -> str:
    """Return how a character is read by itself, without tone; one with several readings has its commonest."""
    found = _readings().get(char)
    return _looked_up(char) if found is None else found


def _looked_up(char: str) -> str:
    from pypinyin import lazy_pinyin

    return str(lazy_pinyin(char)[0])


@cache
def _readings() -> Mapping[str, str]:
    """Return the readings of the characters in everyday use."""
    characters, readings = kept("readings", ("1", version("pypinyin")), _readings_of_all)
    return dict(zip(characters, readings.split("\n"), strict=True))


def _readings_of_all() -> tuple[str, str]:
    characters = "".join(map(chr, range(ord(_FIRST), ord(_LAST) + 1)))
    return characters, "\n".join(map(_looked_up, characters))
