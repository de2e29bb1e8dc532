"""Spells out whether one body sees to something alone: “光靠市茶委一家?” is “只由市茶委负责吗”."""

from __future__ import annotations

import re

# What the names of bodies end with: 市茶委, 茶业局, 海关, 银保监; not 银行, 企业.
_BODY = r"(?:局|委|院|厅|办|署|政府|海关|海事|银保监|证监|部门|单位)"
_SEES_TO = (
    r"(?:来|在)?(?P<does>牵头|配合|管|负责|出(?:资|钱|力)?|掏(?:钱|腰包)?|做|干|办|搞|抓|撑|扛|承担|包办|操心)?(?:的)?"
)
_END = r"(?:就?(?:够|行|成|可以)了?)?(?:吗|么|吧|嘛|不|啊)?[?]*$"
_ONE = r"(?:(?:这)?一(?:家|个(?:部门|单位|局))|自己|单独|独家)"
# “茶园投入,光靠市茶委一家?”, “就茶业局一家管么”, “只靠市茶委吗”; not “不光靠市茶委”, “光靠银行吗”, “就茶业局管吗”.
_FORMS = (
    re.compile(
        r"(?<![不一])(?:光|只|单|仅仅?|就|全)(?:是)?(?:靠|凭|指望)"
        rf"(?P<who>[^,?;靠谁哪吗、和与]{{0,12}}{_BODY}){_ONE}?{_SEES_TO}{_END}"
    ),
    re.compile(
        r"(?<![不一成])(?:光|只|单|仅仅?|就)(?:是|有)?"
        rf"(?P<who>[^,?;靠谁哪吗、和与由归是有要能]{{0,12}}{_BODY}){_ONE}{_SEES_TO}{_END}"
    ),
)
_ROLES = ("牵头", "配合")


def spell_alone(text: str) -> str:
    """Return a normalised question with what it says of one body alone as a duty that nobody else has a share in."""
    match = next(filter(None, (form.search(text) for form in _FORMS)), None)
    if match is None:
        return text
    does = match["does"] if match["does"] in _ROLES else "负责"
    return f"{text[: match.start()]}只由{match['who']}{does}吗"
