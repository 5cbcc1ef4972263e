-- The only place that knows which person a personref is. Numbers and names are sealed (AES-256-GCM); `lookup` is an
-- HMAC of the number with a key that the database does not have.
create table person (
  personref uuid primary key,
  lookup bytea not null unique,
  sealednumber bytea not null,
  numberkid text not null,
  sealedname bytea,
  namekid text,
  createdat timestamptz not null,
  namedat timestamptz,
  check ((sealedname is null) = (namekid is null)),
  check ((sealedname is null) = (namedat is null))
);

-- Which organisations have named a person: they may read who has looked.
create table acquaintance (
  personref uuid not null references person on delete cascade,
  organisation text not null,
  since timestamptz not null,
  primary key (personref, organisation)
);

create index acquaintance_of_organisation on acquaintance (organisation, personref);

-- Ids that were a person once. Nothing leads from them to anybody.
create table tombstone (
  personref uuid primary key,
  erasedat timestamptz not null
);
