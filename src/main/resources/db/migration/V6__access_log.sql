-- Who did what with which case. Rows are only ever added; each is bound to the one before by a keyed hash, so that a row
-- that was removed, altered, moved or put in shows, even when the one who did it may do everything in the database.
create table access_log (
    position    bigint primary key check (position > 0),
    id          uuid        not null,
    at          timestamptz not null,
    person      text        not null,
    act         text        not null,
    case_number text check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$'),
    subject     text        not null,
    basis       text        not null,
    reason      bytea,
    link        bytea       not null
);
comment on table access_log is 'Every reading and change of a case, every refusal, and every look into this log; append-only';
comment on column access_log.position is 'From 1 without gaps, in the order of the commits';
comment on column access_log.subject is 'What was read or changed, such as a form; no words about a person';
comment on column access_log.reason is 'Why, where a reason is demanded; encrypted with the key of the case, or with the key of the log where there is no case';
comment on column access_log.link is 'Keyed hash over this row and the link of the row before';

create index access_log_by_case on access_log (case_number, position) where case_number is not null;
create index access_log_by_person on access_log (person, position);
create index access_log_by_time on access_log (at);

-- Without it nobody would see that the last rows were cut off. Writers wait for each other on this row.
create table access_log_head (
    id       integer primary key check (id = 1),
    position bigint not null,
    link     bytea  not null,
    seal     bytea  not null
);
comment on table access_log_head is 'The last row of access_log, under a keyed hash of its own';
insert into access_log_head (id, position, link, seal) values (1, 0, '', '');

create function refuse_change_of_access_log() returns trigger language plpgsql as
$$
begin
    raise exception 'access_log is append-only';
end
$$;

create trigger access_log_is_append_only
    before update or delete or truncate on access_log
    for each statement execute function refuse_change_of_access_log();
