"""The full-text index beside the table of entries. Both databases keep it by themselves whenever a row changes.

SQLite: FTS5 over the table's own text, kept by triggers. A migration that makes the table anew must make the triggers anew.
PostgreSQL: vectors generated from the stems. The configuration is "simple", for the stems were made by us.
"""

COLUMNS = ["names", "words"]
OLD = "INSERT INTO search_words(search_words, rowid, names, words) VALUES ('delete', old.id, old.names, old.words);"
NEW = "INSERT INTO search_words(rowid, names, words) VALUES (new.id, new.names, new.words);"
WHEN = {"insert": NEW, "delete": OLD, "update": OLD + NEW}
OF = {"update": "update OF names, words"}
TOKENS = "tokenize='unicode61 remove_diacritics 0', prefix='2 3'"
TABLE = f"CREATE VIRTUAL TABLE search_words USING fts5(names, words, content='search_entry', content_rowid='id', {TOKENS})"
TRIGGERS = [
    f"CREATE TRIGGER search_words_{one} AFTER {OF.get(one, one)} ON search_entry BEGIN {does} END" for one, does in WHEN.items()
]
VECTOR = "ALTER TABLE search_entry ADD COLUMN {0}_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', {0})) STORED"
INDEX = "CREATE INDEX search_entry_{0}_vector ON search_entry USING gin ({0}_vector) WITH (fastupdate = off)"
MAKE = {
    "sqlite": [TABLE, *TRIGGERS],
    "postgresql": [each.format(column) for column in COLUMNS for each in (VECTOR, INDEX)],
}
DROP = {
    "sqlite": [*(f"DROP TRIGGER search_words_{one}" for one in WHEN), "DROP TABLE search_words"],
    "postgresql": [f"ALTER TABLE search_entry DROP COLUMN {column}_vector" for column in COLUMNS],
}


def make(apps, schema_editor):
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)
