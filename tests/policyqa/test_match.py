from __future__ import annotations

import json
from pathlib import Path

import pytest

from rag.match_contract import MatchResult
from tests.policyqa.command import Command

PROFILE = "海门的科技小巨人，想做知识产权托管"


def test_measures_are_printed_with_reasons_and_sources(policyqa: Command, plan_home: Path) -> None:
    outcome = policyqa("match", PROFILE)
    assert outcome.code == 0, outcome.err
    profile, _, rest = outcome.out.partition("\n")
    assert "专精特新小巨人" in profile
    assert "支持其联合服务机构开展知识产权托管" in rest
    assert "符合：需要“知识产权托管”" in rest
    assert "未给出金额和申报流程" in rest


def test_json_is_the_contract_of_the_interface(policyqa: Command, plan_home: Path) -> None:
    outcome = policyqa("match", PROFILE, "--json", "--as-of", "2023-06-01", "--limit", "2")
    result = MatchResult.model_validate_json(outcome.out)
    assert result.as_of.isoformat() == "2023-06-01"
    assert len(result.results) <= 2


def test_options_say_what_words_would(policyqa: Command, plan_home: Path) -> None:
    arguments = ("--region", "天津", "--type", "小公司", "--need", "贷款", "--not-need", "保险", "--json")
    chips = json.loads(policyqa("match", *arguments).out)["profile"]["chips"]
    assert [(chip["value"], chip["negated"]) for chip in chips] == [
        ("天津市", False),
        ("中小微企业", False),
        ("质押融资", False),
        ("保险", True),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "至少一项"),
        (("长" * 2001,), "最多 2000 字"),
        (("上海", "--as-of", "昨天"), "应为日期"),
        (("上海", "--limit", "99"), "1 至 50"),
        (("上海", "--need", "长" * 51), "--need"),
    ],
)
def test_wrong_use_is_told_and_exits_with_2(policyqa: Command, arguments: tuple[str, ...], told: str) -> None:
    outcome = policyqa("match", *arguments)
    assert outcome.code == 2
    assert told in outcome.err
