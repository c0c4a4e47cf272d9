-- The case file: everything that a form asks and that does not steer the process, encrypted, append-only.
-- No foreign key leads to case_key: erasing a case gives up its key and leaves the unreadable entries.

-- Files of three kinds have numbers of their own: return cases (SR), hotline enquiries (HE) and data requests (DR).
create table case_number_counter (
    series      text    not null check (series in ('SR', 'HE', 'DR')),
    year        integer not null,
    last_number integer not null check (last_number between 1 and 99999),
    primary key (series, year)
);
comment on table case_number_counter is 'Last number given in each series and year, for SR-YYYY-NNNNN and its like';

create table case_key (
    case_number text primary key check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$'),
    key_id      uuid        not null unique,
    created_at  timestamptz not null
);
comment on table case_key is 'Which key of the key vault belongs to which case; without that key the case cannot be read';

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

create table case_file_entry (
    id            uuid primary key,
    position      bigint generated always as identity,
    case_number   text        not null,
    form          text        not null,
    form_version  integer     not null,
    scope         text        not null,
    submitted_for text,
    author        text        not null,
    entered_at    timestamptz not null,
    key_id        bigint      not null,
    ciphertext    bytea       not null,
    corrects      uuid references case_file_entry (id)
);
comment on table case_file_entry is 'One row per submitted form; the current answers are the fold of the rows in order of position';
comment on column case_file_entry.scope is 'Part of the case that the answers belong to, such as leg-2; empty for the case as a whole';
comment on column case_file_entry.submitted_for is 'Task, or process instance for a start form, whose form it is; empty for the records of the system';
comment on column case_file_entry.ciphertext is 'AES-256-GCM over JSON; case number and entry id are the associated data';
comment on column case_file_entry.corrects is 'The entry whose answers this one puts right; its ciphertext then holds the changed answers, those that fall away, and the reason';

create index case_file_entry_by_case on case_file_entry (case_number, position);
create index case_file_entry_by_step on case_file_entry (submitted_for) where submitted_for is not null;
create index case_file_entry_by_corrected on case_file_entry (corrects) where corrects is not null;

create function refuse_change_of_case_file() returns trigger language plpgsql as
$$
begin
    raise exception 'case_file_entry is append-only';
end
$$;

create trigger case_file_entry_is_append_only
    before update or delete or truncate on case_file_entry
    for each statement execute function refuse_change_of_case_file();
