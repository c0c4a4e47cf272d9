// The answers in the case file, by form, the latest entry first.
import { api, day, element, empty, moment } from './app.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export async function file(path) {
  const { forms } = await api(`${path}/file`);
  return forms.length === 0 ? empty('Nothing has been entered yet.') : forms.map(group);
}

function group({ title, entries }) {
  return element(
    'section',
    {},
    element('h3', {}, title),
    ...entries.map((entry, index) =>
      element(
        'details',
        { open: index === 0 },
        element('summary', {}, [moment(entry.at), entry.by, entry.part].filter(Boolean).join(', ')),
        entry.answers.length === 0
          ? empty('Every answer was left empty.')
          : answers(entry.answers)
      )
    )
  );
}

/** What was answered, and in one line what was not. */
function answers(all) {
  const given = all.filter(({ value }) => text(value) !== '–');
  const left = [...new Set(all.filter(({ value }) => text(value) === '–').map(({ label }) => label))];
  return [
    element('dl', {}, ...given.flatMap(({ label, value }) => [element('dt', {}, label), element('dd', {}, text(value))])),
    left.length === 0 ? null : element('p', { className: 'hint' }, `Left empty: ${left.join('; ')}`)
  ];
}

/** Yes or no, one or several values, or rows of a list. */
function text(value) {
  if (value === null || value === undefined || value === '') {
    return '–';
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? '–' : value.map(text).join(value.some(one => typeof one === 'object') ? '\n' : ', ');
  }
  if (typeof value === 'string' && DATE.test(value)) {
    return day(value);
  }
  return typeof value === 'object' ? Object.values(value).map(text).join(', ') : String(value);
}
