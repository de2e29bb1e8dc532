from __future__ import annotations

import pytest

from policyqa.settings import load_settings
from web.settings import WebSettings


@pytest.mark.parametrize("values", [{"max_body_bytes": 10}, {"rate_limit": -1}])
def test_a_setting_out_of_bounds_is_refused(values: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        WebSettings(**values)


def test_the_rate_is_bounded_by_an_environment_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().for_web().rate_limit == 0
    monkeypatch.setenv("POLICYQA_RATE_LIMIT", "7")
    assert load_settings().for_web().rate_limit == 7
