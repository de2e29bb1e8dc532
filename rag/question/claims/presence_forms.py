"""Lists the forms of words by which a question asks who writes a thing: “谁提到了茶园”, “只有这里写了吗”, “那份呢”."""

from __future__ import annotations

import re
from enum import StrEnum

from rag.question.claims.mention import SAYS


class Asks(StrEnum):
    """What is asked of the sides that write a thing, and of those that do not."""

    WHICH = "which"
    WITHOUT = "without"
    ALL = "all"
    NONE = "none"
    EACH = "each"
    LAST = "last"
    WHERE = "where"
    ONLY = "only"
    ELSE = "else"
    BUT = "but"


_THING = r"(?P<thing>[^,?;]{2,20}?)"
# “提到了”, “写”, “有”; not “提高”, “有权”, “有哪些”, nor “提到的茶馆”.
_SAYS = (
    rf"(?:(?:{SAYS}|列|规定|要求|安排)"
    r"(?:到|了|过|出|及|着|有|进去?)*"
    r"|有(?![份权关效限机利的哪几多什点些所]|任务|责任|职责|资格|条件|没有)(?:提|写|说|讲|列)?(?:到|了|过|出|及)*)(?!的)"
)
# “规定的”, “提出来的”: what a plan does.
_SETS = "(?:规定|提出|要求)(?:出来|来)?的"
_NO = r"(?P<not>没有?|未|不)?"
# “谁”, “哪家”, “哪几份文件”; not “谁来”.
_WHO = (
    r"(?:谁(?!来)家?|哪(?:些|[一几两三]?[份个家座边])?(?:城市|地方|地区|规划|文件|计划|地|市)?)"
    r"的?(?:规划|文件|计划)?"
)
_PLACES = r"哪(?:里|儿|家|(?:一?个)?(?:城市|地方|地区|地|市|省))|谁"
# “两个直辖市”, “三地”, “两份文件”: the sides by their number.
_ALL_OF = r"[两三四俩](?:(?:个|份|座)?(?:直辖市|城市|地方?|市|文件|规划)|家(?:规划|文件)?)"
_WITHIN = r"(?:在|的)?(?:里面?|中|上|那边|这边|那里|这里|当中)*"
# “和,,”, between or behind the commas that stand for names.
_JOINED = r"[,、和与跟同及]*"
_OPENS = r"(?:还|也|都|才|,|、|和|与|跟|同|及|里面?|中|上|的|在|是)*"
# “三地在市场方面”, “,,、,,”: what stands before who is asked for.
_BEFORE = (
    r"(?:[^?]{0,16}?(?:方面|上|里|中|领域),*"
    r"|(?:[,、和与跟同及]|[两三四几]个?(?:地方?|城市|市|份(?:文件|规划)?)|各地)+)?"
)
_ENDS = r"(?:的?(?:内容|规定|提法|说法|表述|要求|字样))?"
_WHETHER = r"(?:是不是|是否|有没有)?"
_CLOSES = r"了?(?:(?:吗|(?<!什)么|吧|没有?|对吗|是吗|对不对?|对吧|是吧)[?]*|[?]+)"
# “,分别怎么写的” behind what is asked: what is found is quoted anyhow.
# “,剩下那个没说”: the others, which are told anyhow.
_TAIL = (
    r"(?:[,?]*(?:剩下|剩余|另外|其余|另)[^,?]{0,6}(?:没有?|不|未)[^,?]{0,4}"
    r"|[,?]*(?:各自?|分别|都)?是?(?:怎么|咋|如何)(?:写|说|讲|提|规定)[^,?]{0,3})?[?]*$"
)
_ONLY = r"(?:只有|只在|仅[有在]?|就只?有?|唯独|唯有|单单)(?P<alone>,[,、和与跟同及]*)"
# “,天津没提”, “,而未列入计划”, “,别的地方都没有”: the others, said not to write it.
_NOT = r"(?:没有?|未|不)(?:写|提|讲|说|搞|列|纳|涉|有|安排|规定|要求)*(?:入|进|及|到|了|过)*"
_THE_REST = rf"(?:[,?]+(?:而|但|可|却)?[^?谁哪什]{{0,12}}?{_NOT}[,]*)?"
# “写了”, “在搞”, “重视”: what a side is said to write or to do; not “管”.
_WRITES = (
    rf"(?:{_SAYS}|(?:在|要|想|打算)?"
    r"(?:[搞建办做抓推发](?:了|着|布|行|展)?|设立?了?|开展了?|重视|看重|强调|关注)(?![的谁]))"
)
_THIS = r"(?:[这那](?:[茬事点条个]|一[条块点项]))?"
_ASKED = (
    rf"(?:有没有|有吗|有么|(?:写|提|讲|说)(?:到|了|过)*(?:吗|么|没有?)|(?:写没写|提没提|讲没讲|说没说)[到过]?){_THIS}"
)
# “计划里也有吗”, “后来的计划呢”.
_IS_THERE = (
    rf"(?:[,?、和与跟同及]|那么?|后来的?|前面的?)*{_WITHIN}{_WHETHER}(?:也|还|都|又)?"
    rf"(?:{_ASKED}|有|没有|(?:写|提|讲|说)(?:到|了|过)*|呢)?[?]*"
)
# “专门讲了”, “单设了”, “有一条说”, “要建”: what is told of the first of two sides; not “有几条说”.
_HAS = (
    rf"(?:不是)?(?:说|讲)?(?:要|打算|想)?(?:研究|探索)?(?:专门|单独|专|单)?(?:(?:有|用)(?:专门|单独)?(?:的)?(?:一?个?[条段节块])?(?:来|在)?(?:讲|说|写|提)(?:了|到)*|{_SAYS}"
    r"|(?:要|想|打算|准备)?(?:搞|建|设立?|办|做|抓|管|推|单设|单列|专设|开)(?:了|着|起)?)(?:个|一[条段节块])?"
)
# “相应的条款”, “类似安排”, “这个打算”: the like of what the first side has.
_THE_LIKE = (
    r"(?:(?:对应|相应|类似|差不多|相关|同样|这样|这样一?|[这那])的?(?:个|种|些|一?[段条块节])?"
    r"(?:内容|条款|安排|打算|计划|说法|做法|措施|东西|任务|工作|规定|提法|方面)?的?)"
)
# “沾边不”, “谈不谈”, “提不提”, “找得到吗”, “有没有类似安排”: whether the second has it too; not “怎么管”.
_TOO = (
    rf"(?:[,?、和与跟同及]|后来的?|前面的?)*{_WITHIN}(?:也|还|都|又|对此)?"
    rf"(?:没有?(?:写|提|讲|说)(?:到|及)?了?(?:吧|吗|么)|(?:有没有|有无|有){_THE_LIKE}(?:吗|么|没有?|不)?|{_THE_LIKE}(?:有吗|有没有|有么)"
    r"|(?:碰|沾|涉及|提|管|谈|讲|写|说|搞|做|抓|关心)(?:到|及|了|过)*(?:[这那](?:[块个事茬]|方面)|边)?(?:吗|么|没有?|不|了吗|了没有?)"
    r"|(?:碰不碰|提不提|讲不讲|谈不谈|涉不涉及|搞不搞|管不管|沾不沾)(?:[这那](?:[块个事茬]|方面)|边)?|(?:找|查|看|见)得[到着](?:吗|么|不))[?]*"
)

# “要建”, “有”, “发的”, or nothing, which is what is done with the thing; not “归”.
_DOES = rf"(?:要|在|会|想|打算)*(?:{_SAYS}|[建搞办做发出推抓管](?:布|行|展|立)?|开展|设立)?(?:了|的)?"

# “除了,,以外,”, where commas stand for names.
_BUT = r"除(?:了|去|开)?(?P<alone>,[,、和与跟同及]*)(?:(?:以外|之外|外)[,]*)?"
# “还有谁”, “别的规划”, “还有没有哪个城市”; not “还有什么”.
_OTHERS = (
    rf"(?:(?:还有|还|另外|有)*(?:没有)?{_WHO}|(?:还有|还|另外|有)*(?:没有)?(?:别|其他|其它|其余|另外?)"
    r"[的两几三]?(?:个|座|份|家)?(?:地方|城市|地区|规划|文件|计划|人|家|,+)?)"
)
_TELLS = (
    r"(?:(?:写没写|提没提|讲没讲|说没说|有没有)(?:提|写|说|讲|列)?(?:到|了|过|出|及)*"
    rf"|{_SAYS}|要?[建搞设做]了?(?!立))"
)

# In all of these a comma stands for each character of the name of a place or a plan.
FORMS: tuple[tuple[Asks, re.Pattern[str]], ...] = tuple(
    (asks, re.compile(pattern))
    for asks, pattern in (
        # “除了海门,还有谁写了茶馆”, “除了海门以外,别的规划提没提茶馆”; not “除了海门,还有谁写的茶馆多”.
        (Asks.ELSE, rf"^{_BUT}{_OTHERS}{_OPENS}{_TELLS}{_THING}{_ENDS}(?:{_CLOSES})?[?]*$"),
        # “茶馆,除了海门还有谁写”; not “茶馆除了海门还有几座”.
        (Asks.ELSE, rf"^{_THING},*{_BUT}{_OTHERS}{_OPENS}{_TELLS}(?:{_CLOSES})?[?]*$"),
        # “茶馆只有海门写了吗”, “茶馆是不是只有海门有”; not “只有海门的茶馆”.
        (Asks.ONLY, rf"^{_THING}(?:,*是不是|,*是否|,)*{_ONLY}{_WITHIN}才?{_WRITES}{_THE_REST}(?:{_CLOSES}|的)?[?]*$"),
        # “茶馆是否仅见于规划,而未列入计划”, “茶馆只写在海门规划里吧”; not “只见于海门的茶馆”.
        (
            Asks.ONLY,
            rf"^{_THING},*(?:是不是|是否)?(?:仅|只)(?:见|写|列|出现|存在)(?:于|在)(?P<alone>,[,、和与跟同及]*){_WITHIN}"
            rf"{_THE_REST}(?:{_CLOSES}|的)?[?]*$",
        ),
        # “只有海门写了茶馆吗”; not “只有海门提到的茶馆是哪座”.
        (Asks.ONLY, rf"^(?:是不是|是否)?{_ONLY}{_WITHIN}才?{_WRITES}{_THING}{_ENDS}{_THE_REST}{_CLOSES}$"),
        # “是不是只有海门写了茶馆”, “唯独海门搞茶馆”; not “只有海门搞茶馆”, which may be told.
        (Asks.ONLY, rf"^(?:(?:是不是|是否)|(?=唯独)){_ONLY}{_WITHIN}才?{_WRITES}{_THING}{_ENDS}{_THE_REST}[?]*$"),
        # “茶馆是海门独有的吗”, “茶馆是海门独有的提法,还是天津也有”.
        (
            Asks.ONLY,
            rf"^{_THING},*(?:是不是|是)(?P<alone>,[,、和与跟同及]*){_WITHIN}(?:独有|特有|专属|独一份|独一家)的?(?:提法|说法|内容)?(?:{_CLOSES}|[,?]|$)",
        ),
        # “茶馆是哪里的?海门有没有”, “茶馆是哪个城市的政策?海门也有吗”; not “茶馆是哪里的?海门有几座”, “检查的是谁”.
        (
            Asks.WHERE,
            rf"^{_THING}(?<!的)(?:是|在|属于)(?:{_PLACES})[写提]?的?(?:政策|规定|提法|说法|做法|内容)?"
            r"[?,]*(?:,+[^,?几多哪什]{0,8}[?]*)*$",
        ),
        # “海门和天津都搞茶馆,就上海没提,是这样吗”; not “海门和天津都搞茶馆,上海搞几座”.
        (
            Asks.BUT,
            rf"^[,、和与跟同及]+{_WITHIN}都{_WRITES}{_THING}{_ENDS},+(?:就|只有|唯独|单单|仅)(?P<alone>,[,、和与跟同及]*)"
            rf"{_WITHIN}{_NOT}[,?]*(?:是这样|是不是|对不对)?(?:{_CLOSES})?[?]*$",
        ),
        # “茶馆,海门、天津都没写吧”; not “茶馆海门和天津都没几座”.
        (Asks.NONE, rf"^{_THING},+{_JOINED}{_WITHIN}{_WHETHER}都{_NOT}{_CLOSES}$"),
        # “海门、天津都没写茶馆吧”; not “都写没写茶馆”.
        (Asks.NONE, rf"^[,、和与跟同及]+{_WITHIN}都(?:没有?|未){_SAYS}{_THING}{_ENDS}{_CLOSES}$"),
        # “海门、天津都写了茶馆吗”; not “都怎么写”.
        (Asks.ALL, rf"^[,、和与跟同及]+{_WITHIN}{_WHETHER}都{_SAYS}{_THING}{_ENDS}{_CLOSES}{_TAIL}"),
        # “三家都写了茶馆吧”, “是不是三个地方都搞茶馆”, “三家是不是都发茶报”; not “三家都写了几座茶馆”.
        (Asks.ALL, rf"^{_ALL_OF}{_WITHIN}都{_WRITES}{_THING}{_ENDS}{_CLOSES}{_TAIL}"),
        (Asks.ALL, rf"^(?:是不是|是否){_ALL_OF}{_WITHIN}都{_WRITES}{_THING}{_ENDS}(?:{_CLOSES})?[?]*$"),
        (Asks.ALL, rf"^{_ALL_OF}{_WITHIN}(?:是不是|是否)都{_WRITES}{_THING}{_ENDS}(?:{_CLOSES})?[?]*$"),
        # “茶馆是不是三家都写了”; not “茶馆三家都有几座”.
        (Asks.ALL, rf"^{_THING},*(?:是不是|是否){_ALL_OF}{_WITHIN}都{_WRITES}(?:{_CLOSES}|了)?[?]*$"),
        # “茶馆是两份文件共有的吧”, “茶馆,两地都有的吗”; not “两地共有几座茶馆”.
        (
            Asks.ALL,
            rf"^{_THING},*(?:是)?[,、和与跟同]*(?:[两三四几](?:个|份)?(?:文件|规划|城市|地方?)|各地)(?:共有|都有|共同)的?{_CLOSES}$",
        ),
        # “茶馆谁家打算建”, “茶馆哪个城市要搞”; not “茶馆谁要建”, who may be a department.
        (
            Asks.WHICH,
            rf"^{_THING}{_JOINED}(?:谁家|哪(?:里|儿|边|(?:一?个|座)?(?:城市|地方)))(?P<not>不)?"
            r"(?:打算|准备|计划|要|想|会)+(?:编|建|搞|设|办|做|推|出|制定|开展|实施)(?:立|行|台)?(?:的|呢)?[?]*$",
        ),
        # “茶馆海门和天津都写了吗”, “茶馆,海门和天津都有没有写”, “茶馆两个城市都写了?”.
        (Asks.ALL, rf"^{_THING}(?:,+{_JOINED}|,*{_ALL_OF}){_WITHIN}{_WHETHER}都{_SAYS}{_CLOSES}{_TAIL}"),
        # “海门有茶馆吗?天津呢”, “规划有没有写茶馆,计划呢”; not “海门有几座茶馆,天津呢”.
        (Asks.EACH, rf"^,+{_WITHIN}{_WHETHER}[也还都]?{_SAYS}{_THING}{_ENDS}{_CLOSES},+{_IS_THERE}$"),
        # “规划有没有写茶馆,计划呢”; not “海门有没有几座茶馆,天津呢”.
        (Asks.EACH, rf"^,+{_WITHIN}(?:是不是|是否|有没有)[也还都]?{_SAYS}{_THING}{_ENDS},+{_IS_THERE}$"),
        # “海门有茶馆,天津有没有”, “规划里写了茶馆,计划里呢”; not “海门有茶馆,天津有几座”.
        (Asks.LAST, rf"^,+{_WITHIN}[也还都]?{_SAYS}{_THING},+{_IS_THERE}$"),
        # “茶馆在规划里有,计划里也有吗”, “茶馆,海门要抓,天津提没提”: what is told of the first is asked of the second.
        (
            Asks.LAST,
            rf"^{_THING}在?,+{_WITHIN}"
            rf"(?:有|写了|提了|写到|提到|[要在][抓搞做管]|是[要有想在][^,?谁哪几]{{1,4}}的)了?,+{_IS_THERE}$",
        ),
        # “茶馆不光海门有,天津也有吧”; not “茶馆不光海门有几座”.
        (
            Asks.LAST,
            rf"^{_THING},*不(?:光|只|仅|止)是?,+{_WITHIN}(?:有|写|提|讲)(?:了|到|过)*,+{_WITHIN}[也还](?:有|写|提|讲)(?:了|到|过)*的?{_CLOSES}$",
        ),
        # “茶馆,海门讲了天津讲没讲”; not “茶馆海门写了几座”.
        (Asks.LAST, rf"^{_THING},+{_WITHIN}(?:写|提|讲|说)(?:到|了|过)*,+{_IS_THERE}$"),
        # “海门单独写了茶馆,天津有没有相应的条款”, “海门要建茶馆,天津有这个打算没”; not “海门建了茶馆,天津怎么管”.
        (Asks.LAST, rf"^,+{_WITHIN}{_HAS}{_THING}{_ENDS}(?:这[一]?[块条]|方面)?[吗嘛么]?,+{_TOO}$"),
        # “规划里的茶馆,计划里没写吧”, “海门规划里的茶馆,天津有没有”; not “规划里的茶馆,计划里怎么管”.
        (Asks.LAST, rf"^,+(?:里面?|中|上)的{_THING},+{_TOO}$"),
        # “茶馆海门单列了专栏,天津沾不沾边”, “茶馆:计划有一节,规划里查得到吗”; not “茶馆海门建了几座”.
        (Asks.LAST, rf"^{_THING}[:,]+{_WITHIN}(?:{_HAS}|有)(?:工程|专栏|一[条节段块]|内容)?,+{_TOO}$"),
        # “茶馆是海门一家有,还是天津也有”, “茶馆规划本身有,还是计划才有”; not “茶馆归海门还是天津”.
        (
            Asks.EACH,
            rf"^{_THING},*(?:是|只有|就)?,+{_WITHIN}(?:一家|独家|自己|单独|本身|本来|早就)*{_DOES}(?:的?(?:写|提|说))?[,?]*还是(?:只有|到)?,+{_WITHIN}(?:都|一样)?[也才]{_DOES}(?:写|提|说)?(?:吗|呢|的)?[?]*$",
        ),
        # “茶馆,规划里有吗?计划呢?”; not “茶馆怎么样,规划里有吗”.
        (Asks.EACH, rf"^{_THING}(?:这(?:个|项|条|件事|块))?,+{_WITHIN}{_ASKED}[?]*(?:,+{_IS_THERE})+$"),
        # “茶馆出现在哪份文件,另一份有没有”, “茶馆写在哪份规划里”; not “茶馆建在哪”.
        (
            Asks.WHICH,
            rf"^{_THING},*(?:出现|写|列|见)(?:在|于)了?[,的]*哪(?:一?[份个本])?(?:文件|规划|计划)(?:里面?|中)?"
            r"(?P<not>不)?(?:[,?]+(?:另|其他|别的|剩下)[^?]*)?[?]*$",
        ),
        # “哪些地方设了茶馆”, “三地里哪个城市建茶馆”; not “哪些地方建了几座茶馆”, “哪些地方建的茶馆”.
        (
            Asks.WHICH,
            rf"^{_BEFORE}{_OPENS}哪(?:里|儿|(?:些|[一几两三]?[个座])?(?:城市|地方|地区)|[一几两三]?地)(?P<not>没有?)?"
            rf"(?:打算|准备|计划|要|想)*(?:[建设办搞派](?:立|起|了)*|开展了?|成立了?)(?!的){_THING}{_ENDS}{_TAIL}",
        ),
        # “谁规定的茶馆”, “茶馆是谁提出来的”; not “谁提到的茶馆有几座”.
        (Asks.WHICH, rf"^{_BEFORE}(?:是)?{_WHO}{_NO}{_SETS}{_THING}{_ENDS}{_TAIL}"),
        (Asks.WHICH, rf"^{_THING},*是{_WHO}{_NO}{_SETS}[?]*$"),
        # “谁提到了茶馆”, “三地在市场方面谁写了茶馆”, “哪家没有茶馆”; not “谁有权开茶馆”.
        (Asks.WHICH, rf"^{_BEFORE}{_OPENS}{_WHO}{_OPENS}{_NO}{_SAYS}{_THING}{_ENDS}{_TAIL}"),
        # “茶馆哪几份文件里有”, “茶馆,海门和天津谁写了”; not “茶馆谁有几座”.
        (Asks.WHICH, rf"^{_THING}{_JOINED}{_WHO}{_OPENS}{_NO}{_SAYS}{_TAIL}"),
    )
)
"""Each form with what it asks; the first that matches decides. The names of places and plans are commas."""
