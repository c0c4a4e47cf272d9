-- Half-filled forms. They are kept here and not in browsers, where the next person at a shared computer would find them.
create table draft (
    person      text        not null,
    place       text        not null,
    id          uuid        not null,
    case_number text,
    ciphertext  bytea,
    saved_at    timestamptz not null,
    ended_at    timestamptz,
    key_id      uuid,
    begun_by    text,
    primary key (person, place)
);
comment on table draft is 'What one person has typed into one form and not yet sent; a row without ciphertext keeps late saves away';
comment on column draft.place is 'The open form: "task" and its id, or "start" and the key of the process';
comment on column draft.case_number is 'The case whose key encrypts it; absent for start forms, which belong to no case yet';
comment on column draft.ciphertext is 'AES-256-GCM over JSON, for a task with the key of its case; absent once it was sent or discarded';
comment on column draft.ended_at is 'When it was sent or discarded; what was typed into a form opened before that is not taken any more';
comment on column draft.key_id is 'The key of a draft of a start form in the key vault; it is destroyed when the draft ends';
comment on column draft.begun_by is 'Who typed it before its task was handed over; absent for one''s own';

create index draft_by_place on draft (place);
create index draft_by_case on draft (case_number) where case_number is not null;
create index draft_by_age on draft (saved_at);
