// Says beside the button why a form was not sent: which fields, and each of them leads there.
import { formIn } from './form-in-page.js';
import { button, element } from './talk.js';

const GONE = /task is null|No matching task|no such task|Cannot find task/i;

/** The place for words of the form that this directive shows: beside its button, or beside the one of the dialog. */
export function placeOf(directive) {
  const footer = directive.closest('.modal-content')?.querySelector('.modal-footer');
  return (footer ?? directive).querySelector('.refusal');
}

export function forgetRefusal(directive) {
  placeOf(directive)?.replaceChildren();
}

export async function showRefusal(directive, error) {
  const place = placeOf(directive);
  if (!place) {
    return;
  }
  if (GONE.test(error.message ?? '') || error.status === 404) {
    window.dispatchEvent(new CustomEvent('safer-return:task-gone'));
    return;
  }
  const container = directive.querySelector('.fjs-container');
  const form = container && (await formIn(container));
  const problems = problemsIn(error, form);
  const told = element('div', { className: 'alert alert-danger', role: 'alert' });
  if (problems.length === 0) {
    told.append(element('strong', { textContent: 'Not sent. ' }), error.message || 'Try again; what you typed is kept.');
  } else {
    told.append(
      element('strong', { textContent: problems.length === 1 ? 'Not sent. Look at this field: ' : 'Not sent. Look at these fields:' }),
      element(
        'ul',
        {},
        problems.map(({ label, message, id }) =>
          element(
            'li',
            {},
            id ? link(label, () => goTo(container, id)) : element('strong', { textContent: label }),
            `: ${message}`
          )
        )
      )
    );
  }
  place.replaceChildren(told);
  const first = problems.find(({ id }) => id);
  if (first) {
    goTo(container, first.id);
  } else {
    place.scrollIntoView({ block: 'nearest' });
  }
}

function link(label, pressed) {
  return Object.assign(button(label, pressed), { className: 'btn-link to-field' });
}

/** What the browser found is listed by field; what the server found are sentences that begin with the labels. */
function problemsIn(error, form) {
  const fields = form ? form.get('formFieldRegistry').getAll() : [];
  const named = fields.map(field => ({ label: nameOf(field), id: field.id })).filter(({ label, id }) => label && id);
  if (!(error instanceof Error) && !error.message) {
    const order = fields.map(({ id }) => id);
    return Object.entries(error)
      .filter(([, messages]) => Array.isArray(messages) && messages.length > 0)
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([id, messages]) => ({
        id,
        label: named.find(field => field.id === id)?.label ?? 'A field',
        message: messages.map(inWords).join(' ')
      }));
  }
  return sentences(error.message ?? '', named);
}

function sentences(words, named) {
  const found = [];
  const labels = [...named].sort((one, other) => other.label.length - one.label.length);
  let rest = words.trim();
  while (rest) {
    const field = labels.find(({ label }) => rest.startsWith(`${label}: `) || rest.startsWith(`${label}, row `));
    if (!field) {
      break;
    }
    const from = rest.indexOf(': ') + 2;
    const next = Math.min(
      ...labels.map(({ label }) => [`. ${label}: `, `. ${label}, row `].map(begin => rest.indexOf(begin, from)))
        .flat()
        .filter(at => at >= 0),
      rest.length
    );
    found.push({ id: field.id, label: rest.slice(0, from - 2), message: `${rest.slice(from, next).replace(/\.$/, '')}.` });
    rest = rest.slice(next).replace(/^\.\s*/, '');
  }
  if (found.length > 0 && rest) {
    found.push({ label: 'And', message: rest });
  }
  return found;
}

/** As the server names it: days and times have no label but two of their own, and an expression is none. */
function nameOf({ label, dateLabel, timeLabel }) {
  return [label, dateLabel, timeLabel]
    .map(text => String(text ?? '').trim())
    .filter(text => !text.startsWith('=') && !text.includes('{{'))
    .map(text => text.replace(/\s*\*$|:$/, ''))
    .find(Boolean);
}

function inWords(message) {
  return message === 'Field is required.' ? 'please fill this in.' : message;
}

/** Leads to a field: into view, and with the keys. */
function goTo(container, id) {
  const label = [...container.querySelectorAll('label, input, select, textarea')].find(part =>
    [part.id, part.htmlFor].some(name => name && (name.endsWith(`-${id}`) || name.includes(`-${id}-`)))
  );
  const field = label?.closest('.fjs-form-field') ?? container;
  field.scrollIntoView({ block: 'center' });
  field.querySelector('input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]')?.focus({
    preventScroll: true
  });
}
