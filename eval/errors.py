"""What can go wrong with an evaluation, as errors whose messages say what, where, and what to do."""

from __future__ import annotations

from pathlib import Path


class EvalError(Exception):
    """Base of every error that this package raises on purpose; ``str()`` of it is fit for an operator."""


class BadCaseError(EvalError):
    """A case file or a case in it is malformed: mend the file."""

    def __init__(self, path: Path, where: str, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}，{where}：{problem}")


class MissingPlanError(EvalError):
    """A case names a plan that the folder of raw texts does not hold: add the plan or mend the case."""

    def __init__(self, doc_id: str, known: list[str]) -> None:
        self.doc_id = doc_id
        super().__init__(f"找不到规划原文“{doc_id}”，现有：{'、'.join(known)}。请补充原文或改正用例。")


class QuoteNotFoundError(EvalError):
    """A quoted span does not stand in the raw text, or not that often: copy it from the raw file."""

    def __init__(self, doc_id: str, quote: str, wanted: int, found: int) -> None:
        super().__init__(f"规划原文“{doc_id}”中“{quote}”出现 {found} 次，用例要求第 {wanted} 次。请从原文复制。")


class BadAddressError(EvalError):
    """The address or timeout of a service to score is not valid: mend it."""


class RemoteError(EvalError):
    """A service that is scored by address did not answer one question as the contract says."""


class RefusedError(RemoteError):
    """A service that is scored by address said in words why it does not take a request."""


class UnreachableError(EvalError):
    """A service that is scored by address is not there at all: start it, or mend the address."""


class NoReportError(EvalError):
    """There is no stored report of that name: run ``policyqa eval run``, or name another."""


class BadReportError(EvalError):
    """A file is no report or no baseline: name another file, or make it again."""


class BaselineError(EvalError):
    """A report cannot become the baseline: it falls below the one in force, or does not cover the whole suite."""


class MissingPeerError(EvalError):
    """A library to compare with is not installed: install the extra ``peers``."""

    def __init__(self, module: str) -> None:
        super().__init__(f"没有安装 {module}。对照检索需要可选依赖：pip install -e '.[peers]'")
