import flatpickr from 'flatpickr';

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const months = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`);

/** The calendar form-js opens: weeks begin on Monday. */
export function calendarInVietnamese() {
  flatpickr.localize({
    weekdays: { shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'], longhand: weekdays },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 1,
    time_24hr: true,
    rangeSeparator: ' đến ',
    weekAbbreviation: 'Tuần',
    scrollTitle: 'Cuộn để tăng hoặc giảm',
    toggleTitle: 'Bấm để đổi',
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    hourAriaLabel: 'Giờ',
    minuteAriaLabel: 'Phút',
  });
}
