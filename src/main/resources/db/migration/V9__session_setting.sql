-- How a session is held (domain.md A1.3, A7.14, A13.1). sitting_form: alone or in one sitting with the monthly regular session, one after the other.
alter table session add column sitting_form varchar(16) default 'SEPARATE' not null;
alter table session add column sitting_mode varchar(16) default 'IN_PERSON' not null;
alter table session add column meeting_link varchar(500);
alter table session add column model_session boolean default false not null;
