-- The search index. It is here, since whoever has a backup of it and today's keys can try names and days of birth.
create table key_hash (
    key_id uuid not null references vault_key on delete cascade,
    hash   text not null,
    kind   text not null,
    primary key (key_id, hash)
);
comment on table key_hash is 'What is known of the person of a case, as hashes that only the search key can make; goes with the key of the case';
comment on column key_hash.kind is 'name, sound, birthDate, birthYear or identityNumber';

create index key_hash_by_hash on key_hash (hash);

-- Every draft of a start form has a key of its own now; this one opened those in every backup.
insert into destroyed_key (id, destroyed_at)
select id, now() from vault_key where owner = 'drafts of start forms'
on conflict do nothing;
delete from vault_key where owner = 'drafts of start forms';
