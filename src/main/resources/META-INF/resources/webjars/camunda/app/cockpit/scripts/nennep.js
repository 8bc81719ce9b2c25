// Built with the rest of the browser's part: src/main/frontend/src/webapps. Cockpit waits for it.
import { prepareCockpit } from '/f/cockpit-plugins.js';

await prepareCockpit();

export default [];
