-- Documents of a case: encrypted with the case's key, so they are lost with it.
create table case_document (
    id          uuid primary key,
    case_number text        not null check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$'),
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    added_by    text        not null,
    added_at    timestamptz not null,
    details     bytea       not null,
    content     bytea       not null
);
comment on table case_document is 'One row per document; nothing is changed, and all of a case go when it is erased';
comment on column case_document.details is 'Title, kind and file name, AES-256-GCM over JSON; case number and an id made from that of the row are the associated data';
comment on column case_document.content is 'AES-256-GCM; case number and id are the associated data';
-- it is compressed already, and encrypted bytes cannot be compressed
alter table case_document alter column content set storage external;

create index case_document_by_case on case_document (case_number, added_at);

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
