// Built with the rest of the browser's part: src/main/frontend/src/webapps. The application waits for it.
import { prepare } from '/f/webapp-plugins.js';

await prepare();

export default [];
