from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import pytest

from eval.loading import load_cases
from rag.lexicon.tables import any_of, held_as, read_table
from rag.question.wording.simplified import simplified

_TABLES = sorted(path.name.removesuffix(".toml") for path in files("rag").joinpath("data").iterdir())


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


def test_the_longer_of_two_words_is_matched_and_nothing_where_there_are_none() -> None:
    assert re.findall(any_of(("茶", "茶园", "a+")), "茶园种茶,a+级") == ["茶园", "茶", "a+"]
    assert re.search(any_of(()), "茶园") is None


@dataclass(frozen=True)
class _Tea:
    name: str
    said: tuple[re.Pattern[str], ...]
    kinds: frozenset[str] = frozenset()


def test_a_table_is_held_as_the_fields_of_a_type_with_its_patterns_compiled() -> None:
    read = [{"name": "绿茶", "said": ["绿.?茶"]}, {"name": "红茶", "said": [], "kinds": ["祁红"]}]
    first, second = held_as(tuple[_Tea, ...], read)
    assert first == _Tea("绿茶", (re.compile("绿.?茶"),))
    assert second.kinds == {"祁红"}
    with pytest.raises(ValueError, match="name"):
        held_as(_Tea, {"said": []})
