/** A path of this site to go on to; anything that could lead elsewhere becomes the list of tasks. */
export function safePath(path) {
  return path && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/viec';
}
