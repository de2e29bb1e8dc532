from __future__ import annotations

from collections.abc import Callable

from tests.web.conftest import Site
from tests.web.double import ServiceDouble
from tests.web.test_api import assert_problem


def test_a_usable_service_is_ready(site: Site) -> None:
    assert site.client.get("/healthz").json() == {"status": "ok"}
    assert site.client.get("/readyz").json() == {"status": "ready", "index_version": "20250101-test"}


def test_a_process_without_an_index_lives_but_is_not_ready(serve: Callable[..., Site]) -> None:
    site = serve(ServiceDouble(reason="没有索引,请运行 policyqa index build。"))
    assert site.client.get("/healthz").status_code == 200
    assert assert_problem(site.client.get("/readyz"), 503, "not_ready")["detail"].startswith("没有索引")
