-- A special cell of the armed forces takes no attendance in the application (domain.md §1.3, row 8).
alter table unit add column special boolean default false not null;
