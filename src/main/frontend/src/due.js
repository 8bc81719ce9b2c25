import { day } from './words.js';

/** Due dates as they are said. `daysLeft` counts calendar days to the due day; a day's last second stands for the whole day. */
export function dueInWords({ due, daysLeft, overdue }) {
  if (!due) return null;
  const at = due.slice(11, 16);
  const hour = at && at !== '23:59' ? ` lúc ${at}` : '';
  if (overdue) return daysLeft < 0 ? `Quá hạn ${-daysLeft} ngày (hạn ${day(due)})` : `Quá hạn từ ${at} hôm nay`;
  if (daysLeft === 0) return hour ? `Hạn${hour} hôm nay` : 'Hạn hôm nay';
  if (daysLeft === 1) return `Hạn ngày mai${hour}, ${day(due)}`;
  return daysLeft <= 7 ? `Còn ${daysLeft} ngày (hạn ${day(due)})` : `Hạn ${day(due)}`;
}
