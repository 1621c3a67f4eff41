-- Three accounts, made once per server by an administrator of PostgreSQL; each then receives its password.
-- creuset owns the database and changes its structure; creuset_app serves people, without the right to change structure or
-- to pass the wall between territories; creuset_backup reads everything, for pg_dump, and writes nothing.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'creuset') THEN
    CREATE ROLE creuset LOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'creuset_app') THEN
    CREATE ROLE creuset_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'creuset_backup') THEN
    CREATE ROLE creuset_backup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
    GRANT pg_read_all_data TO creuset_backup;
    ALTER ROLE creuset_backup SET default_transaction_read_only = on;
  END IF;
END $$;
