-- A journey is read and written whole. Of 500 journeys of 4 kB PostgreSQL wrote jsonb in 57 ms and read it in 15; as json,
-- neither taken apart nor compressed, 30 and 3.
alter table journey alter column journey type json, alter column shown type json;
alter table journey set (toast_tuple_target = 8160);
