"""A database that fails is named with what to do, waited for no longer than set, and searched without."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.build import build_index, needs_rebuild
from index.errors import (
    VectorStoreDenied,
    VectorStoreFault,
    VectorStoreNotInstalled,
    VectorStoreTimedOut,
    VectorStoreUnreachable,
    VectorStoreUnsupported,
)
from index.hits import Hits
from index.layout import Layout
from index.search import Index, open_index
from index.vectors.choice import StoreSettings
from index.vectors.milvus.link import Link
from index.vectors.milvus.settings import MilvusSettings
from index.verify import verify
from index.versions import current_name
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans
from tests.index.vectors.milvus.servers import Gatekeeper, Listener, free_port, gatekeeper, lite_process

QUESTION = "专利培育中心"


@pytest.fixture(scope="module")
def home(stores: StoreSettings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose vectors are in the database; the tests open it with another address."""
    home = tmp_path_factory.mktemp("home")
    build_index(plans(), HashingEncoder(), home, stores=stores)
    return home


def at(uri: str, **more: float) -> StoreSettings:
    return StoreSettings(kind="milvus", milvus=MilvusSettings(uri=uri, timeout=more.pop("timeout", 1), **more))  # type: ignore[arg-type]


def opened(home: Path, stores: StoreSettings) -> Index:
    return open_index(home, HashingEncoder(), stores=stores)


def found_by_words(hits: Hits) -> bool:
    return hits[0].clause_id == "sh-1" and all(hit.vector is None and hit.lexical is not None for hit in hits)


@pytest.fixture
def nobody() -> str:
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture
def silent() -> Iterator[str]:
    listener = Listener(silent=True)
    yield listener.uri
    listener.close()


@pytest.fixture
def old() -> Iterator[str]:
    with gatekeeper(Gatekeeper("v2.2.9")) as uri:
        yield uri


@pytest.fixture
def nameless() -> Iterator[str]:
    with gatekeeper(Gatekeeper("unknown")) as uri:
        yield uri


@pytest.fixture
def locked() -> Iterator[str]:
    with gatekeeper(Gatekeeper(locked=True)) as uri:
        yield uri


FAULTS = [
    ("nobody", VectorStoreUnreachable, "POLICYQA_MILVUS_URI"),
    ("silent", VectorStoreTimedOut, "POLICYQA_MILVUS_TIMEOUT"),
    ("old", VectorStoreUnsupported, r"v2\.2\.9.*2\.3\.2 或更高版本"),
    ("nameless", VectorStoreUnsupported, "unknown"),
    ("locked", VectorStoreDenied, "POLICYQA_MILVUS_TOKEN"),
]


@pytest.mark.parametrize(("server", "fault", "told"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_a_search_goes_on_by_words_and_says_why(
    home: Path, request: pytest.FixtureRequest, server: str, fault: type[VectorStoreFault], told: str
) -> None:
    uri = request.getfixturevalue(server)
    hits = opened(home, at(uri)).search(QUESTION)
    assert type(hits.fault) is fault
    assert uri in str(hits.fault)
    with pytest.raises(fault, match=told):
        raise hits.fault
    assert found_by_words(hits)


@pytest.mark.parametrize(("server", "fault", "told"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_a_build_stops_and_what_was_published_stays(
    tmp_path: Path, request: pytest.FixtureRequest, server: str, fault: type[VectorStoreFault], told: str
) -> None:
    version = build_index(plans(), HashingEncoder(), tmp_path)
    encoder, stores = HashingEncoder(), at(request.getfixturevalue(server), build_timeout=1)
    with pytest.raises(fault, match=told):
        build_index(plans()[:2], encoder, tmp_path, stores=stores)
    assert encoder.embedded == [], "it stops before the long work"
    assert current_name(Layout(tmp_path)) == version.name
    assert verify(Layout(tmp_path)).sound
    assert not list((tmp_path / "index").glob(".building-*"))
    assert open_index(tmp_path, HashingEncoder()).search(QUESTION)[0].clause_id == "sh-1"


def test_whole_searches_say_that_they_are(home: Path, stores: StoreSettings) -> None:
    hits = opened(home, stores).search(QUESTION)
    assert hits.fault is None
    assert hits[0].vector is not None


@pytest.mark.parametrize("retries", [0, 3])
def test_a_lost_connection_is_tried_again_as_often_as_set(retries: int) -> None:
    listener = Listener(silent=False)
    link = Link(MilvusSettings(uri=listener.uri, timeout=10, retries=retries))
    with pytest.raises(VectorStoreUnreachable):
        link.call(lambda client, seconds: client.list_collections(timeout=seconds))
    assert listener.connections == 1 + retries
    listener.close()


def test_an_insertion_whose_answer_was_lost_is_not_repeated() -> None:
    listener = Listener(silent=False)
    link = Link(MilvusSettings(uri=listener.uri, timeout=10, retries=3))
    with pytest.raises(VectorStoreUnreachable):
        link.call(lambda client, seconds: client.list_collections(timeout=seconds), repeatable=False)
    assert listener.connections == 1
    listener.close()


def test_during_the_pause_nobody_asks_the_database(home: Path) -> None:
    listener = Listener(silent=False)
    index = opened(home, at(listener.uri, retries=0, pause=3600))
    asked = listener.connections
    assert all(found_by_words(index.search(QUESTION)) for _ in range(5))
    assert listener.connections == asked
    listener.close()


def test_a_database_that_comes_back_is_asked_again_without_a_restart(tmp_path: Path) -> None:
    port = free_port()
    stores = at(f"http://127.0.0.1:{port}", pause=0, timeout=30)
    with lite_process(tmp_path / "lite", port):
        build_index(plans(), HashingEncoder(), tmp_path, stores=stores)
        index = opened(tmp_path, stores)
        before = index.search(QUESTION)
        assert before.fault is None
    assert isinstance(index.search(QUESTION).fault, VectorStoreUnreachable)
    with lite_process(tmp_path / "lite", port):
        after = index.search(QUESTION)
        assert after.fault is None
        assert after == before


def test_a_database_that_hangs_is_given_up_in_time(tmp_path: Path) -> None:
    port = free_port()
    patient = at(f"http://127.0.0.1:{port}", timeout=30)
    with lite_process(tmp_path / "lite", port) as server:
        build_index(plans(), HashingEncoder(), tmp_path, stores=patient)
        index = opened(tmp_path, at(f"http://127.0.0.1:{port}", timeout=3))
        assert index.search(QUESTION).fault is None
        server.send_signal(signal.SIGSTOP)
        hits = index.search(QUESTION)
        assert isinstance(hits.fault, VectorStoreTimedOut)
        assert found_by_words(hits)


def test_an_update_does_not_rebuild_because_the_database_is_away(home: Path, nobody: str) -> None:
    assert not needs_rebuild(plans(), HashingEncoder(), home, stores=at(nobody))
    assert needs_rebuild(plans()[:2], HashingEncoder(), home, stores=at(nobody))


def test_verify_says_that_the_vectors_cannot_be_checked(home: Path, nobody: str) -> None:
    (problem,) = verify(Layout(home), stores=at(nobody)).problems
    assert "POLICYQA_MILVUS_URI" in problem


def test_a_real_server_refuses_a_wrong_token(home: Path, stores: StoreSettings) -> None:
    if stores.milvus.uri.endswith(".db"):
        pytest.skip("Milvus Lite has no users; with make test-milvus this meets a real server")
    wrong = StoreSettings(kind="milvus", milvus=stores.milvus.model_copy(update={"token": MilvusSettings().token}))
    hits = opened(home, wrong).search(QUESTION)
    assert isinstance(hits.fault, VectorStoreDenied)
    assert found_by_words(hits)


def test_no_password_is_told(home: Path) -> None:
    port = free_port()
    hits = opened(home, at(f"http://root:s3cret@127.0.0.1:{port}")).search(QUESTION)
    assert f"127.0.0.1:{port}" in str(hits.fault)
    assert "s3cret" not in str(hits.fault)
    assert "s3cret" not in repr(MilvusSettings(token="root:s3cret"))  # type: ignore[arg-type]


def without_pymilvus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymilvus", None)


@pytest.mark.parametrize(
    "use",
    [
        lambda home, stores: opened(home, stores),
        lambda home, stores: build_index(plans(), HashingEncoder(), home, stores=stores),
    ],
    ids=["open", "build"],
)
def test_a_missing_package_is_not_passed_over(
    home: Path,
    stores: StoreSettings,
    monkeypatch: pytest.MonkeyPatch,
    use: Callable[[Path, StoreSettings], object],
) -> None:
    without_pymilvus(monkeypatch)
    with pytest.raises(VectorStoreNotInstalled, match=r"pip install -e '\.\[milvus\]'"):
        use(home, stores)


def test_with_files_pymilvus_is_not_imported(built_home: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from index.search import open_index;"
        "from tests.index.hashing import HashingEncoder;"
        "open_index(Path(sys.argv[1]), HashingEncoder()).search('专利');"
        "print([name for name in ('pymilvus', 'grpc', 'pandas', 'torch', 'transformers') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code, str(built_home)], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
