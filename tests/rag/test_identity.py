from __future__ import annotations

from rag.contract import AskRequest
from rag.identity import identity


def test_the_same_request_to_the_same_index_has_one_id() -> None:
    request = AskRequest(question="茶馆归谁管")
    assert identity(request, "v1") == identity(AskRequest(question="茶馆归谁管"), "v1")
    assert len({identity(request, "v1"), identity(request, "v2"), identity(AskRequest(question="茶园"), "v1")}) == 3
