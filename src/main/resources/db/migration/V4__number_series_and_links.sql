-- Files of three kinds have numbers of their own: return cases (SR), hotline enquiries (HE) and data requests (DR).
alter table case_number_counter add column series text not null default 'SR' check (series in ('SR', 'HE', 'DR'));
alter table case_number_counter alter column series drop default;
alter table case_number_counter drop constraint case_number_counter_pkey;
alter table case_number_counter add primary key (series, year);
comment on table case_number_counter is 'Last number given in each series and year, for SR-YYYY-NNNNN and its like';

alter table case_key drop constraint case_key_case_number_check;
alter table case_key add constraint case_key_case_number_check
    check (case_number ~ '^(SR|HE|DR)-[0-9]{4}-[0-9]{5}$');

-- A case can lead to another: it is opened again under a new number, or turns out to be about a person who has a case.
alter table return_case add column previous_case text references return_case;
alter table return_case add column joined_to text references return_case;
alter table return_case add constraint return_case_joined_check
    check (joined_to is null or outcome is null or outcome = 'joined');
comment on column return_case.previous_case is 'The closed case that this one opens again';
comment on column return_case.joined_to is 'The case of the same person, in which the work goes on';

-- a case is opened again once; whoever does it at the same moment is refused
create unique index return_case_by_previous_case on return_case (previous_case);
