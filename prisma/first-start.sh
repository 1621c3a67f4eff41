#!/bin/sh
# Run once by the image of PostgreSQL, after roles.sql: passwords of the accounts, and the database to its owner.
set -e
psql --set ON_ERROR_STOP=1 --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
ALTER ROLE creuset PASSWORD :'owner';
ALTER ROLE creuset_app PASSWORD :'app';
ALTER DATABASE creuset OWNER TO creuset;
SQL
