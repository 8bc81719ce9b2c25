// The server names a refused field by its path in the values: `topic` or `rows[2].name`. form-js keeps errors by field id and row numbers.

export function parsePath(text) {
  return text.match(/[^.[\]]+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];
}

/** Puts each error on the field instance it belongs to; what has no place is returned apart. */
export function placeErrors(errors, instances) {
  const placed = [];
  const unplaced = [];
  for (const { field, message } of errors) {
    const path = parsePath(field ?? '').join('.');
    const instance = path && instances.find((candidate) => candidate.valuePath.join('.') === path);
    if (instance) placed.push({ instance, message });
    else unplaced.push({ field, message });
  }
  return { placed, unplaced };
}

/** The tree form-js keeps: `{fieldId: [...]}`, and `{fieldId: {row: [...]}}` for fields of a list. */
export function errorTree(placed) {
  const tree = {};
  for (const { instance, message } of placed) {
    const steps = [instance.id, ...rows(instance)];
    const last = steps.pop();
    const branch = steps.reduce((node, step) => (node[step] ??= {}), tree);
    branch[last] = [...(branch[last] ?? []), message];
  }
  return tree;
}

/** The reverse: one entry for each message in form-js's tree, in the order of the form. */
export function listErrors(tree, instances) {
  return instances.flatMap((instance) => {
    const messages = [instance.id, ...rows(instance)].reduce((node, step) => node?.[step], tree);
    return Array.isArray(messages) ? messages.map((message) => ({ instance, message })) : [];
  });
}

function rows(instance) {
  return Object.values(instance.indexes ?? {});
}
