"""A made-up plan that numbers what it is made of by decimals: 1, 1.1, 1.1.1."""

from __future__ import annotations

from corpus.model import Document, Metadata
from corpus.parse import parse_document

_BAMBOO = """竹溪市竹产业提质行动方案
1 工作目标
到2027年，竹林面积达到30万亩。
2 重点任务
2.1 培育竹林
2.1.1 改造低产竹林。新建示范竹林6个。（牵头单位：市林业局；配合单位：市财政局）
2.1.2 修建竹林道路。（责任单位：市交通运输局）
2.2 发展竹材加工
2.2.1 扶持加工企业。对加工企业给予贷款贴息。（责任单位：市工业和信息化局）
2.2.2 培训竹编师傅。每年培训竹编师傅50人次。（责任单位：市人力资源社会保障局）
3 保障措施
3.1 加强组织领导。（责任单位：市林业局）
"""


def bamboo_plan() -> Document:
    """Return the plan of 竹溪."""
    metadata = Metadata("zhuxi", "竹溪市竹产业提质行动方案", "竹溪市", "市", period=(2025, 2027))
    return parse_document(_BAMBOO, metadata)
