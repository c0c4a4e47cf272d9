-- A page of the task list, most urgent first, is read along this index, as V3 does for the due date.
create index sr_idx_task_priority on act_ru_task (priority_);
