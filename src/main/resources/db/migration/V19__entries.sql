-- Nhập hộ: who enters a task for a member is the actor, the member is on whose behalf; the source is EntrySource. A submission's form key now also
-- stands for a task's form, so that handing it in twice is known.
alter table submission add column entered boolean default false not null;
alter table submission add column entry_source varchar(16);

-- the open tasks of whom a substitute stands in for go over once, when the substitution begins; he may take single ones back
alter table substitution add column handed_over boolean default false not null;
-- those that run already were begun under the rule that the substitute takes what he does
update substitution set handed_over = true where from_date <= current_date;
