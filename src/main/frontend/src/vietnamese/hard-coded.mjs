// Most texts of form-js go through its `translate` service (see form-js.js). Those below are written into its code, so they are
// replaced when the bundle is built. A text that is no longer found fails the build: an upgrade can't bring English back unseen.

import { readFile } from 'node:fs/promises';

export const replacements = [
  ["placeholder: 'Search'", "placeholder: 'Tìm trong danh sách'"],
  ["children: valueLabel || 'Select'", "children: valueLabel || 'Chọn'"],
  ["emptyListMessage = 'No results'", "emptyListMessage = 'Không có kết quả'"],
  ['"aria-label": `Remove list item ${itemIndex + 1}`', '"aria-label": `Bỏ dòng ${itemIndex + 1}`, disabled: elementProps.disabled || elementProps.readonly'],
  ["placeholder: use24h ? 'hh:mm' : 'hh:mm --'", "placeholder: 'giờ:phút'"],
  ['placeholder: getLocaleReadableDateFormat()', "placeholder: 'ngày/tháng/năm'"],
  ["function getLocaleDateFormat(locale = 'default') {", "function getLocaleDateFormat(locale = 'default') {\n  return 'dd/MM/yyyy';"],
  ['title: "Powered by bpmn.io"', 'title: "Dùng bpmn.io"'],
  ['"Web-based tooling for BPMN, DMN, and forms powered by"', '"Công cụ BPMN, DMN và biểu mẫu trên web, phát triển bởi"'],
];

export function inVietnamese(source) {
  return replacements.reduce((text, [english, vietnamese]) => {
    if (text.split(english).length !== 2) {
      throw new Error(`form-js no longer holds exactly once: ${english}`);
    }
    return text.replace(english, () => vietnamese);
  }, source);
}

export function vietnameseFormJs() {
  return {
    name: 'vietnamese-form-js',
    setup(build) {
      build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, async ({ path }) => ({
        contents: inVietnamese(await readFile(path, 'utf8')),
        loader: 'js',
      }));
    },
  };
}
