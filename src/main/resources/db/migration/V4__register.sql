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
    previous_case       text references return_case,
    joined_to           text references return_case,
    check ((closed_at is null) = (outcome is null)),
    constraint return_case_joined_check check (joined_to is null or outcome is null or outcome = 'joined')
);
comment on table return_case is 'One row per case, from registration to its ending';
comment on column return_case.previous_case is 'The closed case that this one opens again';
comment on column return_case.joined_to is 'The case of the same person, in which the work goes on';

-- a case is opened again once; whoever does it at the same moment is refused
create unique index return_case_by_previous_case on return_case (previous_case);
