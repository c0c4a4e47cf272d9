-- What was typed into start forms under the one key of all of them is not kept: that key is destroyed.
delete from draft where case_number is null and ciphertext is not null;
alter table draft add column key_id uuid;
comment on column draft.key_id is 'The key of a draft of a start form in the key vault; it is destroyed when the draft ends';
