-- Symbols of administrative papers (room: document). Giấy mời, giấy giới thiệu and phiếu gửi have no symbol fixed by the guidance (domain.md §4.3), so
-- the one that is used is dated policy. A value that stands for a type of paper which a cell may not issue is refused when the paper is written.
insert into policy_parameter (param_key, unit_id, param_value, valid_from, valid_to, source, confidence) values
    ('paper.invitation.symbol', null, 'GM', '2018-07-06', null, 'không nơi nào quy định ký hiệu của giấy mời; đề xuất', 'P');
