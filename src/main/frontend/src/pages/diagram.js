import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { element } from '../dom.js';

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
  // the wheel scrolls the page: the diagram only moves when it is dragged
  viewer.get('zoomScroll').toggle(false);
  canvas.zoom('fit-viewport', 'auto');
  // the licence wants the logo visible, also where the diagram is wider than the screen
  frame.append(container.querySelector('.bjs-powered-by'));
  const step = frame.querySelector('.step-active')?.getBoundingClientRect();
  if (step) scroll.scrollLeft += step.left + step.width / 2 - scroll.getBoundingClientRect().left - scroll.clientWidth / 2;
}
