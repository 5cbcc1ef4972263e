-- Two people can have the same transition for a while: the wrong one was chosen first. Each one's rows stand apart, so that
-- taking one's away leaves the other's.
alter table board_row drop constraint board_row_pkey;
alter table board_row add primary key (audience, transition_id, person_ref);

-- A live stream reads its own audiences' changes, however much happens to others.
create index board_change_of_audience on board_change (audience, position);

-- There are facts that the journey does not hold; it is to be folded anew from all of them.
alter table journey add column to_refold boolean not null default false;

-- What journeys were judged by when they were last marked for a new look: the rules, and each municipality's agreements.
create table judged_by (
  what text primary key,
  digest text not null
);
