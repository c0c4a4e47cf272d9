-- Cases that a duty coordinator has opened outside their circle. Why, stands encrypted in the access log.
create table emergency_access (
    case_number text        not null,
    number      integer     not null check (number > 0),
    person      text        not null,
    opened_at   timestamptz not null,
    open_until  timestamptz not null,
    closed_at   timestamptz,
    primary key (case_number, number)
);
comment on table emergency_access is 'Each emergency access, counted from 1 in its case';
comment on column emergency_access.closed_at is 'When it ended: its time was over and the person opened the case anew, or a supervisor ended it before; absent before that';

create index emergency_access_by_person on emergency_access (person, case_number);

-- One opening at a time for each person and case.
create unique index emergency_access_open on emergency_access (case_number, person) where closed_at is null;
