// The form itself: form-js in Vietnamese, with uploads, and with the server's refusals shown on the fields they are about.
// What is internal to form-js (its state and registries) is touched here and nowhere else.

import { createForm } from '@bpmn-io/form-js-viewer';
import { translate } from '../vietnamese/form-js.js';
import { calendarInVietnamese } from '../vietnamese/calendar.js';
import { answered, givenList } from './given-list.js';
import { mendForEver } from './mending.js';
import { uploadField } from './upload-field.js';
import { errorTree, listErrors, placeErrors } from './paths.js';
import { describe, withHouseRules } from './schema.js';

calendarInVietnamese();

/** A copy as deep as what is handed in, which is JSON. */
const copy = (values) => JSON.parse(JSON.stringify(values));

export async function openForm({ container, schema, data, readOnly, known, send, busy }) {
  let form;
  form = await createForm({
    container,
    schema: withHouseRules(schema),
    data,
    properties: { readOnly },
    // by default form-js takes up text 300 ms late, and drops it when something else is drawn meanwhile, as when an upload ends
    debounce: false,
    additionalModules: [
      {
        __init__: [
          [
            'formFields',
            'form',
            (fields, own) => {
              // what is drawn first already asks for rows, before createForm answers
              form = own;
              fields.register('filepicker', uploadField({ known, send, busy }));
              fields.register('dynamiclist', givenList(fields.get('dynamiclist'), { rowsOf, answerAll }));
            },
          ],
        ],
        translate: ['value', translate],
      },
    ],
  });
  const endMending = mendForEver(container);
  await rendered();
  const instances = () => form.get('formFieldInstanceRegistry').getAllKeyed();
  const field = (instance) => form.get('formFieldRegistry').get(instance.id);

  return {
    values: () => copy(form._getSubmitData()),
    changed: (listener) => form.on('changed', listener),
    destroy() {
      endMending();
      form.destroy();
    },

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

  function rowsOf({ valuePath }) {
    return form && valuePath.reduce((node, step) => node?.[step], form._getState().data);
  }

  function answerAll({ valuePath }, answer) {
    const { data, errors } = form._getState();
    const { [answer.id]: gone, ...others } = errors;
    form._setState({ data: withValue(data, valuePath, answered(rowsOf({ valuePath }), answer)), errors: others });
  }

  function problem({ instance, message }) {
    const rowName = inputOf(instance)?.closest('.nn-row')?.getAttribute('aria-label');
    return { message, label: describe(instance, field(instance), (id) => form.get('formFieldRegistry').get(id), rowName), focus: () => focus(instance) };
  }

  function inputOf(instance) {
    const id = ['fjs-form', form._id, instance.id].join('-') + Object.values(instance.indexes ?? {}).map((row) => `_${row}`).join('');
    return container.querySelector(
      ['input', 'textarea', 'select', 'button'].flatMap((tag) => [`${tag}[id="${id}"]`, `${tag}[id^="${id}-"]`]).join(','),
    );
  }

  function focus(instance) {
    const target = inputOf(instance);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }
}

function withValue(node, [step, ...further], value) {
  if (step === undefined) return value;
  const changed = Array.isArray(node) ? [...node] : { ...node };
  changed[step] = withValue(node?.[step], further, value);
  return changed;
}

/** Fields count only once they are rendered, which form-js does in microtasks; a macrotask comes after them. */
function rendered() {
  return new Promise((resolve) => setTimeout(resolve));
}
