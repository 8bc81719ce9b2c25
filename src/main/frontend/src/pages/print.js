/** On paper nothing can be unfolded, so everything is, and afterwards it stands as before. */
export function unfoldForPrint() {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details.chapter:not([open])')];
    opened.forEach((chapter) => (chapter.open = true));
  });
  addEventListener('afterprint', () => opened.forEach((chapter) => (chapter.open = false)));
}
