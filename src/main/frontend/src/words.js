// Dates come as yyyy-MM-dd or yyyy-MM-ddTHH:mm in Vietnamese time and are shown as they are: no time zone may touch them.

export function day(text) {
  const [year, month, date] = text.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

export function moment(text) {
  return text.length > 10 ? `${text.slice(11, 16)} ngày ${day(text)}` : day(text);
}

export function size(bytes) {
  if (bytes === undefined || bytes === null) return '';
  const units = ['byte', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const number = bytes / 1000 ** power;
  return `${(power && number < 10 ? number.toFixed(1) : String(Math.round(number))).replace('.', ',')} ${units[power]}`;
}
