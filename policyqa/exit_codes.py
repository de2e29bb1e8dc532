"""Turns an error into the exit code of the process and the Chinese words for the person at the terminal."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

import corpus.errors as corpus
import eval.errors as evaluation
import index.errors as index
import rag.llm.errors as llm
from policyqa.errors import CommandError, WrongUse


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    FAILED_CHECK = 1
    WRONG_USE = 2
    ENVIRONMENT = 3


EXPECTED: Final = (CommandError, corpus.CorpusError, index.IndexFault, llm.ModelNotConfigured, evaluation.EvalError)
"""The faults that are told in a sentence; anything else is a defect of the program and keeps its traceback."""

_WRONG_USE: Final = (
    WrongUse,
    corpus.UnknownDocument,
    corpus.UnknownClause,
    index.SearchRefused,
    index.UnknownVersion,
    index.UnknownClause,
    llm.ModelNotConfigured,
    evaluation.BadAddressError,
    evaluation.NoReportError,
    evaluation.BadReportError,
)


def exit_code_of(error: Exception) -> ExitCode:
    """Tell what the caller has to change: what was scored (1), the command (2) or the machine (3)."""
    if isinstance(error, evaluation.BaselineError):
        return ExitCode.FAILED_CHECK
    return ExitCode.WRONG_USE if isinstance(error, _WRONG_USE) else ExitCode.ENVIRONMENT
