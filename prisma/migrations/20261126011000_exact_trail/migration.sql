-- The trail, told apart more finely. Instants are written and compared in UTC whatever the session's zone; a row is what was
-- last told of it only when each of its columns is, to the last key inside them; nobody but the owner of the tables can put
-- the functions of the trail on a table.

CREATE OR REPLACE FUNCTION audit_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' SET jit = off AS $$
DECLARE
  who text := nullif(current_setting('app.user', true), '');
  key_of text; source text; place text; link bigint; territory uuid;
BEGIN
  IF TG_TABLE_SCHEMA <> 'public' THEN
    RAISE EXCEPTION 'audit: % is not a table of the application', TG_RELID::regclass USING ERRCODE = '42501', CONSTRAINT = 'audit_place';
  END IF;
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
      WITH told AS (SELECT (row_number() OVER (ORDER BY key COLLATE "C"))::int AS rank, key, before, after FROM (%s) s WHERE place = $2),
           header AS (
             INSERT INTO audit_link (id, territory_id, table_name, operation, actor, row_count, digest) OVERRIDING SYSTEM VALUE
             SELECT $1, $2, $3, $4, $5, count(*), sha256(convert_to(string_agg(concat_ws('|', rank, key, coalesce(before::text, '-'), coalesce(after::text, '-')), E'\n' ORDER BY rank), 'UTF8')) FROM told)
      INSERT INTO audit_row (link_id, rank, territory_id, row_key, before, after) SELECT $1, rank, $2, key, before, after FROM told$q$, source)
    USING link, territory, TG_TABLE_NAME::text, TG_OP, who;
  END LOOP;
  RETURN NULL;
END $$;

ALTER FUNCTION audit_follow(regclass) SET timezone = 'UTC';

-- Whether a row is what was last told of it. A column added since was not told: what it holds says nothing.
CREATE FUNCTION audit_is_as_told(told jsonb, present jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT told IS NOT NULL AND present IS NOT NULL AND (told = present
    OR NOT EXISTS (SELECT 1 FROM jsonb_each(told) AS t (name, content) WHERE present -> t.name IS DISTINCT FROM t.content))
$$;

CREATE OR REPLACE FUNCTION audit_drift() RETURNS TABLE (table_name text, row_key text, kind text) LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
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
      WHERE (p.row_key IS NOT NULL OR l.after IS NOT NULL) AND p.content IS DISTINCT FROM l.after AND NOT audit_is_as_told(l.after, p.content)$q$,
      t.followed::text, key_of, t.followed);
  END LOOP;
END $$;

-- The table it is put on is what a function of the trail believes: whoever could put one on a table of their own would forge links.
REVOKE EXECUTE ON FUNCTION audit_statement(), audit_seal(), audit_link_stays(), audit_follow(regclass) FROM PUBLIC;
