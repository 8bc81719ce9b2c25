// The start page is built with the rest of the browser's part: src/main/frontend/src/welcome.
export { default } from '/f/welcome-plugins.js';
