// A list whose rows are given, such as a roll-call: where the form names what most rows will say, one press says it for all that say nothing yet.

import { h } from 'preact';

/** The choice in the rows whose property `rest` names the usual answer; null where there is none. */
export function usualAnswer(list) {
  if (list.allowAddRemove !== false) return null;
  const choice = (list.components ?? []).find(({ type, properties }) => type === 'radio' && properties?.rest);
  const option = choice?.values?.find(({ value }) => value === choice.properties.rest);
  return option ? { id: choice.id, key: choice.key, value: option.value, label: option.label } : null;
}

const unanswered = (row, { key }) => row?.[key] === null || row?.[key] === undefined || row?.[key] === '';

export function howManyLeft(rows, answer) {
  return (Array.isArray(rows) ? rows : []).filter((row) => unanswered(row, answer)).length;
}

/** What was answered stays as it is. */
export function answered(rows, answer) {
  return rows.map((row) => (unanswered(row, answer) ? { ...row, [answer.key]: answer.value } : row));
}

/** `List` is form-js's own; `rowsOf(fieldInstance)` reads the rows and `answerAll(fieldInstance, answer)` writes them. */
export function givenList(List, { rowsOf, answerAll }) {
  function GivenList(props) {
    const { field, fieldInstance, disabled, readonly } = props;
    const answer = usualAnswer(field);
    const left = answer && !disabled && !readonly ? howManyLeft(rowsOf(fieldInstance), answer) : 0;
    return h(
      'div',
      { class: field.allowAddRemove === false ? `nn-given${answer ? ' nn-roll' : ''}` : 'nn-growing' },
      left > 0 &&
        h(
          'p',
          { class: 'nn-rest' },
          h('button', { type: 'button', class: 'nn-button nn-button-plain', onClick: () => answerAll(fieldInstance, answer) }, `Ghi “${answer.label}” cho tất cả`),
          h('span', { class: 'nn-muted' }, ` Còn ${left} dòng chưa ghi: bấm một lần, rồi sửa những dòng khác.`),
        ),
      h(List, props),
    );
  }
  GivenList.config = List.config;
  return GivenList;
}
