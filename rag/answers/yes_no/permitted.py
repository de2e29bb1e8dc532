"""Tells whether a question asks for permission, “用艺名注册行吗”, and whether the words of a plan give any."""

from __future__ import annotations

import re

from corpus.model import Clause, ClauseKind

# “用艺名注册行吗”, “可以两个人共有吗”, “合法吗”: whether somebody may do something; not “银行吗”, “到八成吗”.
_ASKS = re.compile(
    r"(?<![银执先推举施进发])行(?:吗|不行|么|不[?]*$)|(?:可以|(?<![一二三四五六七八九十几两\d])成|允许|合法|违法|合规)(?:吗|么|不[?]*$)|可不可以|许不许"
    r"|(?<!就)可以(?!看)[^,?]{2,20}(?:吗|么)[?]*$"
)
# “允许”, “支持企业注册”, “试点”: somebody is let, helped or asked to do it; not “注册商标企业数达1700家”.
_GIVES = re.compile(
    r"允许|准许|可以?(?=[一-鿿])|支持|鼓励|引导|放[宽开]|扩大|探索|试点|推动|推行|实行|提供|开展|免|便利"
)
_TELLS_A_STATE = frozenset({ClauseKind.BACKGROUND, ClauseKind.TARGET})


def asks_permission(question: str) -> bool:
    """Tell whether a normalised question asks whether somebody may do something."""
    return _ASKS.search(question) is not None


def permits(clause: Clause, words: str) -> bool:
    """Tell whether a sentence lets somebody do something: one that tells what was, or is to be, reached does not."""
    return clause.kind not in _TELLS_A_STATE and _GIVES.search(words) is not None
