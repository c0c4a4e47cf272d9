-- Days in the answers of open cases on which somebody must act. What the day is of is said by the key of its field; the answers
-- themselves stay in the encrypted case file.
create table reminder (
    case_number  text    not null,
    part         text    not null,
    answer       text    not null,
    form         text    not null,
    form_version integer not null,
    day          date    not null,
    remind_on    date    not null,
    given_as     integer check (given_as > 0),
    primary key (case_number, part, answer)
);
comment on table reminder is 'Days in the answers of open cases of which somebody is reminded; gone when the case is closed';
comment on column reminder.part is 'The part of the case that the answer belongs to; empty for the case as a whole';
comment on column reminder.answer is 'The key of the field in its form';
comment on column reminder.remind_on is 'The day in Sweden from which on somebody is reminded';
comment on column reminder.given_as is 'The number of the reminder in its case; absent as long as nobody was given it';

create index reminder_due on reminder (remind_on) where given_as is null;
