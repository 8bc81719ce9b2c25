// Where a form comes from and goes to: a task of the procedure, or an action (what a person may start or interrupt).

import { call, upload, withQuery } from '../api.js';
import { HandingIn } from './handing-in.js';

/** @param forMember whose task is entered for him (nhập hộ); left out when it is one's own */
export function taskSource(id, forMember) {
  const base = `/api/tasks/${encodeURIComponent(id)}`;
  const handing = new HandingIn();
  return {
    kind: 'task',
    open: () => call('GET', withQuery(`${base}/form`, { forMember })),
    // the key makes handing in again, as after a lost answer, harmless
    submit: (values, source) => call('POST', `${base}/submission`, { key: handing.keyOf([values, source]), values, forMember, source }),
    upload: (file, progress) => upload(withQuery(`${base}/files`, { forMember }), file, progress),
    takeOver: (assignee) => call('POST', `${base}/takeover`, { assignee }),
    // keepalive: a draft sent while the page closes still arrives
    saveDraft: (draft) => call('PUT', `${base}/draft`, { ...draft, forMember }, { keepalive: JSON.stringify(draft).length < 20000 }),
  };
}

export function actionSource({ name, unit, subject, person }) {
  const base = `/api/actions/${encodeURIComponent(name)}`;
  let formKey;
  let seen;
  return {
    kind: 'action',
    async open() {
      const answer = await call('GET', withQuery(`${base}/form`, { unit, subject, person }));
      ({ formKey, seen } = answer);
      return answer;
    },
    // the key makes handing in again, as after a lost answer, harmless
    submit: (values) => call('POST', base, { unit, subject, person, formKey, seen, values }),
    preview: (values) => call('POST', `${base}/preview`, { unit, subject, person, seen, values }),
    upload: (file, progress) => upload(withQuery(`${base}/files`, { unit, subject }), file, progress),
  };
}
