-- Collective before individuals (domain.md 3.3 no. 3): a cell reviews itself by 05/12 and its members by 10/12 (B1). The 15/12 of 7.3 is left to the
-- committees of departments, which come after their cells: five days after the cells' own day.
update policy_parameter set param_value = '12-05', source = 'đề xuất: tập thể trước, cá nhân sau'
    where param_key = 'review.due.collective' and unit_id is null and param_value = '12-15';
insert into policy_parameter (param_key, unit_id, param_value, valid_from, valid_to, source, confidence) values
    ('review.due.departmental', null, 'P5D', '2018-07-06', null, 'đề xuất: đảng bộ bộ phận sau chi bộ 5 ngày, tức 15/12', 'P');
