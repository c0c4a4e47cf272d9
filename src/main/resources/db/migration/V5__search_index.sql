-- Finds cases of the same person without decrypting any: keyed hashes of what is known of the person.
create table search_key (
    id            integer primary key check (id = 1),
    wrapped_key   bytea       not null,
    master_key_id bigint      not null,
    created_at    timestamptz not null
);
comment on table search_key is 'The one key of the hashes in case_trait, wrapped by the master key';

create table case_trait (
    case_number text not null,
    kind        text not null,
    hash        text not null,
    primary key (case_number, hash)
);
comment on table case_trait is 'What is known of the person of a case, as hashes that only the search key can make';
comment on column case_trait.kind is 'name, sound, birthDate, birthYear or identityNumber';

create index case_trait_by_hash on case_trait (hash);
