from __future__ import annotations

import re

from corpus.model import Document
from rag.lexicon.things import kinds, kinds_of_titles, sorts, stages, units_of, words_abroad


def test_the_names_of_a_sort_of_things_stand_in_a_plan(plan_documents: list[Document]) -> None:
    written = "\n".join(document.raw for document in plan_documents)
    assert [end for sort in sorts() for end in sort.ends if end not in written] == []
    assert any("日子" in sort.asked and "日" in sort.ends for sort in sorts())


def test_the_stages_of_a_right_share_no_word() -> None:
    words = [word for stage in stages() for word in stage]
    assert len(set(words)) == len(words)
    assert "授权" in words
    assert "授权" not in words_abroad()


def test_what_is_called_by_a_label_is_counted_too() -> None:
    assert {kind.name for kind in kinds() if kind.label} < {kind.name for kind in kinds() if kind.counted}


def test_the_ends_of_titles_are_patterns() -> None:
    for kind in kinds_of_titles():
        assert kind.asked
        assert all(re.compile(end) for end in kind.ends)


def test_units_tell_what_a_broad_matter_is_counted_in() -> None:
    assert "人次" in units_of("人才")
    assert units_of("茶馆") == ()
