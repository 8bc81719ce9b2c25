-- Appraisal, decision and notices of the annual review (domain.md P6 rows 15-18, P7 11-16, P8 8-13). Levels stand in rating; here is who proposed, appraised
-- and decided them, in which meeting and with which votes, and what was issued of it.

-- What a unit hands to the committee that decides. sender_key: business key of the process that waits for the answer.
create table dossier (
  id               bigint       primary key references subject (id),
  campaign_id      bigint       not null references review_campaign (id),
  unit_review_id   bigint       not null references unit_review (id),
  deciding_unit_id varchar(32)  not null references unit (id),
  kind             varchar(16)  not null,
  sender_key       varchar(100) not null,
  submitted_by     varchar(32)  not null references party_member (id),
  submitted_at     timestamp    not null,
  state            varchar(16)  not null,
  -- of one that was sent back: to the meeting, or only to the ballot
  back_to_meeting  boolean      not null,
  -- the committee's words for all of it, when it agreed or sent it back
  conclusion       varchar(2000),
  concluded_by     varchar(32)  references party_member (id),
  concluded_at     timestamp,
  -- when the sender was told that everything in it is decided
  informed_at      timestamp,
  version          integer      not null
);
create index dossier_desk on dossier (campaign_id, deciding_unit_id, state);
create index dossier_unit_review on dossier (unit_review_id);

create table dossier_target (
  dossier_id bigint  not null references dossier (id),
  target_id  bigint  not null references rating (target_id),
  position   integer not null,
  primary key (dossier_id, target_id)
);
create index dossier_target_target on dossier_target (target_id);

-- What each board says of a dossier, and where it proposes another level.
create table appraisal (
  dossier_id   bigint        not null references dossier (id),
  board        varchar(64)   not null,
  remark       varchar(4000) not null,
  actor        varchar(32)   not null references party_member (id),
  appraised_at timestamp     not null,
  primary key (dossier_id, board)
);
create table appraisal_level (
  dossier_id bigint        not null references dossier (id),
  board      varchar(64)   not null,
  target_id  bigint        not null references rating (target_id),
  level      varchar(16)   not null,
  reason     varchar(2000) not null,
  primary key (dossier_id, board, target_id)
);

-- One meeting of the committee that decides.
create table rating_decision (
  id            bigint      primary key references subject (id),
  campaign_id   bigint      not null references review_campaign (id),
  unit_id       varchar(32) not null references unit (id),
  held_on       date        not null,
  present       integer     not null,
  -- votes for the list as it was appraised; null when every line was voted on by itself
  list_votes    integer,
  -- why more were rated excellent than the quota allows; null when they weren't
  quota_reason  varchar(2000),
  state         varchar(16) not null,
  decided_by    varchar(32) not null references party_member (id),
  decided_at    timestamp   not null,
  -- who agreed to levels above what the conditions allow, or didn't; null where there are none
  confirmed_by  varchar(32) references party_member (id),
  refusal       varchar(2000),
  paper_id      bigint      references issued_paper (id),
  version       integer     not null
);
create index rating_decision_desk on rating_decision (campaign_id, unit_id);

-- votes_*: of those present, when the line was voted on by itself. notice_paper_id: the personal notice, of members only.
create table rating_decision_line (
  decision_id         bigint      not null references rating_decision (id),
  target_id           bigint      not null references rating (target_id),
  dossier_id          bigint      not null references dossier (id),
  level               varchar(16) not null,
  votes_excellent     integer,
  votes_good          integer,
  votes_completed     integer,
  votes_not_completed integer,
  reason              varchar(2000),
  notice_paper_id     bigint      references issued_paper (id),
  noticed_at          timestamp,
  primary key (decision_id, target_id)
);
create index rating_decision_line_target on rating_decision_line (target_id);
create index rating_decision_line_dossier on rating_decision_line (dossier_id, target_id);

-- The notice that each unit gets of a decision that concerns it.
create table rating_unit_notice (
  decision_id    bigint    not null references rating_decision (id),
  unit_review_id bigint    not null references unit_review (id),
  paper_id       bigint    references issued_paper (id),
  noticed_at     timestamp,
  primary key (decision_id, unit_review_id)
);

insert into policy_parameter (param_key, unit_id, param_value, valid_from, valid_to, source, confidence) values
    ('appraisal.boards.members',     null, 'ORGANIZATION_BOARD,INSPECTION_COMMISSION', '2018-07-06', null, 'P6 bước 15: Ban Tổ chức và UBKT thẩm định', 'P'),
    ('appraisal.boards.collective',  null, 'ORGANIZATION_BOARD,INSPECTION_COMMISSION,COMMITTEE_OFFICE', '2018-07-06', null, 'P8 bước 9: Ban Tổ chức cùng UBKT, Văn phòng', 'P'),
    ('appraisal.due',                null, 'P5D', '2018-07-06', null, 'P8 bước 9, đề xuất', 'P'),
    ('appraisal.conclude.due',       null, 'P3D', '2018-07-06', null, 'đề xuất', 'P'),
    ('decision.due',                 null, 'P7D', '2018-07-06', null, 'đề xuất', 'P'),
    ('decision.threshold',           null, '1/2', '2018-07-06', null, 'quá nửa số cấp ủy viên có mặt; chưa có nguồn', 'NF'),
    ('quota.ratio',                  null, '0.20', '2018-07-06', null, 'QĐ 124, QĐ 366: không quá 20%', 'S'),
    ('quota.base',                   null, 'A',   '2018-07-06', null, 'cách tính chặt nhất, theo dòng QĐ 124 được dẫn; hiện song song A, B, C', 'S'),
    ('quota.scope',                  null, 'GRASSROOTS', '2018-07-06', null, 'theo từng tổ chức cơ sở đảng (thực tế HD 21/2019)', 'M'),
    ('quota.group',                  null, 'NONE', '2018-07-06', null, 'chưa chia nhóm đảng viên; NONE, SECTOR hoặc LEADERS', 'P'),
    ('quota.organizations.group',    null, 'NONE', '2018-07-06', null, 'nhóm tổ chức tương đồng nhiệm vụ: NONE hoặc SECTOR', 'P'),
    ('quota.rounding',               null, 'FLOOR', '2018-07-06', null, 'làm tròn xuống; FLOOR, HALF_UP hoặc CEILING', 'P'),
    ('quota.onBreach',               null, 'WARN_AND_REASON', '2018-07-06', null, 'nhắc và phải nêu lý do; WARN_AND_REASON hoặc BLOCK', 'P'),
    ('quota.outstanding.applies',    null, 'false', '2018-07-06', null, 'trần cao hơn cho tập thể hoàn thành xuất sắc: chưa rõ, tắt', 'M'),
    ('quota.outstanding.ratio',      null, '0.25', '2018-07-06', null, '25% khi tập thể hoàn thành xuất sắc', 'M');
