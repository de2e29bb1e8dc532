"""Tells whether a question claims the negative: “海门不搞保险试点吧”, “没有…的打算吗”; not “有没有”, “搞不搞”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rag.lexicon.claims import denial_words
from rag.lexicon.regions import region_names
from rag.lexicon.speech import synonyms
from rag.lexicon.tables import any_of
from rag.question.claims.figures import figures

# “是不是”, “有没有”, “搞不搞”, “支不支持”, “参没参加”: both ways are put, nothing is denied; not “要是不搞”.
BOTH_WAYS = re.compile(r"([一-鿿]{1,2})(?:不|没有?)\1")
# “除了法院”, “除法院外”, “法院不算,”: what is not asked about; “除了” in front of a role leaves no
# department out. Not “解除”.
SET_ASIDE = re.compile(
    r"(?:除了|除去|除开)[^,?。还谁]*|(?<![解免消扣清排删开])除"
    r"(?=[^,?。]{2,16}?(?:以外|之外|外(?![汇资贸商])))[^,?。还]*?外"
    r"|(?:^|(?<=[,?]))[^,?。谁哪几多]{2,12}(?:不算|除外|别算|不计)(?=,)"
)
# “拿过奖没有?”, “建馆不?”, “过百件了没”: the same, at the end.
_TAIL = re.compile(r"(?:没有?|[对是]?不|没错)[?!。吧]*$")
# “拿过茶王的名号没有,是拿过吧”: the same, before more; not “茶馆海门没有,对吧”.
_TAIL_WITHIN = re.compile(r"[过了][^,?没不未]{0,14}没有?(?=,)")
# “要办展不,还是没这回事”: the other of two ways; not “到现在还是没建成”.
_OR_NOT = re.compile(r"[不吗呢啥嘛],?还是(?:没|不)[^,?]*")
# “对不对”, “是不是这样”, behind a comma; “不是说…吗”, “上海不是要建馆吗” take for granted what they ask.
_TAKEN_FOR_GRANTED = re.compile(r"不是(?=.*[吗么][?]*$)")

# “不是没有茶馆吧”, “不会不建吧”, “没有不提吧”: two denials affirm; not “是不是没有茶馆”, “会不会不建”.
_TWICE = re.compile(r"(?<![是会能])(?:并?不是|并非|不会|不能|不可能|没有)(?:没有?|不)(?!动产|见面|正当|良)")

# “是不是打算让茶农不用跑腿”: the trouble that somebody is spared is what is meant to be done; not “让茶农不再登记吧”.
_SPARED = re.compile(
    r"(?:让|使|帮|叫)[^,?不没]{1,8}?(?:不用|不必|不再|不需要?|用不着|少)"
    r"(?=(?:再|多|来回|反复|重复|亲自|当面)*(?:跑|排队|等|见面|到场|折腾|走弯路|当面|来回))"
)

# “信用不好会影响投标吗”, “没备案能不能接单”: a condition, of which the question asks what follows; not “不会建馆吗”,
# “不鼓励社会资本吧”, “没有智能馆吧”.
_CONDITION = re.compile(
    r"(?:不|没有?|未)(?![会能要得可是想准算愿让]|打算)[^,?]{1,8}?"
    r"(?:(?<![社协机大员览年学])会(?![展议员])|(?<![智功可才节产])能(?![力源])|可以|要不要)"
)

# “我们不懂炒茶,县里会派师傅吗”: a clause that asks by itself whether something is done; what stands before it is told,
# not claimed. Not “不补贴茶农,能这么说吗”, “没有茶馆,会不会”, “不采茶了,有这回事吗”.
_ASKED_APART = re.compile(
    r"[,。!;](?:那|请问|想问一?下?)*[^,。!;]{0,8}?"
    r"(?:(?<![社协机大员览年学])会(?![展议员不])|(?<![智功可才节产])能(?![力源不])|可以|有没有|会不会|能不能|是否"
    r"|支持|愿意|打算|提供)"
    r"(?!这[么样回个种]|那么|理解|认为|记错|这|那回)[^,。!;?]{2,}(?:吗|么|嘛|[?]|$)[?]*$"
)


def denied(text: str) -> str | None:
    """Return the word that denies what a normalised question is about, with the character behind it, or None.

    What is denied within a figure (不到200家), a word of the topic (不花钱, which means 免费) or an attribute
    (没资质的人) is no denial of the whole.
    """
    rest = text
    for start, end in _spared(text):
        rest = rest[:start] + "," * (end - start) + rest[end:]
    for match in _words().finditer(rest):
        if not _describes(rest, match.end()):
            return text[match.start() : match.end() + 1]
    return None


def never(text: str) -> bool:
    """Tell whether a normalised question says that nothing at all is so: “一点都不管”, “从来没办过”."""
    return _never().search(text) is not None


def _spared(text: str) -> Iterable[tuple[int, int]]:
    """Yield what holds a word of denial and denies nothing."""
    for match in BOTH_WAYS.finditer(text):
        if not _ends_a_name(text[: match.end(1)], match[1]):
            yield match.span()
    for pattern in (_TWICE, _TAIL, _TAIL_WITHIN, _OR_NOT, _TAKEN_FOR_GRANTED, _SPARED, _CONDITION, _spares()):
        for match in pattern.finditer(text):
            yield match.span()
    if apart := _ASKED_APART.search(text):
        yield 0, apart.start()
    for figure in figures(text):
        none_at_all = figure.high == 0
        yield figure.start, len(text) if none_at_all else figure.end


def _ends_a_name(text: str, end: str) -> bool:
    """Tell whether a text ends with the name of a region of which ``end`` is only the last part: 海 of 上海."""
    names = (name for aliases in region_names().aliases.values() for name in aliases)
    return any(len(name) > len(end) and text.endswith(name) for name in names)


# “可不可以不进茶城就开馆”, “不排队也能买吗”: whether a thing may be had without another; not “能不能办馆,不办展”.
_WITHOUT = re.compile(
    r"(?:能不能|可不可以|可以|能否|可否|(?<![智功可才节产])能)(?:先)?(?:不用?|别|免)(?![能可])[^,?]{2,}?(?:就|也|还|便|直接)"
    r"|不[^,?]{1,8}(?:也|就)(?:能|可以)"
)


def is_without(text: str) -> bool:
    """Tell whether a question asks if a thing may be had without another, which what speaks of both does not deny."""
    return _WITHOUT.search(text) is not None


# “没设过收茶的点”: the deed is denied, whatever stands before the 的; not “没过关的馆”, where 过 is the verb.
_CAME_ABOUT = re.compile(r"[没未]?[有曾]?[一-鿿]过(?![程度关])")


def _describes(text: str, end: int) -> bool:
    """Tell whether the word of denial that ends at ``end`` describes a noun: “没资质的人”, but “没有建馆的打算”."""
    plans = "|".join(denial_words().plans)
    if _CAME_ABOUT.match(text, end - 1):
        return False
    return re.match(rf"[^,?的]{{1,5}}的(?!{plans}|[吧吗么呢啊]|[,?]|$)", text[end:]) is not None


# “建一座馆,别的不管”, “茶馆归港口局,不是茶叶局”: what claims something by itself, beside a denial.
_CLAIMS = re.compile(r"是(?!不是|吧|吗)|一律|非得|必须|都|只|光|早就|早已|已经|[归由]|牵头|负责|得(?!到|了|分)")
_TAG = re.compile(r"[,，]?(?:是|对|没错|真|说得|这么|是这)[^,，?]{0,6}[?？。]*$")


def claims_beside(text: str, word: str) -> bool:
    """Tell whether a clause without the denial ``word`` claims something too: “茶园一律归镇里,个人没份,是吧”."""
    clauses = re.split("[,;。]", _TAG.sub("", text) if "," in text else text)
    return any(word not in clause and _CLAIMS.search(clause) for clause in clauses)


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(denial_words().words))


@cache
def _never() -> re.Pattern[str]:
    # “一点都不管”, “从来没有办过”; not “完全一样”.
    return re.compile(f"(?:{'|'.join(denial_words().never)})(?:就)?(?:{'|'.join(denial_words().words)})")


@cache
def _spares() -> re.Pattern[str]:
    """Return the pattern of topics that deny nothing, such as 不花钱; 不重视 is none, it says what is not done."""
    topics = [word for entry in synonyms() for word in entry.say if any(no in word for no in denial_words().words)]
    topics = [word for word in topics if not word.endswith(denial_words().doing)]
    return re.compile(any_of((*denial_words().spares, *topics)))
