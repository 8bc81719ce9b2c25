// The form itself: form-js in Vietnamese, with uploads, and with the server's refusals shown on the fields they are about.
// What is internal to form-js (its state and registries) is touched here and nowhere else.

import { createForm } from '@bpmn-io/form-js-viewer';
import { translate } from '../vietnamese/form-js.js';
import { calendarInVietnamese } from '../vietnamese/calendar.js';
import { uploadField } from './upload-field.js';
import { errorTree, listErrors, placeErrors } from './paths.js';
import { describe, withHouseRules } from './schema.js';

calendarInVietnamese();

export async function openForm({ container, schema, data, readOnly, known, send, busy }) {
  const form = await createForm({
    container,
    schema: withHouseRules(schema),
    data,
    properties: { readOnly },
    // by default form-js takes up text 300 ms late, and drops it when something else is drawn meanwhile, as when an upload ends
    debounce: false,
    additionalModules: [
      {
        __init__: [['formFields', (fields) => fields.register('filepicker', uploadField({ known, send, busy }))]],
        translate: ['value', translate],
      },
    ],
  });
  await rendered();
  const instances = () => form.get('formFieldInstanceRegistry').getAllKeyed();
  const field = (instance) => form.get('formFieldRegistry').get(instance.id);

  return {
    values: () => structuredClone(form._getSubmitData()),
    changed: (listener) => form.on('changed', listener),
    destroy: () => form.destroy(),

    /** Checks in the browser what the form itself says; shows and returns the problems. */
    check() {
      return listErrors(form.validate(), instances()).map(problem);
    },

    /** Shows the server's refusals; returns them as problems, those without a field last. */
    refuse(errors) {
      const { placed, unplaced } = placeErrors(errors, instances());
      form._setState({ errors: errorTree(placed) });
      return [...placed.map(problem), ...unplaced.map(({ message }) => ({ message }))];
    },

    /** Puts other values into the form, as when a newer draft is taken. */
    async replace(values) {
      await form.importSchema(withHouseRules(schema), values);
      await rendered();
    },
  };

  function problem({ instance, message }) {
    return { message, label: describe(instance, field(instance), (id) => form.get('formFieldRegistry').get(id)), focus: () => focus(instance) };
  }

  function focus(instance) {
    const id = ['fjs-form', form._id, instance.id].join('-') + Object.values(instance.indexes ?? {}).map((row) => `_${row}`).join('');
    const target = container.querySelector(
      ['input', 'textarea', 'select', 'button'].flatMap((tag) => [`${tag}[id="${id}"]`, `${tag}[id^="${id}-"]`]).join(','),
    );
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }
}

/** Fields count only once they are rendered, which form-js does in microtasks; a macrotask comes after them. */
function rendered() {
  return new Promise((resolve) => setTimeout(resolve));
}
