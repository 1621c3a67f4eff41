-- The second wall: PostgreSQL itself shows a transaction the rows of its own territories only, whatever the query forgot.
-- `app.territories` is set inside each transaction: a list of ids, « * » for the nation and for maintenance, nothing for
-- nobody. Set for the transaction only, so that a pooled connection remembers nothing.

-- The zero id stands for the roles held over a region or the nation, which belong to no territory.
CREATE FUNCTION territories_in_scope() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE current_setting('app.territories', true)
    WHEN '*' THEN (SELECT array_agg(id) FROM territory) || '00000000-0000-0000-0000-000000000000'::uuid
    ELSE string_to_array(nullif(current_setting('app.territories', true), ''), ',')::uuid[]
  END
$$;

-- Called as a subquery, it is worked out once per statement and the indexes on `territory_id` serve.
DO $$
DECLARE t text; place text;
BEGIN
  FOR t IN
    SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables i USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'territory_id' AND i.table_type = 'BASE TABLE' ORDER BY 1
  LOOP
    place := CASE WHEN t = 'membership' THEN $p$coalesce(territory_id, '00000000-0000-0000-0000-000000000000'::uuid)$p$ ELSE 'territory_id' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY territory ON %I USING (%s = ANY ((SELECT territories_in_scope())::uuid[])) WITH CHECK (%2$s = ANY ((SELECT territories_in_scope())::uuid[]))', t, place);
  END LOOP;
END $$;

-- One's own roles are read before anything else: they are what says which territories are in scope.
CREATE POLICY own_roles ON membership FOR SELECT
  USING (user_id = (SELECT nullif(current_setting('app.user', true), '')::uuid));

-- Whether a person holds a role outside a territory: a yes or no, since those other roles are not to be shown.
-- `app.territories` is widened for the call alone.
CREATE FUNCTION acts_elsewhere(p_user uuid, p_territory uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
DECLARE kept text := coalesce(current_setting('app.territories', true), ''); elsewhere boolean;
BEGIN
  PERFORM set_config('app.territories', '*', true);
  elsewhere := EXISTS (SELECT 1 FROM membership WHERE user_id = p_user AND territory_id IS DISTINCT FROM p_territory);
  PERFORM set_config('app.territories', kept, true);
  RETURN elsewhere;
END $$;
