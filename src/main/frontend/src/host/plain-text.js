import { day, moment } from '../words.js';

/**
 * What was typed into a form, as text to be copied elsewhere: each field with its label, each row of a list with its number. `data` holds the
 * options that the server gave and, as `$people`, names of members by id; `files` are the names of files by id.
 */
export function plainText(schema, values, data = {}, files = new Map()) {
  return lines(schema.components ?? [], values ?? {}, data, files).join('\n');
}

function lines(components, values, data, files) {
  return components.flatMap((field) => {
    if (field.type === 'group') return lines(field.components ?? [], values, data, files);
    if (field.type === 'dynamiclist') return rows(field, values[field.path], data, files);
    const text = field.key === undefined ? '' : shown(field, values[field.key], data, files);
    return text === '' ? [] : [`${label(field)}: ${text}`];
  });
}

function rows(list, values, data, files) {
  return (Array.isArray(values) ? values : []).flatMap((row, index) => {
    const content = lines(list.components ?? [], row ?? {}, { ...data, ...row }, files);
    return content.length ? [`${label(list)}, dòng ${index + 1}:`, ...content.map((line) => `  ${line}`)] : [];
  });
}

function shown(field, value, data, files) {
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (value === true) return 'có';
  if (Array.isArray(value)) return value.map((one) => (field.type === 'filepicker' ? files.get(one)?.name ?? one : option(field, one, data))).join(', ');
  if (field.type === 'datetime') return /^\d{4}-\d{2}-\d{2}/.test(value) ? (value.length > 10 ? moment(value) : day(value)) : String(value);
  return String(option(field, value, data));
}

function option(field, value, data) {
  const options = field.values ?? (field.valuesKey && data[field.valuesKey]) ?? [];
  return (Array.isArray(options) && options.find((one) => one.value === value)?.label) || (data.$people?.[value] ?? value);
}

function label(field) {
  return (field.label || field.dateLabel || field.timeLabel || field.key || field.path).replace(/\s*\{\{.*?\}\}/g, '');
}
