-- The register as it began. Every column says what it holds; `tests/golden/schema.sql` shows the whole.
--
-- Conventions: STRICT, so that a column holds what it says. AUTOINCREMENT, so that the id of a removed row never comes back as
-- another row. Days are text as 2026-06-14, moments as 2026-06-14T08:30:00 (local time of the office), both sort as written.
-- Closed sets of words are the words of the domain types (`kebab-case`). Quantities are integers of ten-thousandths, so that
-- the database adds exactly.

CREATE TABLE register_info (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- always 1: there is one register in a file
    name TEXT NOT NULL, -- name of the register, shown in the title of the window
    created_at TEXT NOT NULL, -- moment at which it was made
    created_by TEXT NOT NULL, -- who made it
    program TEXT NOT NULL -- version of the program that made it
) STRICT;

CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- number of the operation; later ones are greater
    name TEXT NOT NULL, -- code of the operation: record-add
    label TEXT NOT NULL, -- what was done, in Vietnamese, as undo shows it
    who TEXT NOT NULL, -- who did it
    at TEXT NOT NULL, -- moment at which it was done
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned')), -- undone can be redone; abandoned cannot
    undo TEXT NOT NULL DEFAULT 'yes' CHECK (undo IN ('yes', 'skip', 'barrier')) -- skip: undo passes over it; barrier: undo stops at it
) STRICT;

CREATE INDEX operation_by_state ON operation (state, id);

CREATE TABLE operation_now (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- always 1: one operation at a time
    operation_id INTEGER NOT NULL REFERENCES operation (id), -- the operation whose transaction is open
    recording INTEGER NOT NULL CHECK (recording IN (0, 1)) -- 1 while changes are written down, 0 while they are being undone or redone
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- order of the changes
    operation_id INTEGER NOT NULL REFERENCES operation (id), -- the operation that made it
    noun TEXT NOT NULL, -- the table changed
    kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')), -- what happened to the rows
    row_id INTEGER NOT NULL, -- the row; of inserts in a run, the first
    last_id INTEGER NOT NULL, -- the row again; of inserts in a run, the last
    before TEXT, -- the row before as JSON; NULL for inserts and where the bin was emptied
    after TEXT -- the row after as JSON; NULL for inserts (the row itself tells) and deletes
) STRICT;

CREATE INDEX change_by_operation ON change (operation_id, id);
CREATE INDEX change_by_row ON change (noun, row_id);

CREATE TABLE undone_row (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- order in which undo took the rows away
    operation_id INTEGER NOT NULL REFERENCES operation (id), -- the operation that had inserted the row
    noun TEXT NOT NULL, -- its table
    row_id INTEGER NOT NULL, -- its id
    body TEXT NOT NULL, -- the row as JSON, for redo
    UNIQUE (noun, row_id)
) STRICT;

CREATE INDEX undone_row_by_operation ON undone_row (operation_id);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    key TEXT NOT NULL UNIQUE, -- name of the setting
    value TEXT NOT NULL -- its value as JSON
) STRICT;

CREATE TABLE issuer_profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    name TEXT NOT NULL, -- name of the profile, the same in all its versions
    valid_from TEXT, -- first day of this version; NULL where it has always held
    valid_to TEXT, -- last day of this version; NULL while it holds
    body TEXT NOT NULL CHECK (json_valid(body)), -- the whole profile as JSON
    binned_at TEXT -- moment at which it went to the bin; NULL while it is kept
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    code TEXT NOT NULL UNIQUE, -- short code, unique in the register, bin included
    name TEXT NOT NULL, -- full name
    kind TEXT NOT NULL, -- what it is, a word of UnitKind
    parent_id INTEGER REFERENCES unit (id), -- the unit above; NULL for a root
    valid_from TEXT, -- first day of its existence; NULL where not known
    valid_to TEXT, -- last day of its existence; NULL while it exists
    position INTEGER NOT NULL DEFAULT 0, -- place among its siblings
    binned_at TEXT -- moment at which it went to the bin; NULL while it is kept
) STRICT;

CREATE INDEX unit_by_parent ON unit (parent_id);

CREATE TABLE unit_succession (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    predecessor_id INTEGER NOT NULL REFERENCES unit (id), -- the unit that ended or gave a part
    successor_id INTEGER NOT NULL REFERENCES unit (id), -- the unit that followed
    kind TEXT NOT NULL, -- merged, split or renamed
    effective_on TEXT NOT NULL, -- first day of the successor
    document TEXT, -- the resolution that decided it, as text
    UNIQUE (predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
) STRICT;

CREATE INDEX unit_succession_by_successor ON unit_succession (successor_id);

CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    code TEXT UNIQUE, -- code by which import files name it again; NULL for records typed here
    kind TEXT NOT NULL, -- code of its kind in the catalog
    unit_id INTEGER REFERENCES unit (id), -- the unit it belongs to
    title TEXT NOT NULL, -- its name or summary
    date TEXT, -- its day, or first day; NULL where still to be filled in
    until TEXT, -- last day of something that lasts
    fields TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fields)), -- the kind's own fields as JSON; numbers and days are tagged so that each comes back as it went in
    binned_at TEXT -- moment at which it went to the bin; NULL while it is kept
) STRICT;

CREATE INDEX record_by_kind ON record (kind, date, id) WHERE binned_at IS NULL;
CREATE INDEX record_by_unit ON record (unit_id);

CREATE TABLE record_stage (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, -- the record
    stage TEXT NOT NULL, -- code of the stage in its kind
    reached_on TEXT, -- when it was reached; NULL where the day is still to be filled in
    document TEXT, -- the decision that made it so, as text
    note TEXT, -- a remark
    UNIQUE (record_id, stage)
) STRICT;

CREATE TABLE record_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, -- the record that refers
    to_id INTEGER NOT NULL REFERENCES record (id), -- the record referred to
    role TEXT NOT NULL, -- as what: can-cu, thay-the, tong-ket
    UNIQUE (record_id, to_id, role)
) STRICT;

CREATE INDEX record_link_by_target ON record_link (to_id);

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    code TEXT NOT NULL UNIQUE, -- its code: V01
    origin TEXT NOT NULL CHECK (origin IN ('built-in', 'own')), -- of the program's catalog, or the office's own
    definition TEXT CHECK (definition IS NULL OR json_valid(definition)), -- an own indicator as JSON; NULL for built-in ones, whose definition is the catalog's
    binned_at TEXT, -- moment at which it went to the bin; NULL while it is kept
    CHECK ((origin = 'own') = (definition IS NOT NULL))
) STRICT;

CREATE TABLE data_window (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    first_day TEXT NOT NULL, -- first day of the data
    last_day TEXT NOT NULL, -- last day, the cut-off
    UNIQUE (first_day, last_day),
    CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    body TEXT NOT NULL UNIQUE CHECK (json_valid(body)) -- label, file, place, person, day of receipt as JSON
) STRICT;

CREATE TABLE observation (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    indicator_id INTEGER NOT NULL REFERENCES indicator (id), -- what
    unit_id INTEGER NOT NULL REFERENCES unit (id), -- of whom
    window_id INTEGER NOT NULL REFERENCES data_window (id), -- over which days
    basis INTEGER NOT NULL CHECK (basis IN (0, 1)), -- 0 done (thực hiện), 1 estimated (ước thực hiện)
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)), -- 0 a value, 1 chưa báo cáo, 2 không áp dụng
    value INTEGER, -- ten-thousandths; of ratios the numerator, of averages the sum
    base INTEGER, -- ten-thousandths; of ratios the denominator, of averages the weight, of n/N the N
    approximation INTEGER CHECK (approximation BETWEEN 0 AND 3), -- wish for how it is shown: 0 trên, 1 hơn, 2 gần, 3 khoảng
    revision INTEGER NOT NULL DEFAULT 1, -- 1 for the first value given, 2 after one correction
    source_id INTEGER REFERENCES source (id), -- where it came from
    note TEXT, -- remark of the one who gave it
    operation_id INTEGER NOT NULL REFERENCES operation (id), -- the operation that recorded this revision; it knows who and when
    CHECK ((state = 0) = (value IS NOT NULL)),
    CHECK (state = 0 OR base IS NULL)
) STRICT;

-- One current value for each indicator, unit, window and basis.
CREATE UNIQUE INDEX observation_once ON observation (window_id, indicator_id, unit_id, basis);
-- Totals read this index alone and never the table: it holds the whole of a reading.
CREATE INDEX observation_reading ON observation (window_id, indicator_id, unit_id, basis, state, value, base, approximation);

CREATE TABLE observation_revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    observation_id INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE, -- the observation that has a later value now
    revision INTEGER NOT NULL, -- number of the earlier revision
    state INTEGER NOT NULL, -- as in observation
    value INTEGER, -- as in observation
    base INTEGER, -- as in observation
    approximation INTEGER, -- as in observation
    source_id INTEGER REFERENCES source (id), -- where the earlier value came from
    note TEXT, -- its remark
    operation_id INTEGER NOT NULL REFERENCES operation (id), -- the operation that had recorded it
    UNIQUE (observation_id, revision)
) STRICT;

CREATE TABLE target (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    indicator_id INTEGER NOT NULL REFERENCES indicator (id), -- what
    unit_id INTEGER NOT NULL REFERENCES unit (id), -- for whom; the root unit where it is for all
    year INTEGER NOT NULL, -- for which year
    value INTEGER NOT NULL, -- ten-thousandths
    document TEXT, -- the resolution or plan that sets it, as text
    UNIQUE (year, indicator_id, unit_id)
) STRICT;

CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    code TEXT NOT NULL, -- code of the template; one of the built-in codes replaces that template
    version INTEGER NOT NULL, -- 1 for the first version saved here
    body TEXT NOT NULL, -- the template as TOML
    binned_at TEXT, -- moment at which it went to the bin; NULL while it is kept
    UNIQUE (code, version)
) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    name TEXT NOT NULL, -- name of the file as it was given
    sha256 TEXT NOT NULL, -- hash of its bytes in lower-case hexadecimal; names the file beside the register
    size INTEGER NOT NULL, -- how many bytes
    record_id INTEGER REFERENCES record (id) ON DELETE CASCADE, -- the record it belongs to
    report_id INTEGER REFERENCES report (id) ON DELETE CASCADE -- the report it belongs to
) STRICT;

CREATE INDEX attachment_by_record ON attachment (record_id);
CREATE INDEX attachment_by_report ON attachment (report_id);

CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    code TEXT UNIQUE, -- key by which import files name it again; NULL for reports made here
    title TEXT NOT NULL, -- name in lists; search finds it by this and by the words of its sections
    period TEXT NOT NULL, -- the period: 2026-6t
    scheme TEXT NOT NULL CHECK (json_valid(scheme)), -- cut-off scheme as JSON
    first_day TEXT NOT NULL, -- first day of its data
    last_day TEXT NOT NULL, -- cut-off day of its data
    unit_id INTEGER NOT NULL REFERENCES unit (id), -- the unit whose subtree it reports on
    basis TEXT NOT NULL, -- actual or estimate, a word of Basis
    subject TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(subject)), -- ids of the directive or programmes that it is about, as a JSON list
    template TEXT, -- code of the template; NULL for a report brought from elsewhere
    template_version INTEGER, -- version of the user's template; NULL for a built-in one
    catalog_version TEXT NOT NULL, -- version of the program whose catalog made it
    profile_id INTEGER REFERENCES issuer_profile (id), -- the version of the issuer profile; NULL for a report brought from elsewhere
    layout TEXT, -- code of the layout standard, where chosen by hand
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'issued')), -- being written, or signed and frozen
    number INTEGER, -- number of the issued document
    signed_on TEXT, -- day of signing
    signer TEXT, -- who signed, as JSON
    document TEXT CHECK (document IS NULL OR json_valid(document)), -- the document without its sections while a draft; whole and frozen once issued
    issued_operation_id INTEGER REFERENCES operation (id), -- the operation that froze it
    binned_at TEXT, -- moment at which it went to the bin; NULL while it is kept
    CHECK ((state = 'issued') = (issued_operation_id IS NOT NULL))
) STRICT;

CREATE INDEX report_by_period ON report (last_day, template);

CREATE TABLE report_section (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the report
    parent_id INTEGER REFERENCES report_section (id) ON DELETE CASCADE, -- the section above; NULL at the top
    position INTEGER NOT NULL, -- place among its siblings, from 0
    code TEXT NOT NULL, -- code in the template: II.7
    rank TEXT NOT NULL, -- what its number looks like, a word of Rank
    heading TEXT NOT NULL, -- the heading without its number
    blocks TEXT NOT NULL CHECK (json_valid(blocks)), -- its own blocks as JSON, as they stand
    baseline TEXT NOT NULL CHECK (json_valid(baseline)), -- its own blocks as they were last assembled
    state TEXT NOT NULL DEFAULT 'assembled' CHECK (state IN ('assembled', 'edited', 'done')) -- untouched, changed by a person, or declared finished
) STRICT;

CREATE INDEX report_section_by_report ON report_section (report_id, parent_id, position);
CREATE INDEX report_section_by_parent ON report_section (parent_id);

CREATE TABLE report_figure (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- the issued report
    section TEXT NOT NULL, -- code of the section or appendix it stands in; empty in the opening
    indicator TEXT NOT NULL, -- code of the indicator
    unit_id INTEGER NOT NULL, -- the unit whose subtree was totalled; kept even where the unit is removed later
    first_day TEXT NOT NULL, -- first day totalled
    last_day TEXT NOT NULL, -- last day totalled
    measure TEXT NOT NULL, -- which number of the indicator, a word of Measure
    value TEXT NOT NULL, -- the exact number behind it
    shown TEXT NOT NULL -- as it was printed
) STRICT;

CREATE INDEX report_figure_by_report ON report_figure (report_id);

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- row
    record_id INTEGER REFERENCES record (id), -- the directive it comes from
    report_id INTEGER REFERENCES report (id), -- the report whose second part it stands in
    "group" INTEGER, -- number of its group in the directive
    group_title TEXT, -- name of the group
    content TEXT NOT NULL, -- what is to be done
    lead_id INTEGER REFERENCES unit (id), -- the unit in charge
    lead_text TEXT, -- who is in charge, in words
    cycle TEXT NOT NULL DEFAULT 'once', -- how often it is due, a word of TaskCycle
    due TEXT, -- until when
    state TEXT NOT NULL DEFAULT 'assigned', -- how far it is, a word of TaskState
    done_on TEXT, -- when it was done
    result TEXT, -- what came of it; for a task not done, why
    position INTEGER NOT NULL DEFAULT 0, -- place in the list of its document or report
    binned_at TEXT, -- moment at which it went to the bin; NULL while it is kept
    CHECK (record_id IS NULL OR report_id IS NULL)
) STRICT;

CREATE INDEX task_by_record ON task (record_id);
CREATE INDEX task_by_report ON task (report_id);

-- Words of everything that can be searched: rowid is the row's id times 8 plus 0 record, 1 unit, 2 report, 3 task, 4 section of a report.
-- Contentless, since the rows themselves hold the text. Column `exact` keeps marks, `folded` drops them.
CREATE VIRTUAL TABLE search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");

CREATE TRIGGER search_record_insert AFTER INSERT ON record BEGIN
    INSERT INTO search (rowid, exact, folded)
    SELECT new.id * 8, search_exact(words), search_folded(words) FROM (SELECT record_words(new.title, new.fields) AS words);
END;
CREATE TRIGGER search_record_update AFTER UPDATE OF title, fields ON record BEGIN
    UPDATE search SET exact = search_exact(record_words(new.title, new.fields)), folded = search_folded(record_words(new.title, new.fields))
    WHERE rowid = new.id * 8;
END;
CREATE TRIGGER search_record_delete AFTER DELETE ON record BEGIN
    DELETE FROM search WHERE rowid = old.id * 8;
END;

CREATE TRIGGER search_unit_insert AFTER INSERT ON unit BEGIN
    INSERT INTO search (rowid, exact, folded) VALUES (new.id * 8 + 1, search_exact(new.name), search_folded(new.name));
END;
CREATE TRIGGER search_unit_update AFTER UPDATE OF name ON unit BEGIN
    UPDATE search SET exact = search_exact(new.name), folded = search_folded(new.name) WHERE rowid = new.id * 8 + 1;
END;
CREATE TRIGGER search_unit_delete AFTER DELETE ON unit BEGIN
    DELETE FROM search WHERE rowid = old.id * 8 + 1;
END;

CREATE TRIGGER search_report_insert AFTER INSERT ON report BEGIN
    INSERT INTO search (rowid, exact, folded) VALUES (new.id * 8 + 2, search_exact(new.title), search_folded(new.title));
END;
CREATE TRIGGER search_report_update AFTER UPDATE OF title ON report BEGIN
    UPDATE search SET exact = search_exact(new.title), folded = search_folded(new.title) WHERE rowid = new.id * 8 + 2;
END;
CREATE TRIGGER search_report_delete AFTER DELETE ON report BEGIN
    DELETE FROM search WHERE rowid = old.id * 8 + 2;
END;

CREATE TRIGGER search_task_insert AFTER INSERT ON task BEGIN
    INSERT INTO search (rowid, exact, folded)
    SELECT new.id * 8 + 3, search_exact(words), search_folded(words) FROM (SELECT new.content || ' ' || coalesce(new.result, '') AS words);
END;
CREATE TRIGGER search_task_update AFTER UPDATE OF content, result ON task BEGIN
    UPDATE search SET exact = search_exact(new.content || ' ' || coalesce(new.result, '')), folded = search_folded(new.content || ' ' || coalesce(new.result, ''))
    WHERE rowid = new.id * 8 + 3;
END;
CREATE TRIGGER search_task_delete AFTER DELETE ON task BEGIN
    DELETE FROM search WHERE rowid = old.id * 8 + 3;
END;

CREATE TRIGGER search_report_section_insert AFTER INSERT ON report_section BEGIN
    INSERT INTO search (rowid, exact, folded)
    SELECT new.id * 8 + 4, search_exact(words), search_folded(words) FROM (SELECT section_words(new.heading, new.blocks) AS words);
END;
CREATE TRIGGER search_report_section_update AFTER UPDATE OF heading, blocks ON report_section BEGIN
    UPDATE search SET exact = search_exact(section_words(new.heading, new.blocks)), folded = search_folded(section_words(new.heading, new.blocks))
    WHERE rowid = new.id * 8 + 4;
END;
CREATE TRIGGER search_report_section_delete AFTER DELETE ON report_section BEGIN
    DELETE FROM search WHERE rowid = old.id * 8 + 4;
END;
