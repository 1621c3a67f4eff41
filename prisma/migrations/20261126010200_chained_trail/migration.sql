-- The trail: every change of a row of a territory, its rows before and after, in links chained by their hashes. One link per
-- statement and territory. A link takes its place in the chain when its transaction commits: the head of the chain is
-- held for that instant only, and a long import makes nobody wait.

CREATE TABLE audit_head (
  territory_id uuid PRIMARY KEY,
  sequence bigint NOT NULL,
  hash bytea NOT NULL
);
CREATE TABLE audit_link (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  territory_id uuid NOT NULL,
  sequence bigint,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  table_name text NOT NULL,
  operation text NOT NULL,
  actor text NOT NULL,
  row_count int NOT NULL,
  digest bytea NOT NULL,
  hash bytea,
  CONSTRAINT audit_link_place UNIQUE (territory_id, sequence),
  CONSTRAINT audit_link_territory UNIQUE (territory_id, id),
  CONSTRAINT audit_link_sealed CHECK ((sequence IS NULL) = (hash IS NULL))
);
CREATE TABLE audit_row (
  link_id bigint NOT NULL,
  rank int NOT NULL,
  territory_id uuid NOT NULL,
  row_key text NOT NULL,
  before jsonb,
  after jsonb,
  PRIMARY KEY (link_id, rank),
  CONSTRAINT audit_row_link FOREIGN KEY (territory_id, link_id) REFERENCES audit_link (territory_id, id)
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_head', 'audit_link', 'audit_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY territory ON %I USING (territory_id = ANY ((SELECT territories_in_scope())::uuid[])) WITH CHECK (territory_id = ANY ((SELECT territories_in_scope())::uuid[]))', t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t);
  END LOOP;
END $$;
CREATE TRIGGER audit_row_append_only BEFORE UPDATE OR DELETE ON audit_row FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE FUNCTION audit_link_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.sequence IS NOT NULL THEN
    RAISE EXCEPTION 'audit_link is append-only' USING ERRCODE = '42501', CONSTRAINT = 'append_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_link_stays BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION audit_link_stays();

-- What a link's hash covers, besides the hash before it.
CREATE FUNCTION audit_content(l audit_link) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.digest || convert_to(concat_ws('|', l.territory_id, l.sequence,
    to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), l.table_name, l.operation, l.actor, l.row_count), 'UTF8')
$$;

CREATE FUNCTION audit_digest(p_link bigint) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT sha256(convert_to(string_agg(concat_ws('|', rank, row_key, coalesce(before::text, '-'), coalesce(after::text, '-')), E'\n' ORDER BY rank), 'UTF8'))
  FROM audit_row WHERE link_id = p_link
$$;

-- The place in the chain, taken at commit.
CREATE FUNCTION audit_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE head audit_head; link audit_link;
BEGIN
  INSERT INTO audit_head (territory_id, sequence, hash) VALUES (NEW.territory_id, 0, ''::bytea) ON CONFLICT DO NOTHING;
  UPDATE audit_head SET sequence = sequence + 1 WHERE territory_id = NEW.territory_id RETURNING * INTO STRICT head;
  link := NEW;
  link.sequence := head.sequence;
  link.hash := sha256(head.hash || audit_content(link));
  UPDATE audit_link SET sequence = link.sequence, hash = link.hash WHERE id = link.id;
  UPDATE audit_head SET hash = link.hash WHERE territory_id = link.territory_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_seal AFTER INSERT ON audit_link
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_seal();

-- Writes the link of a statement: `TG_ARGV` holds the columns of the table's key. Without an actor nothing is written at all.
CREATE FUNCTION audit_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  who text := nullif(current_setting('app.user', true), '');
  key_of text; source text; place text; link bigint; territory uuid;
BEGIN
  SELECT string_agg(format('%%1$s.%I::text', c), $s$ || '/' || $s$) INTO key_of FROM unnest(TG_ARGV) c;
  place := CASE WHEN TG_TABLE_NAME = 'membership' THEN $p$coalesce(%1$s.territory_id, '00000000-0000-0000-0000-000000000000'::uuid)$p$ ELSE '%1$s.territory_id' END;
  source := CASE TG_OP
    WHEN 'INSERT' THEN format('SELECT %s AS place, %s AS key, NULL::jsonb AS before, to_jsonb(n) AS after FROM new_rows n', format(place, 'n'), format(key_of, 'n'))
    WHEN 'DELETE' THEN format('SELECT %s AS place, %s AS key, to_jsonb(o) AS before, NULL::jsonb AS after FROM old_rows o', format(place, 'o'), format(key_of, 'o'))
    ELSE format('SELECT %s AS place, %s AS key, to_jsonb(o) AS before, to_jsonb(n) AS after FROM new_rows n JOIN old_rows o ON %s = %s', format(place, 'n'), format(key_of, 'n'), format(key_of, 'n'), format(key_of, 'o'))
  END;
  FOR territory IN EXECUTE format('SELECT DISTINCT place FROM (%s) s ORDER BY 1', source) LOOP
    IF who IS NULL THEN
      RAISE EXCEPTION 'audit: % changed without an actor', TG_TABLE_NAME USING ERRCODE = '42501', CONSTRAINT = 'audit_actor';
    END IF;
    link := nextval(pg_get_serial_sequence('public.audit_link', 'id'));
    EXECUTE format($q$
      WITH told AS (SELECT (row_number() OVER (ORDER BY key))::int AS rank, key, before, after FROM (%s) s WHERE place = $2),
           header AS (
             INSERT INTO audit_link (id, territory_id, table_name, operation, actor, row_count, digest) OVERRIDING SYSTEM VALUE
             SELECT $1, $2, $3, $4, $5, count(*), sha256(convert_to(string_agg(concat_ws('|', rank, key, coalesce(before::text, '-'), coalesce(after::text, '-')), E'\n' ORDER BY rank), 'UTF8')) FROM told)
      INSERT INTO audit_row (link_id, rank, territory_id, row_key, before, after) SELECT $1, rank, $2, key, before, after FROM told$q$, source)
    USING link, territory, TG_TABLE_NAME::text, TG_OP, who;
  END LOOP;
  RETURN NULL;
END $$;

-- Puts the trail on a table, beginning with the rows it already holds. A later migration that creates a table with
-- `territory_id`, or rewrites the rows of one, calls it again.
CREATE FUNCTION audit_follow(p_table regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  columns text[]; place text; key_of text; territory uuid; link bigint; arguments text;
BEGIN
  SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO columns
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = p_table AND i.indisprimary;
  SELECT string_agg(format('n.%I::text', c), $s$ || '/' || $s$), string_agg(quote_literal(c), ', ') INTO key_of, arguments FROM unnest(columns) c;
  place := CASE WHEN p_table = 'membership'::regclass THEN $p$coalesce(n.territory_id, '00000000-0000-0000-0000-000000000000'::uuid)$p$ ELSE 'n.territory_id' END;
  EXECUTE format('DROP TRIGGER IF EXISTS audit_insert ON %s', p_table);
  EXECUTE format('DROP TRIGGER IF EXISTS audit_update ON %s', p_table);
  EXECUTE format('DROP TRIGGER IF EXISTS audit_delete ON %s', p_table);
  EXECUTE format('CREATE TRIGGER audit_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_statement(%s)', p_table, arguments);
  EXECUTE format('CREATE TRIGGER audit_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_statement(%s)', p_table, arguments);
  EXECUTE format('CREATE TRIGGER audit_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_statement(%s)', p_table, arguments);
  FOR territory IN EXECUTE format('SELECT DISTINCT %s FROM %s n ORDER BY 1', place, p_table) LOOP
    link := nextval(pg_get_serial_sequence('public.audit_link', 'id'));
    EXECUTE format($q$
      WITH told AS (SELECT (row_number() OVER (ORDER BY %1$s))::int AS rank, %1$s AS key, to_jsonb(n) AS after FROM %2$s n WHERE %3$s = $2),
           header AS (
             INSERT INTO audit_link (id, territory_id, table_name, operation, actor, row_count, digest) OVERRIDING SYSTEM VALUE
             SELECT $1, $2, $3, 'BASELINE', 'system:migration', count(*), sha256(convert_to(string_agg(concat_ws('|', rank, key, '-', after::text), E'\n' ORDER BY rank), 'UTF8')) FROM told)
      INSERT INTO audit_row (link_id, rank, territory_id, row_key, after) SELECT $1, rank, $2, key, after FROM told$q$, key_of, p_table, place)
    USING link, territory, p_table::text;
  END LOOP;
END $$;

-- Entries of the chain that do not hold: a place skipped, rows or a header rewritten, a hash that follows from nothing, a head
-- that is not its last link, a link never sealed.
CREATE VIEW audit_breaks WITH (security_invoker = true) AS
  SELECT l.territory_id, l.sequence, l.id AS link_id,
    CASE WHEN l.sequence <> l.expected THEN 'missing'
         WHEN l.row_count <> (SELECT count(*) FROM audit_row r WHERE r.link_id = l.id) OR audit_digest(l.id) IS DISTINCT FROM l.digest THEN 'rows'
         ELSE 'link' END AS kind
  FROM (SELECT a.*, a AS whole, lag(a.hash, 1, ''::bytea) OVER chain AS previous, lag(a.sequence, 1, 0::bigint) OVER chain + 1 AS expected
        FROM audit_link a WHERE a.sequence IS NOT NULL WINDOW chain AS (PARTITION BY a.territory_id ORDER BY a.sequence)) l
  WHERE l.sequence <> l.expected OR audit_digest(l.id) IS DISTINCT FROM l.digest
     OR l.hash IS DISTINCT FROM sha256(l.previous || audit_content(l.whole))
     OR l.row_count <> (SELECT count(*) FROM audit_row r WHERE r.link_id = l.id)
  UNION ALL
  SELECT h.territory_id, h.sequence, NULL, 'head' FROM audit_head h
  WHERE h.sequence > 0 AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.territory_id = h.territory_id AND l.sequence = h.sequence AND l.hash = h.hash)
     OR EXISTS (SELECT 1 FROM audit_link l WHERE l.territory_id = h.territory_id AND l.sequence > h.sequence)
  UNION ALL
  SELECT l.territory_id, NULL, l.id, 'unsealed' FROM audit_link l WHERE l.sequence IS NULL;

-- Rows that are not what the trail last said of them: changed, added or removed beside the triggers.
CREATE FUNCTION audit_drift() RETURNS TABLE (table_name text, row_key text, kind text) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE t record; key_of text;
BEGIN
  FOR t IN SELECT DISTINCT tgrelid::regclass AS followed FROM pg_trigger WHERE tgname = 'audit_insert' ORDER BY 1 LOOP
    SELECT string_agg(format('n.%I::text', a.attname), $s$ || '/' || $s$ ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO key_of
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = t.followed AND i.indisprimary;
    RETURN QUERY EXECUTE format($q$
      WITH last AS (
        SELECT DISTINCT ON (r.row_key) r.row_key, r.after FROM audit_row r JOIN audit_link l ON l.id = r.link_id
        WHERE l.table_name = %1$L ORDER BY r.row_key, r.link_id DESC),
      present AS (SELECT %2$s AS row_key, to_jsonb(n) AS content FROM %3$s n)
      SELECT %1$L, coalesce(p.row_key, l.row_key),
        CASE WHEN l.row_key IS NULL OR l.after IS NULL THEN 'added' WHEN p.row_key IS NULL THEN 'removed' ELSE 'changed' END
      FROM present p FULL JOIN last l ON l.row_key = p.row_key
      WHERE (p.row_key IS NOT NULL OR l.after IS NOT NULL) AND (p.content @> l.after) IS NOT TRUE$q$, t.followed::text, key_of, t.followed);
  END LOOP;
END $$;

DO $$
DECLARE t text;
BEGIN
  PERFORM set_config('app.territories', '*', true);
  FOR t IN
    SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables i USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'territory_id' AND i.table_type = 'BASE TABLE'
      AND c.table_name <> 'idempotency_key' AND c.table_name NOT LIKE 'audit\_%' ORDER BY 1
  LOOP
    PERFORM audit_follow(t::regclass);
  END LOOP;
END $$;
