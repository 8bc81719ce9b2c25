-- Who looked into a complaint and does so no more (domain.md P10 rows 4 to 6). ended_by: who chose another; null when he lost his place in the committee.
-- task_id: the task that ended with it, so that his successor goes on with what he had typed; null where the task itself went over.
create table complaint_former_verifier (
  complaint_id bigint        not null references rating_complaint (id),
  position     integer       not null,
  verifier_id  varchar(32)   not null references party_member (id),
  assigned_by  varchar(32)   not null references party_member (id),
  assigned_at  timestamp     not null,
  ended_at     timestamp     not null,
  ended_by     varchar(32)   references party_member (id),
  reason       varchar(2000),
  task_id      varchar(64),
  primary key (complaint_id, position)
);
