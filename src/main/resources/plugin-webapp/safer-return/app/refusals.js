// Says beside the button why a form was not sent: which fields, and each of them leads there.
import { formIn } from './form-in-page.js';
import { containersIn } from './inside-form-js.js';
import { problemsIn } from './refused-fields.js';
import { button, element } from './talk.js';

const CAN_BE_REACHED = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';
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
  const [container] = containersIn(directive);
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
        problems.map(({ label, message, field }) =>
          element(
            'li',
            {},
            field ? link(label, () => goTo(field())) : element('strong', { textContent: label }),
            `: ${message}`
          )
        )
      )
    );
  }
  place.replaceChildren(told);
  const first = problems.find(({ field }) => field);
  if (first) {
    goTo(first.field());
  } else {
    place.scrollIntoView({ block: 'nearest' });
  }
}

function link(label, pressed) {
  return Object.assign(button(label, pressed), { className: 'btn-link to-field' });
}

/** Leads to a field: into view, and with the keys. */
function goTo(field) {
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector(CAN_BE_REACHED)?.focus({ preventScroll: true });
}
