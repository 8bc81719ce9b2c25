// Every call to the server goes through here: the login session's token, and refusals as one kind of error.

import './older.js';

const withoutAnswer = 'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên màn hình; hãy thử lại.';
const byStatus = {
  401: 'Phiên đăng nhập đã hết. Nội dung đã nhập vẫn còn trên màn hình.',
  403: 'Đồng chí không có quyền làm việc này.',
  404: 'Không tìm thấy nội dung này.',
  409: 'Việc này vừa thay đổi ở nơi khác. Hãy tải lại trang để xem tình trạng mới.',
  413: 'Tệp lớn quá mức cho phép.',
};

export class Refusal extends Error {
  constructor(status, body) {
    super(body?.message || byStatus[status] || (status ? 'Hệ thống gặp lỗi, chưa thực hiện được. Hãy thử lại sau.' : withoutAnswer));
    this.status = status;
    this.body = body;
    this.errors = body?.errors ?? [];
  }
}

let token = '';
let renewed = false;

/** Who is logged in; remembers the token that later calls need. */
export async function openSession() {
  const me = await call('GET', '/api/me');
  token = me.csrf;
  renewed = false;
  return me;
}

export async function call(method, url, body, options = {}) {
  if (method !== 'GET') await freshToken();
  let response;
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}), ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token }) },
      body: body && JSON.stringify(body),
      ...options,
    });
  } catch {
    throw new Refusal(0);
  }
  return answer(response.status, await response.text());
}

/** Sends one file; `progress` is told the share done, 0 to 1. fetch can't tell it, so this is an XMLHttpRequest. */
export async function upload(url, file, progress) {
  await freshToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener('error', () => reject(new Refusal(0)));
    request.addEventListener('load', () => {
      try {
        resolve(answer(request.status, request.responseText));
      } catch (refusal) {
        reject(refusal);
      }
    });
    request.send(form);
  });
}

export function withQuery(path, parameters) {
  const query = String(new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '')));
  return query ? `${path}?${query}` : path;
}

/** Who had to log in again, in another tab, has a new session with another token. */
async function freshToken() {
  if (renewed && token) await openSession();
}

function answer(status, text) {
  const body = parsed(text);
  if (status >= 200 && status < 300) return body;
  renewed ||= status === 401 || status === 403;
  throw new Refusal(status, body);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
