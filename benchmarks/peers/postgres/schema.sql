CREATE TABLE sheet (
    school text  NOT NULL,
    id     uuid  NOT NULL,
    digest text  NOT NULL,
    body   text  NOT NULL,
    PRIMARY KEY (school, id)
);

CREATE TABLE award (
    school  text NOT NULL,
    sheet   uuid NOT NULL,
    student text NOT NULL,
    faction text NOT NULL,
    class   text NOT NULL,
    points  int  NOT NULL
);

-- One index answers every board of a school and the total of a student without a look at the table.
CREATE INDEX award_by_student ON award (school, student) INCLUDE (faction, class, points);
