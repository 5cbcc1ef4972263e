-- What a person has set aside stands in the same list as what waits, and is asked for by itself.
alter table board_unmatched add column aside boolean not null default false;
drop index unmatched_by_age;
create index unmatched_by_age on board_unmatched (audience, aside, told_at, event_id);
