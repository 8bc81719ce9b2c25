-- Mail in two forms, the messages of each person, what couldn't be delivered, and the gate that holds mail back. Times are Vietnamese time.

-- whose news it is; null where it is nobody's in particular
alter table outbox_message add column unit_id varchar(32);
-- what it says, before it is laid out (JSON); null for messages of earlier versions, whose text is all there is
alter table outbox_message add column content varchar(200000);
alter table outbox_message alter column body set data type varchar(100000);
-- it reminds of what is to be done, and isn't something to read and keep
alter table outbox_message add column reminder boolean default false not null;
-- not sent after that: the session is over, the day of the digest has passed
alter table outbox_message add column useful_until timestamp;
-- when its receiver opened it in the application
alter table outbox_message add column read_at timestamp;
-- why the last attempt failed, and at which address
alter table outbox_message add column failure varchar(24);
alter table outbox_message add column failed_address varchar(254);
-- while mail is held, this one may go nevertheless
alter table outbox_message add column released boolean default false not null;
-- who let a held message go, discarded it or had it sent again, and when
alter table outbox_message add column decided_by varchar(32);
alter table outbox_message add column decided_at timestamp;

update outbox_message set reminder = true where message_key like 'digest-%';
-- the Monday of the last week of which the superior committees were told
alter table reminder_sweep add column told_week date;

create index outbox_failed_address on outbox_message (failed_address);
create index outbox_message_member on outbox_message (member_id, id);

-- One row. held_since: nothing goes out until an administrator has looked; a restore sets it. server_retry_at: the mail server didn't answer, nobody asks before.
create table mail_gate (
  id              integer primary key,
  held_since      timestamp,
  held_for        varchar(16),
  held_by         varchar(32),
  server_failures integer not null,
  server_down_since timestamp,
  server_retry_at timestamp
);
insert into mail_gate (id, server_failures) values (1, 0);

-- Addresses of which somebody knows that they reach nobody any more: what is for them goes on paper. In lower case.
create table dead_address (
  address  varchar(254) primary key,
  noted_by varchar(32)  not null,
  noted_at timestamp    not null
);
