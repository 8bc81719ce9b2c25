import { causeInWords, isInWords } from './failures.js';

// The web applications hold a few words outside of their labels, in English. They are put right where they appear.

/** By the place where a word stands: elsewhere the same word may be what somebody wrote. */
const WORDS = [
  ['.app-switch a', { Tasklist: 'Bàn làm việc', Cockpit: 'Theo dõi quy trình', Admin: 'Quản trị', Welcome: 'Trang chào mừng' }],
  ['.navbar-toggle', { CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: 'Mở hoặc đóng trình đơn' }],
  ['.null-value', { null: '(không có)' }],
  [
    '.dmn-decision-table-container',
    {
      'Hit policy:': 'Cách chọn dòng: ',
      Unique: 'Chỉ một dòng khớp',
      First: 'Dòng khớp đầu tiên',
      Any: 'Dòng khớp bất kỳ',
      'Rule order': 'Theo thứ tự dòng',
      Collect: 'Gộp các dòng khớp',
      When: 'Khi',
      And: 'và',
      Then: 'thì',
      Annotations: 'Giải thích',
      string: 'chữ',
      boolean: 'đúng/sai',
      integer: 'số nguyên',
      long: 'số nguyên',
      double: 'số',
      date: 'ngày',
      'Decision name': 'Tên quyết định',
    },
  ],
  [
    'td.type, td.configuration',
    {
      'async-continuation': 'chạy ngầm',
      'async-before': 'trước bước',
      'async-after': 'sau bước',
      'timer-transition': 'hẹn giờ chuyển bước',
      'timer-intermediate-transition': 'hẹn giờ giữa hai bước',
      'timer-start-event': 'hẹn giờ bắt đầu',
      'timer-start-event-subprocess': 'hẹn giờ bắt đầu',
      event: 'sự kiện',
      failedJob: 'tác vụ nền bị lỗi',
      'Failed Job': 'tác vụ nền bị lỗi',
    },
  ],
  ['td.col-value', { true: 'đúng', false: 'sai' }],
  [
    'td.col-type, .variable-type',
    {
      Boolean: 'đúng/sai',
      String: 'chữ',
      Date: 'ngày giờ',
      Integer: 'số nguyên',
      Short: 'số nguyên',
      Long: 'số nguyên',
      Double: 'số',
      Null: 'rỗng',
      Object: 'đối tượng',
      Bytes: 'nhị phân',
      File: 'tệp',
    },
  ],
];

/** Where it stands why work in the background failed. */
const FAILURE = '.incidents-tab td.message, td.exception';

const TITLES = { 'zoom in': 'Phóng to', 'zoom out': 'Thu nhỏ', 'reset zoom': 'Về cỡ ban đầu', 'Toggle this section': 'Mở hoặc thu gọn phần này', 'Select all': 'Chọn tất cả' };

/** Of a table of decisions only what stands in it is told, not the editor's English hints. */
const HINTLESS = '.dmn-decision-table-container';

const WORD_AT = new Map();
for (const [place, words] of WORDS) {
  for (const [english, vietnamese] of Object.entries(words)) {
    WORD_AT.set(english, [...(WORD_AT.get(english) ?? []), [place, vietnamese]]);
  }
}

/** What a text says in Vietnamese; `within` tells whether it stands in a place. Undefined when it may stay. */
export function inVietnamese(text, within) {
  return WORD_AT.get(text.trim())?.find(([place]) => within(place))?.[1];
}

export function speakVietnamese(root = document.documentElement) {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(correct);
      else correct(target);
    }
  }).observe(root, { subtree: true, childList: true, characterData: true });
  correct(root);
}

function correct(node) {
  if (node.nodeType === Node.TEXT_NODE) return correctText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  correctTitle(node);
  node.querySelectorAll('[title], [uib-tooltip]').forEach(correctTitle);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) correctText(texts.currentNode);
}

function correctText(text) {
  if (text.data.trim() && !isInWords(text.data) && !text.data.includes('{{') && text.parentElement?.closest(FAILURE)) {
    text.data = causeInWords(text.data);
    return;
  }
  const said = inVietnamese(text.data, (place) => text.parentElement?.closest(place));
  if (said !== undefined && said !== text.data) text.data = said;
}

function correctTitle(element) {
  const title = element.getAttribute('title');
  if (!title) return;
  if (TITLES[title]) element.setAttribute('title', TITLES[title]);
  else if (element.closest(HINTLESS)) element.removeAttribute('title');
}
