// Built with the rest of the browser's part: src/main/frontend/src/webapps and src/main/frontend/src/welcome. The application waits for it.
import { prepare } from '/f/webapp-plugins.js';

await prepare();

export { default } from '/f/welcome-plugins.js';
