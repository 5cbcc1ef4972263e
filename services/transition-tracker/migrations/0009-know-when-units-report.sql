-- On which days each reporting unit has reported something: one row a unit and door, the newest hundred days, in order.
-- Written at the first report of a day only, and read whole: from a unit's own history one sees that it has stopped.
create table unit_reports (
  etat text not null,
  source text not null,
  days date[] not null,
  primary key (etat, source)
);
