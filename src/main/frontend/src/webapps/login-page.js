/** There is one login page. The web applications go to their own when somebody has left, or when his session is over; they do so without a new page. */
export function useOurLoginPage() {
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...step) {
      original.apply(this, step);
      leave();
    };
  }
  window.addEventListener('hashchange', leave);
  leave();
}

function leave() {
  if (location.hash.split('?')[0] === '#/login') location.replace(`/dang-nhap?den=${encodeURIComponent(location.pathname)}`);
}
