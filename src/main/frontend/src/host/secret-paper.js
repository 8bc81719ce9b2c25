/**
 * What was chosen on a secret paper, to be looked through before it is handed in: `[{name, choice}]`, one for each row of its lists. `data` is what the
 * server prefilled: the names of the rows, and the choices that each row brings for itself.
 */
export function chosen(schema, values, data) {
  return (schema.components ?? []).flatMap((field) => {
    if (field.type === 'group') return chosen(field, values, data);
    if (field.type !== 'dynamiclist') return [];
    const [about, ...fields] = (field.components ?? []).filter(({ key }) => key);
    const question = fields.find(({ type }) => type === 'radio');
    const given = data[field.path] ?? [];
    return (values[field.path] ?? []).map((row) => ({
      name: labelOf(data[about.valuesKey], row[about.key]),
      choice: labelOf(choicesOf(question, given.find((one) => one[about.key] === row[about.key])), row[question.key]),
    }));
  });
}

/** `=this.levels` names a list of the row. */
function choicesOf({ values, valuesExpression }, row) {
  return values ?? row?.[valuesExpression?.replace(/^=\s*this\./, '')];
}

function labelOf(options, value) {
  return options?.find((one) => one.value === value)?.label ?? '';
}
