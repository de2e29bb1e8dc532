from __future__ import annotations

import pytest

from rag.finder.recognise import is_profile
from rag.question.normalise import normalise


@pytest.mark.parametrize(
    "text",
    [
        "松江的轴承厂，总担心技术秘密泄露",
        "我们做跨境电商，怕在国外被诉",
        "本公司想贷款",
        "闵行的芯片公司，能申请哪些补贴",
        "青浦做注塑的，外观老被仿冒",
    ],
)
def test_whoever_speaks_of_itself_and_of_a_need_is_an_enterprise(text: str) -> None:
    assert is_profile(normalise(text))


@pytest.mark.parametrize(
    "text",
    [
        "谁负责企业的维权援助",
        "怎么支持中小企业贷款",
        "规划要培育几家企业",
        "把专利池的原话贴给我看",
        "什么是专利导航",
        "我们是谁",
        "企业",
    ],
)
def test_a_question_about_plans_is_none(text: str) -> None:
    assert not is_profile(normalise(text))
