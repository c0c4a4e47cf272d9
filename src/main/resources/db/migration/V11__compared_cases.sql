-- Pairs of cases about which somebody has been told that they may be of one person. A keyed hash stands for the pair, so that
-- no row says which cases they are; that one of the two is protected is not told to whoever reads the other.
create table compared_cases (
    pair        text primary key,
    case_number text not null references return_case on delete cascade
);
comment on table compared_cases is 'Pairs of cases that somebody was told to compare; nobody is told twice';
comment on column compared_cases.pair is 'HMAC-SHA256 over both numbers, the smaller one first, with a key from the key vault';
comment on column compared_cases.case_number is 'The case in which it was found out; the row goes with it';

create index compared_cases_by_case on compared_cases (case_number);
