"""A question and passages become what a language model answers, over OpenAI's protocol, the same for every pipeline."""

from __future__ import annotations

from collections.abc import Sequence

from openai import APIConnectionError, APIError, APITimeoutError, OpenAI

from eval.errors import BadAddressError, RemoteError, UnreachableError

DECLINED = "资料中没有提到"
"""What the model is told to answer, and nothing else, where the passages do not say."""

INSTRUCTION = (
    "你根据给出的规划原文片段回答问题。只用片段里的内容，写明部门、角色、数值和要点，简短作答；"
    f"片段没有写的，只回答“{DECLINED}”。"
)

TIMEOUT = 60.0
_LONGEST = 700


class PassageModel:
    """A model behind any server that speaks OpenAI's chat protocol, asked without chance where the server allows.

    Raises:
        BadAddressError: The address is no http or https URL.

    Example:
        >>> PassageModel("http://127.0.0.1:8080/v1", "qwen").answer("谁负责？", ["由甲局负责。"])  # doctest: +SKIP
    """

    def __init__(self, base_url: str, model: str, *, api_key: str = "", timeout: float = TIMEOUT) -> None:
        if not base_url.startswith(("http://", "https://")):
            raise BadAddressError(f"“{base_url}”不是 http(s) 地址，请写成 http://127.0.0.1:8080/v1 的样子。")
        self.name, self.base_url, self.api_key = model, base_url, api_key
        self._client = OpenAI(base_url=base_url, api_key=api_key or "none", timeout=timeout, max_retries=1)

    def answer(self, question: str, passages: Sequence[str]) -> str:
        """Answer from the passages.

        Raises:
            UnreachableError: Nothing listens there: no other question will fare better.
            RemoteError: This question got no answer.
        """
        listed = "\n\n".join(f"[{at}] {passage}" for at, passage in enumerate(passages, 1))
        try:
            told = self._client.chat.completions.create(
                model=self.name,
                messages=[
                    {"role": "system", "content": INSTRUCTION},
                    {"role": "user", "content": f"原文片段：\n{listed}\n\n问题：{question}"},
                ],
                temperature=0,
                max_tokens=_LONGEST,
            )
        except APITimeoutError as error:
            raise RemoteError(f"{self.base_url} 没有按时回答。") from error
        except APIConnectionError as error:
            raise UnreachableError(f"连不上 {self.base_url}（{error}）。请确认模型服务已启动、地址无误。") from error
        except APIError as error:
            raise RemoteError(f"{self.base_url} 没有回答：{error}") from error
        if not told.choices:
            raise RemoteError(f"{self.base_url} 的回答是空的。")
        return (told.choices[0].message.content or "").strip()
