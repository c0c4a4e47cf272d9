-- What was put right of a document, and whether it was entered in error; the last row of a document stands.
create table case_document_change (
    id          uuid primary key,
    position    bigint generated always as identity,
    document_id uuid        not null references case_document on delete cascade,
    case_number text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    details     bytea       not null
);
comment on table case_document_change is 'One row per correction of a document; nothing is changed, and all of a case go when it is erased';
comment on column case_document_change.details is 'Title, kind, whether it was entered in error, and the reason, AES-256-GCM over JSON; case number and id are the associated data';

create index case_document_change_by_document on case_document_change (document_id, position);

-- Staff that the identity provider has let in, so that they can be chosen by name for a protected case.
create table known_staff (
    user_id    text primary key,
    name       text        not null,
    groups     text[]      not null,
    last_login timestamptz not null
);
comment on table known_staff is 'Members of staff as the identity provider told of them at their last login; nobody of a case is in it';
