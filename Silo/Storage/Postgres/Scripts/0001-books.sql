-- Books. One row for each sheet; `book` holds the head, and advancing it is the fence against a second writer.
CREATE TABLE book
(
    school   text   COLLATE "C" PRIMARY KEY,
    last_seq bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE sheet
(
    school    text   COLLATE "C" NOT NULL,
    first_seq bigint NOT NULL,
    last_seq  bigint NOT NULL CHECK (last_seq >= first_seq),
    id        uuid   NOT NULL,
    author    text   NOT NULL,
    body      bytea  NOT NULL,
    PRIMARY KEY (school, first_seq),
    UNIQUE (school, id)
);

-- Free text lies beside the book, so that it can be erased. As bytes: a text column refuses U+0000.
CREATE TABLE note
(
    school text  COLLATE "C" NOT NULL,
    sheet  uuid  NOT NULL,
    salt   bytea NOT NULL,
    text   bytea NOT NULL,
    PRIMARY KEY (school, sheet)
);

-- What every web front must read alike: the keys that protect its cookies.
CREATE TABLE web_key
(
    name text PRIMARY KEY,
    xml  text NOT NULL
);
