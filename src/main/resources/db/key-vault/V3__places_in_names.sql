-- Several spellings of one part of a name are kept, and must not count as several parts.
alter table key_hash add column place text not null default '';
alter table key_hash drop constraint key_hash_pkey;
alter table key_hash add primary key (key_id, hash, place);
comment on column key_hash.place is 'For a part of a name: a keyed hash of the name, the part and how many there are';
comment on column key_hash.kind is 'name, sound, birthDate, birthYear, possibleBirthYear or identityNumber';

-- What was known before had one spelling for each part; each stands for a part of a name of two.
update key_hash set place = left(hash, 16) || ':0:2:2' where kind in ('name', 'sound');
