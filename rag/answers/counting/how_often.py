"""Counts the clauses and the plans that write a word: “提到浦东几次”, “哪份规划写商业秘密写得最多”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from corpus.model import Clause
from index.words import plain_words
from rag.answers.declining import declined
from rag.answers.phrasing.wording import listed, places, quoted, source
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.places import headings
from rag.evidence.sentences.cut import sentences
from rag.evidence.things.presence import Spot, Way, spots, thing_named
from rag.evidence.things.written import headed, kindless, writing
from rag.knowledge import Knowledge
from rag.question.claims.presence import thing_itself
from rag.question.model import Question
from rag.question.plans.links import blanked, short_forms
from rag.question.topic.quoted import quoted_words

# “几份规划”: the plans whose number is asked for.
_SO_MANY = (
    r"(?:几|多少)(?:份|个|座|地)(?:文件|规划|计划|城市|地方)?"  # “哪份规划没有”, “谁没”: the plans that lack a word.
)
_LACKING = (
    r"(?:哪(?:些|[一几]?[份个座家])?(?:规划|文件|计划|城市|地方|地)?|谁(?:家)?(?:的?(?:规划|文件|计划))?)"
    r"(?:里|中|都|是|全)*(?:没有?|未)"
)
_HOW_MANY, _WITHOUT = re.compile(_SO_MANY), re.compile(_LACKING)
_MORE = re.compile(r"(?:最|更|比较)?(?:多|少)(?:一些|一点|些|点)?(?:还是|呢|[吗么吧]|$|[,?])")
# “哪份规划”, “两个文件”: plans are compared, not their places.
_PLANS = re.compile(r"份|文件|规划|计划")

_VERB = r"(?:提(?![高升供出请前])|写(?!作)|说(?![明清服])|讲(?![究座师])|谈(?!判)|涉及)"
_SAYS = rf"(?:{_VERB}|出现|露面|露脸|亮相)(?:到|及|过)?"
_OFTEN = r"(?<!第)(?:几|多少|哪几|哪些)(?:次|回|处|遍|条|项|个地方|地方)"
# “提到浦东几次”, “有几条任务讲到长三角”, “哪份规划没提到茶叶”, “几份规划都写到茶叶”, “写得最多”, “带‘茶’字的有几条”,
# “讲到茶的地方有哪些”;
# not “提高几倍”, “说明几条理由”, “说要办几条茶街”.
_ASKS = re.compile(
    rf"{_SAYS}了?(?P<what>[^,?]{{0,16}}?){_OFTEN}(?![^,?]{{0,8}}(?:措施|办法|条件|要求|理由|原则))"
    rf"(?!(?<=[条项])(?!任务|内容|条款|工作)[一-鿿]{{2,}})"
    rf"|{_SAYS}了?(?P<at>[^,?]{{2,16}}?)的(?:地方|位置|段落|条款)(?:一共|总共|都)?(?:有|在|是)(?:哪些|哪几(?:处|个)?|哪里|哪儿|几处)"
    rf"|(?:有哪些|哪些|哪几个)(?:地方|段落|条款)(?:里|中)?(?:都|有)?{_VERB}了"
    rf"|(?:共|总共|一共)?有?{_OFTEN},*的?(?:任务|条款|内容|工作)?(?:里|中)?(?:都|有)?{_VERB}(?:到|及|过)"
    rf"|{_VERB}(?:到|及|过)?(?:得|的(?:次数|条数|条款|篇幅)?)?(?:最|更|比较)?(?:多|少)(?![少大高])(?:一些|一点|些|点)?"
    rf"(?:还是|呢|[吗么吧]|$|[,?])"
    rf"|{_VERB}(?:到|及|过|了)?(?P<most>[^,?的]{{2,12}}?)(?:最|更)多(?=呢|$|[,?])"
    rf"|(?:有|一共|总共)?{_SO_MANY}(?:都|全|里|中)*{_VERB}(?:到|及|过|了)+"
    rf"|(?<!哪){_SO_MANY}(?:里面?|中)(?:都|全)?(?:有(?![哪几多什份])|出现|{_VERB})(?:到|及|过|了)*"
    rf"|{_LACKING}{_VERB}(?:到|及|过|了)*"
    rf"|(?:带|含)有?“[^”]+”(?:字样|[一两二三四]?个?字)?的(?:任务|条款|内容)?(?:一共|总共|共)?有?(?:几|多少)"
    rf"|{_SAYS}了?(?P<by>[^,?]{{2,16}}?)的(?:规划|计划|文件)?(?:一共|总共|共)?有?{_SO_MANY}"
)
# “有几项跟茶叶有关”, “与港口相关的任务有多少条”, “茶叶方面的任务有几项”: what a clause is about, as its own words
# or its heading tell; not “牵头和配合的任务有几项”.
_IS_ABOUT = r"(?:[跟和与同](?P<{0}>[^,?]{{2,14}}?)(?:有关|相关|沾边)|(?:涉及|关于)(?P<{0}_too>[^,?]{{2,14}}?))"
_NUMBER = r"(?:几|多少)(?:项|条|个)"
_TASKS = r"(?:任务|工作|内容|措施|条款)?"
_ABOUT = re.compile(
    rf"{_NUMBER}{_TASKS}是?{_IS_ABOUT.format('what')}的?[?]?$"
    rf"|{_IS_ABOUT.format('topic')}的{_TASKS}(?:一共|总共|共)?有?{_NUMBER}"
    rf"|(?P<on_side>[^,?]{{2,14}}?)方面的?{_TASKS}(?:一共|总共|共)?有?{_NUMBER}{_TASKS}[?]?$"
)
# What stands around the word asked for and is no part of it.
_AROUND = re.compile(
    r"哪(?:一)?(?:个|份|座|家)?(?:城市|地方|文件|规划|计划|地|市|区)?"
    r"|在?(?:这|那)?(?:两|三|四|几)(?:个|份)?(?:城市|地方|文件|规划|计划|地)|[这那]?个?词(?=,)"
    rf"|{_SAYS}(?:了|得|的)?|(?:最|更|比较)?[多少](?:一些|一点|些|点)?|还是|一共|总共"
    rf"|[这那](?:件|个|一)?(?:事|方面|块)|方面|里面|里头|[里中](?=[,?都有没写提说讲]|$)|谁|次数|关于|全文|的|有|了|[吗呢么吧?,:]"
)
# “,,,里茶叶”: what leads from the name of a plan to a word; not “,,,中国茶叶”, “里程”.
_WITHIN = re.compile(r"(?<=,)(?:里[面头边]|里(?!程|斯|海)|中(?![国小介心医间外])|上(?!海|市|下))(?=[^,?]{2})")
# “哪几项写到财政局”: the tasks of a department, by whatever name; not “提到财政局几次”.
_WHICH_ITEMS = re.compile("哪[几些][项条]")
_SHORTEST = 2
# So few places are told in their words, where they are asked for and not their number alone.
_FEW = 3
# So many words describe a thing, and are not its name.
_DESCRIBES = 4
_MARKS = re.compile("[,，;；。]")

_Found = Mapping[str, Sequence[Clause]]


def _matter(text: str, question: Question, knowledge: Knowledge) -> str:
    """Return the matter on which tasks are counted; nothing where a part of a plan is on it, whose number is meant."""
    about = _ABOUT.search(text)
    if about is None or (about["on_side"] and _has_part(question, knowledge)):
        return ""
    matter: str = next(filter(None, about.groups()))
    return matter.strip("“”的")


def _has_part(question: Question, knowledge: Knowledge) -> bool:
    plans = map(knowledge.document, question.documents)
    return bool(question.telling) and any(headings.headed(question.telling, plan) for plan in plans)


def _of_department(matter: str, question: Question) -> bool:
    """Tell whether the tasks on a matter are those of a department that is no part of it: 农业局涉及茶叶的任务."""
    return not any(one.written in matter for one in question.departments)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell of each plan how many clauses write the word asked for, with their places.

    None where no such word is asked for, or no plan writes it and it is not asked which of them do.
    """
    text = blanked(question.text, question.places)
    matter = "" if question.references else _matter(text, question, knowledge)
    if matter and not question.departments:
        return _about(matter, question, knowledge)
    if question.references or not _ASKS.search(text) or (matter and _of_department(matter, question)):
        return None
    word = _word(text)
    if _WHICH_ITEMS.search(text) and any(one.written == word for one in question.departments):
        return None
    # Who has a duty is looked for there too where a department or a district is asked for.
    duties = bool(question.departments or question.districts)
    plans = {doc_id: knowledge.document(doc_id).clauses for doc_id in question.documents if word}
    found = {doc_id: writing(word, clauses, duties=duties) for doc_id, clauses in plans.items()}
    if not any(found.values()) and (itself := thing_itself(word)) != word and knowledge.is_written(itself):
        word = itself
        found = {doc_id: writing(word, clauses, duties=duties) for doc_id, clauses in plans.items()}
    if not any(found.values()) and word and asks_which(text):
        found = {doc_id: headed(word, clauses) for doc_id, clauses in plans.items()}
        if not any(found.values()) and next(quoted_words(text), None) is None:
            found = {doc_id: _written_apart(word, doc_id, knowledge) for doc_id in found}
    if next(quoted_words(text), None) is None and (asks_which(text) or _weighs(text, found)):
        found = _also_apart(word, found, knowledge)
    if not (any(found.values()) or (word and knowledge.is_written(word))):
        described = len(plain_words(word)) >= _DESCRIBES and next(quoted_words(text), None) is None
        return _nowhere(word, question, knowledge) if word and asks_which(text) and not described else None
    few = "哪" in text and sum(map(len, found.values())) <= _FEW
    said = [
        _said(word, doc_id, clauses, knowledge, in_words=few or asks_which(text))
        for doc_id, clauses in _writing_first(found)
    ]
    first = _verdict(text, word, found, knowledge)
    intent = Intent.COMPARE if question.intent is Intent.COMPARE else Intent.COUNT
    clauses = [clause.id for of in found.values() for clause in of]
    facts = {"count": len(clauses), "clauses": clauses}
    blocks = (Paragraph((first,)), Bullets(tuple(said))) if first else (Paragraph(tuple(said)),)
    return Draft(intent, Status.GROUNDED, blocks, facts)


def _written_apart(word: str, doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses of a plan that write a thing with other words between its own: 军地港口共建 for 军地共建."""
    return [spot.clause for spot in spots(thing_named(word, knowledge), [doc_id], knowledge) if spot.way.writes]


def _also_apart(word: str, found: _Found, knowledge: Knowledge) -> dict[str, list[Clause]]:
    """Return the clauses of each plan that write a thing, also apart where a plan has it only so.

    Then they count in all plans: “茶苗、茶具等的保护” is no less than “茶苗保护”.
    """
    told = {doc_id: list(clauses) for doc_id, clauses in found.items()}
    if all(told.values()) or not any(told.values()):
        return told
    apart = {doc_id: _written_apart(word, doc_id, knowledge) for doc_id in found}
    if not any(apart[doc_id] for doc_id, clauses in found.items() if not clauses):
        return told
    plans = {doc_id: knowledge.document(doc_id).clauses for doc_id in found}
    return {doc_id: [one for one in plans[doc_id] if one in apart[doc_id] or one in told[doc_id]] for doc_id in found}


# “茶叶几条”, “港口有几处”, “关于港口的有几段”: how many clauses write of a thing, where no value of it is given; not
# “奖几项”.
_BARE = re.compile(
    r"^(?:(?:关于|有关)?(?P<word>[^,?几多]{2,12}?)(?<!奖)的?,*(?:一共|总共|共)?有?(?:几|多少)(?:[条项处次]|自?然?段)"
    r"(?:任务|内容)?[?,]*)$"
)


def bare(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the clauses that write a thing of which only the number of 条 or 项 is asked; None where no plan does."""
    asked = _BARE.match(blanked(question.text, question.places).strip(",?"))
    if asked is None or question.departments or question.references:
        return None
    word = asked["word"].strip("“”的里中")
    return _about(word, question, knowledge) or _unwritten(word, question, knowledge)


def _unwritten(word: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the plans in question do not write of a thing that another does."""
    if not knowledge.is_written(word):
        return None
    said = tuple(_said(word, doc_id, (), knowledge) for doc_id in question.documents)
    return Draft(Intent.COUNT, Status.NONE, (Paragraph(said),), {"count": 0})


def _about(word: str, question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the clauses of each plan that write a word or stand below a heading that does; None where none does."""
    found = {doc_id: writing(word, knowledge.document(doc_id).clauses, below=True) for doc_id in question.documents}
    every = [clause for clauses in found.values() for clause in clauses]
    if not every:
        return None
    said = [_said(word, doc_id, clauses, knowledge, "内容或标题写到") for doc_id, clauses in _writing_first(found)]
    facts = {"count": len(every), "clauses": [clause.id for clause in every]}
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph(tuple(said)),), facts)


def _writing_first(found: Mapping[str, list[Clause]]) -> list[tuple[str, list[Clause]]]:
    """Return the plans with their clauses, those that have none last."""
    return sorted(found.items(), key=lambda item: not item[1])


def _word(text: str) -> str:
    """Return the word that is looked for: what is quoted, or the longest of what the question has besides."""
    if quoted := next(quoted_words(text), None):
        return quoted["words"]
    said = _ASKS.search(text)
    within = (said["what"] or said["most"] or said["by"] or said["at"] or "") if said else ""
    rest = f"{text[: said.start()]},{within},{text[said.end() :]}" if said else text
    rest = _WITHIN.sub("", rest)
    word = max(_AROUND.sub(",", rest).split(","), key=len).strip("在和与跟被")
    return word if len(word) >= _SHORTEST else ""


def _said(
    word: str,
    doc_id: str,
    clauses: Sequence[Clause],
    knowledge: Knowledge,
    how: str = "写到",
    *,
    in_words: bool = False,
) -> Statement:
    if not clauses:
        matter = kindless(word)
        near = writing(matter, knowledge.document(doc_id).clauses) if matter != word else []
        beside = f"，写到“{matter}”的有{places(near, knowledge, '条')}" if near else ""
        if not near and (alike := _alike(word, doc_id, knowledge)):
            beside = f"，相近的写法是{source(alike.clause, knowledge)}：{quoted(alike.words.text)}"
            text = f"{knowledge.titles([doc_id])}没有写到“{word}”（**0条**）{beside}。"
            return Statement(text, (Support.of(alike.clause, alike.words),))
        return Statement(f"{knowledge.titles([doc_id])}没有写到“{word}”（**0条**）{beside}。", tuple(map(whole, near)))
    where = places(clauses, knowledge, "条")
    example = f"，如{quoted(words)}" if in_words and (words := _around(word, clauses)) else ""
    text = f"{knowledge.label(doc_id)}{how}“{word}”的有**{len(clauses)}条**：{where}{example}。"
    return Statement(text, tuple(map(whole, clauses)))


def _alike(word: str, doc_id: str, knowledge: Knowledge) -> Spot | None:
    """Return the sentence of a plan that has all words of a thing which it does not write: “茶苗、茶具的保护”."""
    found = spots(thing_named(word, knowledge), [doc_id], knowledge)
    return next((spot for spot in found if spot.way is Way.ALIKE), None)


def _around(word: str, clauses: Iterable[Clause]) -> str:
    """Return what stands around a word between two marks, in the first clause that has it in a sentence, or nothing."""
    parts = (part for clause in clauses for one in sentences(clause) for part in _MARKS.split(one.text))
    return next((part.strip() for part in parts if word.lower() in part.lower()), "")


def _verdict(text: str, word: str, found: _Found, knowledge: Knowledge) -> Statement | None:
    """Say what a normalised question asks of the plans together; None where it asks of each by itself.

    ``found`` are the clauses of each plan that write the word.
    """
    if _WITHOUT.search(text):
        return _without(word, found, knowledge)
    if _HOW_MANY.search(text):
        return _number_writing(word, found, knowledge)
    return _most(text, word, found, knowledge) if _weighs(text, found) else None


def _weighs(text: str, found: _Found) -> bool:
    """Tell whether a normalised question asks which of several plans writes a word most."""
    return _MORE.search(text) is not None and len(found) > 1


def asks_which(text: str) -> bool:
    """Tell whether a normalised question asks how many plans write a word, or which do not."""
    return bool(_WITHOUT.search(text) or _HOW_MANY.search(text))


def _nowhere(word: str, question: Question, knowledge: Knowledge) -> Draft:
    """Say that none of the plans in question writes a word."""
    said = Statement(f"{knowledge.titles(question.documents)}都没有写到“{word}”；可以换一种说法再问。")
    suggestions = declined.nearby(question, knowledge)
    return Draft(Intent.COUNT, Status.NONE, (Paragraph((said,)),), suggestions=suggestions)


def _without(word: str, found: _Found, knowledge: Knowledge) -> Statement:
    """Say which of the plans do not write the word, or that all do."""
    without = [doc_id for doc_id, clauses in found.items() if not clauses]
    if without:
        return Statement(f"没有写到“{word}”的是{knowledge.titles(without)}。")
    proofs = tuple(whole(clauses[0]) for clauses in found.values())
    return Statement(f"{knowledge.titles(found)}都写到了“{word}”。", proofs)


def _number_writing(word: str, found: _Found, knowledge: Knowledge) -> Statement:
    """Say how many of the plans write the word, and which."""
    writing = {doc_id: clauses for doc_id, clauses in found.items() if clauses}
    text = f"写到“{word}”的有**{len(writing)}份**：{knowledge.titles(writing)}。"
    return Statement(text, tuple(whole(clauses[0]) for clauses in writing.values()))


def _most(text: str, word: str, found: _Found, knowledge: Knowledge) -> Statement:
    """Say which plan, or which place where plans are not spoken of, writes the word in most clauses."""
    by_plan = bool(_PLANS.search(text)) or len(knowledge.regions_of(found)) == 1
    numbers: Counter[str] = Counter()
    for doc_id, clauses in found.items():
        place_of_plan = short_forms(knowledge.region_of(doc_id))[-1]
        numbers[knowledge.label(doc_id) if by_plan else place_of_plan] += len(clauses)
    most = max(numbers.values())
    first = [name for name, number in numbers.items() if number == most]
    compared = "最多" if len(first) == 1 else "一样多"
    return Statement(f"写到“{word}”的条款，{listed(first)}{compared}。")
