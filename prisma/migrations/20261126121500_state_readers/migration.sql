-- Whoever acts is not always a person: the scripts that load content and migrate name themselves « system:… », and sit with nobody.

CREATE OR REPLACE FUNCTION sits_with_state(p_territory uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM membership m JOIN territory t ON t.id = p_territory
    WHERE m.user_id = (CASE WHEN current_setting('app.user', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN current_setting('app.user', true)::uuid END)
      AND m.role = 'PREFECTURE' AND m.action_id IS NULL
      AND (m.ends_on IS NULL OR m.ends_on >= (now() AT TIME ZONE 'Europe/Paris')::date)
      AND (m.territory_id = t.id OR m.territory_id IS NULL AND (m.region_id = t.region_id OR m.region_id IS NULL)))
$$;
