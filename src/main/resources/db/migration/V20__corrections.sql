-- A corrected answer is a row of its own that names the row it puts right; nothing that was entered before is changed.
alter table case_file_entry add column corrects uuid references case_file_entry (id);
comment on column case_file_entry.corrects is 'The entry whose answers this one puts right; its ciphertext then holds the changed answers, those that fall away, and the reason';

create index case_file_entry_by_corrected on case_file_entry (corrects) where corrects is not null;
