from __future__ import annotations

import pytest
from pydantic import ValidationError

from rag.contract import AskRequest
from web.errors import Problem
from web.validation import problem_of


def problem(body: object) -> Problem:
    with pytest.raises(ValidationError) as caught:
        AskRequest.model_validate(body)
    return problem_of(caught.value.errors())


@pytest.mark.parametrize(
    ("body", "code", "pointer", "words"),
    [
        ({}, "question_empty", "#/question", "缺少此字段"),
        ({"question": ""}, "question_empty", "#/question", "至少 1 个字符"),
        ({"question": " \n"}, "question_empty", "#/question", "不合要求"),
        ({"question": "问" * 501}, "question_too_long", "#/question", "最多 500 个字符"),
        (
            {"question": "问", "history": [{"role": "system", "content": ""}]},
            "role_unknown",
            "#/history/0/role",
            "只能是 'user'、'assistant' 之一",
        ),
        ({"question": "问", "a/b~c": 1}, "field_unknown", "#/a~1b~0c", "不认识的字段"),
        ({"question": "问", "history": "无"}, "invalid_request", "#/history", "应为列表"),
        ({"question": "问", "mode": "gpt"}, "invalid_request", "#/mode", "只能是"),
    ],
)
def test_a_fault_has_its_code_its_place_and_chinese_words(body: object, code: str, pointer: str, words: str) -> None:
    found = problem(body)
    assert found.code == code
    assert found.errors[0]["pointer"] == pointer
    assert words in found.errors[0]["detail"]


def test_every_fault_is_listed() -> None:
    found = problem({"question": "问", "history": [{"role": "bot"}], "mode": 1})
    assert [error["pointer"] for error in found.errors] == [
        "#/history/0/role",
        "#/history/0/content",
        "#/mode",
    ]
