// The reading log as a table: when, who, what, of whom.

export const columns = ['Thời điểm', 'Người đọc', 'Nội dung', 'Tổ chức đảng', 'Hồ sơ của'];

export const row = (moment) => (entry) => [
  moment(entry.readAt),
  named(entry.reader),
  entry.subject ? `${entry.what} (số ${entry.subject})` : entry.what,
  entry.unit?.name ?? '',
  entry.person ? named(entry.person) : '',
];

const named = ({ id, name }) => (name === id ? id : `${name} (${id})`);
