// What is printed of a code sheet: one slip a person, to be cut out and handed over.

import { element } from '../dom.js';
import { moment } from '../words.js';

export function slips({ unit, address, slips: list }) {
  return element(
    'div',
    { class: 'slips' },
    list.map((slip) =>
      element(
        'section',
        { class: 'slip' },
        element('p', { class: 'slip-unit' }, unit),
        element('h2', {}, `Đồng chí ${slip.name}`),
        element(
          'dl',
          {},
          element('div', {}, element('dt', {}, 'Tên đăng nhập'), element('dd', { class: 'slip-user' }, slip.id)),
          element('div', {}, element('dt', {}, 'Mã dùng một lần'), element('dd', { class: 'slip-code' }, slip.code)),
        ),
        element(
          'ol',
          {},
          element('li', {}, 'Trên điện thoại hoặc máy tính, mở ', element('strong', {}, address.replace(/^https?:\/\//, ''))),
          element('li', {}, 'Điền tên đăng nhập và mã ghi trên phiếu này.'),
          element('li', {}, 'Tự đặt mật khẩu mới, ít nhất 10 ký tự, và nhớ lấy.'),
        ),
        element('p', {}, `Mã dùng được đến ${moment(slip.validUntil)}. Không đưa phiếu cho người khác; dùng xong thì hủy.`),
      ),
    ),
  );
}
