"""One lookup, two databases: FTS5 beside the table in SQLite, generated vectors in PostgreSQL (the migration makes both)."""

from django.db import models


class StemsField(models.TextField):
    """Stems with spaces between. `__matches` takes a Query."""


@StemsField.register_lookup
class Matches(models.Lookup):
    lookup_name = "matches"
    prepare_rhs = False

    def as_sqlite(self, compiler, connection):
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        found = "SELECT rowid FROM search_words WHERE search_words MATCH %s"
        return f"{table}.id IN ({found})", [self.rhs.for_fts5(self.lhs.target.column)]

    def as_postgresql(self, compiler, connection):
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        return f"{table}.{self.lhs.target.column}_vector @@ to_tsquery('simple', %s)", [self.rhs.for_tsquery()]
