from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources import Source, parse_sources
from corpus.sources_text import entry_text, with_entry, with_entry_replaced

FIRST = Source(id="a", file="a.txt", title="某市知识产权规划", region="某市", level="市")
SECOND = FIRST.model_copy(update={"id": "b", "file": "b.txt"})
PATH = Path("sources.toml")


def test_an_entry_holds_only_what_is_said() -> None:
    assert entry_text(FIRST) == (
        '[[document]]\nid = "a"\nfile = "a.txt"\ntitle = "某市知识产权规划"\nregion = "某市"\nlevel = "市"\n'
    )


@given(st.text(min_size=4), st.lists(st.text()))
def test_whatever_stands_in_an_entry_is_read_back(title: str, aliases: list[str]) -> None:
    source = FIRST.model_copy(
        update={"title": title, "aliases": tuple(aliases), "published": date(2022, 3, 1), "period": (2021, 2025)}
    )
    assert parse_sources(entry_text(source), PATH) == [source]


def test_an_entry_goes_behind_all_others() -> None:
    assert parse_sources(with_entry("", FIRST), PATH) == [FIRST]
    text = with_entry("# By hand.\n" + entry_text(FIRST), SECOND)
    assert text.startswith("# By hand.\n[[document]]")
    assert parse_sources(text, PATH) == [FIRST, SECOND]


def test_an_entry_is_replaced_where_it_stands_and_comments_stay() -> None:
    text = f"# Head.\n\n{entry_text(FIRST)}\n# About b.\n{entry_text(SECOND)}# Tail.\n"
    later = FIRST.model_copy(update={"title": "某市知识产权规划修订"})
    replaced = with_entry_replaced(text, 0, later)
    assert replaced == f"# Head.\n\n{entry_text(later)}\n# About b.\n{entry_text(SECOND)}# Tail.\n"
    last = SECOND.model_copy(update={"level": "省"})
    assert with_entry_replaced(text, 1, last) == text.replace(entry_text(SECOND), entry_text(last))


def test_there_is_no_entry_to_replace() -> None:
    with pytest.raises(IndexError):
        with_entry_replaced("", 0, FIRST)
