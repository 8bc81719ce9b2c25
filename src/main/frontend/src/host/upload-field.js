// Takes the place of form-js's file picker, which keeps files in the browser: here each file goes to the server as soon as it is chosen,
// and the value of the field is the list of ids.

import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { size } from '../words.js';

/** `known` holds the names of files by id, `send(file, progress)` uploads one, `busy(±1)` counts uploads under way. */
export function uploadField({ known, send, busy }) {
  function UploadField({ field, domId, errors = [], disabled, readonly, value, onChange }) {
    const picker = useRef(null);
    const mounted = useRef(true);
    const [uploads, setUploads] = useState([]);
    const ids = Array.isArray(value) ? value : [];
    // uploads end after the render they began in: the newest value and listener count
    const current = useRef();
    current.current = { ids, onChange };
    useEffect(() => () => void (mounted.current = false), []);

    const locked = disabled || readonly;
    const several = field.multiple === true || field.multiple === 'true';

    const choose = async (event) => {
      const files = [...event.target.files];
      event.target.value = '';
      await Promise.all(files.map(start));
    };
    const start = async (file) => {
      const entry = { name: file.name, share: 0 };
      const update = (change) => mounted.current && setUploads((list) => list.map((other) => (other === entry ? Object.assign(entry, change) : other)));
      setUploads((list) => [...list.filter((other) => !other.message), entry]);
      busy(1);
      try {
        const stored = await send(file, (share) => update({ share }));
        known.set(stored.id, { href: `/api/files/${stored.id}`, ...stored });
        if (!mounted.current) return;
        setUploads((list) => list.filter((other) => other !== entry));
        const next = several ? [...current.current.ids, stored.id] : [stored.id];
        current.current.ids = next;
        current.current.onChange({ value: next });
      } catch (refusal) {
        update({ message: refusal.message });
      } finally {
        busy(-1);
      }
    };
    const remove = (id) => {
      const rest = ids.filter((other) => other !== id);
      onChange({ value: rest.length ? rest : null });
    };

    return h(
      'div',
      { class: `fjs-form-field fjs-form-field-filepicker nn-upload${errors.length ? ' fjs-has-errors' : ''}` },
      h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
      ids.length > 0 && h('p', { class: 'nn-upload-count' }, `Đã tải lên ${ids.length} tệp`),
      h(
        'ul',
        { class: 'nn-upload-list' },
        ids.map((id) => {
          const file = known.get(id);
          const name = file?.name ?? 'Tệp đã tải lên';
          return h(
            'li',
            { key: id },
            file?.href ? h('a', { href: file.href, download: name }, name) : h('span', {}, name),
            file?.size ? h('span', { class: 'nn-muted' }, ` ${size(file.size)}`) : null,
            !locked && h('button', { type: 'button', class: 'nn-link', 'aria-label': `Bỏ tệp ${name}`, onClick: () => remove(id) }, 'Bỏ'),
          );
        }),
        uploads.map((entry) =>
          h(
            'li',
            { class: entry.message ? 'nn-upload-refused' : '' },
            h('span', {}, entry.name),
            entry.message
              ? h('span', { role: 'alert' }, ` ${entry.message}`)
              : h('progress', { max: 1, value: entry.share, 'aria-label': `Đang tải ${entry.name}` }),
          ),
        ),
      ),
      h('input', { type: 'file', hidden: true, tabIndex: -1, 'aria-hidden': 'true', ref: picker, multiple: several, accept: field.accept || undefined, onChange: choose }),
      h(
        'button',
        { type: 'button', id: domId, class: 'nn-button nn-button-plain', disabled: locked, 'aria-describedby': `${domId}-errors`, onClick: () => picker.current.click() },
        several || !ids.length ? 'Chọn tệp' : 'Chọn tệp khác',
      ),
      h(Description, { description: field.description }),
      h(Errors, { id: `${domId}-errors`, errors }),
    );
  }
  UploadField.config = { type: 'filepicker', keyed: true, label: 'Tệp', group: 'basic-input', emptyValue: null, create: (options = {}) => ({ ...options }) };
  return UploadField;
}
