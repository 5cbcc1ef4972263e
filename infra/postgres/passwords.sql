-- Gives each service's role the password that psql finds in its environment, as TSB_PASSWORD and so on. After roles.sql.
--
--   psql "$ADMIN_URL" -f infra/postgres/roles.sql -f infra/postgres/passwords.sql
--
-- Safe to run again. Stops at the first password that is missing.
\set ON_ERROR_STOP on
\getenv tsb TSB_PASSWORD
\getenv kriminalomsorg KRIMINALOMSORG_PASSWORD
\getenv nav NAV_PASSWORD
\getenv boligsosial BOLIGSOSIAL_PASSWORD
\getenv transition_tracker TRANSITION_TRACKER_PASSWORD
\getenv person_registry PERSON_REGISTRY_PASSWORD
\getenv bus BUS_PASSWORD
alter role overgang_tsb password :'tsb';
alter role overgang_kriminalomsorg password :'kriminalomsorg';
alter role overgang_nav password :'nav';
alter role overgang_boligsosial password :'boligsosial';
alter role overgang_transition_tracker password :'transition_tracker';
alter role overgang_person_registry password :'person_registry';
alter role overgang_bus password :'bus';
