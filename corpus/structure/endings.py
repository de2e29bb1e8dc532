"""Finds what ends a piece inside a run-on line besides a number: a duty in brackets, a letter's signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.facts.duties import parse_duty
from corpus.facts.duty_words import duty_words
from corpus.structure.numbering import marker_at_start

_AFTER_END = frozenset("。；;!！?？)）〕】”…")
WRITTEN_DAY = (
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
    r"|[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
"""A pattern for a day as letters are signed with it: “2030年3月1日”, “二〇三〇年三月一日”."""

# “……负责)天津市知识产权战略领导小组办公室2021年11月2日印发”, “……见效。某省政府办公厅2030年3月1日(此件公开发布)”:
# who issued it and when, after the last sentence; not “……负责)2021年11月2日前完成”.
_SIGNATURE = re.compile(
    rf"(?<=[。)）])(?P<sign>[一-龥]{{3,40}}{WRITTEN_DAY}(?:印发)?)(?P<behind>[(][^()]{{4,12}}[)])?$"
)
# “《某港总体方案》已经省政府同意,现印发给你们,请认真执行。某省政府办公厅2030年3月1日某港总体方案为了……”: the letter,
# its signature and the title that it names; not “《某港总体方案》印发后,各市……”.
_LETTER = re.compile(
    r"《(?P<title>[^《》]{4,60})》[^。]{0,80}印发给你们[^。]{0,40}。(?:特此通知。)?"
    rf"(?P<sign>[一-龥]{{4,40}}{WRITTEN_DAY})(?P<behind>(?P=title))?"
)
# “某省政府关于疏浚航道的意见某政发〔2030〕4号各市政府:航道……”: title, number and addressees; not “依据……的意见”.
_HEAD = re.compile(
    r"^(?P<title>[^。:;]{6,90}(?:通知|意见|决定|办法|规定|方案|规划|计划|纲要|措施|要点))"
    r"(?P<number>(?![的和与及])[一-龥]{1,8}〔(?:19|20)\d\d〕\d{1,4}号)(?=[一-龥]|$)(?P<to>各[^。:;]{4,80}:)?"
)
# “(市港航局牵头,各区配合)”, with its full stop where that stands behind it; not “(试行)”.
_INSIDE = "[^。()〔〕【】]"
_BRACKET = re.compile(
    rf"[(〔【\[](?P<inner>{_INSIDE}{{4,300}}(?:\([^()]{{1,30}}\){_INSIDE}{{0,300}})*)[)〕】\]](?:。(?=.))?"
)
# “具体措施:”, between a duty and the items that it introduces; not “主要措施包括以下几个方面:”.
_INTRODUCTION = re.compile("[一-鿿]{2,8}:")


def is_end(line: str, place: int) -> bool:
    """Tell whether a sentence ends at a place of a line, or a duty with a label, which no full stop need close."""
    if place == 0 or line[place - 1] in _AFTER_END:
        return True
    sentence = line[line.rfind("。", 0, place) + 1 : place]
    return duty_words().opens(sentence) or bool(duty_words().labels_inside(sentence, 0, len(sentence)))


def signature_cuts(line: str) -> Iterator[int]:
    """Yield where a signature starts and ends, and what is known to stand behind it: a note, or the title of a plan."""
    for signed in (_SIGNATURE.search(line), _LETTER.search(line)):
        for part in ("sign", "behind"):
            if signed and signed[part]:
                yield from signed.span(part)


def head_cuts(line: str) -> Iterator[int]:
    """Yield where title, number and addressees end with which a line starts that lost the breaks between them."""
    if head := _HEAD.match(line):
        yield from (head.end(part) for part in ("title", "number", "to") if head[part])


def duty_cuts(line: str) -> Iterator[int]:
    """Yield where the text behind a duty in brackets starts; words that only introduce items stay with the duty."""
    words = duty_words()
    for match in _BRACKET.finditer(line):
        closes_sentence = match[0].endswith("。") or line[: match.start()].endswith("。")
        if not closes_sentence or match.end() == len(line) or _introduces(line, match.end()):
            continue
        if (words.label(match["inner"]) or words.closing(match["inner"])) and parse_duty(line[: match.end()]):
            yield match.end()


def is_introduction(line: str) -> bool:
    """Tell whether a line only introduces the items below it: “具体措施:”; not “附件:”."""
    return _INTRODUCTION.fullmatch(line) is not None and marker_at_start(line) is None


def _introduces(line: str, start: int) -> bool:
    """Tell whether an introduction ends the line from there on, or stands before a number: “具体措施:1.”."""
    found = _INTRODUCTION.match(line, start)
    if found is None or not is_introduction(found[0]):
        return False
    return found.end() == len(line) or marker_at_start(line[found.end() :]) is not None
