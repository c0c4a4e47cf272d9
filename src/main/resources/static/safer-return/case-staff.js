// Who works with a case under protected identity, by group. Supervisors name them without seeing the person.
import { api, element, empty, form, problem, table } from './app.js';

export async function staff(path, again, me) {
  const { protectedIdentity, named, choices, groupsInWords } = await api(`${path}/staff`);
  return protectedIdentity ? [
    listOf(named, choices, groupsInWords),
    naming(path, again, named, choices, groupsInWords, me)
  ] : protection(path, again);
}

function listOf(named, choices, groupsInWords) {
  const nameOf = (group, id) => (choices[group] ?? []).find(one => one.id === id)?.name ?? id;
  return table(
    'Named staff',
    ['Group', 'People'],
    Object.entries(named).map(([group, users]) => [groupsInWords[group], users.map(id => nameOf(group, id)).join(', ')]),
    { empty: 'Nobody is named yet: in each group, the first to claim a task of the case will be.' }
  );
}

/** A group and its people, chosen from those there are; who takes themselves out is asked first. */
function naming(path, again, named, choices, groupsInWords, me) {
  const group = element(
    'select',
    { id: 'staff-group', required: true },
    element('option', { value: '' }, 'Choose …'),
    ...Object.keys(choices).map(one => element('option', { value: one }, groupsInWords[one]))
  );
  const filter = element('input', { type: 'search', id: 'staff-filter', autocomplete: 'off' });
  const people = element('div', { className: 'people' });
  const legend = element('legend', {}, 'People');
  const set = element('fieldset', { hidden: true }, legend, filterBox(filter), people);
  const answer = element('div', { className: 'answer', aria: { live: 'polite' } });
  const send = element('button', { type: 'submit' }, 'Name');
  const made = element(
    'form',
    { noValidate: true, autocomplete: 'off' },
    element('div', { className: 'field' }, element('label', { htmlFor: 'staff-group' }, 'Group *'), group),
    set,
    send,
    answer
  );
  const boxes = () => [...people.querySelectorAll('input')];
  group.addEventListener('change', () => {
    const present = named[group.value] ?? [];
    set.hidden = group.value === '';
    legend.textContent = `People of ${groupsInWords[group.value] ?? ''}`;
    filter.value = '';
    people.replaceChildren(...(choices[group.value] ?? []).map(one => person(one, present.includes(one.id))));
    if (set.hidden === false && people.children.length === 0) {
      people.append(empty('Nobody of this group is known here yet. Ask a colleague of it to log in once.'));
    }
  });
  filter.addEventListener('input', () => {
    const typed = filter.value.trim().toLowerCase();
    [...people.querySelectorAll('label')].forEach(label => {
      label.parentNode.hidden = !label.textContent.toLowerCase().includes(typed);
    });
  });
  people.addEventListener('change', () => answer.replaceChildren());
  const put = async confirmed => {
    const users = boxes().filter(box => box.checked).map(box => box.value);
    await api(`${path}/staff`, { method: 'PUT', body: { named: { [group.value]: users }, confirmed } });
    await again();
  };
  made.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    answer.replaceChildren();
    try {
      await put(false);
    } catch (error) {
      answer.replaceChildren(problem(error));
      const chosen = boxes().filter(box => box.checked).map(box => box.value);
      if (error.status === 409 && chosen.length > 0 && !chosen.includes(me.id)) {
        const yes = element('button', { type: 'button', className: 'danger' }, 'Take me out');
        yes.addEventListener('click', () => put(true).catch(refused => answer.replaceChildren(problem(refused))));
        answer.append(yes);
        yes.focus();
      }
    } finally {
      send.disabled = false;
    }
  });
  return element(
    'section',
    {},
    element('h3', {}, 'Name staff'),
    element(
      'p',
      { className: 'hint' },
      'Those you choose take the place of those who were named for the group; open tasks move to them at once. Whoever was ' +
        'taken out by a slip is named again by those who may, or by a supervisor.'
    ),
    made
  );
}

function filterBox(input) {
  return element('div', { className: 'field' }, element('label', { htmlFor: input.id }, 'Find by name'), input);
}

function person({ id, name }, checked) {
  const box = element('input', { type: 'checkbox', value: id, checked, id: `staff-${id}` });
  return element(
    'div',
    { className: 'field checkbox' },
    element('label', { htmlFor: box.id }, name === id ? id : `${name} (${id})`),
    box
  );
}

function protection(path, again) {
  return element(
    'section',
    {},
    empty('The identity is not protected, so everybody whose circle the case is in works with it.'),
    element('h3', {}, 'Protect the identity'),
    element(
      'p',
      {},
      'From then on only named staff get the tasks of the case, and addresses are not shown. It cannot be taken back here.'
    ),
    form(
      [{ name: 'sure', label: 'The person has a protected identity', kind: 'checkbox', required: true }],
      'Protect the identity',
      async () => {
        await api(`${path}/protection`, { method: 'POST' });
        await again();
      },
      { danger: true }
    )
  );
}
