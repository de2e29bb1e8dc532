"""The faults of the index package, by what the caller can do about them."""

from __future__ import annotations


class IndexFault(Exception):  # noqa: N818 - "fault" is the word of the exit code and of its subclasses
    """The base of every fault that this package raises on purpose; the message says what to do."""


class BuildFault(IndexFault):
    """A build did not finish; the published version is untouched."""


class BuildInProgress(BuildFault):
    """Another process is building in the same home; wait for it to end."""


class BuildWriteFailed(BuildFault):
    """A file of the index could not be written, for example because the disk is full."""


class NothingToIndex(BuildFault):
    """The documents hold no clause."""


class DuplicateId(BuildFault):
    """Two documents or two clauses share an id."""


class IndexUnusable(IndexFault):
    """The index on disk cannot be read as it is; the message names the command that mends it."""


class IndexMissing(IndexUnusable):
    """There is no published version, or the named version is gone."""


class IndexDamaged(IndexUnusable):
    """A file of the version is missing, truncated or altered, or its parts disagree."""


class SchemaMismatch(IndexUnusable):
    """The version was written by a program with another index format."""


class ModelMismatch(IndexUnusable):
    """The version was built with another embedding model than the one in use."""


class UnknownVersion(IndexFault):
    """A version was named that the index directory does not hold."""


class SearchRefused(IndexFault):
    """The arguments of a search cannot be served; the caller must change them."""


class EmptyQuery(SearchRefused):
    """The query holds no character besides white space."""


class LimitOutOfRange(SearchRefused):
    """The number of results asked for is too small or too large."""


class UnknownFilterValue(SearchRefused):
    """A filter names a region, document, department or kind that the index does not hold."""


class UnknownClause(IndexFault):
    """A clause or document id was asked for that the index does not hold."""


class VectorStoreFault(IndexFault):
    """The vector store cannot answer; a search can go on from the lexical index alone."""


class VectorStoreUnreachable(VectorStoreFault):
    """No connection to the database comes about, or it breaks off."""


class VectorStoreTimedOut(VectorStoreFault):
    """The database did not answer in time."""


class VectorStoreDenied(VectorStoreFault):
    """The database refuses the token, or what the token may do."""


class VectorStoreUnsupported(VectorStoreFault):
    """What answers is no Milvus, or one of a version that this program does not work with."""


class VectorStoreOutOfStep(VectorStoreFault):
    """The collection of a version is gone, or does not hold what the version's manifest says."""


class VectorStoreNotInstalled(IndexFault):
    """The package that talks to the database is not installed."""


class ModelUnavailable(IndexFault):
    """The embedding model cannot be loaded or prepared; the message names the command that mends it."""
