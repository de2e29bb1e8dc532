"""The words beside an amount are cut to the name in them."""

from __future__ import annotations

import pytest

from corpus.facts.bare_names import is_period, name_in, starts_with_period, with_period, without_period


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("到2030年新建码头", "码头"),
        ("力争在渔港设立灯塔", "灯塔"),
        ("二是引进和培养船员", "船员"),
        ("每年培训船员", "每年培训船员"),
        ("围绕港口、航道等环节实施疏浚项目", "疏浚项目"),
        ("从业人员", "从业人员"),
        ("渔港投资累计完成", "渔港投资"),
        ("2030年", ""),
    ],
)
def test_the_name_in_words(words: str, name: str) -> None:
    assert name_in(words, 0, len(words))[0] == name


def test_how_often_something_is_reached_belongs_to_its_name_once() -> None:
    assert with_period("每半年", "海况报告") == with_period("每半年", "每半年海况报告") == "每半年海况报告"
    assert without_period("每月海况报告") == "海况报告"
    assert is_period("每季度")
    assert not is_period("每个渔村")
    assert starts_with_period("每周海况报告")
    assert not starts_with_period("每周岁儿童")
