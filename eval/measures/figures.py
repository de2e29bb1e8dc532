"""An answer and the figures, phrases and verdict of a case become: does it state them, and state them first?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.case import Kind, Value
from eval.check import states
from eval.measures.matching import squeeze
from eval.measures.numerals import SPOKEN_BELOW, spoken
from eval.measures.sentences import Sentence, first_cited
from eval.measures.verdict import Check, Trial
from rag.contract import Intent

# Matches “是的，由……”, “有。”; “没有”, “不是” begin otherwise.
_YES = re.compile(r"^(?:是|有(?!误)|会|对|要|能|可以|属实|参与|包括)")
# Matches “否。”, “不是，……”, “没有……”; not “是的”.
_NO = re.compile(r"^(?:否|不|没|并非|并不|并没|未)")


def figure_checks(trial: Trial) -> Iterator[Check]:
    """Check everything that the case asserts of the words of the answer."""
    case = trial.case
    if case.values:
        yield _values(trial)
    if case.values and (case.kind is Kind.TARGET or Intent.TARGET in case.intents):
        yield _value_first(trial)
    if case.phrases:
        yield _phrases("phrases", case.phrases, trial.text)
    if case.says:
        yield _phrases("says", case.says, trial.text)
    if case.verdict is not None:
        yield _verdict(trial, case.verdict)
    if case.number is not None:
        yield _number(trial, case.number)
    yield forbidden_check(trial)


def _values(trial: Trial) -> Check:
    """Every figure stands in a sentence that cites its evidence."""
    missing = [value for value in trial.case.values if not _stated(trial, value)]
    note = "缺少：" + "、".join(value.value + value.unit for value in missing) if missing else ""
    return Check("values", 1 - len(missing) / len(trial.case.values), note)


def _stated(trial: Trial, value: Value) -> bool:
    places = [place for place in trial.places.wanted if value.doc in (None, place.doc_id)]
    return any(states(squeeze(sentence.text), value) for sentence in trial.sentences_on(*places))


def _value_first(trial: Trial) -> Check:
    """The first cited sentence gives a figure that was asked for, and none that it could be confused with."""
    first = first_cited(trial.answer) or Sentence("", ())
    text = squeeze(first.text)
    confused = [words for words in trial.case.forbidden_first if _holds(text, words)]
    if confused:
        return Check("value_first", 0.0, f"先给出了 {'、'.join(confused)}")
    right = any(states(text, value) for value in trial.case.values)
    return Check("value_first", float(right), "" if right else "第一句没有给出所问的数值")


def holds_any(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether ``text`` holds a form of any of the phrases."""
    words = squeeze(text)
    return any(squeeze(one) in words for phrase in phrases for one in phrase.split("|"))


def _phrases(name: str, phrases: tuple[str, ...], text: str) -> Check:
    words = squeeze(text)
    missing = [phrase for phrase in phrases if not any(squeeze(one) in words for one in phrase.split("|"))]
    note = "缺少：" + "、".join(missing) if missing else ""
    return Check(name, 1 - len(missing) / len(phrases), note)


def _verdict(trial: Trial, wanted: bool) -> Check:
    said = squeeze(trial.text)
    right = bool((_YES if wanted else _NO).match(said))
    return Check("verdict", float(right), "" if right else f"应先答{'是' if wanted else '否'}，却以“{said[:8]}”开头")


def _number(trial: Trial, wanted: int) -> Check:
    """The number stands in the first sentence, in digits or in words."""
    first = next((sentence.text for sentence in trial.sentences if re.search(r"[一-鿿]", sentence.text)), "")
    spellings = f"{wanted}|{spoken(wanted)}" if wanted < SPOKEN_BELOW else str(wanted)
    wording = rf"(?<![\d.十百一二三四五六七八九])(?:{spellings})(?![\d.十百一二三四五六七八九])"
    right = re.search(wording, squeeze(first)) is not None
    return Check("number", float(right), "" if right else f"第一句没有给出 {wanted}")


def _holds(text: str, words: str) -> bool:
    """Whether ``words`` stand in ``text``; a figure not as the tail of a longer one (“4家” is not in “14家”)."""
    guard = r"(?<![\d.])" if words[0].isdigit() else ""
    return re.search(guard + re.escape(squeeze(words)), text) is not None


def forbidden_check(trial: Trial) -> Check:
    """Check that nothing is said that the case rules out."""
    text = squeeze(trial.text)
    said = [words for words in trial.case.forbidden + trial.case.unsaid if _holds(text, words)]
    return Check("forbidden", float(not said), "不应出现：" + "、".join(said) if said else "")
