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

-- Years whose holidays are those that were announced. The table public_holiday holds their days; those of other years are computed until somebody confirms
-- them, for the government spreads Tết and the National Day over other days each year.
create table public_holiday_year (
  holiday_year integer      primary key,
  source       varchar(300) not null,
  -- null: supplied with the system
  confirmed_by varchar(32)  references party_member (id),
  confirmed_at timestamp,
  version      integer      not null
);
insert into public_holiday_year (holiday_year, source, version) values
    (2024, 'Thông báo nghỉ lễ, tết năm 2024', 1), (2025, 'Thông báo nghỉ lễ, tết năm 2025', 1), (2026, 'Thông báo nghỉ lễ, tết năm 2026', 1);
delete from public_holiday where holiday_on >= '2027-01-01';
