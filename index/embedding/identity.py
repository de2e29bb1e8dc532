"""Turns the name of a model into its directory and into a fingerprint of what decides its vectors."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from index.embedding.artefact import MANIFEST, read_manifest, sha256_of
from index.errors import ModelUnavailable

_NOT_THE_MODEL = {"onnx", "openvino", "assets", "images"}
_NOT_THE_MODEL_SUFFIXES = {".md", ".lock"}


def find_model(model: str | Path, *, offline: bool = True) -> Path:
    """Return the directory that ``model`` is, or that the hub's cache holds under this name.

    Raises:
        ModelUnavailable: There is neither; or, with ``offline=False``, the hub cannot be asked or has no such
        model.
    """
    if Path(model).is_dir():
        return Path(model)
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(str(model), local_files_only=offline))
    except (OSError, ValueError) as fault:
        raise ModelUnavailable(
            f"找不到嵌入模型 {model}。POLICYQA_EMBEDDING_MODEL 应为本地目录，或本机 Hugging Face 缓存中的模型名称；"
            "取消该设置，再运行 policyqa index build，即用默认模型。"
        ) from fault


def fingerprint_of(directory: Path) -> str:
    """Hash names and contents of the model's files: weights, tokenizer, pooling and prompts.

    The hashes of a prepared model come from its manifest; those of any other directory are computed.
    Documentation, hidden files and exports of the same weights to other formats do not count.
    """
    manifest = read_manifest(directory)
    if manifest is not None:
        return _combine({name: record.sha256 for name, record in manifest.files.items()})
    paths = [path for path in directory.rglob("*") if path.is_file()]
    names = {path.relative_to(directory).as_posix(): path for path in paths}
    return _combine({name: sha256_of(path) for name, path in names.items() if _decides(Path(name))})


def _decides(name: Path) -> bool:
    hidden = any(part.startswith(".") for part in name.parts)
    left_out = name.suffix in _NOT_THE_MODEL_SUFFIXES or name.name == MANIFEST
    return not (hidden or left_out or _NOT_THE_MODEL.intersection(name.parts))


def _combine(hashes: Mapping[str, str]) -> str:
    lines = (f"{name} {digest}\n" for name, digest in sorted(hashes.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
