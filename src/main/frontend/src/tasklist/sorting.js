// What is due first stands first. Tasklist would put first what was created last, wherever its address doesn't say otherwise.

const BY_DUE_DATE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

/** The address with the order in it; unchanged when it has one, or is of another page than the list. */
export function sorted(hash) {
  const [path, query] = hash.split('?');
  if (!['', '#', '#/'].includes(path)) return hash;
  const parameters = new URLSearchParams(query);
  if (parameters.has('sorting')) return hash;
  parameters.set('sorting', BY_DUE_DATE);
  return `#/?${String(parameters).replace(/\+/g, '%20')}`;
}

export function sortByDueDate() {
  const address = sorted(location.hash);
  if (address !== location.hash) history.replaceState(history.state, '', address);
}
