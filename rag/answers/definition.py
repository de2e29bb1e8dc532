"""Answers what something is: the plan's own explanation, or that it does not define the term."""

from __future__ import annotations

import re

from corpus.model import Clause
from corpus.structure.numbering import read_number
from rag.answers import measure
from rag.answers.declining import declined
from rag.answers.phrasing import short_names
from rag.answers.phrasing.names_asked import listed
from rag.answers.phrasing.wording import in_line, source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.clauses.choose import is_relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.subject import named, subject

_MOST = 6
_MORE = 2
_TITLE = 40
# How many characters the kind of thing has at the end of a title: 工程, 行动.
_KIND = 2
_DEFINITION = "定义"
# What a word weighs at most that plans of this field use everywhere: 专利, not 知识产权师.
_COMMON = 1.5

# “世界知识产权组织(以下简称“WIPO”)”, “……是指……”, “早茶:指春分前采的茶”, “即……”; not “不是指标”, “目标:指标全面完成”.
_EXPLAINS = re.compile(
    r"^[^。;]{2,24}[:：]是?指(?![标导引])|以下简称|简称|是指|指的是|即[^将使可便时刻]|包括|分为"
    r"|由.{2,40}(?:构成|组成)|六位一体|三合一|[一二三四五六七八九十]位一体"
)
# “茶引:指古代运销茶叶的凭证”, “所称港口,是指……”: the term and what a list of terms says of it; not “茶叶指导价”.
_DEFINES = re.compile(
    r"^[“‘]?(?P<term>[^:：,，。]{2,24}?)[”’]?[:：,，]?(?:是指|系指|指的是|指(?![导标定数引出明向针纹甲示南])).{4}"
)
# How much a sentence gains that explains a term which it holds, and one that defines the very term.
_GAIN, _GAIN_OF_ENTRY = 0.3, 0.8


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Quote the sentence that explains the term; else say that no definition is given and quote what is said."""
    if short := short_names.answer(question, knowledge):
        return short
    if not question.terms:
        return declined.unclear(question, knowledge)
    found = [candidate for candidate in retrieve(question, knowledge) if is_relevant(candidate)]
    if not found:
        return declined.nothing_found(question, knowledge)
    best: tuple[float, Clause, Sentence] | None = None
    for rank, candidate in enumerate(found[:_MOST]):
        for sentence in sentences(candidate.clause):
            named = coverage(question.terms, sentence.text.lower())
            explains = _GAIN if _explains(sentence.text, question) else 0.0
            explains = _GAIN_OF_ENTRY if _defines(sentence.text, question) else explains
            score = named + explains + 0.2 * candidate.score - 0.01 * rank
            if best is None or score > best[0]:
                best = (score, candidate.clause, sentence)
    if best is None:
        return measure.answer(question, knowledge, Intent.DEFINITION)
    _, clause, sentence = best
    common = not question.telling and knowledge.weigh(question.topic) <= _COMMON
    if common and not question.named_documents and not _explains(sentence.text, question):
        return _undefined(question, knowledge)
    picked = _with_rest(clause, sentence, question)
    supports = tuple(Support(clause, start, end) for start, end in measure.runs(picked))
    said = "；".join(in_line(one.text) for one in picked)
    text = Statement(f"{source(clause, knowledge)}：{said}。", supports)
    # What a title names is told by what stands below it: 特色小镇工程; “完善茶引工作体系” does not name 茶引.
    titles = sentence.text.rstrip("。") == clause.title and len(picked) > 1 and _names(clause.title, question)
    asks_more = _MEMBERS.search(question.text) or _DEFINITION in question.text
    lacking = None if titles and not asks_more else _lacking(question, sentence.text, said)
    if lacking is None:
        return Draft(Intent.DEFINITION, Status.GROUNDED, (Paragraph((text,)),), {"clauses": [clause.id]})
    note = Statement(f"《{knowledge.entry(clause.doc_id).title}》没有{lacking}，原文的说法如上。")
    return Draft(Intent.DEFINITION, Status.PARTIAL, (Paragraph((text,)), Paragraph((note,))), {"clauses": [clause.id]})


def _undefined(question: Question, knowledge: Knowledge) -> Draft:
    """Say that the word which all plans use is explained in none: what they write with it tells nothing of it."""
    text = f"收录的规划没有解释{named(question) or '这个词'}；请查阅有关法律法规。"
    suggestions = declined.nearby(question, knowledge)
    return Draft(Intent.DEFINITION, Status.NONE, (Paragraph((Statement(text),)),), suggestions=suggestions)


# “是哪三级”, “哪5个区”: the members of a set, and how many; not “哪一年”.
_MEMBERS = re.compile(r"哪(?P<number>[两二三四五六七八九十]{1,3}|\d{1,2})(?![月日年])[一-鿿]")
# “三级联动”, “六大产业”: where a plan calls a set by its number, behind its members; the number is put in.
_SET = "{number}[大个项类级家种条位合方]"
_ROW = re.compile("[,，。;；]")
# “六大产业是什么”: a set called by its number, which its members explain.
_NUMBERED = re.compile(r"(?P<number>[两二三四五六七八九十])[大个项类级种条](?=[一-鿿]{2})")
# “‘1+3+4’指什么”: a set that is called by the numbers of its parts.
_SUM = re.compile(r"(?P<sum>\d(?:\+\d)+)[”’]?[一-鿿]{0,6}(?:指|是)(?:的是)?(?:什么|啥|哪)")
# “是干什么的”, “重点是什么”, “起什么作用”: what a thing does or aims at, and no definition; not “是什么”.
_DOES = re.compile(
    r"[干做搞](?:什么|啥|嘛)|(?:重点|任务|目的|内容)(?:是|有|在|为)|(?:有|起)(?:什么|啥|哪些)(?:作?用|好处)"
)


def _lacking(question: Question, best: str, said: str) -> str | None:
    """Return what the words of a plan do not do that a question asks for: define a term, or list its members."""
    if asked := _MEMBERS.search(question.text):
        number = read_number(asked["number"])
        return None if number and _names_members(question, said, number, asked["number"]) else "逐一列出名称"
    if (asked := _SUM.search(question.text)) and listed([said], sum(map(int, asked["sum"].split("+")))):
        return None
    told = _explains(best, question)
    if asked := _NUMBERED.search(question.text):
        told = told or _names_members(question, said, read_number(asked["number"]) or 0, asked["number"])
    else:
        told = told or _DOES.search(question.text) is not None
    return None if told else "专门下定义"


def _names(title: str, question: Question) -> bool:
    """Tell whether a title ends with what a question asks for, but for a word such as 工程, and so is its name."""
    asked = subject(question).strip("“”‘’")
    behind = title.rpartition(asked)[2] if asked and asked in title else title
    return len(behind.rstrip("”’")) <= _KIND


def _names_members(question: Question, said: str, number: int, written: str) -> bool:
    """Tell whether words name all members of a set before its number, or in rows that are about nothing else."""
    called = re.compile(_SET.format(number=written))
    rows = _ROW.split(said)
    if listed((row[: found.start()] for row in rows if (found := called.search(row))), number):
        return True
    others = (row for row in rows if "、" in row and not called.search(row))
    about = [row for row in others if any(term.word in row.lower() for term in question.telling)]
    return sum(row.count("、") + 1 for row in about) == number


def _with_rest(clause: Clause, best: Sentence, question: Question) -> list[Sentence]:
    """Add to the best sentence those that hold terms which it lacks, and the one behind it if it is only a title."""
    options = sentences(clause)
    held = [term for term in question.terms if term.word in best.text.lower()]
    lacking = [term for term in question.terms if term not in held]
    more = [one for one in options if one != best and any(term.word in one.text.lower() for term in lacking)][:_MORE]
    position = options.index(best)
    if position == 0 and len(best.text) <= _TITLE:
        more += options[1:2]
    return sorted({best, *more}, key=lambda one: one.start)


def _explains(text: str, question: Question) -> bool:
    """Tell whether a sentence explains a term of the question that it holds."""
    explains = bool(_EXPLAINS.search(text)) and any(term.word in text.lower() for term in question.terms)
    return explains or _defines(text, question)


def _defines(text: str, question: Question) -> bool:
    """Tell whether a sentence begins with the term that a question asks about, and says what is meant by it."""
    match = _DEFINES.match(text)
    return match is not None and all(term.word in match["term"].lower() for term in question.telling or question.terms)
