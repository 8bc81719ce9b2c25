-- the list of what a person has done is read newest first
create index submission_actor on submission (actor, id);
create index submission_behalf on submission (on_behalf_of, id);
