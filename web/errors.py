"""Problems of a request, each with a stable code, an HTTP status and Chinese words (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """The status and title that all problems of one code share."""

    status: int
    title: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "body_not_json": Kind(400, "请求内容不是 JSON"),
        "bad_request": Kind(400, "请求无法处理"),
        "not_found": Kind(404, "没有这个地址"),
        "document_not_found": Kind(404, "没有这份规划"),
        "clause_not_found": Kind(404, "没有这一条款"),
        "department_not_found": Kind(404, "没有这个部门"),
        "method_not_allowed": Kind(405, "此地址不支持这种请求方法"),
        "body_too_large": Kind(413, "请求内容过大"),
        "content_type_unsupported": Kind(415, "不支持的内容类型"),
        "invalid_request": Kind(422, "请求内容有误"),
        "question_empty": Kind(422, "问题不能为空"),
        "question_too_long": Kind(422, "问题太长"),
        "profile_empty": Kind(422, "没有填写企业情况"),
        "profile_too_long": Kind(422, "企业情况太长"),
        "role_unknown": Kind(422, "对话记录中的角色有误"),
        "field_unknown": Kind(422, "有不认识的字段"),
        "filter_unknown": Kind(422, "筛选条件有误"),
        "model_missing": Kind(422, "没有语言模型"),
        "too_many_requests": Kind(429, "请求过于频繁"),
        "internal_error": Kind(500, "服务器内部出错"),
        "not_ready": Kind(503, "服务尚未就绪"),
    }
)


class Problem(Exception):  # noqa: N818 -- the word of RFC 9457
    """A request that cannot be served as asked.

    ``code`` is a key of ``KINDS``. ``errors`` lists single faults of the body as ``{"pointer", "detail"}``.
    """

    def __init__(
        self,
        code: str,
        detail: str,
        *,
        errors: tuple[Mapping[str, str], ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.kind = KINDS[code]
        self.detail = detail
        self.errors = errors
        self.headers = dict(headers or {})

    def to_dict(self, instance: str | None = None) -> dict[str, Any]:
        """Return the members of the problem document; ``instance`` is the path of the request."""
        body: dict[str, Any] = {
            "type": f"urn:policyqa:problem:{self.code}",
            "title": self.kind.title,
            "status": self.kind.status,
            "detail": self.detail,
            "code": self.code,
        }
        if instance is not None:
            body["instance"] = instance
        if self.errors:
            body["errors"] = [dict(error) for error in self.errors]
        return body
