-- What the tracker was told, and what it decided itself: the truth that every journey is folded from.
create table observation (
  source text not null,
  id text not null,
  person_ref uuid not null,
  observation jsonb not null,
  primary key (source, id)
);
create index observation_of_person on observation (person_ref);

-- One row a person: the fold so far, and the earliest moment at which time alone changes what is missing.
create table journey (
  person_ref uuid primary key,
  journey jsonb not null,
  shown jsonb,                        -- what was announced and written on the board at the last look
  look_again_at timestamptz
) with (fillfactor = 80);
create index journey_due on journey (look_again_at) where look_again_at is not null;

-- A row of the board, already cut to what its audience may know.
create table board_row (
  audience text not null,
  transition_id uuid not null,
  person_ref uuid not null,
  precedence smallint not null,       -- the institution itself before those it tells
  severity smallint not null,
  deadline timestamptz not null,      -- 'infinity' when nothing has one
  kommune text,
  bydel text,
  moves text[] not null,              -- the agencies that a gap waits for
  exit_earliest date,
  exit_latest date,
  unanswered boolean not null,
  my_move boolean not null,
  search text not null,
  content jsonb not null,
  primary key (audience, transition_id)
);
create index board_by_urgency on board_row (audience, severity, deadline, transition_id);
create index board_by_transition on board_row (transition_id);

-- Events that fit no transition or several, as its audience may see them.
create table board_unmatched (
  audience text not null,
  event_id text not null,
  told_at timestamptz not null,
  content jsonb not null,
  primary key (audience, event_id)
);
create index unmatched_by_age on board_unmatched (audience, told_at, event_id);

-- How many of each, kept as rows come and go.
create table board_count (
  audience text not null,
  what text not null,
  amount bigint not null,
  primary key (audience, what)
);

-- What changed for whom, at which place in the log: the live stream reads it.
create table board_change (
  position bigint not null,
  audience text not null,
  transition_id uuid,                 -- null: the list of unmatched events
  changed_at timestamptz not null
);
create index board_change_in_order on board_change (position);

-- How far each door has told us everything, for each partition.
create table pulse (
  topic text not null,
  partition int not null,
  through timestamptz not null,
  heard_at timestamptz not null,
  primary key (topic, partition)
);

-- The reader sees only the audiences that it was let in for; the service writes.
do $$ declare t text; begin
  foreach t in array array['board_row', 'board_unmatched', 'board_count', 'board_change'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy service_writes on %I to current_user using (true) with check (true)', t);
    execute format($p$create policy reader_sees_its_audiences on %I for select to overgang_board_reader
      using (audience = any (string_to_array(current_setting('overgang.audiences', true), ' ')))$p$, t);
    execute format('grant select on %I to overgang_board_reader', t);
  end loop;
end $$;
do $$ begin execute format('grant usage on schema %I to overgang_board_reader', current_schema()); end $$;
