/**
 * Names of files already on the server, by id. The server puts them beside the field they belong to, `materials$files` beside
 * `materials`, at any depth.
 */
export function knownFiles(...data) {
  const files = new Map();
  const visit = (value, key) => {
    if (Array.isArray(value)) {
      if (key?.endsWith('$files')) value.forEach((file) => files.set(file.id, file));
      else value.forEach((item) => visit(item));
    } else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([name, item]) => visit(item, name));
    }
  };
  data.forEach((part) => visit(part));
  return files;
}
