// The start page: who I am, and the pages that I really have. The sections of the application's own are hidden by its styles.

import { call, openSession } from '../api.js';
import { element } from '../dom.js';

const everybodys = [
  { href: '/viec', label: 'Việc của tôi', description: 'Việc đang chờ đồng chí; dùng được trên điện thoại' },
  { href: '/ho-so', label: 'Hồ sơ', description: 'Các buổi sinh hoạt chuyên đề: tài liệu, kết quả, văn bản' },
  { href: '/huong-dan', label: 'Hướng dẫn', description: 'Cách làm từng việc, có hình' },
];
const applications = [
  { app: 'tasklist', href: '/camunda/app/tasklist/', label: 'Bàn làm việc', description: 'Danh sách việc bên cạnh biểu mẫu, cho màn hình máy tính' },
  { app: 'cockpit', href: '/camunda/app/cockpit/', label: 'Theo dõi quy trình', description: 'Các quy trình đang chạy đến bước nào, có sự cố gì' },
  { app: 'admin', href: '/camunda/app/admin/', label: 'Quản trị', description: 'Xem người, vai trò và quyền trong hệ thống quy trình' },
];
const account = { href: '/tai-khoan', label: 'Tài khoản và mật khẩu', description: 'Đổi mật khẩu, xem các lần đăng nhập' };

const start = {
  id: 'nennep-start',
  pluginPoint: 'welcome.dashboard',
  priority: 1000,
  async render(node) {
    const [me, { authorizedApps }] = await Promise.all([openSession(), call('GET', '/camunda/api/admin/auth/user/default')]);
    const mine = applications.filter(({ app }) => authorizedApps.includes(app));
    node.append(
      element(
        'section',
        { class: 'nn-start' },
        element('h1', {}, `Chào đồng chí ${me.name}`),
        me.units.map(({ name, roles }) => element('p', { class: 'nn-muted' }, `${name}: ${roles.join(', ')}`)),
        element('ul', {}, [...everybodys, ...mine, ...me.desks, account].map(entry)),
        element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: leave }, 'Đăng xuất')),
      ),
    );
  },
};

function entry({ href, label, description }) {
  return element('li', {}, element('a', { href }, label), description && element('p', {}, description));
}

async function leave() {
  await call('POST', '/api/logout');
  location.assign('/dang-nhap');
}

export default [start];
