-- What a reviewer saw is a set of journal entries, and that set only grows: its size names it. A greatest sequence does not, since
-- an entry may be committed after one that bears a greater number.
SELECT set_config('app.territories', '*', true), set_config('app.user', 'system:migration', true);

ALTER TABLE review_mark ADD COLUMN seen_entries integer NOT NULL;
ALTER TABLE review_mark ADD CONSTRAINT review_mark_seen CHECK (seen_entries >= 1 AND seen_sequence >= 1);

-- The entries of one thing, wherever they stand in the journal.
CREATE INDEX journal_entry_subject_id_sequence_idx ON journal_entry (subject_id, sequence);
CREATE INDEX review_mark_subject_id_seen_entries_idx ON review_mark (subject_id, seen_entries);
CREATE INDEX review_mark_asked ON review_mark (territory_id) WHERE verdict = 'ASKED';
