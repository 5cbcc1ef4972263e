-- Observations and rows of the board are read and written whole too: as json they are neither taken apart nor compressed.
alter table observation alter column observation type json;
alter table board_row alter column content type json;
alter table board_unmatched alter column content type json;
