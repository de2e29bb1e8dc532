"""Turns a container and a vocabulary into the files of a sentence-transformers model.

The layout is that of ``SentenceTransformer.save``: a ``BertModel`` at the top, then mean pooling, then
normalisation.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from index.embedding.adapter import Adapter, adapted
from index.embedding.container import Container
from index.embedding.layout import MODULES, POOLING, SENTENCE_CONFIG, TOKENIZER, WEIGHTS
from index.embedding.vocabulary import Vocabulary, build_tokenizer

PROMPTS = {"query": "query: ", "passage": "passage: "}

_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_NORMS = {"aln", "oln"}


def write_tokenizer(container: Container, vocabulary: Vocabulary, directory: Path) -> None:
    """Write ``tokenizer.json`` and its configuration."""
    positions = container.shape.positions
    tokenizer = build_tokenizer(vocabulary, positions)
    tokenizer.save(str(directory / TOKENIZER), pretty=False)
    roles = {"bos_token": "bos", "cls_token": "bos", "eos_token": "eos", "sep_token": "eos"}
    roles |= {"pad_token": "pad", "unk_token": "unk"}
    named = {role: vocabulary.pieces[getattr(vocabulary.specials, key)] for role, key in roles.items()}
    configuration = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": positions}
    _write_json(directory / "tokenizer_config.json", {**configuration, **named})


def write_weights(
    container: Container,
    vocabulary: Vocabulary,
    directory: Path,
    progress: Callable[[int, int], None],
    adapter: Adapter | None = None,
) -> None:
    """Write the weights in float32, which holds each exactly; ``progress`` gets layers done and in all.

    Raises:
        ModelUnavailable: ``adapter`` is for another network.
    """
    layers = container.shape.layers
    tensors = dict(_embeddings(container, vocabulary))
    for layer in range(layers):
        progress(layer, layers)
        tensors |= _layer(container, layer)
    save_file(adapted(tensors, adapter or {}), directory / WEIGHTS, metadata={"format": "pt"})
    progress(layers, layers)


def write_configuration(container: Container, vocabulary: Vocabulary, directory: Path) -> None:
    """Write the configuration of the network, of the modules after it, and the prompts."""
    _write_json(directory / "config.json", _bert(container, vocabulary))
    modules = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
    listing = [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for i, (path, kind) in enumerate(modules)
    ]
    _write_json(directory / MODULES, listing)
    transformer = {"max_seq_length": container.shape.positions, "model_args": {"add_pooling_layer": False}}
    _write_json(directory / "sentence_bert_config.json", transformer)
    pooling = {"word_embedding_dimension": container.shape.hidden, "pooling_mode_mean_tokens": True}
    _write_json(directory / POOLING, pooling)
    (directory / "2_Normalize").mkdir()
    sentence = {"prompts": PROMPTS, "default_prompt_name": None, "similarity_fn_name": "cosine"}
    _write_json(directory / SENTENCE_CONFIG, sentence)


def _embeddings(container: Container, vocabulary: Vocabulary) -> Iterator[tuple[str, NDArray[np.float32]]]:
    hidden = container.shape.hidden
    yield "embeddings.word_embeddings.weight", container.rows("emb.word", hidden, vocabulary.ids)
    yield "embeddings.position_embeddings.weight", container.tensor("emb.pos", hidden)
    yield "embeddings.token_type_embeddings.weight", container.tensor("emb.type", hidden)
    yield "embeddings.LayerNorm.weight", container.tensor("emb.ln.w")
    yield "embeddings.LayerNorm.bias", container.tensor("emb.ln.b")


def _layer(container: Container, layer: int) -> dict[str, NDArray[np.float32]]:
    tensors = {}
    for short, long in _LAYER_PARTS.items():
        columns = container.shape.feed_forward if short == "fo" else container.shape.hidden
        source, target = f"l{layer}.{short}", f"encoder.layer.{layer}.{long}"
        tensors[f"{target}.weight"] = container.tensor(f"{source}.w", None if short in _NORMS else columns)
        tensors[f"{target}.bias"] = container.tensor(f"{source}.b")
    return tensors


def _bert(container: Container, vocabulary: Vocabulary) -> dict[str, Any]:
    shape = container.shape
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "hidden_act": "gelu",
        "vocab_size": len(vocabulary.pieces),
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "layer_norm_eps": container.epsilon,
        "pad_token_id": vocabulary.specials.pad,
        "torch_dtype": "float32",
    }


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
