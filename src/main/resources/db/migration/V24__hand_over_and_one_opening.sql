-- A draft goes along when its task is handed over; the next one is told who began it.
alter table draft add column begun_by text;
comment on column draft.begun_by is 'Who typed it before its task was handed over; absent for one''s own';

-- One opening at a time for each person and case: what is over is marked so, of several that are open the latest stays.
update emergency_access set closed_at = open_until where closed_at is null and open_until <= now();
update emergency_access as earlier set closed_at = now()
where closed_at is null and exists (
    select 1 from emergency_access as later
    where later.case_number = earlier.case_number and later.person = earlier.person and later.closed_at is null
        and later.number > earlier.number);
create unique index emergency_access_open on emergency_access (case_number, person) where closed_at is null;
comment on column emergency_access.closed_at is 'When it ended: its time was over and the person opened the case anew, or a supervisor ended it before; absent before that';
