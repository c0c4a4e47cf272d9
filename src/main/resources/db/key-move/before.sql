alter table case_key add column key_id uuid;
