/**
 * Every time is Vietnamese time on the 24-hour clock, whatever the form's author left at the modeler's default. In a list whose rows are given, a
 * choice that comes first says what the row is about: it is handed in with the row, but is not to be chosen, and so not to be searched either.
 */
export function withHouseRules(schema) {
  const ruled = (component, index, list) => ({
    ...component,
    ...(component.type === 'datetime' ? { use24h: true, timeSerializingFormat: 'no_timezone' } : {}),
    ...(component.type === 'select' && index === 0 && list?.type === 'dynamiclist' && list.allowAddRemove === false ? { readonly: true, searchable: false } : {}),
    ...(component.components ? { components: component.components.map((child, at) => ruled(child, at, component)) } : {}),
  });
  return ruled(schema);
}

/** Whether anything must be filled in. */
export const demands = ({ validate, components = [] }) => Boolean(validate?.required) || components.some(demands);

/** What a field is called in the summary of problems; fields of a list name the row, by what it is about where that is given. */
export function describe(instance, field, fieldById, rowName) {
  const own = field.label || field.dateLabel || field.timeLabel || field.key;
  if (rowName) return `${rowName}: ${own}`;
  const rows = Object.entries(instance.indexes ?? {}).map(([listId, row]) => [fieldById(listId)?.label, `dòng ${row + 1}`].filter(Boolean).join(', '));
  return [...rows, own].join(': ');
}
