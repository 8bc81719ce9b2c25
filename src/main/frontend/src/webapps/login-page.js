/** The web applications go from place to place without a new page: calls the listener after each move. */
export function whenMoved(listener) {
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...step) {
      original.apply(this, step);
      listener();
    };
  }
  window.addEventListener('hashchange', listener);
}

/** There is one login page. The web applications go to their own when somebody has left, or when his session is over. */
export function useOurLoginPage() {
  whenMoved(leave);
  leave();
}

function leave() {
  if (location.hash.split('?')[0] === '#/login') location.replace(`/dang-nhap?den=${encodeURIComponent(location.pathname)}`);
}
