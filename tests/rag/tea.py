"""Two made-up plans for tea, written otherwise than the others: measures of a province, a table and named actions."""

from __future__ import annotations

from corpus.model import Document, Metadata
from corpus.parse import parse_document

MEASURES = Metadata("tea-measures", "福建省茶业振兴若干措施", "福建省", "省", period=(2031, 2033))
LIST = Metadata("tea-list", "福鼎市茶业2031年任务清单", "福鼎市", "区县", period=(2031, 2031))
ACTIONS = Metadata("tea-actions", "武夷山市茶旅三年行动方案（2031—2033年）", "武夷山市", "区县", period=(2031, 2033))
RULES = Metadata("tea-rules", "平潭综合实验区茶馆发展若干政策", "平潭综合实验区", "区县")

_WORK = (
    ("建设茶亭", "在古道旁新建茶亭30座", "省林业局、财政厅负责，2032年6月底前完成"),
    ("扶持茶农", "对新办茶企给予最高8万元一次性补助", "省农业农村厅负责"),
    ("补贴茶机", "对购置茶机的，按购机款的20%给予补贴，单户最高3万元", "省农业农村厅负责"),
    ("检验茶叶", "设立茶叶检验点12处", "省市场监管局、厦门海关负责"),
    ("修建茶道", "修缮茶道400公里", "漳州、龙岩市政府负责"),
    ("办好茶会", "每年举办茶会2届", "省商务厅负责"),
    ("培养茶师", "培养茶师500名", "省教育厅负责"),
    ("收集茶谱", "收集茶谱60部", "省文化和旅游厅负责"),
    ("培育茶苗", "培育茶苗90万株", "省农业农村厅负责"),
    ("推广茶艺", "推广茶艺课程40门", "省教育厅负责"),
)
_PARTS = (("一、生产", 0, 5), ("二、文化", 5, 10))

MEASURES_TEXT = "\n".join(
    (
        "福建省茶业振兴若干措施",
        *(
            line
            for head, first, last in _PARTS
            for line in (
                head,
                *(f"{at + 1}.{'。'.join(_WORK[at][:2])}。（{_WORK[at][2]}）" for at in range(first, last)),
            )
        ),
        "本措施自2031年1月1日起施行，有效期至2033年12月31日。",
    )
)
LIST_TEXT = """福鼎市茶业2031年任务清单
类别\t序号\t工作任务\t牵头单位\t配合单位\t完成时限
生产\t1\t改造白茶园3000亩。\t市农业农村局\t市林业局\t2031年10月
生产\t2\t清理茶山水渠。\t市水利局\t市应急管理局\t2031年8月
文化\t3\t评选白茶传承人5名。\t市文体和旅游局\t市教育局\t长期坚持
"""
ACTIONS_TEXT = """武夷山市茶旅三年行动方案（2031—2033年）
一、重点行动
行动一：茶山修路
（1）修建茶山步道20公里。
责任单位：市交通运输局
行动二：茶村迎客
（2）改造茶村民宿50家。
责任单位：市文体旅游局
二、进度安排
（一）动员阶段（2031年1月—3月）。制定方案。
（二）实施阶段（2031年4月—2033年9月）。全面铺开。
（三）总结阶段（2033年10月—12月）。总结经验。
"""

RULES_TEXT = """平潭综合实验区茶馆发展若干政策
第一条 对每个新开茶馆给予6万元开办支持。
第二条 对获得茶王赛金奖、银奖的，分别给予5万元、3万元奖励。
第三条 支持茶馆开展夜间经营。
"""


def tea_plans() -> list[Document]:
    """Parse the plans."""
    return [
        parse_document(text, metadata)
        for text, metadata in (
            (MEASURES_TEXT, MEASURES),
            (LIST_TEXT, LIST),
            (ACTIONS_TEXT, ACTIONS),
            (RULES_TEXT, RULES),
        )
    ]
