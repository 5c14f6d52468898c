-- SPDX-License-Identifier: GPL-3.0-or-later
-- A line that says `-- next` ends a statement: triggers hold semicolons of their own.
-- A migration that shipped is never edited; the next change is the next number.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE run (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    lab TEXT NOT NULL,
    lab_hash TEXT NOT NULL,
    lab_revision INTEGER NOT NULL,
    program_version TEXT NOT NULL,
    models TEXT NOT NULL,
    started TEXT NOT NULL,
    imported_from TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT
-- next
CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    run TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    time TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT
-- next
CREATE INDEX event_by_run ON event (run, seq)
-- next
CREATE INDEX run_by_lab ON run (lab, seq)
-- next
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
-- next
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
-- next
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
-- next
CREATE TRIGGER run_is_never_changed BEFORE UPDATE ON run
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
-- next
CREATE TRIGGER run_is_never_deleted BEFORE DELETE ON run
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
-- next
CREATE TRIGGER run_is_never_replaced BEFORE INSERT ON run
WHEN EXISTS (SELECT 1 FROM run WHERE seq = NEW.seq OR id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
-- next
INSERT INTO meta (key, value) VALUES ('min_reader', '1')
