using Microsoft.Data.Sqlite;

namespace Engagement.Storage;

/// <summary>
/// The tables, version by version. A version once released is never edited; a change is a further step. A file written
/// by a newer program is refused.
/// </summary>
internal static class SqliteSchema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE sheet (
            school    TEXT    NOT NULL,
            first_seq INTEGER NOT NULL,
            last_seq  INTEGER NOT NULL,
            id        BLOB    NOT NULL,
            author    TEXT    NOT NULL,
            body      BLOB    NOT NULL
        );
        CREATE UNIQUE INDEX sheet_by_seq ON sheet (school, first_seq);
        CREATE UNIQUE INDEX sheet_by_id  ON sheet (school, id);

        CREATE TABLE note (
            school TEXT NOT NULL,
            sheet  BLOB NOT NULL,
            salt   BLOB NOT NULL,
            text   TEXT NOT NULL,
            PRIMARY KEY (school, sheet)
        ) WITHOUT ROWID;

        CREATE TABLE grain_state (
            grain   TEXT    NOT NULL,
            name    TEXT    NOT NULL,
            version INTEGER NOT NULL,
            payload BLOB    NOT NULL,
            PRIMARY KEY (grain, name)
        );

        CREATE TABLE reminder (
            grain    TEXT    NOT NULL,
            hash     INTEGER NOT NULL,
            name     TEXT    NOT NULL,
            start_at TEXT    NOT NULL,
            period   TEXT    NOT NULL,
            etag     INTEGER NOT NULL,
            PRIMARY KEY (grain, name)
        ) WITHOUT ROWID;
        """,

        // Ids of sheets grow with time: with the id in front all schools write to the same few pages of the index.
        """
        DROP INDEX sheet_by_id;
        CREATE UNIQUE INDEX sheet_by_id ON sheet (id, school);
        """,

        """
        CREATE TABLE act (
            school TEXT    NOT NULL,
            seq    INTEGER NOT NULL,
            at     INTEGER NOT NULL,
            actor  TEXT    NOT NULL,
            target TEXT,
            name   TEXT    NOT NULL,
            body   BLOB    NOT NULL
        );
        CREATE UNIQUE INDEX act_by_seq ON act (school, seq);
        CREATE INDEX act_by_actor  ON act (school, actor, seq);
        CREATE INDEX act_by_target ON act (school, target, seq);
        CREATE INDEX act_by_name   ON act (school, name, seq);

        CREATE TRIGGER act_is_not_changed BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'An act is never changed.'); END;
        CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'An act is never deleted.'); END;
        """,
    ];

    public static void BringForward(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = ReadVersion(connection, transaction);
        if (version > Steps.Length)
        {
            throw new ConfigurationException(
                $"The data file has schema version {version}, newer than this program knows ({Steps.Length}). Use the newer program.");
        }

        for (; version < Steps.Length; version++)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"{Steps[version]} PRAGMA user_version = {version + 1};";
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static int ReadVersion(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
