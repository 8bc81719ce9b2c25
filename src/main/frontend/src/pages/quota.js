// What if: a committee tries levels before it decides, and hears at once what each reading of the quota says. Nothing is kept.

import { call, withQuery } from '../api.js';
import { element, fill } from '../dom.js';
import { openPage, title } from './frame.js';

openPage(async (main) => {
  const campaign = location.pathname.split('/').pop();
  const address = `/api/reviews/${encodeURIComponent(campaign)}/quota`;
  const shown = await call('GET', withQuery(address, { unit: new URLSearchParams(location.search).get('donvi') }));
  show(main, address, shown);
});

function show(main, address, { year, unit, units, levels, candidates, verdicts }) {
  title(`Tính thử tỷ lệ năm ${year}`);
  const tried = new Map();
  const results = element('div', { class: 'quota-results', role: 'status', 'aria-live': 'polite' }, verdicts.map(verdict));
  let asked = 0;

  const compute = async () => {
    const mine = ++asked;
    try {
      const answer = await call('POST', address, { unit: unit.id, levels: Object.fromEntries(tried) });
      if (mine === asked) fill(results, answer.map(verdict));
    } catch (refusal) {
      if (mine === asked) fill(results, element('p', { class: 'nn-note nn-note-bad', role: 'alert' }, refusal.message));
    }
  };

  const choice = (one) =>
    element(
      'select',
      {
        'aria-label': `Mức của ${one.name}`,
        onchange: ({ target }) => {
          if (target.value === one.level) tried.delete(one.target);
          else tried.set(one.target, target.value);
          target.closest('li').classList.toggle('quota-changed', tried.has(one.target));
          reset.hidden = tried.size === 0;
          compute();
        },
      },
      levels.map(({ id, name }) => element('option', { value: id, selected: id === one.level }, name)),
    );

  const row = (one) =>
    element(
      'li',
      { class: 'quota-row' },
      element(
        'div',
        {},
        element('b', {}, one.name),
        element('span', { class: 'nn-muted' }, [one.unit, one.decided && 'đã quyết định', one.cap && `tối đa: ${named(levels, one.cap)}`].filter(Boolean).join(' · ')),
      ),
      choice(one),
    );

  const reset = element(
    'button',
    {
      type: 'button',
      class: 'nn-button nn-button-plain',
      hidden: true,
      onclick: () => {
        tried.clear();
        list.querySelectorAll('select').forEach((select, i) => {
          select.value = candidates[i].level;
          select.closest('li').classList.remove('quota-changed');
        });
        reset.hidden = true;
        compute();
      },
    },
    'Trở lại mức ban đầu',
  );
  const list = element('ul', { class: 'quota-list' }, candidates.map(row));

  fill(
    main,
    element('h1', {}, `Tính thử tỷ lệ hoàn thành xuất sắc năm ${year}`),
    units.length > 1 &&
      element(
        'p',
        { class: 'segments' },
        units.map(({ id, name }) => element('a', { href: withQuery(location.pathname, { donvi: id }), 'aria-current': id === unit.id ? 'page' : null }, name)),
      ),
    element('p', {}, `${unit.name}. Đồng chí đổi mức ở danh sách để xem ngay kết quả theo ba cách tính. Trang này chỉ tính, không lưu gì.`),
    results,
    candidates.length
      ? [element('h2', {}, `Danh sách (${candidates.length})`), reset, list]
      : element('p', {}, 'Chưa có trường hợp nào được đề nghị xếp loại.'),
  );
}

function verdict({ group, members, excellent, over, sentence, readings }) {
  return element(
    'section',
    { class: over ? 'quota-verdict quota-over' : 'quota-verdict' },
    element('h2', {}, members ? `Đảng viên: ${group}` : `Tổ chức đảng: ${group}`),
    element('p', {}, sentence),
    element(
      'ul',
      { class: 'quota-readings' },
      readings.map(({ base, label, binding, allowed, over: excess }) =>
        element(
          'li',
          { class: excess > 0 ? 'quota-exceeded' : null },
          element('b', {}, `Cách ${base}${binding ? ' (đang áp dụng)' : ''}`),
          element('span', {}, label),
          element('span', {}, `Tối đa ${allowed}, hiện có ${excellent}${excess > 0 ? `: vượt ${excess}` : ''}`),
        ),
      ),
    ),
  );
}

const named = (levels, id) => levels.find((level) => level.id === id).name;
