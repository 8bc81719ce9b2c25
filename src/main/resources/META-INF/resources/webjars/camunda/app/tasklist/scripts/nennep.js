// The plugins are built with the rest of the browser's part: src/main/frontend/src/tasklist.
export { default } from '/f/tasklist-plugins.js';
