"""Finds by when a clause is to be done where its duty or a cell of its row says so: “完成时限:2030年12月”."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.cleaning.width import fold
from corpus.model import Clause, ClauseKind
from rag.evidence.sentences.cut import Sentence, duty_start

# “完成时限:2030年12月底前”, “【建设期限】2030—2032年”; not “时间银行”, “限期整改”.
_LABELLED = re.compile(
    r"(?:完成|办结|落实|推进|建设|实施)?(?:时限|时间|期限|节点)(?:要求)?(?:】:?|:)\s*(?P<by>[^;,。)\]〕】\n]{2,20})"
)
# “2030年底前完成”, “长期坚持”, “6月底前”: alone behind a comma or a bracket of a duty; not “2030年底前完成改造”.
_SAID = re.compile(
    r"(?<=[;,(\[〔【\n])(?P<by>(?:于|在)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?(?:之?前)?完成"
    r"|长期(?:坚持|推进)|持续(?:推进|实施)|全年"
    r"|(?:\d{1,2}月(?:\d{1,2}日)?|第?[一二三四1-4]季度|[上下]半年|年)(?:底|末|内|[上中下]旬)?(?:之?前)(?:完成)?"
    r")(?=$|[;,。)\]〕】\n])"
)


@lru_cache(4096)
def deadline(clause: Clause) -> Sentence | None:
    """Return the words of a clause that say by when it is to be done, or None where neither duty nor row says so."""
    folded = fold(clause.text)
    start = 0 if clause.kind is ClauseKind.TABLE else duty_start(clause)
    match = _LABELLED.search(folded, start) or _SAID.search(folded, start)
    if match is None:
        return None
    begin, end = match.span("by")
    return Sentence(clause.text[begin:end], begin, end)
