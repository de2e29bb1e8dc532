from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds", "words"),
    [
        ("推进计划第20项目标是8个吗", False, "5个"),
        ("推进计划第20项的目标是5个,对吗", True, "5个"),
        ("推进计划第9项培育中心15家、项目25个,对不对", True, "25个"),
        ("推进计划第9项培育中心25家、项目15个,对不对", False, "15家"),
        ("第47项承诺单位是300家吗", False, "250家"),
    ],
)
def test_a_figure_claimed_of_a_numbered_task_is_checked_there(question: str, holds: bool, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是。" if holds else "不是。")
    assert words in answer.answer
    assert {citation.doc_id for citation in answer.citations} == {"sh-impl"}


def test_a_figure_of_what_a_place_does_not_count_is_not_checked_there(ask: Ask) -> None:
    assert not ask("推进计划第1项要建8家茶馆吗").answer.startswith("是")
