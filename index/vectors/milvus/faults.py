"""Turns what pymilvus raises into the named faults of the index, each with what to do."""

from __future__ import annotations

from collections.abc import Iterator

from index.errors import (
    VectorStoreDenied,
    VectorStoreFault,
    VectorStoreOutOfStep,
    VectorStoreTimedOut,
    VectorStoreUnreachable,
    VectorStoreUnsupported,
)

# https://github.com/milvus-io/milvus/blob/v2.3.5/pkg/util/merr/errors.go
_NO_SUCH_COLLECTION = 100
_NO_PRIVILEGE = frozenset({1400, 1401})


def named(error: Exception, address: str) -> VectorStoreFault:
    """Give the fault that an error of pymilvus or gRPC means."""
    status = _grpc_status(error)
    code = getattr(error, "code", None)
    reason = _reason(error)
    if status == "DEADLINE_EXCEEDED":
        return timed_out(address)
    if status == "UNIMPLEMENTED":
        return VectorStoreUnsupported(
            f"{address} 上答复的不是 Milvus，或是版本太旧的 Milvus（{reason}）。"
            "请检查 POLICYQA_MILVUS_URI，或升级 Milvus。"
        )
    if status in ("UNAUTHENTICATED", "PERMISSION_DENIED") or code in _NO_PRIVILEGE:
        return VectorStoreDenied(
            f"Milvus（{address}）拒绝了身份或权限（{reason}）。请检查 POLICYQA_MILVUS_TOKEN（用户名:密码，或密钥）。"
        )
    if code == _NO_SUCH_COLLECTION:
        return VectorStoreOutOfStep(
            f"Milvus（{address}）中没有这个索引版本的集合（{reason}）。请运行 policyqa index build 重建。"
        )
    if status is not None or _is_connecting(error):
        return VectorStoreUnreachable(
            f"连不上 Milvus（{address}）：{reason}。请确认它已启动、网络可达，并检查 POLICYQA_MILVUS_URI。"
        )
    return VectorStoreFault(f"Milvus（{address}）无法完成请求：{reason}。请查看它的日志。")


def timed_out(address: str) -> VectorStoreTimedOut:
    """Give the fault of a call that took too long."""
    return VectorStoreTimedOut(
        f"Milvus（{address}）没有在限定时间内答复。请检查它的负载和网络，"
        "或调大 POLICYQA_MILVUS_TIMEOUT（构建时为 POLICYQA_MILVUS_BUILD_TIMEOUT）。"
    )


def _grpc_status(error: BaseException) -> str | None:
    """Name the gRPC status that lies under an error; pymilvus raises it bare or wraps it."""
    import grpc

    for each in _causes(error):
        if isinstance(each, grpc.RpcError):
            code = getattr(each, "code", None)
            return str(code().name) if callable(code) else "UNKNOWN"
    return None


def _is_connecting(error: BaseException) -> bool:
    from pymilvus.client.types import Status
    from pymilvus.exceptions import ConnectError, MilvusUnavailableException

    return (
        isinstance(error, ConnectError | MilvusUnavailableException | OSError)
        or getattr(error, "code", None) == Status.CONNECT_FAILED
    )


def _reason(error: BaseException) -> str:
    """Give the shortest true reason: what the network said rather than what was made of it."""
    import grpc

    for each in _causes(error):
        if isinstance(each, grpc.RpcError) and callable(getattr(each, "details", None)):
            return str(each.details())
    return str(getattr(error, "message", "") or error)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()  # pymilvus raises errors "from" themselves
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__
