"""Answers what is said to the service itself: greetings, thanks, doubts, who answers here, and what is covered."""

from __future__ import annotations

from rag.answers.declining import declined
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.lexicon.cues import cues
from rag.question.model import Question

_SELF = "我根据收录的政策规划原文回答问题，每句话都附原文出处；规划没有写的，我会直说。"
# By the cue of `chitchat.toml`, the first that fits; what fits none is a greeting.
_REPLIES = {
    "mistaken": "如果前面的回答有误，请点开回答后的出处核对原文，以原文为准；也可以写明地区、文件和事项再问一次。",
    "thanks": "不客气，有规划方面的问题可以接着问。",
    "farewell": "再见，有规划方面的问题欢迎再来。",
    "agreed": "好的，可以接着问下面的问题。",
    "limits": "我只用中文、只依据收录的规划原文回答，不联网，不了解原文以外的情况；正式依据以发文机关公布的文件为准。",
    "sure": "回答都引自收录的规划原文，出处在句后的编号里，点开就能核对原句；原文以外的情况我不了解。",
    "restyled": "回答都引用规划原文，我不改写；想看短一些，可以只问其中一点：由谁负责、数值多少、写在哪一条。",
    "self": f"我是政策规划问答助手，{_SELF}可以问谁负责、有哪些措施、指标是多少，也可以比较几个地方。",
}
_GREETING = f"您好，{_SELF}"
_LISTS = frozenset({"self", "greeting", "limits"})


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Reply to what was said and offer questions; who greets or asks what this is is told which plans are held."""
    table = cues("chitchat")
    if table["held"].found_in(question.text):
        said = [Paragraph((Statement(_held(knowledge)),))]
        return Draft(Intent.CHITCHAT, Status.NONE, tuple(said), suggestions=declined.examples(knowledge))
    parts = reversed(question.text.split(","))
    kind = next((name for part in parts for name in _REPLIES if table[name].found_in(part)), "greeting")
    said = [Paragraph((Statement(_REPLIES.get(kind, _GREETING)),))]
    if kind in _LISTS:
        listing = "目前收录：" + "、".join(f"《{entry.title}》" for entry in knowledge.entries) + "。"
        said.append(Paragraph((Statement(listing),)))
    return Draft(Intent.CHITCHAT, Status.NONE, tuple(said), suggestions=declined.examples(knowledge))


def _held(knowledge: Knowledge) -> str:
    """Say how many plans are held, of how many places, and which."""
    titles = "、".join(f"《{entry.title}》" for entry in knowledge.entries)
    return f"目前收录{len(knowledge.regions)}个地区的{len(knowledge.entries)}份规划文件：{titles}。"
