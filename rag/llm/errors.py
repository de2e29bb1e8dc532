"""What can go wrong with a language model: what an operator must set, and what a reader is told quietly."""

from __future__ import annotations

from enum import StrEnum


class LlmError(Exception):
    """The base of every error of this package."""


class ModelNotConfigured(LlmError):  # noqa: N818 - a state of the service, not a failure of it
    """A model was asked for by name of the mode, and none is set; the caller must choose another mode."""

    def __init__(self) -> None:
        super().__init__("本服务没有配置语言模型，请改用 auto 或 extractive 模式。")


class Fault(StrEnum):
    """Why a model's answer is not used."""

    REJECTED = "rejected"
    SLOW = "slow"
    BROKEN = "broken"
    RESTING = "resting"
    BUSY = "busy"
    EMPTY = "empty"
    ENDLESS = "endless"
    REFUSED = "refused"
    UNSUPPORTED = "unsupported"

    @property
    def note(self) -> str:
        """What the reader is told."""
        return f"{_REASONS[self]}，以上是从规划原文摘录的答案。"


_REASONS = {
    Fault.REJECTED: "语言模型暂时不可用",
    Fault.BROKEN: "语言模型暂时不可用",
    Fault.RESTING: "语言模型暂时不可用",
    Fault.SLOW: "语言模型没有及时答完",
    Fault.BUSY: "语言模型正忙",
    Fault.EMPTY: "语言模型没有写出答案",
    Fault.ENDLESS: "语言模型写得过长",
    Fault.REFUSED: "语言模型没有作答",
    Fault.UNSUPPORTED: "语言模型所写的与原文核对不上",
}


class ModelFault(LlmError):  # noqa: N818 - the word of the domain
    """A model did not give a whole answer; ``detail`` is for the log and never holds a server's own words."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else fault)
        self.fault = fault
        self.detail = detail
