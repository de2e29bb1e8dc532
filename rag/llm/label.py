"""Labels a text that a model wrote, as China's rules on labelling generated content ask, and takes the label off again.

The rules (人工智能生成合成内容标识办法, in force since 2025-09-01) ask for words in the text itself, where copying and
exporting take them along.
"""

from __future__ import annotations

LABEL = "由人工智能生成，仅供参考"

GENERATOR_PREFIX = "llm:"


def unlabelled(text: str) -> str:
    """Return ``text`` without the label: what was said in an earlier turn, without who said it."""
    return text.replace(f"*{LABEL}*", "").rstrip() if LABEL in text else text
