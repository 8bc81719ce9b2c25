import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** Draws where the procedure stands. An element that the diagram doesn't know is passed over. */
export async function draw(container, { xml, active, done }) {
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
}
