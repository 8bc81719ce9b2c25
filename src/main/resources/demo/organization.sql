-- A fictional commune: one committee, three small cells, a large one with party groups, a special one of the armed forces. Nobody here exists.

insert into unit (id, name, unit_type, parent_id, place, founded_on) values
  ('DU-TB', 'Đảng bộ xã Thanh Bình',              'SUPERIOR_COMMITTEE', null,    'Thanh Bình', '2025-07-01'),
  ('CB-PD', 'Chi bộ Phú Điền',                    'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01'),
  ('CB-AH', 'Chi bộ An Hòa',                      'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01'),
  ('CB-TS', 'Chi bộ Trường Tiểu học Tân Sơn',     'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01'),
  ('CB-HL', 'Chi bộ Hưng Lộc',                    'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01'),
  ('TD-HL1', 'Tổ đảng 1, Chi bộ Hưng Lộc',        'PARTY_GROUP',        'CB-HL', 'Thanh Bình', '2025-07-15'),
  ('TD-HL2', 'Tổ đảng 2, Chi bộ Hưng Lộc',        'PARTY_GROUP',        'CB-HL', 'Thanh Bình', '2025-07-15'),
  ('TD-HL3', 'Tổ đảng 3, Chi bộ Hưng Lộc',        'PARTY_GROUP',        'CB-HL', 'Thanh Bình', '2025-07-15');

insert into unit (id, name, unit_type, parent_id, place, founded_on, special) values
  ('CB-QS', 'Chi bộ Quân sự xã Thanh Bình',       'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01', true);

insert into unit_term (unit_id, name, starts_on, ends_on) values
  ('DU-TB', '2025-2030', '2025-07-01', '2030-06-30'),
  ('CB-PD', '2025-2027', '2025-07-01', '2027-12-31'),
  ('CB-AH', '2025-2027', '2025-07-01', '2027-12-31'),
  ('CB-TS', '2025-2027', '2025-07-01', '2027-12-31'),
  ('CB-HL', '2025-2027', '2025-07-01', '2027-12-31'),
  ('CB-QS', '2025-2027', '2025-07-01', '2027-12-31');

insert into party_member (id, full_name, email) values
  ('qt0001', 'Quản trị hệ thống',    'quantri@thanhbinh.example'),
  ('dv0001', 'Nguyễn Văn Hòa',       'dv0001@thanhbinh.example'),
  ('dv0002', 'Trần Thị Lan',         'dv0002@thanhbinh.example'),
  ('dv0003', 'Lê Quang Minh',        'dv0003@thanhbinh.example'),
  ('dv0004', 'Phạm Thị Ngọc',        'dv0004@thanhbinh.example'),
  ('dv0005', 'Hoàng Đức Thắng',      'dv0005@thanhbinh.example'),
  ('dv0006', 'Vũ Thị Thu Hà',        'dv0006@thanhbinh.example'),
  ('dv0007', 'Đặng Hữu Phước',       'dv0007@thanhbinh.example'),
  ('dv0008', 'Bùi Thị Kim Oanh',     'dv0008@thanhbinh.example'),
  ('dv0009', 'Ngô Xuân Trường',      'dv0009@thanhbinh.example'),
  ('dv0010', 'Đỗ Thị Mai',           null),
  ('dv0011', 'Phan Tuấn Kiệt',       'dv0011@thanhbinh.example'),
  ('dv0012', 'Lý Thị Ánh Tuyết',     'dv0012@thanhbinh.example'),
  ('dv0021', 'Huỳnh Văn Sáu',        'dv0021@thanhbinh.example'),
  ('dv0022', 'Mai Thị Hồng',         'dv0022@thanhbinh.example'),
  ('dv0023', 'Trương Công Định',     'dv0023@thanhbinh.example'),
  ('dv0024', 'Cao Thị Bích',         'dv0024@thanhbinh.example'),
  ('dv0031', 'Nguyễn Thị Yến',       'dv0031@thanhbinh.example'),
  ('dv0032', 'Dương Văn Tài',        'dv0032@thanhbinh.example'),
  ('dv0033', 'Lưu Thị Phượng',       'dv0033@thanhbinh.example'),
  ('dv0101', 'Võ Thành Nhân',        'dv0101@thanhbinh.example'),
  ('dv0102', 'Tạ Thị Hương',         'dv0102@thanhbinh.example'),
  ('dv0103', 'Châu Minh Đức',        'dv0103@thanhbinh.example'),
  ('dv0104', 'Đặng Quốc Thịnh',      'dv0104@thanhbinh.example'),
  ('dv0105', 'Phan Thị Hoài An',     'dv0105@thanhbinh.example'),
  ('dv0201', 'Trần Đình Khải',        'dv0201@thanhbinh.example'),
  ('dv0202', 'Nguyễn Thị Bích Hạnh',  'dv0202@thanhbinh.example'),
  ('dv0203', 'Lê Văn Thuận',          'dv0203@thanhbinh.example'),
  ('dv0204', 'Phạm Quốc Bảo',         'dv0204@thanhbinh.example'),
  ('dv0205', 'Hồ Thị Minh Nguyệt',    'dv0205@thanhbinh.example'),
  ('dv0206', 'Đinh Thị Thanh Thủy',   'dv0206@thanhbinh.example'),
  ('dv0207', 'Nguyễn Hữu Lợi',        'dv0207@thanhbinh.example'),
  ('dv0208', 'Trịnh Văn Cường',       'dv0208@thanhbinh.example'),
  ('dv0209', 'Lâm Thị Mỹ Dung',       'dv0209@thanhbinh.example'),
  ('dv0210', 'Võ Đăng Khoa',          'dv0210@thanhbinh.example'),
  ('dv0211', 'Đoàn Thị Kim Liên',     'dv0211@thanhbinh.example'),
  ('dv0212', 'Nguyễn Văn Tư',         null),
  ('dv0213', 'Huỳnh Ngọc Ẩn',         'dv0213@thanhbinh.example'),
  ('dv0214', 'Bùi Thị Hải Yến',       'dv0214@thanhbinh.example'),
  ('dv0215', 'Lương Quang Vinh',      'dv0215@thanhbinh.example'),
  ('dv0216', 'Phùng Thị Nga',         'dv0216@thanhbinh.example'),
  ('dv0217', 'Tô Văn Nghĩa',          'dv0217@thanhbinh.example'),
  ('dv0218', 'Đào Xuân Hiếu',         'dv0218@thanhbinh.example'),
  ('dv0219', 'Nguyễn Thị Thanh Tâm',  'dv0219@thanhbinh.example'),
  ('dv0220', 'Mạc Văn Đạt',           null),
  ('dv0221', 'Kiều Thị Lệ Thu',       'dv0221@thanhbinh.example'),
  ('dv0222', 'Trần Công Hậu',         'dv0222@thanhbinh.example'),
  ('dv0223', 'Ngô Thị Phương Thảo',   'dv0223@thanhbinh.example'),
  ('dv0224', 'Vương Đình Long',       'dv0224@thanhbinh.example'),
  ('dv0225', 'Quách Văn Lộc',         'dv0225@thanhbinh.example'),
  ('dv0226', 'Lê Thị Cẩm Tú',         'dv0226@thanhbinh.example'),
  ('dv0227', 'Hà Minh Quân',          'dv0227@thanhbinh.example'),
  ('dv0228', 'Nguyễn Đức Anh',        'dv0228@thanhbinh.example'),
  ('dv0229', 'Phan Thị Bảy',          null),
  ('dv0230', 'Đặng Văn Ngữ',          null),
  ('dv0231', 'Chu Thị Xuyến',         'dv0231@thanhbinh.example'),
  ('dv0232', 'Dương Tấn Phát',        'dv0232@thanhbinh.example'),
  ('dv0241', 'Nguyễn Mạnh Hùng',      'dv0241@thanhbinh.example'),
  ('dv0242', 'Trần Văn Kiên',   'dv0242@thanhbinh.example'),
  ('dv0243', 'Lê Thị Thu Trang',      'dv0243@thanhbinh.example'),
  ('dv0244', 'Phạm Hồng Sơn',         'dv0244@thanhbinh.example');

insert into membership (member_id, unit_id, status, activity, from_date) values
  ('dv0001', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0002', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0003', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0004', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0005', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0006', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0007', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0008', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0009', 'CB-PD', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0010', 'CB-PD', 'OFFICIAL', 'EXEMPT', '2025-07-01'),
  ('dv0011', 'CB-PD', 'PROBATIONARY', 'ACTIVE', '2025-09-02'),
  ('dv0012', 'CB-PD', 'PROBATIONARY', 'ACTIVE', '2025-11-17'),
  ('dv0021', 'CB-AH', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0022', 'CB-AH', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0023', 'CB-AH', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0024', 'CB-AH', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0009', 'CB-TS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0031', 'CB-TS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0032', 'CB-TS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0033', 'CB-TS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0201', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0202', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0203', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0204', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0205', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0206', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0207', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0208', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0209', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0210', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0211', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0212', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0213', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0214', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0215', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0216', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0217', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0218', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0219', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0220', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0221', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0222', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0223', 'CB-HL', 'OFFICIAL', 'TEMPORARILY_ELSEWHERE', '2025-07-01'),
  ('dv0224', 'CB-HL', 'OFFICIAL', 'TEMPORARILY_ELSEWHERE', '2025-07-01'),
  ('dv0225', 'CB-HL', 'OFFICIAL', 'SUSPENDED', '2025-07-01'),
  ('dv0226', 'CB-HL', 'PROBATIONARY', 'ACTIVE', '2025-09-02'),
  ('dv0227', 'CB-HL', 'PROBATIONARY', 'ACTIVE', '2025-11-17'),
  ('dv0228', 'CB-HL', 'PROBATIONARY', 'ACTIVE', '2026-02-03'),
  ('dv0229', 'CB-HL', 'OFFICIAL', 'EXEMPT', '2025-07-01'),
  ('dv0230', 'CB-HL', 'OFFICIAL', 'EXEMPT', '2025-07-01'),
  ('dv0231', 'CB-HL', 'OFFICIAL', 'EXEMPT', '2025-07-01'),
  ('dv0232', 'CB-HL', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0241', 'CB-QS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0242', 'CB-QS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0243', 'CB-QS', 'OFFICIAL', 'ACTIVE', '2025-07-01'),
  ('dv0244', 'CB-QS', 'OFFICIAL', 'ACTIVE', '2025-07-01');

-- each member of CB-HL belongs to one of its party groups, with the standing that he has in the cell
insert into membership (member_id, unit_id, status, activity, from_date)
  select member_id,
         case when member_id in ('dv0201', 'dv0203', 'dv0208', 'dv0209', 'dv0210', 'dv0211', 'dv0212', 'dv0213', 'dv0223', 'dv0226', 'dv0229') then 'TD-HL1'
              when member_id in ('dv0202', 'dv0204', 'dv0207', 'dv0214', 'dv0215', 'dv0216', 'dv0217', 'dv0224', 'dv0227', 'dv0230') then 'TD-HL2'
              else 'TD-HL3' end,
         status, activity, case when from_date < date '2025-07-15' then date '2025-07-15' else from_date end
    from membership where unit_id = 'CB-HL';

-- dv0009 is a plain member of CB-PD and, appointed by the committee, member and secretary of CB-TS
insert into role_holding (member_id, unit_id, role, from_date) values
  ('qt0001', 'DU-TB', 'ADMINISTRATOR',         '2025-07-01'),
  ('dv0001', 'CB-PD', 'SECRETARY',             '2025-07-01'),
  ('dv0001', 'CB-PD', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0002', 'CB-PD', 'DEPUTY_SECRETARY',      '2025-07-01'),
  ('dv0002', 'CB-PD', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0003', 'CB-PD', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0021', 'CB-AH', 'SECRETARY',             '2025-07-01'),
  ('dv0022', 'CB-AH', 'DEPUTY_SECRETARY',      '2025-07-01'),
  ('dv0009', 'CB-TS', 'SECRETARY',             '2025-07-01'),
  ('dv0031', 'CB-TS', 'DEPUTY_SECRETARY',      '2025-07-01'),
  ('dv0104', 'DU-TB', 'SECRETARY',             '2025-07-01'),
  ('dv0104', 'DU-TB', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0105', 'DU-TB', 'DEPUTY_SECRETARY',      '2025-07-01'),
  ('dv0105', 'DU-TB', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0101', 'DU-TB', 'ORGANIZATION_BOARD',    '2025-07-01'),
  ('dv0102', 'DU-TB', 'COMMITTEE_OFFICE',      '2025-07-01'),
  ('dv0103', 'DU-TB', 'INSPECTION_COMMISSION', '2025-07-01'),
  ('dv0103', 'DU-TB', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-PD', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-AH', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-TS', 'MONITOR',               '2025-07-01'),
  ('dv0201', 'CB-HL', 'SECRETARY',             '2025-07-01'),
  ('dv0201', 'CB-HL', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0202', 'CB-HL', 'DEPUTY_SECRETARY',      '2025-07-01'),
  ('dv0202', 'CB-HL', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0203', 'CB-HL', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0204', 'CB-HL', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0205', 'CB-HL', 'COMMITTEE_MEMBER',      '2025-07-01'),
  ('dv0206', 'CB-HL', 'DUTY_OFFICER',          '2025-07-01'),
  ('dv0203', 'TD-HL1', 'PARTY_GROUP_LEADER',   '2025-07-15'),
  ('dv0207', 'TD-HL2', 'PARTY_GROUP_LEADER',   '2025-07-15'),
  ('dv0218', 'TD-HL3', 'PARTY_GROUP_LEADER',   '2025-07-15'),
  ('dv0241', 'CB-QS', 'SECRETARY',             '2025-07-01'),
  ('dv0242', 'CB-QS', 'DEPUTY_SECRETARY',      '2025-07-01'),
  ('dv0103', 'CB-HL', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-QS', 'MONITOR',               '2025-07-01');

update party_member set post = 'Trưởng ban công tác mặt trận thôn', strengths = 'Vận động nhân dân, nói trước đông người' where id = 'dv0005';
update party_member set post = 'Giáo viên Trường Tiểu học Tân Sơn', strengths = 'Biên tập, trình bày; thạo máy tính' where id = 'dv0006';
update party_member set post = 'Cán bộ hưu trí', strengths = 'Am hiểu lịch sử Đảng bộ, kinh nghiệm hòa giải' where id = 'dv0007';
update party_member set post = 'Chi hội trưởng Chi hội Phụ nữ', strengths = 'Viết, tổng hợp ý kiến' where id = 'dv0008';

-- everybody's dates: official members were born between 1952 and 1991 and admitted in their twenties or early thirties, probationary ones when their cell took them in
update party_member set birth_date = cast(date '1952-01-05' + interval '1' day * mod(cast(substring(id from 3) as integer) * 397, 14600) as date)
    where id like 'dv%';
update party_member set admission_date = cast(birth_date + interval '1' day * (9500 + mod(cast(substring(id from 3) as integer) * 131, 2000)) as date)
    where id like 'dv%';
update party_member set official_date = cast(admission_date + interval '1' day * 366 as date) where id like 'dv%';
update party_member
    set birth_date = cast(date '1996-03-08' + interval '1' day * mod(cast(substring(id from 3) as integer) * 397, 2900) as date),
        admission_date = (select min(from_date) from membership where member_id = party_member.id), official_date = null
    where id in (select member_id from membership where status = 'PROBATIONARY');
update unit set sector = 'PUBLIC_SERVICE' where id = 'CB-TS';
