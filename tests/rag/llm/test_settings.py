from __future__ import annotations

import pytest
from pydantic import ValidationError

from rag.llm.settings import LlmSettings


def test_a_server_and_a_model_make_a_model() -> None:
    assert LlmSettings(base_url="https://api.example/v1", model="qwen").is_set
    assert not LlmSettings().is_set
    assert not LlmSettings(model="qwen").is_set


@pytest.mark.parametrize(
    "wrong", [{"base_url": "127.0.0.1:8080"}, {"timeout": 0}, {"concurrency": 0}, {"max_tokens": 1}, {"key": "x"}]
)
def test_what_is_out_of_range_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        LlmSettings.model_validate(wrong)
