-- Since when the doors have been heard without a break. After an outage of the road each of them gets its time to be heard
-- again: the first that is must not be taken for the only one that lives.
create table hearing (
  one boolean primary key default true check (one),
  since timestamptz not null
);
