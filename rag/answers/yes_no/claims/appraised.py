"""Checks whether a sentence says that something counts where others are chosen: “评茶馆看不看茶艺”."""

from __future__ import annotations

import re

# “评茶馆看不看茶艺”, “选茶师会不会看手艺”, “评奖也看手艺吗”: whether it counts; not “看不看得到茶园”, “看好茶园吗”.
_LOOKED_AT = re.compile(
    r"看不看(?![得见到])|(?:会不会|要不要|是不是|是否)[也都还]?看(?![得见到好待])"
    r"|(?:评|选|挑|考核|认定|提拔|晋升)[^?]{0,14}?[,也都还要]看(?![得见到好待不])[^?,]{2,}[吗么]"
)
# “作为遴选的重要指标”, “与采购相结合”: how plans write that something counts; not “开展职称评审”.
_COUNTS = re.compile(r"指标|依据|条件|重要内容|纳入|挂钩|参考|优先|考核|结合|关联|权重|因素")
# “评茶师时茶龄算数吗”, as “算不算数” is read: whether one thing counts for another; not “说话算数的人”.
_COUNTED = re.compile("算数吗")
# “作为评审的依据”, “计入总分”; not “纳入名单”, which tells of something else being listed.
_AS = re.compile(r"作为|依据|条件|计入|折算|等同|视同|参考|指标|优先")


def appraisal_unsaid(text: str, words: str) -> bool:
    """Tell whether a question asks if something counts in a choice, and a sentence says of nothing that it does."""
    return any(
        asked.search(text) and not says.search(words) for asked, says in ((_LOOKED_AT, _COUNTS), (_COUNTED, _AS))
    )
