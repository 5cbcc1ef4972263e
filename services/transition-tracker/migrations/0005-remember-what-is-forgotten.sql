-- Up to which position changes of the board have been forgotten: a live stream that was left before it must begin anew.
create table board_forgotten (
  one boolean primary key default true check (one),
  up_to bigint not null
);
