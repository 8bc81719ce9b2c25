// The figures as tables to read: counts beside each percentage, so that three of four isn't taken for three hundred of four hundred.

export function figureRows(figures) {
  return {
    columns: ['Chỉ số', 'Số đếm', 'Tỷ lệ'],
    rows: figures.map(({ label, part, whole, percent }) => [label, `${part}/${whole}`, percent === null ? 'chưa có' : `${String(percent).replace('.', ',')} %`]),
  };
}

/** How many cells stand how in each quarter. */
export function quarterRows(cells) {
  const states = new Map(cells.flatMap(({ quarters }) => quarters.map(({ state, label }) => [state, label])));
  const count = (number, state) => cells.filter(({ quarters }) => quarters.some((quarter) => quarter.number === number && quarter.state === state)).length;
  return {
    columns: ['Chỉ tiêu mỗi quý', 'Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'],
    rows: [...states].map(([state, label]) => [label, ...[1, 2, 3, 4].map((number) => String(count(number, state)))]),
  };
}
