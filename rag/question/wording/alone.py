"""Spells out that one body sees to something alone: “光靠市茶委一家?” is “只由市茶委负责吗”, 一家扛 单独负责."""

from __future__ import annotations

import re

# What the names of bodies end with: 市茶委, 茶业局, 海关, 银保监; not 银行, 企业.
_BODY = r"(?:局|委|院|厅|办|署|政府|海关|海事|银保监|证监|部门|单位)"
_SEES_TO = (
    r"(?:来|在)?(?P<does>牵头|配合|管|负责|出(?:资|钱|力)?|掏(?:钱|腰包)?|做|干|办|搞|抓|撑|扛|承担|包办|操心)?(?:的)?"
)
_END = r"(?:就?(?:够|行|成|可以)了?)?(?:吗|么|吧|嘛|不|啊)?[?]*$"
_ONE = r"(?:(?:这)?一(?:家|个(?:部门|单位|局))|自己|单独|独家)"
# “茶园投入,光靠市茶委一家?”, “就茶业局一家管么”, “就只派了茶业局一家吗”, “只靠市茶委吗”; not “不光靠市茶委”,
# “光靠银行吗”, “就茶业局管吗”.
_FORMS = (
    re.compile(
        r"(?<![不一])(?:光|只|单|仅仅?|就|全)(?:是)?(?:靠|凭|指望)"
        rf"(?P<who>[^,?;靠谁哪吗、和与]{{0,12}}{_BODY}){_ONE}?{_SEES_TO}{_END}"
    ),
    re.compile(
        r"(?<![不一成])(?:光|只|单|仅仅?|就)+(?:是|有|(?:写|列|交|派|安排|分)给?)?了?"
        rf"(?P<who>[^,?;靠谁哪吗、和与由归是有要能]{{0,12}}{_BODY}){_ONE}{_SEES_TO}{_END}"
    ),
)
_ROLES = ("牵头", "配合")
# What the names of bodies end with before what they do alone: 法院, 茶业局, 公安, 港务区; or a body told before.
_NAMED = r"(?:^|(?<=[局委院厅办署关队会行部区安室府它]))"
_TASKS = r"(?:任务|活儿?|事情?|条目)"
_ASKED = rf"(?=(?:的(?!吗|么|吧)|有?(?:几|多少)|哪(?:些|几)|{_TASKS}(?:有|是|一共|,|几|多少|哪))(?![^?]*(?:比|还是)))"
_SHOULDERS = r"(?:来|去|全|在)?(?:扛|包|顶|撑|揽|担|挑|兜|搞|弄|承包|承担|包办|包圆儿?)(?:了|着|起来?|下来?)?"
# “茶业局一家扛的任务”, “法院自己一家包了几项”, “海关一个人顶着的”: nobody beside it; not “哪一家扛的”,
# “茶业局一家扛吗”, “一家扛还是几家扛”.
_SHOULDERED = re.compile(
    rf"{_NAMED}(?:就|都|要|得|在|,)*(?:自己|自个儿?|独个儿?|单独|独自)?"
    rf"(?:一个儿?|一家|一个(?:人|部门|单位)){_SHOULDERS}{_ASKED}"
)
# “哪些任务是一家扛的”, “有几项由一家单位包着的”, “一家单位单独负责的”: of whichever body; not
# “哪一家扛的”, “茶馆是一家包的”.
_BY_ANY = re.compile(
    rf"(?<=[务项条活])(?:都|,)*(?:只|就)?(?:是|由|归|让)+一家(?:单位|部门)?{_SHOULDERS}(?=的)"
    r"|(?:是|由|归|让)?一(?:家|个)(?:单位|部门)(?:单独|独自|独立|自己)(?:来)?(?:负责|承担|管|办|干|做)(?=的)"
)
# “法院自己一家的任务有几条”, “茶业局一家的活”, “只写茶业局一家的有几项”: what it has of its own alone; not
# “哪一家的任务”.
_OF_ITS_OWN = re.compile(
    rf"(?:(?:只|仅|光|就)(?:有|写|列|是)?了?(?P<who>[^,?;谁哪吗、和与]{{0,12}}[局委院厅办署关队会行部区安室府]))?"
    rf"{_NAMED}(?:自己|自个儿?|独独)?一(?:家|个)(?:部门|单位|人)?的(?=(?:{_TASKS}|有?(?:几|多少))(?![^?]*还是))"
)
# “哪些是茶业局一家的”, “哪几项归法院一家”: which of what was told; not “哪些是一家的”, “哪一家的”.
_WHICH_IS_OF = re.compile(
    r"(?<=哪些|几[项条个])(?:任务)?(?:都)?(?:是|归|由)(?P<who>[^,?;谁哪吗、和与]{1,12}[局委院厅办署关队会行部区安])(?:自己)?一家的?(?=[?]*$)"
)
# “法院自个儿管的有几条”, “海关单打独斗的任务”, “茶业局没人搭手的任务”, “海关负责、不跟别人搭伙的”: the same in other
# words; not “自己管理”, “没人管的任务”.
_BY_ITSELF = re.compile(
    rf"{_NAMED}(?:(?:负责|承担|管)的?[、,]?(?:又|且|并且|而且|还)?(?=[不没]))?(?:就|都|是|,)*(?:(?:自个儿?|独个儿?)(?:来)?(?:管|干|做|办|抓|弄|扛|包|顶)|单打独斗|单枪匹马"
    r"|(?:旁边|边上|身边|背后)?没有?(?:别|别的|其他|旁的?)(?:人|部门|单位|家)"
    r"|没有?(?:别的?|其他|旁的)?(?:人|谁|部门|单位)(?:来)?(?:帮忙|帮衬|帮手|帮|搭(?:把)?手|插手|掺和)"
    r"|不[跟和与同](?:别人?|别家|其他)(?:的)?(?:部门|单位|人)?(?:搭伙|搭档|合作|联手|一起(?:干|做|管|办)?))"
    r"(?:帮忙|帮衬|帮|搭手|插手)?(?=的|有?(?:几|多少))"
)


def spell_alone(text: str) -> str:
    """Return a normalised question with what it says of one body alone as a duty that nobody else has a share in.

    What it asks for is so too: “海关自己一家扛的任务” are the “海关单独负责的任务”.
    """
    text = _OF_ITS_OWN.sub(lambda match: f"{match['who'] or ''}单独负责的", _BY_ITSELF.sub("单独负责", text))
    text = _WHICH_IS_OF.sub(r"是\g<who>单独负责的", text)
    text = _BY_ANY.sub("只由一家负责", _SHOULDERED.sub("单独负责", text))
    match = next(filter(None, (form.search(text) for form in _FORMS)), None)
    if match is None:
        return text
    does = match["does"] if match["does"] in _ROLES else "负责"
    return f"{text[: match.start()]}只由{match['who']}{does}吗"
