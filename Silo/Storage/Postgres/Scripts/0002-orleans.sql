-- What Microsoft.Orleans.Clustering, Persistence and Reminders.AdoNet ask a database for: they read their statements from
-- the table orleansquery by key, and name parameters and columns as these statements do.
CREATE TABLE orleansquery
(
    querykey  text PRIMARY KEY,
    querytext text NOT NULL
);

-- Clustering. Every change of the members also advances the version of the table, in one statement.
CREATE TABLE silo_table
(
    deploymentid text        PRIMARY KEY,
    version      int         NOT NULL DEFAULT 0,
    changed      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE silo
(
    deploymentid text        NOT NULL REFERENCES silo_table,
    address      text        NOT NULL,
    port         int         NOT NULL,
    generation   int         NOT NULL,
    siloname     text        NOT NULL,
    hostname     text        NOT NULL,
    status       int         NOT NULL,
    proxyport    int         NOT NULL,
    suspecttimes text,
    starttime    timestamptz NOT NULL,
    iamalivetime timestamptz NOT NULL,
    PRIMARY KEY (deploymentid, address, port, generation)
);

CREATE VIEW silo_row AS
SELECT t.deploymentid, s.address, s.port, s.generation, s.siloname, s.hostname, s.status, s.proxyport, s.suspecttimes, s.starttime, s.iamalivetime, t.version
FROM silo_table t LEFT JOIN silo s USING (deploymentid);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', '
    WITH added AS (INSERT INTO silo_table (deploymentid) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*)::int FROM added'),
('InsertMembershipKey', '
    WITH advanced AS (
        UPDATE silo_table SET version = version + 1, changed = now()
        WHERE deploymentid = @DeploymentId AND version = @Version
          AND NOT EXISTS (SELECT FROM silo WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING deploymentid
    ), added AS (
        INSERT INTO silo (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
        SELECT deploymentid, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM advanced
        RETURNING 1
    )
    SELECT count(*)::int FROM added'),
('UpdateMembershipKey', '
    WITH advanced AS (
        UPDATE silo_table SET version = version + 1, changed = now()
        WHERE deploymentid = @DeploymentId AND version = @Version
          AND EXISTS (SELECT FROM silo WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING deploymentid
    ), changed AS (
        UPDATE silo SET status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
        FROM advanced
        WHERE silo.deploymentid = advanced.deploymentid AND address = @Address AND port = @Port AND generation = @Generation
        RETURNING 1
    )
    SELECT count(*)::int FROM changed'),
('UpdateIAmAlivetimeKey', '
    UPDATE silo SET iamalivetime = @IAmAliveTime
    WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('MembershipReadRowKey', '
    SELECT t.deploymentid, s.address, s.port, s.generation, s.siloname, s.hostname, s.status, s.proxyport, s.suspecttimes, s.starttime, s.iamalivetime, t.version
    FROM silo_table t
    LEFT JOIN silo s ON s.deploymentid = t.deploymentid AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE t.deploymentid = @DeploymentId'),
('MembershipReadAllKey', 'SELECT * FROM silo_row WHERE deploymentid = @DeploymentId'),
('DeleteMembershipTableEntriesKey', '
    WITH silos AS (DELETE FROM silo WHERE deploymentid = @DeploymentId)
    DELETE FROM silo_table WHERE deploymentid = @DeploymentId'),
('GatewaysQueryKey', '
    SELECT address, proxyport, generation FROM silo WHERE deploymentid = @DeploymentId AND status = @Status AND proxyport > 0'),
-- Status 3 is Active: a silo that serves is never swept away.
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM silo WHERE deploymentid = @DeploymentId AND iamalivetime < @IAmAliveTime AND status <> 3');

-- Grain state. The hashes that Orleans passes along are not needed: the key is indexed itself.
CREATE TABLE grain_state
(
    graintypestring        text        NOT NULL,
    grainidn0              bigint      NOT NULL,
    grainidn1              bigint      NOT NULL,
    grainidextensionstring text,
    serviceid              text        NOT NULL,
    payloadbinary          bytea,
    version                int         NOT NULL,
    modified               timestamptz NOT NULL DEFAULT now(),
    UNIQUE NULLS NOT DISTINCT (graintypestring, grainidextensionstring, grainidn0, grainidn1, serviceid)
);

INSERT INTO orleansquery (querykey, querytext) VALUES
('ReadFromStorageKey', '
    SELECT payloadbinary, version FROM grain_state
    WHERE graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
      AND grainidextensionstring IS NOT DISTINCT FROM @GrainIdExtensionString AND serviceid = @ServiceId'),
-- A state that was never read has no version and may only be inserted. No change is answered by the version as it was.
('WriteToStorageKey', '
    WITH updated AS (
        UPDATE grain_state SET payloadbinary = @PayloadBinary, version = version + 1, modified = now()
        WHERE graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
          AND grainidextensionstring IS NOT DISTINCT FROM @GrainIdExtensionString AND serviceid = @ServiceId
          AND version = @GrainStateVersion::int
        RETURNING version
    ), inserted AS (
        INSERT INTO grain_state (graintypestring, grainidn0, grainidn1, grainidextensionstring, serviceid, payloadbinary, version)
        SELECT @GrainTypeString, @GrainIdN0, @GrainIdN1, @GrainIdExtensionString, @ServiceId, @PayloadBinary, 1
        WHERE @GrainStateVersion::int IS NULL
        ON CONFLICT DO NOTHING
        RETURNING version
    )
    SELECT coalesce((SELECT version FROM updated), (SELECT version FROM inserted), @GrainStateVersion::int) AS newgrainstateversion'),
('ClearStorageKey', '
    UPDATE grain_state SET payloadbinary = NULL, version = version + 1, modified = now()
    WHERE graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
      AND grainidextensionstring IS NOT DISTINCT FROM @GrainIdExtensionString AND serviceid = @ServiceId
      AND version = @GrainStateVersion::int
    RETURNING version AS newgrainstateversion'),
('DeleteStorageKey', '
    DELETE FROM grain_state
    WHERE graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
      AND grainidextensionstring IS NOT DISTINCT FROM @GrainIdExtensionString AND serviceid = @ServiceId
      AND version = @GrainStateVersion::int
    RETURNING version + 1 AS newgrainstateversion');

-- Reminders.
CREATE TABLE reminder
(
    serviceid    text        NOT NULL,
    grainid      text        NOT NULL,
    remindername text        NOT NULL,
    grainhash    int         NOT NULL,
    starttime    timestamptz NOT NULL,
    period       bigint      NOT NULL,
    version      int         NOT NULL DEFAULT 0,
    PRIMARY KEY (serviceid, grainid, remindername)
);
CREATE INDEX reminder_by_hash ON reminder (serviceid, grainhash);

INSERT INTO orleansquery (querykey, querytext) VALUES
('UpsertReminderRowKey', '
    INSERT INTO reminder (serviceid, grainid, remindername, grainhash, starttime, period)
    VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period)
    ON CONFLICT (serviceid, grainid, remindername) DO UPDATE
        SET grainhash = excluded.grainhash, starttime = excluded.starttime, period = excluded.period, version = reminder.version + 1
    RETURNING version'),
('ReadReminderRowKey', '
    SELECT grainid, remindername, starttime, period, version FROM reminder
    WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName'),
('ReadReminderRowsKey', '
    SELECT grainid, remindername, starttime, period, version FROM reminder WHERE serviceid = @ServiceId AND grainid = @GrainId'),
('ReadRangeRows1Key', '
    SELECT grainid, remindername, starttime, period, version FROM reminder
    WHERE serviceid = @ServiceId AND grainhash > @BeginHash AND grainhash <= @EndHash'),
-- The range that goes around the end of the ring.
('ReadRangeRows2Key', '
    SELECT grainid, remindername, starttime, period, version FROM reminder
    WHERE serviceid = @ServiceId AND (grainhash > @BeginHash OR grainhash <= @EndHash)'),
('DeleteReminderRowKey', '
    WITH gone AS (
        DELETE FROM reminder
        WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName AND version = @Version
        RETURNING 1
    )
    SELECT count(*)::int FROM gone'),
('DeleteReminderRowsKey', 'DELETE FROM reminder WHERE serviceid = @ServiceId');
