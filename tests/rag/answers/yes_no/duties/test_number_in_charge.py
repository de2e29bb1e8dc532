from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("推进计划第21项是不是只有一家单位管", "是。上海实施推进计划第21项写明"),
        ("推进计划第89项就一家负责吗", "不是。上海实施推进计划第89项写明"),
        ("推进计划第89项由两个部门负责吗", "是。"),
        ("推进计划第89项是三家单位负责的吗", "不是。"),
        ("推进计划第89项由一个部门牵头吗", "是。"),
        ("天津的专利密集型产业培育就一家单位管吗", "是。"),
        ("天津知识产权质押融资是一个部门负责的吗", "不是。"),
        ("天津的专利密集型产业培育一家单位就管了吧", "是。"),
        ("天津的知识产权新型基础平台是好几个部门一块儿负责的,对吗", "不是。"),
        ("天津知识产权质押融资是好几家一起管的吗", "是。"),
    ],
)
def test_how_many_see_to_a_matter_is_counted(question: str, opens: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(opens)
