-- A page of the task list, first due or most urgent first, is read along these indexes instead of sorting every task of a
-- region.
create index sr_idx_task_due on act_ru_task (due_date_);
create index sr_idx_task_priority on act_ru_task (priority_);

-- A group's tasks without touching the table; the engine's own index has the group alone.
create index sr_idx_candidate_group_task on act_ru_identitylink (group_id_, task_id_) where type_ = 'candidate';
