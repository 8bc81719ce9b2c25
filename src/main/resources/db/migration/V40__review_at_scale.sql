-- What the annual review asks for when thousands of processes run (docs/adr/0017, “Measured”).

-- The processes about a subject: the engine itself has no index by the value of a variable.
create index act_ru_variable_long on act_ru_variable (long_, name_);
