/** Every time is Vietnamese time on the 24-hour clock, whatever the form's author left at the modeler's default. */
export function withHouseRules(schema) {
  const ruled = (component) => ({
    ...component,
    ...(component.type === 'datetime' ? { use24h: true, timeSerializingFormat: 'no_timezone' } : {}),
    ...(component.components ? { components: component.components.map(ruled) } : {}),
  });
  return ruled(schema);
}

/** What a field is called in the summary of problems; fields of a list name the row. */
export function describe(instance, field, fieldById) {
  const own = field.label || field.dateLabel || field.timeLabel || field.key;
  const rows = Object.entries(instance.indexes ?? {}).map(([listId, row]) => [fieldById(listId)?.label, `dòng ${row + 1}`].filter(Boolean).join(', '));
  return [...rows, own].join(': ');
}
