-- What the window's report screen keeps beside the text: the outline as people changed it, named versions, figures held back,
-- phrases, corrections of issued reports, and runs of saves that are one operation.

ALTER TABLE operation ADD COLUMN until /* moment of its last change, where a run of saves went on; NULL where it was done at once -- */ TEXT;

ALTER TABLE report ADD COLUMN corrects_id /* the issued report that this one corrects; NULL for all others -- */ INTEGER REFERENCES report (id);

ALTER TABLE report_section ADD COLUMN outline /* whether heading and place are the template's, a person's own, or the section was taken out -- */ TEXT NOT NULL DEFAULT 'template' CHECK (outline IN ('template', 'own', 'removed'));

CREATE TABLE report_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    name TEXT NOT NULL, -- what it is called in the list of versions
    reason TEXT NOT NULL CHECK (reason IN ('by-hand', 'assemble', 'issue', 'restore', 'remove')), -- why it was kept: asked for, or before something that changes much
    document TEXT NOT NULL CHECK (json_valid(document)), -- the whole document as it was
    operation_id INTEGER NOT NULL REFERENCES operation (id) -- the operation that kept it; it knows who and when
) STRICT;

CREATE INDEX report_version_by_report ON report_version (report_id, id);

CREATE TABLE figure_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the draft
    origin TEXT NOT NULL CHECK (json_valid(origin)), -- the figure as the text has it, as JSON
    value TEXT NOT NULL, -- the value that the register had when the figure was held; another one is asked about again
    UNIQUE (report_id, origin)
) STRICT;

CREATE TABLE phrase (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    topic TEXT NOT NULL, -- code of the section that it suits; empty where it suits any
    text TEXT NOT NULL, -- the words
    report_id INTEGER REFERENCES report (id) ON DELETE SET NULL, -- the report that it was taken from
    uses INTEGER NOT NULL DEFAULT 0, -- how often it was put into a text
    binned_at TEXT -- moment at which it went to the bin; NULL while it is kept
) STRICT;

CREATE INDEX phrase_by_report ON phrase (report_id);
