// Who works with a case under protected identity, by group. Supervisors name them without seeing the person.
import { api, element, form } from './app.js';

export async function staff(path) {
  const named = await api(`${path}/staff`);
  const groups = Object.entries(named);
  return [
    element('p', {}, 'Only the people named here get tasks of this case. A group without names: the first to claim is named.'),
    ...groups.map(([group, users]) =>
      element(
        'section',
        {},
        element('h3', {}, group),
        form(
          [
            {
              name: 'users',
              label: 'User names, separated by spaces',
              value: users.join(' '),
              maxLength: 500
            }
          ],
          'Name',
          async ({ users: typed }) => {
            await api(`${path}/staff`, {
              method: 'PUT',
              body: { group, users: typed.split(/[\s,]+/).filter(Boolean) }
            });
            return 'Named. Open tasks have moved.';
          }
        )
      )
    )
  ];
}
