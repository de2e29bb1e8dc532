"""Tells whether a message asks the service to do something for the asker: “您能替我打官司吗”, “帮我写份合同”."""

from __future__ import annotations

import re

_OPENS = r"(?:请问|请|你好|您好|那么?|麻烦|劳驾|拜托|求|对了|嗨|,)*"
_YOU = r"(?:你们?|您们?|小?助手|机器人|客服)(?:[这那](?:里|儿|边))?(?:的?(?:人|系统|平台|网站))?"
_MAY = r"(?:能不能|可不可以|会不会|能否|可否|是否|是不是|可以|愿意|能够|[能会可肯])"
_ONCE = (
    r"(?>(?:直接|现在|马上|也|再|先|顺便|亲自|代为|一下|[来去都]|全部?|逐一|逐条|一一|一[条项个](?:一?[条项个])"
    r"|详细|简单|大致|仔细|好好)*)"
)
_ASKER = r"(?>[我咱俺]们?(?:公司|企业|厂|店|家)?)"
_FOR_ME = (
    rf"(?>(?:帮忙?|替|代)(?:{_ASKER}|个忙)|帮忙"
    rf"|给{_ASKER}(?=写|办|填|开|拟|起草|设计|注册|登记|申请)){_ONCE}"
)
# What the service does for whoever asks: tell, look up, list, compare, choose words of plans. 帮我看看, 帮我找一下; not
# 帮我找个律师, 帮我出具证明, 帮我排队.
_TELLS = (
    r"(?:看|瞧|查|搜|检索|问|打听|了解|说(?!服|情)|讲|谈|聊|列|罗列|数|算|统计|计算|介绍|解|说明|总结|概括|归纳|梳理|理|整理|汇总"
    r"|比|对比|对照|比较|分析|核|确认|检查|验|翻|念|读|摘|抄|贴|复制|挑|选|筛|排(?!队|除|期)|分|标|指|补[全充]|回|告诉|答|记(?!账)"
    r"|判断|决定|推荐|参谋|出(?![具面庭钱资证])|拿(?!证)|预测|评价|点评|区别|区分|弄(?:清|明白)|搞(?:清|明白)|捋|盘|定位|想(?!个)"
    r"|找(?!一?[个家位名人]|律师|代理|中介|机构)|写(?:一下|出|写|下|清|明白)|降低|减轻|减少)"
)
# What an enterprise asks of plans rather than of the service: 降低成本, 解决融资难.
_BENEFIT = r"(?:提高|提升|解决|缓解|增加|改善|避免|应对|壮大|发展|成长)"
# What offices and agents do, asked of “你” without 帮: “你能代办吗”, “你们受理投诉吗”; not “你们办法多吗”.
_ACTS = (
    r"(?:代(?:办|理|写|填|缴|交|查|为)|办(?!法|公|学)|受理|接单|接案|注册|登记|申请|申报|打官司|起草|撰写|填表|写(?!出)|维权|投诉|举报|评估"
    r"|贷款|放款|审批|审查|发证|开证|出具|缴费|退款)"
)
_LOOK = "(?:查查?|查询|检索|搜搜?|看看?)"
_OWNER = "(?:[我咱俺]们?(?:公司|企业|厂|店|家)?的?|[这那]一?[个项件份])"
# What stands in registers and not in plans: “查一下商标”, “查我的案子进度”.
_IN_REGISTERS = (
    r"(?:专利|商标|著作权|版权|软著|案子|案件|官司|公司|证书|申请|注册|登记|审查|年费|状态|进度|进展|近似|重名"
    r"|有没有被[^,?]{1,4})"
)
_LOOK_UP = rf"{_LOOK}(?:一下|下)?{_OWNER}?{_IN_REGISTERS}+(?:的?(?:号|信息|结果|情况))?"
_END = "[吗么不吧呗]?[?]?$"

# What is to be done: to look into a register, or anything but telling or what an enterprise may hope for.
_DOES = rf"(?:{_LOOK_UP}{_END}|把[^,?]{{1,8}}?{_ACTS}|(?!把|{_TELLS}|{_BENEFIT})[^,?]+)"
_PATTERNS = (
    # “你们能帮我注册商标吗”, “我有项发明,您替我写申请吧”; not “您能帮我列一下任务吗”, “政府能帮我打官司吗”.
    rf"(?:^|[,。!]){_OPENS}{_YOU}{_ONCE}{_MAY}?{_ONCE}{_FOR_ME}{_DOES}",
    # “可以帮我打官司吗”, “帮我写份合同”; not “帮我查查第12项”, “能帮我解决融资难吗”.
    rf"^{_OPENS}{_MAY}?{_ONCE}{_FOR_ME}{_DOES}",
    # “查一下商标”, of which the politeness is taken off; not “查一下商标保护”.
    rf"^{_OPENS}(?={_LOOK}(?:一下|{_OWNER})){_LOOK_UP}{_END}",
    # “你能代办吗”, “您这里受理投诉吗”; not “你知道谁受理投诉吗”, “你们市能办吗”.
    rf"(?:^|[,。!]){_OPENS}{_YOU}{_ONCE}{_MAY}?{_ONCE}{_ACTS}[^,?]{{0,12}}?[吗么不吧][?]?$",
)
_FAVOUR = re.compile("|".join(_PATTERNS))
# Who asks for anything that a plan may tell asks for no favour: “帮我注册商标该找谁”.
_ASKS = re.compile(r"谁|哪|什么|啥|怎|如何|咋|多少|几(?!句)|为何|规划|计划|方案|文件|第.{1,4}[条项章节]|专栏")


def asks_favour(text: str) -> bool:
    """Tell whether a normalised message asks for something to be done that no plan can answer."""
    return not _ASKS.search(text) and _FAVOUR.search(text) is not None
