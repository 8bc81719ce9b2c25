// A printed guide lies beside the machine; the button needs a script, the guide doesn't.

import { element } from '../dom.js';

document.querySelector('main h1').after(element('p', { class: 'print-it' }, element('button', { type: 'button', class: 'nn-button nn-button-plain', onclick: () => print() }, 'In trang này')));
