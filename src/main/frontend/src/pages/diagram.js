import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { element } from '../dom.js';

/** Of the size in which the model was drawn: names can just be read. */
const SCALE = 0.8;

/** Draws where the procedure stands. An element that the diagram doesn't know is passed over. */
export async function draw(frame, { xml, active, done }) {
  const container = element('div', { class: 'diagram-canvas' });
  const scroll = element('div', { class: 'diagram-scroll' }, container);
  frame.append(scroll);
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const mark = (ids, marker) => (ids ?? []).filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
  mark(done, 'step-done');
  mark(active, 'step-active');
  // the wheel scrolls the page: the diagram is as large as its model, and its frame is what moves
  viewer.get('zoomScroll').toggle(false);
  const { width, height } = canvas.viewbox().inner;
  container.style.width = `max(100%, ${Math.ceil(width * SCALE)}px)`;
  container.style.height = `${Math.ceil(height * SCALE)}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  // the licence wants the logo visible, also where the diagram is wider than the screen
  frame.append(container.querySelector('.bjs-powered-by'));
  const step = frame.querySelector('.step-active')?.getBoundingClientRect();
  const seen = scroll.getBoundingClientRect();
  if (step) {
    scroll.scrollLeft += step.left + step.width / 2 - seen.left - scroll.clientWidth / 2;
    scroll.scrollTop += step.top + step.height / 2 - seen.top - scroll.clientHeight / 2;
  }
}
