from __future__ import annotations

from tests.rag.asking import Ask


def test_what_has_a_name_that_begins_so_is_listed(ask: Ask) -> None:
    answer = ask("上海规划里“打”字打头的部分有哪些")
    assert answer.facts["items"] == ["三、打造国际知识产权保护高地"]
    assert "开头）" not in answer.answer


def test_what_begins_so_is_counted(ask: Ask) -> None:
    answer = ask("天津工作分工以“提升”开头的任务有几个")
    assert f"**{answer.facts['count']}项**" in answer.answer.splitlines()[0]
