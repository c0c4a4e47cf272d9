-- One group signed risks and attested grants, and these are the work of two groups now. Whatever names the former one gets
-- the group that the task is for; a task that is neither of the two gets both, so that nothing that waits is left to nobody.

insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, proc_def_id_, tenant_id_)
select gen_random_uuid()::text, 1, today.group_id, l.type_, l.task_id_, l.proc_def_id_, l.tenant_id_
from act_ru_identitylink l
join act_ru_task t on t.id_ = l.task_id_
join (values ('risk-approvers', 'Task_ApproveGrant'), ('grant-approvers', 'Task_ApproveRisk')) as today (group_id, not_theirs)
    on t.task_def_key_ is distinct from today.not_theirs
where l.group_id_ = 'approvers';

delete from act_ru_identitylink where group_id_ = 'approvers' and task_id_ is not null;

-- By it is known whose decision somebody may put right. The same in what is over.
insert into act_hi_identitylink (id_, timestamp_, type_, user_id_, group_id_, task_id_, root_proc_inst_id_, proc_def_id_,
    operation_type_, assigner_id_, proc_def_key_, tenant_id_, removal_time_)
select gen_random_uuid()::text, l.timestamp_, l.type_, l.user_id_, today.group_id, l.task_id_, l.root_proc_inst_id_,
    l.proc_def_id_, l.operation_type_, l.assigner_id_, l.proc_def_key_, l.tenant_id_, l.removal_time_
from act_hi_identitylink l
join act_hi_taskinst t on t.id_ = l.task_id_
join (values ('risk-approvers', 'Task_ApproveGrant'), ('grant-approvers', 'Task_ApproveRisk')) as today (group_id, not_theirs)
    on t.task_def_key_ is distinct from today.not_theirs
where l.group_id_ = 'approvers';

delete from act_hi_identitylink where group_id_ = 'approvers' and task_id_ is not null;

insert into named_staff (case_number, group_id, user_id, named_by, named_at)
select n.case_number, today.group_id, n.user_id, n.named_by, n.named_at
from named_staff n cross join (values ('risk-approvers'), ('grant-approvers')) as today (group_id)
where n.group_id = 'approvers'
on conflict do nothing;

delete from named_staff where group_id = 'approvers';

-- Until they log in again, which tells it anew.
update known_staff
set groups = array(select distinct unnest(array_remove(groups, 'approvers') || array['risk-approvers', 'grant-approvers']))
where 'approvers' = any (groups);
