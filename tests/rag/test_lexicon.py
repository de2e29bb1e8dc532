from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from corpus.model import Document
from eval.loading import load_cases
from rag.lexicon import (
    Cue,
    cues,
    favour_words,
    fillers,
    kinds,
    last_years,
    period_words,
    read_table,
    region_names,
    sorts,
    stages,
    strength,
    synonyms,
    words_abroad,
)
from rag.question.normalise import normalise
from rag.question.simplified import simplified

_TABLES = sorted(path.name.removesuffix(".toml") for path in files("rag").joinpath("data").iterdir())
_CUES = [cue for table in ("cues", "speaking", "chitchat") for cue in cues(table).values()]


@pytest.mark.parametrize(("cue", "text"), [(cue, text) for cue in _CUES for text in cue.matches])
def test_a_cue_is_found_in_what_it_says_it_matches(cue: Cue, text: str) -> None:
    assert cue.found_in(normalise(text))


@pytest.mark.parametrize(("cue", "text"), [(cue, text) for cue in _CUES for text in cue.spares])
def test_a_cue_spares_what_it_says_it_spares(cue: Cue, text: str) -> None:
    assert not cue.found_in(normalise(text))


def test_every_cue_has_examples_of_both_kinds() -> None:
    for cue in _CUES:
        assert cue.matches, cue.name
        assert cue.spares, cue.name


def test_what_plans_write_for_a_word_stands_in_a_plan(plan_documents: list[Document]) -> None:
    written = "\n".join(simplified(document.raw) for document in plan_documents).lower()
    missing = {word for entry in synonyms() for word in (*entry.plan, *entry.same) if word.lower() not in written}
    held = {word for entry in synonyms() for word in entry.elsewhere if word.lower() in written}
    assert (missing, held) == (set(), set())


def test_every_word_of_the_tables_is_written_as_a_normalised_question_has_it() -> None:
    said = [word for entry in synonyms() for word in entry.say]
    names = [name for aliases in region_names().aliases.values() for name in aliases]
    for word in [*said, *names, *fillers()]:
        assert normalise(word) == word.lower()


def test_the_names_of_a_sort_of_things_stand_in_a_plan(plan_documents: list[Document]) -> None:
    written = "\n".join(document.raw for document in plan_documents)
    assert [end for sort in sorts() for end in sort.ends if end not in written] == []
    assert any("日子" in sort.asked and "日" in sort.ends for sort in sorts())


def test_words_of_strength_are_strong_or_soft() -> None:
    words = strength()
    assert "必须" in words.strong
    assert "鼓励" in words.soft
    assert "取消" in words.ending
    assert set(words.strong).isdisjoint(words.soft)


def test_what_the_service_does_is_told_from_what_offices_do() -> None:
    words = favour_words()
    assert re.match(words.tells, "说明")
    assert re.match(words.acts, "办证")
    assert not any(re.match(words.tells, said) for said in ("说服店家", "排队", "出具证明"))
    assert not re.match(words.acts, "办法")
    assert re.fullmatch(words.registers, "商标")


def test_five_year_periods_follow_each_other() -> None:
    years = list(last_years().values())
    assert years == list(range(years[0], years[-1] + 1, 5))
    assert last_years()["十四五"] == 2025


def test_a_word_for_the_start_of_a_period_is_none_for_its_end() -> None:
    words = period_words()
    starts, ends = f"{words.started}|{words.opens}", f"{words.ended}|{words.closes}"
    assert re.fullmatch(starts, "开局")
    assert not re.fullmatch(ends, "开局")
    assert re.fullmatch(ends, "收官")
    assert not re.fullmatch(starts, "收官")
    assert not re.match(starts, "初创")


def test_the_stages_of_a_right_share_no_word() -> None:
    words = [word for stage in stages() for word in stage]
    assert len(set(words)) == len(words)
    assert "授权" in words
    assert "授权" not in words_abroad()


def test_what_is_called_by_a_label_is_counted_too() -> None:
    assert {kind.name for kind in kinds() if kind.label} < {kind.name for kind in kinds() if kind.counted}


def test_places_elsewhere_are_none_of_the_regions_of_the_corpus() -> None:
    held = {name for aliases in region_names().aliases.values() for name in aliases}
    assert held.isdisjoint(region_names().elsewhere)
    assert {"北京", "广东", "杭州", "新加坡"} <= set(region_names().elsewhere)


def test_no_question_of_the_evaluation_stands_in_the_data() -> None:
    tables = [path for path in files("rag").joinpath("data").iterdir() if path.name.endswith(".toml")]
    held = _bare("".join(path.read_text("utf-8") for path in tables))
    asked = [case.request.question for case in load_cases()]
    assert len(asked) > 200
    assert [question for question in asked if len(_bare(question)) > 5 and _bare(question) in held] == []


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", simplified(text).lower())


@pytest.mark.parametrize("name", _TABLES)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    for words in _lists(read_table(name)):
        assert len(set(words)) == len(words), [word for word in words if words.count(word) > 1]


def _lists(table: Any) -> Iterator[list[str]]:
    """Yield the lists of words of a table, however deep."""
    if isinstance(table, list) and all(isinstance(one, str) for one in table):
        yield table
    elif isinstance(table, dict | list):
        for one in table.values() if isinstance(table, dict) else table:
            yield from _lists(one)
