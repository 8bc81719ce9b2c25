// Where a form comes from and goes to: a task of the procedure, or an action (what a person may start or interrupt).

import { call, upload, withQuery } from '../api.js';

export function taskSource(id) {
  const base = `/api/tasks/${encodeURIComponent(id)}`;
  return {
    kind: 'task',
    open: () => call('GET', `${base}/form`),
    submit: (values) => call('POST', `${base}/submission`, { values }),
    upload: (file, progress) => upload(`${base}/files`, file, progress),
    takeOver: () => call('POST', `${base}/takeover`),
    // keepalive: a draft sent while the page closes still arrives
    saveDraft: (draft) => call('PUT', `${base}/draft`, draft, { keepalive: JSON.stringify(draft).length < 20000 }),
  };
}

export function actionSource({ name, unit, subject, person }) {
  const base = `/api/actions/${encodeURIComponent(name)}`;
  let formKey;
  return {
    kind: 'action',
    async open() {
      const answer = await call('GET', withQuery(`${base}/form`, { unit, subject, person }));
      formKey = answer.formKey;
      return answer;
    },
    // the key makes handing in again, as after a lost answer, harmless
    submit: (values) => call('POST', base, { unit, subject, person, formKey, values }),
    preview: (values) => call('POST', `${base}/preview`, { unit, subject, person, values }),
    upload: (file, progress) => upload(withQuery(`${base}/files`, { unit, subject }), file, progress),
  };
}
