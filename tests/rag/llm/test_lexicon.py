from __future__ import annotations

import string

import pytest

from rag.llm.lexicon import guard_words, prompt_words


@pytest.mark.parametrize("name", ["市知识产权局", "市教委", "市委宣传部", "上海海关", "市高级人民法院", "市政府外办"])
def test_the_end_of_a_departments_name_is_found(name: str) -> None:
    assert guard_words().ending.search(f"由{name}负责") is not None


@pytest.mark.parametrize(
    "words",
    ["专利布局优化", "全部完成", "一部分项目", "委托代理", "工作部署", "市场格局", "研究院校合作", "干部培训"],
)
def test_other_words_with_such_endings_are_spared(words: str) -> None:
    assert guard_words().ending.search(words) is None


def test_every_piece_of_the_prompt_fills_in_the_names_that_it_has() -> None:
    wanted = {
        "system": set(),
        "source": {"number", "title", "path", "text", "facts"},
        "duties": {"number", "duties"},
        "targets": {"number", "targets"},
        "points": {"points"},
        "history": {"turns"},
        "question": {"asked"},
        "resolved": {"resolved"},
        "rule": set(),
    }
    found = {
        name: {field for _, field, _, _ in string.Formatter().parse(text) if field}
        for name, text in prompt_words().items()
    }
    assert found == wanted


def test_no_word_of_the_guard_is_listed_twice() -> None:
    words = guard_words()
    for table in (words.qualifiers, words.denials, tuple(words.counters), tuple(words.joining)):
        assert len(set(table)) == len(table)
