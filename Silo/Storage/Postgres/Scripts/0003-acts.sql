-- The log of acts, a chain for each school. Only appended to.
CREATE TABLE act
(
    school text   COLLATE "C" NOT NULL,
    seq    bigint NOT NULL,
    at     bigint NOT NULL,
    actor  text   COLLATE "C" NOT NULL,
    target text   COLLATE "C",
    name   text   COLLATE "C" NOT NULL,
    body   bytea  NOT NULL,
    PRIMARY KEY (school, seq)
);

CREATE INDEX act_by_actor  ON act (school, actor, seq);
CREATE INDEX act_by_target ON act (school, target, seq);
CREATE INDEX act_by_name   ON act (school, name, seq);

CREATE FUNCTION refuse_to_change_acts() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'An act is never changed or deleted.' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON act EXECUTE FUNCTION refuse_to_change_acts();
