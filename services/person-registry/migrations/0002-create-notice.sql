-- Notices as the tracker sent them: whoever holds an open one may see who it is about.
create table notice (
  varselid uuid primary key,
  overgangid uuid not null,
  personref uuid not null,
  etat text not null,
  kommune text,
  bydel text,
  enhet text,
  openedat timestamptz not null,
  closedat timestamptz
);

create index notice_of_person on notice (personref);

-- Every look at an identity. Never a number or a name. It outlives the person's row: it proves who looked.
create table look (
  id bigint generated always as identity primary key,
  personref uuid not null,
  varselid uuid not null,
  organisation text not null,
  bruker text,
  grunnlag text not null,
  formal text not null,
  lookedat timestamptz not null
);

create index look_at_person on look (personref, id desc);
