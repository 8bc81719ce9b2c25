-- A fictional commune: one committee, three cells. Nobody here exists.

insert into unit (id, name, unit_type, parent_id, place, founded_on) values
  ('DU-TB', 'Đảng bộ xã Thanh Bình',              'SUPERIOR_COMMITTEE', null,    'Thanh Bình', '2025-07-01'),
  ('CB-PD', 'Chi bộ Phú Điền',                    'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01'),
  ('CB-AH', 'Chi bộ An Hòa',                      'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01'),
  ('CB-TS', 'Chi bộ Trường Tiểu học Tân Sơn',     'SUBORDINATE_CELL',   'DU-TB', 'Thanh Bình', '2025-07-01');

insert into unit_term (unit_id, name, starts_on, ends_on) values
  ('DU-TB', '2025-2030', '2025-07-01', '2030-06-30'),
  ('CB-PD', '2025-2027', '2025-07-01', '2027-12-31'),
  ('CB-AH', '2025-2027', '2025-07-01', '2027-12-31'),
  ('CB-TS', '2025-2027', '2025-07-01', '2027-12-31');

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
  ('dv0103', 'Châu Minh Đức',        'dv0103@thanhbinh.example');

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
  ('dv0033', 'CB-TS', 'OFFICIAL', 'ACTIVE', '2025-07-01');

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
  ('dv0101', 'DU-TB', 'ORGANIZATION_BOARD',    '2025-07-01'),
  ('dv0102', 'DU-TB', 'COMMITTEE_OFFICE',      '2025-07-01'),
  ('dv0103', 'DU-TB', 'INSPECTION_COMMISSION', '2025-07-01'),
  ('dv0103', 'DU-TB', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-PD', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-AH', 'MONITOR',               '2025-07-01'),
  ('dv0103', 'CB-TS', 'MONITOR',               '2025-07-01');
