from __future__ import annotations

import pytest

from web.settings import WebSettings


@pytest.mark.parametrize("values", [{"max_body_bytes": 10}, {"questions_per_minute": -1}])
def test_a_setting_out_of_bounds_is_refused(values: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        WebSettings(**values)
