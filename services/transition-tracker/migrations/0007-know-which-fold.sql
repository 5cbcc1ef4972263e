-- Which fold made a journey: one made by another build's fold is made anew from all facts before it is gone by.
alter table journey add column folded_by text;
