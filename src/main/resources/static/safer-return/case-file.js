// The answers in the case file, by form, the latest entry first.
import { api, day, element, empty, load, moment } from './app.js';
import { correction } from './case-correction.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** @param again shows the file anew, for the entry with this id */
export async function file(path, again, shown) {
  const { forms } = await api(`${path}/file`);
  return forms.length === 0
    ? empty('Nothing has been entered yet.')
    : forms.map(form => group(form, { path, again, shown }));
}

function group({ title, entries }, page) {
  return element(
    'section',
    {},
    element('h3', {}, title),
    ...entries.map((entry, index) =>
      element(
        'details',
        { open: index === 0 || entry.id === page.shown },
        element('summary', {}, [moment(entry.at), entry.by, partInWords(entry.part)].filter(Boolean).join(', ')),
        entry.answers.length === 0
          ? empty('Every answer was left empty.')
          : answers(entry.answers),
        corrections(entry),
        entry.correctable ? toCorrect(entry, page) : null
      )
    )
  );
}

/** Such as "Measure 3"; empty for the case as a whole. */
export function partInWords(part) {
  return part && part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', ' ');
}

/** What was answered, and in one line what was not. */
export function answers(all) {
  const given = all.filter(({ value }) => text(value) !== '–');
  const left = [...new Set(all.filter(({ value }) => text(value) === '–').map(({ label }) => label))];
  return [
    element('dl', {}, ...given.flatMap(({ label, value }) => [element('dt', {}, label), element('dd', {}, text(value))])),
    left.length === 0 ? null : element('p', { className: 'hint' }, `Left empty: ${left.join('; ')}`)
  ];
}

/** Old and new, who, when and why. */
function corrections({ corrections: all }) {
  return all.map(({ at, by, reason, answers: corrected }) =>
    element(
      'div',
      { className: 'corrected' },
      element('p', {}, element('strong', {}, `Corrected ${moment(at)}, ${by}`), `: ${reason}`),
      element(
        'ul',
        {},
        ...corrected.map(({ label, was, now }) =>
          element('li', {}, `${label}: `, element('del', {}, text(was)), ' → ', element('ins', {}, text(now)))
        )
      )
    )
  );
}

function toCorrect({ id }, { path, again }) {
  const place = element('div');
  const button = element('button', { type: 'button', className: 'quiet' }, 'Correct an answer');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    if (open) {
      place.replaceChildren();
    } else if (await load(place, () => correction(path, id, () => again(id)))) {
      place.querySelector('select').focus();
    }
  });
  return [button, place];
}

/** Yes or no, one or several values, or rows of a list; codes are put into words by the server. */
export function text(value) {
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
  if (typeof value === 'string' && MOMENT.test(value)) {
    return moment(value);
  }
  return typeof value === 'object' ? row(value) : String(value);
}

function row(answers) {
  const given = Object.entries(answers).filter(([, value]) => text(value) !== '–');
  return given.length === 0 ? '–' : given.map(([label, value]) => `${label}: ${text(value)}`).join('; ');
}
