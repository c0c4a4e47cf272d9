-- A draft whose task the case has taken away is kept for whoever typed it, so a draft has to say itself which form it is of.
alter table draft
    add column form text,
    add column form_version integer,
    add column part text,
    add column left_at timestamptz;
comment on column draft.place is 'The open form: "task" and its id, or "start" and the key of the process; "left" and its own id when the task is gone';
comment on column draft.form is 'The form that it was typed into; absent for what was saved before this was known';
comment on column draft.form_version is 'The version of that form';
comment on column draft.part is 'The part of the case that the task was about; empty for the case as a whole';
comment on column draft.left_at is 'When the case took its task away; absent once it is saved again in another one';
