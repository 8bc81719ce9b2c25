-- How high a rating may be (domain.md §3.4): decision tables, chosen by the last day of the campaign's year.
insert into rule_validity (decision, version, unit_id, valid_from, valid_to) values
    ('ratingGateR2023', 1, null, '2018-07-06', '2024-12-31'),
    ('ratingGateR2025', 1, null, '2025-01-01', null);
