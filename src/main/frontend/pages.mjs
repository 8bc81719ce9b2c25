// The shells of our own pages. They hold no data and share one head; a page that shows something before its script has run has a file in pages/.

import { existsSync, readFileSync } from 'node:fs';

const beforeLogin = { home: '/dang-nhap', main: 'narrow', styles: ['page', 'account'] };

/** By the name of script and file. `styles` without their “-style”; `home` is where the name of the product leads. */
export const pages = {
  task: { title: 'Việc', styles: ['host', 'page'] },
  messages: { title: 'Thư', styles: ['page'] },
  action: { title: 'Thực hiện', styles: ['host', 'page'] },
  session: { title: 'Hồ sơ', styles: ['session', 'page'] },
  figures: { title: 'Số liệu', styles: ['page'] },
  quota: { title: 'Tính thử tỷ lệ', styles: ['page', 'quota'] },
  results: { title: 'Kết quả xếp loại', styles: ['page'], main: 'wide' },
  readings: { title: 'Nhật ký đọc', styles: ['page'], main: 'wide' },
  transfer: { title: 'Chuyển sinh hoạt', styles: ['page'] },
  register: { title: 'Tổ chức', styles: ['page', 'register'] },
  person: { title: 'Đảng viên', styles: ['page', 'register'] },
  review: { title: 'Xếp loại', styles: ['session', 'page'] },
  roster: { title: 'Nhập dữ liệu', styles: ['page'] },
  clock: { title: 'Đồng hồ', styles: ['page'] },
  account: { title: 'Tài khoản của tôi', styles: ['page', 'account'] },
  'unit-accounts': { title: 'Tài khoản của đơn vị', styles: ['page', 'account'] },
  'login-log': { title: 'Nhật ký đăng nhập', styles: ['page', 'account'] },
  letters: { title: 'In giấy', styles: ['page', 'account'] },
  'mail-gate': { title: 'Thư chờ gửi', styles: ['page', 'account'] },
  login: { ...beforeLogin, title: 'Đăng nhập' },
  'first-login': { ...beforeLogin, title: 'Đăng nhập lần đầu' },
  'forgotten-password': { ...beforeLogin, title: 'Quên mật khẩu' },
  'new-password': { ...beforeLogin, title: 'Đặt mật khẩu mới' },
};

/**
 * The page as the browser gets it. `file(name)` gives the address of what was built, `parts(name)` those that a script can't begin without: they are
 * asked for at once, not one after the other. A page that is whole without a script brings its `body` and what stands in its `header`.
 */
export function shell(name, { title, styles, home = '/viec', main, header = '', body }, file, parts) {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – Nền Nếp</title>
  <link rel="icon" href="/f/icon.svg" type="image/svg+xml">
  <script src="/f/start.js"></script>
${styles.map((style) => `  <link rel="stylesheet" href="${file(`${style}-style.css`)}">\n`).join('')}${parts(`${name}.js`)
    .map((part) => `  <link rel="modulepreload" href="${part}">\n`)
    .join('')}  <script type="module" src="${file(`${name}.js`)}"></script>
</head>
<body>
  <a class="skip" href="#main">Đến nội dung chính</a>
  <header id="top" class="top"><a class="brand" href="${home}">Nền Nếp</a>${header}</header>
${body ?? content(name, main)}</body>
</html>
`;
}

function content(name, main) {
  const file = new URL(`pages/${name}.html`, import.meta.url);
  const shown = existsSync(file)
    ? readFileSync(file, 'utf8')
    : `  <main id="main"${main ? ` class="${main}"` : ''} tabindex="-1"><p class="nn-muted" role="status">Đang tải…</p></main>\n`;
  return `${shown}  <noscript><p class="nn-note nn-note-bad">Trang này cần JavaScript. Đồng chí bật JavaScript rồi tải lại trang.</p></noscript>\n`;
}
