-- Staff that the identity provider has let in, so that they can be chosen by name for a protected case.
create table known_staff (
    user_id    text primary key,
    name       text        not null,
    groups     text[]      not null,
    last_login timestamptz not null
);
comment on table known_staff is 'Members of staff as the identity provider told of them at their last login; nobody of a case is in it';

-- Cases of persons with protected identity, and the staff who may work with each. No person of a case is in it.
create table protected_case (
    case_number  text primary key check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$'),
    protected_at timestamptz not null
);
comment on table protected_case is 'One row per case whose person has protected identity; no row is ever taken back while the case is kept';

create table named_staff (
    case_number text        not null references protected_case on delete cascade,
    group_id    text        not null,
    user_id     text        not null,
    named_by    text        not null,
    named_at    timestamptz not null,
    primary key (case_number, group_id, user_id)
);
comment on table named_staff is 'Who of each group works with a protected case; a group without rows waits for the first to claim a task';
