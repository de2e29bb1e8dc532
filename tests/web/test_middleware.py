from __future__ import annotations

import pytest

from tests.web.conftest import Site


@pytest.mark.parametrize("path", ["/", "/api/nothing", "/static/css/base.css", "/healthz"])
def test_every_response_keeps_a_browser_safe(site: Site, path: str) -> None:
    headers = site.client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
