alter table case_key alter column key_id set not null;
alter table case_key add unique (key_id);
alter table case_key drop column wrapped_key;
alter table case_key drop column master_key_id;
comment on table case_key is 'Which key of the key vault belongs to which case; without that key the case cannot be read';
-- writes the table anew, so that the keys are not left in its pages
cluster case_key using case_key_pkey;

drop table search_key;

create table erased_key (
    id           uuid primary key,
    erased_at    timestamptz not null,
    destroyed_at timestamptz
);
comment on table erased_key is 'Keys of erased cases; whose they were is not kept';
comment on column erased_key.destroyed_at is 'When the vault is known to have destroyed it';
create index erased_key_not_destroyed on erased_key (erased_at) where destroyed_at is null;

create table purpose_key (
    id      uuid primary key,
    purpose text not null
);
comment on table purpose_key is 'Purposes that have a key in the vault, which must not be lost unnoticed';
