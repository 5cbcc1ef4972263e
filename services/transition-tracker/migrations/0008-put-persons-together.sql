-- Every ref of a person that is known by several, in order, on each one's row. The journey stands under the first of them;
-- the others' rows are empty, and never due. Who is one person is decided in the log: this is what follows from it.
alter table journey add column together jsonb;
create index journey_together on journey (person_ref) where together is not null;
