-- What a database administrator runs once before the services start for the first time. Each service owns a schema of its
-- own under a role of its own, and reads nobody else's. Give each role a password of its own afterwards.
--
--   psql "$ADMIN_URL" -f infra/postgres/roles.sql
--
-- Safe to run again.
do $$
declare
  service text;
begin
  -- The role that row-level security guards. It owns nothing and cannot log in.
  if not exists (select from pg_roles where rolname = 'overgang_board_reader') then
    create role overgang_board_reader nologin;
  end if;
  foreach service in array
    array['tsb', 'kriminalomsorg', 'nav', 'boligsosial', 'transition_tracker', 'person_registry', 'bus']
  loop
    if not exists (select from pg_roles where rolname = 'overgang_' || service) then
      execute format('create role %I login', 'overgang_' || service);
    end if;
    execute format('grant %I to current_user', 'overgang_' || service);
    execute format('create schema if not exists %I authorization %I', service, 'overgang_' || service);
  end loop;
  grant overgang_board_reader to overgang_transition_tracker;
end $$;
