-- The keys, in a database of their own: a backup of the main database opens nothing without them.
create table vault_key (
    id            uuid primary key,
    owner         text        not null,
    wrapped_key   bytea       not null,
    master_key_id bigint      not null,
    made_at       timestamptz not null,
    in_use        boolean     not null
);
comment on table vault_key is 'Every data key, wrapped by the master key; deleting it makes what it encrypted unreadable for good';
comment on column vault_key.owner is 'Number of a case, or a purpose; the key opens for this owner only';
comment on column vault_key.in_use is 'False until the case that the key was made for is known to have been opened';

create index vault_key_by_master_key on vault_key (master_key_id);
create index vault_key_not_in_use on vault_key (made_at) where not in_use;

-- So that an old backup of the main database is told from a vault that has lost its keys.
create table destroyed_key (
    id           uuid primary key,
    destroyed_at timestamptz not null
);
comment on table destroyed_key is 'Keys of cases that were erased; whose they were is not kept';

-- The search index. It is here, since whoever has a backup of it and today's keys can try names and days of birth.
create table key_hash (
    key_id uuid not null references vault_key on delete cascade,
    hash   text not null,
    kind   text not null,
    place  text not null default '',
    primary key (key_id, hash, place)
);
comment on table key_hash is 'What is known of the person of a case, as hashes that only the search key can make; goes with the key of the case';
comment on column key_hash.kind is 'name, sound, birthDate, birthYear, possibleBirthYear or identityNumber';
comment on column key_hash.place is 'For a part of a name: a keyed hash of the name, the part and how many there are';

create index key_hash_by_hash on key_hash (hash);
