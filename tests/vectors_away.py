"""Turns a home into a copy whose vectors are in a Milvus database that cannot be reached."""

from __future__ import annotations

import json
import shutil
import socket
from contextlib import closing
from pathlib import Path

from index.layout import Layout
from index.versions import current_name


def without_vectors(home: Path, copy: Path) -> Path:
    """Copy the index in use; its manifest names a collection in place of the file of vectors."""
    version = Layout(home).version(current_name(Layout(home)))
    target = Layout(copy).version(version.name)
    shutil.copytree(version, target)
    shutil.copy(Layout(home).current, Layout(copy).current)
    (target / "vectors.faiss").unlink()
    manifest = json.loads((target / "manifest.json").read_text("utf-8"))
    del manifest["files"]["vectors.faiss"]
    collection = f"policyqa_0000aaaa_{version.name.replace('-', '_')}"
    manifest["store"] = {"kind": "milvus", "structure": "FLAT", "collection": collection}
    (target / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return copy


def closed_address() -> str:
    """Give an address of this machine where nothing listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"
