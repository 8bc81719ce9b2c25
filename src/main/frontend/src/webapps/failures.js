// Why work in the background failed, for whoever can mend it. The server's messages are codes and short English sentences without anybody's words; the details stay as they are.

const CAUSES = [
  [/^No term of unit (\S+)$/, 'Chưa có nhiệm kỳ của đơn vị $1 vào ngày này, nên chưa đánh số văn bản được'],
  [/^policy\.missing\b.*$/, 'Thiếu một tham số có hiệu lực vào ngày này'],
  [/^policy\.overlapping\b.*$/, 'Một tham số có hai giá trị cùng hiệu lực vào một ngày'],
  [/^policy\.unreadable\b.*$/, 'Một tham số có giá trị không đọc được'],
  [/^The template (\S+) can't be (?:read|filled)$/, 'Không dùng được mẫu văn bản $1'],
  [/^The template (\S+) has a tag that nothing fills: (.*)$/, 'Mẫu văn bản $1 có ô không dùng được: $2'],
  [/^The template (\S+) has lost its tag (.*)$/, 'Mẫu văn bản $1 thiếu ô $2'],
  [/^No score sheet (\S+)$/, 'Không có phiếu chấm điểm $1'],
  [/^The bytes of paper (\S+) are not those that were issued$/, 'Tệp của văn bản $1 không còn đúng như khi ban hành'],
  [/^.*No space left on device.*$/, 'Máy chủ hết chỗ ghi tệp'],
];

/** The cause in Vietnamese; of one that isn't known, that it is technical, and the message. */
export function causeInWords(message) {
  const known = CAUSES.find(([pattern]) => pattern.test(message.trim()));
  return known ? message.trim().replace(known[0], known[1]) : `Lỗi kỹ thuật: ${message.trim()}`;
}

/** Whether these are the words of {@link causeInWords}. */
export function isInWords(message) {
  return /[^\u0000-\u007f]/.test(message);
}
