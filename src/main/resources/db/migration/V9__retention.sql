-- What becomes of files whose time is over, and the record of what was erased. Nothing in here is about a person.
create table retention_standing (
    case_number   text primary key check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$'),
    state         text        not null check (state in ('review', 'archive', 'kept', 'erase')),
    since         timestamptz not null,
    doubts        text[]      not null,
    kept_until    date,
    grounds       text check (grounds in ('retention', 'dataRequest')),
    decided_by    text,
    confirmed_by  text,
    attempts      integer     not null default 0,
    last_tried_at timestamptz,
    failed_part   text,
    check ((state = 'kept') = (kept_until is not null)),
    check ((state = 'erase') = (grounds is not null and decided_by is not null))
);
comment on table retention_standing is 'Files that wait for a decision, are kept beyond their time, or are being erased';
comment on column retention_standing.doubts is 'Why a records officer is asked';
comment on column retention_standing.decided_by is 'User id of the records officer, or rule';
comment on column retention_standing.failed_part is 'What could not let go of the file when it was last tried';

create index retention_standing_by_state on retention_standing (state, since);

create table erasure_record (
    case_number  text primary key check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$'),
    erased_at    timestamptz not null,
    grounds      text        not null check (grounds in ('retention', 'dataRequest')),
    decided_by   text        not null,
    confirmed_by text
);
comment on table erasure_record is 'That a file was erased, when and by whose decision; nothing of what was in it';

create function refuse_change_of_erasure_record() returns trigger language plpgsql as
$$
begin
    raise exception 'erasure_record is append-only';
end
$$;

create trigger erasure_record_is_append_only
    before update or delete or truncate on erasure_record
    for each statement execute function refuse_change_of_erasure_record();

-- A key of chance and years instead of days: no row can be led back to a case, and none to another table.
create table erased_case_statistics (
    id                uuid primary key default gen_random_uuid(),
    opened_year       integer not null,
    closed_year       integer,
    region            text,
    country_of_return text,
    minor             boolean not null,
    outcome           text,
    sex               text,
    age_band          text,
    citizenships      text[]  not null,
    exploitation      text[]  not null
);
comment on table erased_case_statistics is 'What is counted of erased cases; personal traits only where the person consented to statistics';
