-- What the annual review asks of the engine when thousands of processes run (docs/adr/0017, “Measured”).

-- The processes about a subject: the engine has no index by the value of a variable.
create index act_ru_variable_long on act_ru_variable (long_, name_);

-- A variable of a process. H2 takes the engine's index by task otherwise, in which all variables of processes stand together.
create index act_ru_variable_scope on act_ru_variable (execution_id_, task_id_, name_);
