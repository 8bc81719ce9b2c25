// The tree of units, and finding in it: plain data, so that it can be tried without a page.

const marks = /[\u0300-\u036f]/g;

/** Text without marks and capitals, as people type it in a hurry. */
export function folded(text) {
  return text.normalize('NFD').replace(marks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

/** The roots, each with those under it in `under`, in the order of the list. A unit whose superior isn't in the list is a root. */
export function treeOf(units) {
  const nodes = new Map(units.map((unit) => [unit.id, { ...unit, under: [] }]));
  const roots = [];
  for (const node of nodes.values()) (nodes.get(node.parent)?.under ?? roots).push(node);
  return roots;
}

/** Those whose name, id or leader holds all the words; what has ended comes last. */
export function found(units, words) {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const text = (unit) => folded([unit.id, unit.name, unit.leader ?? ''].join(' '));
  const hits = units.filter((unit) => {
    const within = text(unit);
    return wanted.every((word) => within.includes(word));
  });
  return [...hits.filter((unit) => !unit.closedOn), ...hits.filter((unit) => unit.closedOn)];
}
