// What form-js leaves out for people who hear the form or go through it by keys. It only adds attributes, which form-js doesn't touch.

let numbers = 0;

/** Mends what stands there and what comes later; the answer ends it. */
export function mendForEver(container) {
  const mend = () => {
    container.querySelectorAll('.nn-given > .fjs-form-field-dynamiclist > .fjs-children > div').forEach(mendRow);
    container.querySelectorAll('.fjs-form-field-radio, .fjs-form-field-checklist').forEach(mendChoices);
  };
  const observer = new MutationObserver(mend);
  observer.observe(container, { childList: true, subtree: true });
  mend();
  return () => observer.disconnect();
}

/** A row is a group with the name of what it is about. That name is no field to stop at. */
function mendRow(row) {
  const name = nameOf(row);
  if (!name) return;
  row.classList.add('nn-row');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', name);
  row.querySelectorAll('.fjs-form-field-select.fjs-readonly input').forEach((input) => {
    input.tabIndex = -1;
    input.readOnly = true;
  });
}

/** Choices belong together under their question. */
function mendChoices(field) {
  const label = field.querySelector(':scope > .fjs-form-field-label');
  if (!label) return;
  field.setAttribute('role', field.classList.contains('fjs-form-field-radio') ? 'radiogroup' : 'group');
  label.id ||= `nn-label-${++numbers}`;
  field.setAttribute('aria-labelledby', label.id);
}

function nameOf(row) {
  return row.querySelector('.fjs-form-field-select.fjs-readonly .fjs-select-display')?.textContent.trim();
}
