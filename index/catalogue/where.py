"""Turns the conditions of a query into SQL with placeholders."""

from __future__ import annotations

from collections.abc import Iterable

from index.catalogue.pool import Value


class Where:
    """Collects conditions that must all hold.

    Only what is asked for becomes SQL, so that SQLite can use the index on it.

    Example:
        >>> where = Where().equal("region", "上海").equal("kind", None)
        >>> where.sql, where.values
        ('region = ?', ('上海',))
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._values: list[Value] = []

    @property
    def sql(self) -> str:
        """The expression; true when there are no conditions."""
        return " AND ".join(self._parts) or "1"

    @property
    def values(self) -> tuple[Value, ...]:
        """The values of the placeholders, in order."""
        return tuple(self._values)

    def equal(self, column: str, value: Value) -> Where:
        """Ask for one value, unless it is ``None``."""
        return self if value is None else self.holds(f"{column} = ?", value)

    def among(self, column: str, values: Iterable[Value] | None) -> Where:
        """Ask for one of several values, unless they are ``None``; no values at all can never hold."""
        if values is None:
            return self
        listed = tuple(values)
        return self.holds(f"{column} IN ({', '.join('?' * len(listed))})", *listed)

    def holds(self, sql: str, *values: Value) -> Where:
        """Ask for an expression with its own placeholders."""
        self._parts.append(sql)
        self._values.extend(values)
        return self
