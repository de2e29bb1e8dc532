"""Spells who is asked for in plain words: 哪支队伍 is 哪个部门, “区里都干啥” 各区, “登记那个部门管的” 哪个部门."""

from __future__ import annotations

import re

# “派哪支队伍”, “哪路人马上阵”: who sees to something; not “要建哪支队伍”, “哪支队伍建设”.
_WHICH_TEAM = re.compile(
    r"(?<![建立养大实强造理管])哪(?:一|几)?(?:支|路|拨|班|个(?=队伍))的?(?:执法|专业|稽查)?(?:队伍(?![建员里中])|人马)"
)
# “哪个部门上门查”, “谁会出马”: that they come tells nothing; not “谁上门服务”, “上门维修”.
_TURNS_UP = re.compile(
    r"(?:(?<=谁)|(?<=部门)|(?<=单位))[会来去能]*(?:上门|上阵|出马|出动)(?:来|去)?(?=[查管抓拦办打]|[呢?,。]|$)"
)
# “本地窗口收不收件”, “大厅能接件吗”: where something is taken in tells nothing; not “受理窗口收费吗”, “窗口办事”.
_AT_COUNTER = re.compile(
    r"(?<!受理)(?:窗口|柜台|大厅)(?=(?:将来|以后|现在|[能会可要给])*[收接](?:不[收接])?(?:件|材料|单|[吗么?]|$))"
)
# “区里边都干啥”, “下面的区要做什么”: every district; not “园区里边”, “某区的农户,区里做什么”.
_DISTRICTS = re.compile(
    r"(?<![园社城地景小新山校])(?:(?:下面|下边|底下|下辖)的?各?区|(?<=的)区里|区里[边面头])(?=(?:都|也|又|各)*(?:要|得|该|需要)*(?:干|做|负责|管|落实|承担|弄)(?!部|法))"
)
# “茶局在茶展里有没有任务”, “茶局在茶展中有没有职责”: “对茶展有没有责任”, its part in that; not “推进计划里有没有任务”.
_PART_IN = re.compile(
    r"(?<=[局委部院办厅会关区府行队])在(?!推进计划|计划|规划|方案|分工|文件)(?P<of>[^,?谁哪规]{2,30}?)(?:的?(?:工作|构建|建设|推进))?"
    r"(?:里面?|中|上|方面|当中)(?:有没有|有无)(?:什么|啥)?(?:任务|职责|责任|活儿?|差事|份)(?=[?]*$)"
)
_ASKING = re.compile(r"谁|哪|什么|啥|多少|几(?![个家])|怎|咋|如何|吗|是不是|是否|有没有")
# “登记那个部门管的”, “找那家单位牵头”: 那 for 哪, where nothing else asks; not “那个部门还管什么”, “那个部门负责吗”.
_THAT_FOR_WHICH = re.compile(
    r"(?<=.)那(?=(?:个|一个|家|几个|几家|些|两个|两家)(?:部门|单位|机关|局|委)?(?:来|在)?"
    r"(?:牵头|负责|主管|主抓|抓|管|配合|承担)的?[?]?$)"
)


def spell_who(text: str) -> str:
    """Return a normalised question that asks for departments, and neither for teams nor for a counter."""
    return _TURNS_UP.sub("来", _WHICH_TEAM.sub("哪个部门", _AT_COUNTER.sub("", text)))


def spell_part(text: str) -> str:
    """Return a normalised question that asks for 各区 where it says 区里, and for the part of a body in a task."""
    return _PART_IN.sub(r"对\g<of>有没有责任", _DISTRICTS.sub("各区", text))


def spell_which(text: str) -> str:
    """Return a normalised question with 哪 where a slip wrote 那 before a duty that closes it, if nothing else asks."""
    return text if _ASKING.search(text) else _THAT_FOR_WHICH.sub("哪", text)
