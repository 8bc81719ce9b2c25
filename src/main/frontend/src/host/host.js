// The form host: one task or action, from reading to handing in. Stands inside Tasklist and on our own pages.

import { element, fill } from '../dom.js';
import { blocks } from '../blocks.js';
import { day, moment } from '../words.js';
import { openForm } from './form.js';
import { DraftKeeper } from './draft-keeper.js';
import { knownFiles } from './file-names.js';
import { plainText } from './plain-text.js';
import { copyOf } from './copying.js';
import { demands } from './schema.js';
import { chosen } from './secret-paper.js';

/** More would push the form out of sight. */
const MOST_PROBLEMS = 8;

/**
 * `source` as in sources.js. Options: `heading` (false inside Tasklist, which shows the name itself), `buttons` (false where
 * Tasklist's own button hands in), `done(answer)`, `loggedOut()` and `takenOver()`.
 */
export class Host {
  constructor(container, source, options) {
    Object.assign(this, { container, source, options, uploads: 0, opening: 0 });
    this.leaving = () => document.visibilityState === 'hidden' && this.drafts?.dirty && this.drafts.keep();
    document.addEventListener('visibilitychange', this.leaving);
    this.online = () => this.drafts?.online();
    addEventListener('online', this.online);
  }

  async open() {
    const opening = ++this.opening;
    this.closeForm();
    fill(this.container, element('p', { class: 'nn-muted', role: 'status' }, 'Đang tải…'));
    let answer;
    try {
      answer = await this.source.open();
    } catch (refusal) {
      if (opening === this.opening) this.show(this.trouble(refusal), this.onward());
      return;
    }
    if (opening !== this.opening) return;
    if (answer.state === 'DONE') {
      this.show(
        element('p', { class: 'nn-note nn-note-good', role: 'status' }, answer.message || 'Việc này đã hoàn thành.'),
        answer.draft && !this.carried && keptDraft(answer),
        this.carried && element('div', {}, element('p', {}, this.carried.title), copyOf(this.carried.text)),
        this.onward(),
      );
      return;
    }
    await this.build(answer);
  }

  /** On a page of its own nobody is left at a dead end; Tasklist has its list beside the form. */
  onward() {
    return this.options.done && element('p', { class: 'onward' }, element('a', { class: 'nn-button nn-button-main', href: '/viec' }, 'Việc của tôi'));
  }

  async build(answer) {
    const { task, schema, data, draft, entry } = answer;
    const readOnly = this.source.kind === 'task' && !task.mine && !entry;
    this.answer = answer;
    this.summary = element('div', { class: 'nn-summary', role: 'alert', tabindex: -1, hidden: true });
    this.draftNote = element('div', { role: 'status', class: 'nn-draft' });
    this.formPlace = element('div', { class: answer.secret ? 'nn-form nn-secret' : 'nn-form' });
    this.previewPlace = element('div', { class: 'nn-preview', hidden: true });
    this.send = element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: () => (answer.preview && !this.previewed ? this.preview() : this.submit()) }, sendLabel(this.source, answer));
    this.previewed = false;
    this.keepsDraft = this.source.saveDraft && !answer.secret;
    const note = element('div', {});
    this.show(
      heading(task, this.options),
      entry && this.askSource(entry),
      note,
      readOnly && this.offerTakeover(answer),
      this.offers(readOnly),
      reading(answer.reading),
      this.summary,
      !readOnly && !answer.secret && demands(schema) && element('p', { class: 'nn-muted' }, 'Mục có dấu * là bắt buộc.'),
      this.formPlace,
      this.previewPlace,
      !readOnly &&
        element(
          'div',
          { class: this.options.buttons === false ? 'nn-actions' : 'nn-actions nn-bar' },
          this.options.buttons !== false && this.send,
          this.keepsDraft && element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: () => this.drafts.keep() }, 'Lưu nháp'),
          this.draftNote,
        ),
    );
    const usesDraft = draft && !readOnly;
    this.form = await openForm({
      container: this.formPlace,
      schema,
      data: { ...data, ...(usesDraft ? draft.values : {}) },
      readOnly,
      known: (this.files = knownFiles(data, draft?.values, answer.left?.values)),
      send: (file, progress) => this.source.upload(file, progress),
      busy: (change) => (this.uploads += change),
    });
    if (usesDraft) fill(note, element('p', { class: 'nn-note', role: 'status' }, `Đã nạp bản nháp lưu lúc ${moment(draft.savedAt)}.`));
    if (!readOnly) this.watch(draft);
    // a browser that keeps what stands in forms must not keep this
    if (answer.secret) this.formPlace.querySelectorAll('form, input').forEach((field) => field.setAttribute('autocomplete', 'off'));
    if (answer.preview || answer.secret) this.form.changed(() => this.previewed && JSON.stringify(this.form.values()) !== this.looked && this.endPreview());
  }

  /** Nhập hộ: for whom, and from what the officer has it. */
  askSource({ member, sources, warning }) {
    this.entrySource = null;
    this.sourceChoices = element(
      'fieldset',
      { class: 'nn-choices' },
      element('legend', {}, 'Nhập theo'),
      sources.map(({ value, label }) =>
        element('label', {}, element('input', { type: 'radio', name: 'nn-entry-source', value, onchange: () => (this.entrySource = value) }), ' ', label),
      ),
    );
    return element(
      'div',
      { class: 'nn-note' },
      element('p', {}, element('strong', {}, `Nhập hộ đồng chí ${member.name}.`), ' Hồ sơ ghi rõ đồng chí là người nhập; nội dung là của đồng chí ấy.'),
      warning && element('p', { class: 'nn-bad' }, warning),
      this.sourceChoices,
    );
  }

  /** What somebody else left half-typed, and what was typed here before the page was brought up to date: to be gone on with. */
  offers(readOnly) {
    const { left } = this.answer;
    const known = left && `Đồng chí ${left.member.name} đã nhập dở việc này, lưu lúc ${moment(left.savedAt)}.`;
    if (readOnly) {
      return [known && element('p', { class: 'nn-note' }, known, ' Nhận việc này thì dùng tiếp được.'), this.carried && element('div', {}, element('p', {}, this.carried.title), copyOf(this.carried.text))];
    }
    const carried = this.carried;
    this.carried = null;
    return [known && this.offer(known, left.values), carried && this.offer(carried.title, carried.values)];
  }

  offer(title, values) {
    const place = element('div', { class: 'nn-note', role: 'status' });
    const button = (label, act) => element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: act }, label);
    const ask = () => fill(place, element('p', {}, title), button('Dùng tiếp nội dung này', take));
    const take = async () => {
      const before = this.form.values();
      await this.put(values);
      fill(place, element('p', {}, 'Đã nạp nội dung nhập dở vào biểu mẫu.'), button('Trở lại nội dung trước', async () => (await this.put(before), ask())));
    };
    ask();
    return place;
  }

  async put(values) {
    await this.form.replace({ ...this.answer.data, ...values });
    this.drafts?.changed();
  }

  /** Shows what sending would change. Whatever is typed afterwards has to be looked at anew. */
  async preview() {
    const problems = this.form.check();
    if (problems.length) return this.stop(new Error('Còn mục chưa đúng.'), problems);
    this.send.disabled = true;
    this.summary.hidden = true;
    try {
      const { reading: changes } = await this.source.preview(this.form.values());
      fill(this.previewPlace, element('h2', { tabindex: -1 }, 'Trước khi ghi, đồng chí xem lại'), reading(changes, true));
      this.previewPlace.hidden = false;
      this.looked = JSON.stringify(this.form.values());
      this.previewed = true;
      this.send.textContent = 'Ghi';
      this.previewPlace.querySelector('h2').focus();
    } catch (refusal) {
      this.stop(refusal, this.form.refuse(refusal.errors ?? []));
    } finally {
      this.send.disabled = false;
    }
  }

  /** A secret paper is looked through before it goes: afterwards nobody can read it any more, he neither. */
  review() {
    fill(
      this.previewPlace,
      element('h2', { tabindex: -1 }, 'Đồng chí xem lại phiếu'),
      element('p', {}, this.options.buttons === false ? 'Đúng rồi thì bấm Hoàn thành lần nữa để bỏ phiếu. Bỏ rồi thì không xem lại và không đổi được.' : 'Đúng rồi thì bấm Bỏ phiếu. Bỏ rồi thì không xem lại và không đổi được.'),
      element('dl', { class: 'nn-chosen' }, chosen(this.answer.schema, this.form.values(), this.answer.data).map(({ name, choice }) => element('div', {}, element('dt', {}, name), element('dd', {}, choice)))),
      element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: () => this.backToPaper() }, 'Sửa lại'),
    );
    this.previewPlace.hidden = false;
    // checking the form says “changed” too: only other values are a reason to look again
    this.looked = JSON.stringify(this.form.values());
    this.previewed = true;
    this.send.textContent = 'Bỏ phiếu';
    this.previewPlace.querySelector('h2').focus();
    this.previewPlace.scrollIntoView({ block: 'start' });
    return null;
  }

  backToPaper() {
    this.endPreview();
    this.formPlace.scrollIntoView({ block: 'start' });
  }

  endPreview() {
    this.previewed = false;
    this.previewPlace.hidden = true;
    this.send.textContent = sendLabel(this.source, this.answer);
  }

  watch(draft) {
    this.untouched = JSON.stringify(this.form.values());
    if (!this.keepsDraft) return;
    this.drafts = new DraftKeeper({
      read: () => this.form.values(),
      save: (values) => this.source.saveDraft(values),
      tell: (state) => this.tellDraft(state),
      version: draft?.version ?? 0,
    });
    this.form.changed(() => this.drafts?.changed());
  }

  tellDraft(state) {
    const choice = (label, act) => element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: act }, label);
    const said = {
      saving: () => ['Đang lưu nháp…'],
      saved: () => [`Đã lưu nháp lúc ${moment(state.savedAt)}.`],
      waiting: () => ['Mất kết nối, chưa lưu được bản nháp. Nội dung vẫn còn trên màn hình và sẽ tự lưu khi có kết nối.'],
      failed: () => [
        element('span', { class: 'nn-bad' }, `Chưa lưu được bản nháp. ${state.message}`),
        ' ',
        state.status === 401 && this.loginLink(),
        this.salvage(state.status),
      ],
      conflict: () => [
        element('p', { class: 'nn-bad' }, `Có bản nháp mới hơn, lưu lúc ${moment(state.draft.savedAt)} (từ máy khác hoặc cửa sổ khác).`),
        choice('Nạp bản mới hơn', () => this.takeNewerDraft(state.draft)),
        choice('Giữ bản đang gõ', () => this.drafts.overwriteNewer()),
      ],
    };
    fill(this.draftNote, said[state.kind]());
  }

  async takeNewerDraft(draft) {
    await this.form.replace({ ...this.answer.data, ...draft.values });
    this.drafts.takeNewer();
    fill(this.draftNote, `Đã nạp bản nháp lưu lúc ${moment(draft.savedAt)}.`);
  }

  /** Hands in. Answers what the server said, or null when it was refused and the form shows why. */
  async submit() {
    if (this.submitting) return null;
    if (this.uploads > 0) return this.stop(new Error('Tệp đang được tải lên. Hãy chờ xong rồi hoàn thành.'));
    const problems = this.form.check();
    if (this.answer.entry && !this.entrySource) {
      problems.unshift({ label: 'Nhập theo', message: 'hãy chọn phiếu giấy, điện thoại hay trao đổi trực tiếp.', focus: () => this.sourceChoices.querySelector('input').focus() });
    }
    if (problems.length) return this.stop(new Error('Còn mục chưa đúng.'), problems);
    if (this.answer.secret && !this.previewed) {
      this.summary.hidden = true;
      return this.review();
    }
    this.submitting = true;
    this.send.disabled = true;
    this.summary.hidden = true;
    try {
      await this.drafts?.rest();
      const answer = await this.source.submit(this.form.values(), this.entrySource);
      this.drafts?.stop();
      this.untouched = null;
      this.options.done?.(answer ?? {}, this.answer);
      return answer ?? {};
    } catch (refusal) {
      this.drafts?.changed();
      return this.stop(refusal, this.form.refuse(refusal.errors ?? []));
    } finally {
      this.submitting = false;
      this.send.disabled = false;
    }
  }

  stop(refusal, all = []) {
    // what is about no field is said once
    const problems = all.filter(({ focus, message }) => focus || message !== refusal.message);
    this.summary.hidden = false;
    fill(
      this.summary,
      element('p', {}, refusal.message, ' ', refusal.status === 401 && this.loginLink()),
      problems.length > 0 &&
        element(
          'ul',
          {},
          problems.slice(0, MOST_PROBLEMS).map(({ label, message, focus }) =>
            element('li', {}, focus ? element('button', { type: 'button', class: 'nn-link', onclick: focus }, `${label}:`) : null, focus ? ' ' : '', message),
          ),
          problems.length > MOST_PROBLEMS && element('li', {}, `và ${problems.length - MOST_PROBLEMS} mục khác, được tô đỏ trong biểu mẫu.`),
        ),
      this.salvage(refusal.status),
    );
    this.summary.focus();
    this.summary.scrollIntoView({ block: 'start' });
    return null;
  }

  /** The task has moved on or gone to somebody else: what was typed can be copied, and the page brought up to date without losing it. */
  salvage(status) {
    if (![403, 404, 409].includes(status) || !this.form) return null;
    // what was chosen in secret is neither copied nor carried along
    const values = this.answer.secret ? {} : this.form.values();
    const text = plainText(this.answer.schema, values, this.answer.data, this.files);
    const renew = () => {
      this.carried = text && { title: 'Nội dung đồng chí vừa nhập trên trang này vẫn còn.', values, text };
      return this.open();
    };
    return element(
      'div',
      { class: 'nn-salvage' },
      text && copyOf(text),
      this.source.kind === 'task' && element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: renew }, 'Xem tình trạng mới'),
    );
  }

  offerTakeover({ task }) {
    const who = task.assignee ? `Việc này đang do đồng chí ${task.assignee.name} làm.` : 'Việc này chưa có người nhận.';
    const take = element('button', { type: 'button', class: 'nn-button nn-button-main', onclick: () => this.takeOver() }, 'Nhận việc này');
    return element('div', { class: 'nn-note' }, element('p', {}, who, task.mayTakeOver ? '' : ' Đồng chí chỉ xem được.'), task.mayTakeOver && take);
  }

  async takeOver() {
    try {
      await this.source.takeOver(this.answer.task.assignee?.id ?? null);
      if (this.options.takenOver) this.options.takenOver();
      else await this.open();
    } catch (refusal) {
      this.summary.hidden = false;
      fill(
        this.summary,
        element('p', {}, refusal.message),
        element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: () => this.open() }, 'Xem tình trạng mới'),
      );
      this.summary.focus();
    }
  }

  get unsaved() {
    if (!this.form || !this.untouched) return false;
    return this.drafts ? this.drafts.dirty : JSON.stringify(this.form.values()) !== this.untouched;
  }

  trouble(refusal) {
    return element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, refusal.message, ' ', refusal.status === 401 && this.loginLink());
  }

  loginLink() {
    // in a new tab: what was typed stays here and can be handed in after the login
    return element('a', { href: '/dang-nhap?den=/viec', target: '_blank', rel: 'noopener' }, 'Đăng nhập lại (cửa sổ mới)');
  }

  show(...parts) {
    fill(this.container, element('section', { class: 'nn-host' }, parts));
  }

  closeForm() {
    this.drafts?.stop();
    this.form?.destroy();
    this.drafts = this.form = null;
  }

  close() {
    this.opening++;
    if (this.drafts?.dirty) this.drafts.keep();
    document.removeEventListener('visibilitychange', this.leaving);
    removeEventListener('online', this.online);
    this.closeForm();
  }
}

function sendLabel(source, { preview, entry, secret }) {
  if (secret) return 'Xem lại phiếu';
  if (source.kind === 'task') return entry ? 'Hoàn thành nhập hộ' : 'Hoàn thành';
  return preview ? 'Xem trước' : 'Gửi';
}

function heading(task, options) {
  const facts = [
    ['Đơn vị', task.unit?.name],
    ['Đồng chí', task.person],
    ['Về việc', task.subject && element('a', { href: task.subject.href }, task.subject.title)],
    ['Hạn', task.due && day(task.due)],
  ].filter(([, value]) => value);
  return element(
    'header',
    {},
    options.heading !== false && element('h1', {}, task.name),
    task.instruction && element('p', { class: 'nn-instruction' }, task.instruction),
    facts.length > 0 && element('dl', { class: 'nn-facts' }, facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value)))),
  );
}

/** The task is done or gone; what this person had typed of it is still there to be copied. */
function keptDraft({ draft, schema, data }) {
  return element('div', {}, element('p', {}, `Nội dung đồng chí đã nhập dở, lưu lúc ${moment(draft.savedAt)}, vẫn còn để chép lại.`), copyOf(plainText(schema, draft.values, data)));
}

function reading(sections, allOpen = false) {
  return (sections ?? []).map((section, index) =>
    element('details', { class: 'nn-reading', open: allOpen || index === 0 }, element('summary', {}, section.title), blocks(section.blocks)),
  );
}
