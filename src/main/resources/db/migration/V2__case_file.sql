-- The case file: everything that a form asks and that does not steer the process, encrypted, append-only.
-- No foreign key leads to case_key: erasing a case deletes its key and leaves the unreadable entries.

create table case_number_counter (
    year        integer primary key,
    last_number integer not null check (last_number between 1 and 99999)
);
comment on table case_number_counter is 'Last case number given in each year, for SR-YYYY-NNNNN';

create table case_key (
    case_number   text primary key check (case_number ~ '^SR-[0-9]{4}-[0-9]{5}$'),
    wrapped_key   bytea       not null,
    master_key_id bigint      not null,
    created_at    timestamptz not null
);
comment on table case_key is 'The data key of each case, wrapped by the master key; deleting it makes the case unreadable for good';

create table case_file_entry (
    id           uuid primary key,
    position     bigint generated always as identity,
    case_number  text        not null,
    form         text        not null,
    form_version integer     not null,
    scope        text        not null,
    submitted_for text,
    author       text        not null,
    entered_at   timestamptz not null,
    key_id       bigint      not null,
    ciphertext   bytea       not null
);
comment on table case_file_entry is 'One row per submitted form; the current answers are the fold of the rows in order of position';
comment on column case_file_entry.scope is 'Part of the case that the answers belong to, such as leg-2; empty for the case as a whole';
comment on column case_file_entry.submitted_for is 'Task, or process instance for a start form, whose form it is; empty for the records of the system';
comment on column case_file_entry.ciphertext is 'AES-256-GCM over JSON; case number and entry id are the associated data';

create index case_file_entry_by_case on case_file_entry (case_number, position);
create index case_file_entry_by_step on case_file_entry (submitted_for) where submitted_for is not null;

create function refuse_change_of_case_file() returns trigger language plpgsql as
$$
begin
    raise exception 'case_file_entry is append-only';
end
$$;

create trigger case_file_entry_is_append_only
    before update or delete or truncate on case_file_entry
    for each statement execute function refuse_change_of_case_file();

-- The register: what statistics and lists may know of a case, no person in it.
create table return_case (
    case_number         text primary key check (case_number ~ '^SR-[0-9]{4}-[0-9]{5}$'),
    process_instance_id text        not null unique,
    opened_at           timestamptz not null,
    county              text,
    minor               boolean     not null,
    region              text,
    country_of_return   text,
    closed_at           timestamptz,
    outcome             text,
    check ((closed_at is null) = (outcome is null))
);
comment on table return_case is 'One row per case, from registration to its ending';
