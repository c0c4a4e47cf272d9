// Putting an earlier answer right: choose the questions, answer them again, see what follows, confirm.
import { api, element, notice, problem } from './app.js';
import { text } from './case-file.js';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;
let made = 0;

/**
 * The form with which an entry is corrected.
 *
 * @param path of the case
 * @param id of the entry
 * @param done is called when the correction is kept
 */
export async function correction(path, id, done) {
  const address = `${path}/corrections/${encodeURIComponent(id)}`;
  const { seen, fields } = await api(address);
  const chosen = new Map();
  const place = element('div', { className: 'corrected-fields' });
  const answer = element('div', { className: 'answer', aria: { live: 'polite' } });
  const choice = choiceOf(fields, key => choose(key).focus());
  const reason = reasonField();
  const look = element('button', { type: 'submit' }, 'See what follows');
  const form = element('form', { noValidate: true, autocomplete: 'off', className: 'correction' }, choice, place, reason.box, look, answer);

  function choose(key) {
    if (!chosen.has(key)) {
      const field = fields.find(one => one.key === key);
      const input = inputOf(field);
      const leave = element('button', { type: 'button', className: 'quiet' }, 'Leave as it is');
      const box = element('div', { className: 'corrected-field' }, input.box, was(field), leave);
      leave.addEventListener('click', () => {
        chosen.delete(key);
        box.remove();
        choice.querySelector('select').focus();
      });
      chosen.set(key, input);
      place.append(box);
    }
    answer.replaceChildren();
    return chosen.get(key);
  }

  async function send(confirmed) {
    const answers = Object.fromEntries([...chosen].map(([key, input]) => [key, input.value()]));
    look.disabled = true;
    try {
      return await api(address, { method: 'POST', body: { seen, answers, reason: reason.value(), confirmed } });
    } finally {
      look.disabled = false;
    }
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    answer.replaceChildren();
    try {
      const { changes, follows } = await send(false);
      const yes = element('button', { type: 'button', className: 'danger' }, 'Correct it');
      yes.addEventListener('click', async () => {
        yes.disabled = true;
        try {
          await send(true);
          await done();
        } catch (error) {
          refused(error);
        }
      });
      answer.replaceChildren(
        notice('Nothing is kept yet. This would change:'),
        element('ul', {}, ...changes.map(change => element('li', {}, `${change.label}: ${text(change.was)} → ${text(change.now)}`))),
        follows.length === 0
          ? element('p', {}, 'Nothing else follows from it.')
          : element('div', {}, element('p', {}, 'And this would follow:'), element('ul', {}, ...follows.map(one => element('li', {}, one)))),
        yes
      );
      yes.focus();
    } catch (error) {
      refused(error);
    }
  });

  /** An answer that another one makes necessary is shown, so that it can be given. */
  function refused(error) {
    const [first] = (error.fields ?? []).filter(key => fields.some(one => one.key === key)).map(choose);
    answer.replaceChildren(problem(error));
    (first ?? reason).focus();
  }

  return form;
}

function choiceOf(fields, chosen) {
  const id = `correct-${++made}`;
  const select = element(
    'select',
    { id },
    element('option', { value: '' }, 'Choose …'),
    ...fields.map(({ key, label }) => element('option', { value: key }, label))
  );
  select.addEventListener('change', () => {
    const key = select.value;
    select.value = '';
    if (key) {
      chosen(key);
    }
  });
  return element('div', { className: 'field' }, element('label', { htmlFor: id }, 'Which answer is wrong?'), select);
}

function reasonField() {
  const id = `correct-${++made}`;
  const area = element('textarea', { id, maxLength: LONGEST_REASON, rows: 2 });
  area.setAttribute('aria-describedby', `${id}-hint`);
  return {
    box: element(
      'div',
      { className: 'field textarea' },
      element('label', { htmlFor: id }, 'Why is it corrected? *'),
      element('p', { id: `${id}-hint`, className: 'hint' }, `At least ${SHORTEST_REASON} characters. It stays beside the old and the new answer.`),
      area
    ),
    value: () => area.value,
    focus: () => area.focus()
  };
}

function was({ says, withheld }) {
  const words = withheld ? 'An answer stands there; it is not shown under protected identity.' : `It says: ${text(says)}`;
  return element('p', { className: 'hint' }, words);
}

/** The same kind of input as in the form: `box` to show, `value()` to send, `focus()`. */
function inputOf(field) {
  switch (field.type) {
    case 'checkbox':
      return checkbox(field);
    case 'radio':
    case 'select':
      return field.options.length > 0 ? select(field) : typed(field, 'text');
    case 'checklist':
    case 'taglist':
      return several(field);
    case 'textarea':
      return area(field);
    case 'number':
      return number(field);
    case 'datetime':
      return typed(field, { date: 'date', time: 'time', datetime: 'datetime-local' }[field.subtype] ?? 'text');
    case 'dynamiclist':
      return rows(field);
    case 'group':
      return together(field);
    default:
      return typed(field, 'text');
  }
}

function labelled(field, input) {
  input.id = `correct-${++made}`;
  input.required = field.required;
  return element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: input.id }, field.label, field.required ? ' *' : null),
    field.hint ? element('p', { className: 'hint' }, field.hint) : null,
    input
  );
}

function typed(field, type) {
  const input = element('input', { type });
  if (field.value !== null && field.value !== undefined) {
    input.value = String(field.value);
  }
  return {
    box: labelled(field, input),
    value: () => input.value.trim() || null,
    focus: () => input.focus()
  };
}

function number(field) {
  const input = element('input', { type: 'text', inputMode: 'decimal' });
  input.value = field.value ?? '';
  return {
    box: labelled(field, input),
    // what is no number is refused by the server in its own words
    value: () => {
      const said = input.value.trim();
      return said === '' ? null : typeof field.value === 'string' || !/^-?\d+(\.\d+)?$/.test(said) ? said : Number(said);
    },
    focus: () => input.focus()
  };
}

function area(field) {
  const input = element('textarea', { rows: 4 });
  input.value = field.value ?? '';
  return { box: labelled(field, input), value: () => input.value.trim() || null, focus: () => input.focus() };
}

function checkbox(field) {
  const input = element('input', { type: 'checkbox', checked: field.value === true });
  const box = labelled(field, input);
  box.classList.add('checkbox');
  return { box, value: () => input.checked, focus: () => input.focus() };
}

function select(field) {
  const input = element(
    'select',
    {},
    element('option', { value: '' }, '–'),
    ...field.options.map(({ label }, index) => element('option', { value: String(index) }, label))
  );
  const present = field.options.findIndex(({ value }) => value === field.value);
  input.value = present < 0 ? '' : String(present);
  return {
    box: labelled(field, input),
    value: () => (input.value === '' ? null : field.options[Number(input.value)].value),
    focus: () => input.focus()
  };
}

function several(field) {
  const given = Array.isArray(field.value) ? field.value : [];
  const boxes = field.options.map(({ value, label }) => ({
    value,
    box: checkbox({ label, value: given.includes(value), required: false })
  }));
  return {
    box: element('fieldset', {}, element('legend', {}, field.label), ...boxes.map(({ box }) => box.box)),
    value: () => {
      const ticked = boxes.filter(({ box }) => box.value()).map(({ value }) => value);
      return ticked.length === 0 ? null : ticked;
    },
    focus: () => boxes[0]?.box.focus()
  };
}

function together(field) {
  const inner = inputsOf(field.rows, field.value ?? {});
  return {
    box: element('fieldset', {}, element('legend', {}, field.label), ...inner.map(({ input }) => input.box)),
    value: () => valuesOf(inner),
    focus: () => inner[0]?.input.focus()
  };
}

function rows(field) {
  const all = [];
  const list = element('div');
  const box = element('fieldset', {}, element('legend', {}, field.label), list);
  const add = value => {
    const inner = inputsOf(field.rows, value);
    const remove = element('button', { type: 'button', className: 'quiet' }, 'Remove this row');
    const shown = element('fieldset', {}, ...inner.map(({ input }) => input.box), remove);
    const row = { inner };
    remove.addEventListener('click', () => {
      all.splice(all.indexOf(row), 1);
      shown.remove();
    });
    all.push(row);
    list.append(shown);
    return row;
  };
  (Array.isArray(field.value) ? field.value : []).forEach(add);
  const more = element('button', { type: 'button', className: 'quiet' }, 'Add a row');
  more.addEventListener('click', () => add({}).inner[0]?.input.focus());
  box.append(more);
  return {
    box,
    value: () => (all.length === 0 ? null : all.map(({ inner }) => valuesOf(inner))),
    focus: () => (all[0]?.inner[0]?.input ?? more).focus()
  };
}

function inputsOf(fields, values) {
  return fields.map(field => ({ key: field.key, input: inputOf({ ...field, value: values[field.key] ?? null }) }));
}

function valuesOf(inner) {
  return Object.fromEntries(inner.map(({ key, input }) => [key, input.value()]));
}
