// What an import comes to, in one sentence and one small table.

/** @returns {{text: string, good: boolean}} */
export function headline({ state, problems, mayCommit, notice, tables }) {
  if (state === 'COMMITTED') {
    const fresh = count(tables, 'fresh');
    const changed = count(tables, 'changed');
    return { good: true, text: fresh + changed ? `Đã ghi vào sổ: ${fresh} dòng mới, ${changed} dòng thay đổi.` : 'Tệp giống hệt sổ, không có gì thay đổi.' };
  }
  if (state === 'REFUSED') return { good: false, text: notice };
  if (state === 'INTERRUPTED') {
    return {
      good: false,
      text: mayCommit ? 'Máy chủ đã dừng giữa chừng, chưa ghi gì vào sổ. Đồng chí bấm «Ghi vào sổ» lần nữa.' : 'Máy chủ đã dừng giữa chừng, chưa ghi gì vào sổ. Đồng chí tải tệp lên lại.',
    };
  }
  if (problems) return { good: false, text: `Còn ${problems} chỗ cần sửa, chưa ghi gì vào sổ. Đồng chí sửa trong tệp rồi tải lên lại.` };
  if (!mayCommit) return { good: true, text: 'Tệp giống hệt sổ, không có gì thay đổi.' };
  return { good: true, text: `Tệp không có lỗi: ${count(tables, 'fresh')} dòng mới, ${count(tables, 'changed')} dòng thay đổi. Chưa ghi gì vào sổ.` };
}

export function countRows(tables) {
  return {
    columns: ['Bảng', 'Mới', 'Thay đổi', 'Giữ nguyên', 'Sai'],
    rows: tables.map(({ label, fresh, changed, unchanged, wrong }) => [label, ...[fresh, changed, unchanged, wrong].map(String)]),
  };
}

export function place({ table, row }) {
  return [table, row ? `dòng ${row}` : ''].filter(Boolean).join(', ');
}

const count = (tables, what) => tables.reduce((total, counted) => total + counted[what], 0);
