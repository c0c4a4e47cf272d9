// Who works with a case under protected identity, by group. Supervisors name them without seeing the person.
import { api, element, empty, form, table } from './app.js';

export async function staff(path, again) {
  const { protectedIdentity, named } = await api(`${path}/staff`);
  return protectedIdentity ? [listOf(named), naming(path, again)] : protection(path, again);
}

function listOf(named) {
  return table('Named staff', ['Group', 'Users'], Object.entries(named).map(([group, users]) => [group, users.join(', ')]), {
    empty: 'Nobody is named yet: in each group, the first to claim a task of the case will be.'
  });
}

function naming(path, again) {
  return element(
    'section',
    {},
    element('h3', {}, 'Name staff'),
    form(
      [
        { name: 'group', label: 'Group', required: true, maxLength: 64, hint: 'Such as coordinators-stockholm or iom-sweden.' },
        {
          name: 'users',
          label: 'Users, separated by spaces',
          required: true,
          maxLength: 1000,
          hint: 'They take the place of those who were named for the group; open tasks move to them at once.'
        }
      ],
      'Name',
      async ({ group, users }) => {
        await api(`${path}/staff`, { method: 'PUT', body: { named: { [group]: users.split(/[\s,]+/).filter(Boolean) } } });
        await again();
      }
    )
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
