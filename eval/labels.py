"""The names of figures, kinds and stages become words for people."""

from __future__ import annotations

from collections.abc import Mapping

from eval.case import Kind

KIND_LABELS: Mapping[str, str] = {
    Kind.RESPONSIBLE: "责任部门",
    Kind.TASKS_OF_DEPARTMENT: "部门任务",
    Kind.TARGET: "目标数值",
    Kind.MEASURE: "措施",
    Kind.LIST: "列举",
    Kind.COUNT: "计数",
    Kind.YES_NO: "是非",
    Kind.DEFINITION: "释义",
    Kind.COMPARE: "比较",
    Kind.LOOKUP: "条款定位",
    Kind.FOLLOW_UP: "追问",
    Kind.DECLINED: "应拒答",
}

FINDER_LABELS: Mapping[str, str] = {
    "finder/passed": "企业匹配：全部应有、没有误入",
    "finder/recall@10": "企业匹配：应有措施进前 10",
    "finder/precision@5": "企业匹配：前 5 条适用",
    "finder/clean": "企业匹配：没有误入",
    "finder/nothing": "企业匹配：未收录地区不硬凑",
    "finder/chat": "企业匹配：问答中认得出",
}

FIGURE_LABELS: Mapping[str, str] = {
    "accuracy": "准确率（严格）",
    "accuracy/half/dev": "其中可供调试的一半",
    "accuracy/half/test": "其中只供检验的一半",
    "fact_share": "关键事实占比",
    "intent": "意图识别",
    "retrieval/found@1": "检索：首位命中",
    "retrieval/found@3": "检索：前 3 命中",
    "retrieval/found@5": "检索：前 5 命中",
    "retrieval/found@10": "检索：前 10 命中",
    "retrieval/mrr": "检索：MRR",
    "retrieval/ndcg@10": "检索：nDCG@10",
    "citation/recall": "引用：召回",
    "citation/precision": "引用：精确",
    "citation/by_the_rules": "论断合规（规则 1–3）",
    "answers/by_the_rules": "回答合规（规则 1–4、6）",
    "declining/precision": "拒答：精确",
    "declining/recall": "拒答：召回",
    "declining/f1": "拒答：F1",
    "follow_up/dialogue": "追问：对话中",
    "follow_up/whole": "追问：完整提问",
    "robustness/noise": "抗扰：混入无关规划",
    "robustness/negative_rejection": "抗扰：只有无关规划时拒答",
    "robustness/integration": "抗扰：一问两事",
    "robustness/counterfactual": "抗扰：规划被改动后照改后的答",
    "robustness/framed": "抗扰：问题前后带着闲话",
    "robustness/after_another": "抗扰：先问过别处的事",
    **FINDER_LABELS,
}


STAGE_LABELS: Mapping[str, str] = {
    "asked": "整个提问",
    "matched": "整个画像匹配",
    "understand": "理解问题",
    "answer": "查找并作答",
    "render": "编排引用",
    "total": "服务内合计",
}

DIFFERENCE_LABELS: Mapping[str, str] = {
    "follow_up/difference": "追问：对话与完整提问之差",
    "robustness/noise/difference": "抗扰：混入无关规划前后之差",
}
"""Figures that are best at 0 and have no place in a chart of shares."""


def label_of(name: str) -> str:
    """The name of a figure for people; plans, halves, regions and needs keep their own."""
    if label := FIGURE_LABELS.get(name) or DIFFERENCE_LABELS.get(name):
        return label
    front, _, last = name.rpartition("/")
    measure, _, group = front.rpartition("/")
    named = {
        "accuracy/kind": f"准确率：{KIND_LABELS.get(last, last)}",
        "accuracy/plan": f"准确率：{last}",
        "finder/passed/half": f"企业匹配：{last} 一半",
    }
    if group in _GROUPS:
        return f"{FINDER_LABELS.get(measure, measure)}（{last}）"
    return named.get(front, name)


_GROUPS = ("region", "need")
