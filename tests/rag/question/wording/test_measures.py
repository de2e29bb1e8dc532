from __future__ import annotations

import pytest

from rag.question.wording.measures import spell_measures


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("列了几大重点工程", "列了几项重点工程"),
        ("保障有几大条", "保障有几条"),
        ("定了几大任务", "定了几大任务"),
        ("几大茶园", "几大茶园"),
        ("每一万户茶馆", "每万户茶馆"),
        ("几条保障", "几条保障措施"),
        ("茶展想做到多大的规模", "茶展想做到多少"),
        ("要建多大规模的茶园", "要建多大规模的茶园"),
        ("茶园收入过亿吗", "茶园收入超过1亿吗"),
        ("茶馆破万了没", "茶馆超过1万了没"),
        ("通过亿元项目吗", "通过亿元项目吗"),
        ("走过万家灯火", "走过万家灯火"),
    ],
)
def test_what_is_counted_is_measured_as_plans_do(typed: str, read: str) -> None:
    assert spell_measures(typed) == read
