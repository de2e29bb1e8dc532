"""A network of random weights that is nothing like the default model: first-token pooling, no prompts."""

from __future__ import annotations

from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

_WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"知识产权商业秘密保护负责谁的一是在"]


def write_tiny_model(directory: Path, seed: int = 7) -> Path:
    """Write the model into ``directory`` and return it."""
    torch.manual_seed(seed)
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(_WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", model_max_length=32
    )
    bert = directory / "bert"
    shape = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 48}
    configuration = BertConfig(vocab_size=len(_WORDS), max_position_embeddings=32, initializer_range=1.0, **shape)
    BertModel(configuration).save_pretrained(bert)
    fast.save_pretrained(bert)
    transformer = Transformer(str(bert), max_seq_length=32)
    chain = SentenceTransformer(modules=[transformer, Pooling(32, "cls")], device="cpu")
    chain.save(str(directory / "model"), create_model_card=False)
    return directory / "model"
