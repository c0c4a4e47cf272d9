// Links to the pages of Safer Return, for those to whom they are open.

const PAGES = [
  { door: 'CASE_SEARCH', label: 'Cases', href: '/safer-return/cases.html' },
  { door: 'RETENTION', label: 'Retention', href: '/safer-return/retention.html' },
  { door: 'ACCESS_LOG', label: 'Access log', href: '/safer-return/access-log.html' }
];

export default {
  id: 'safer-return-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,

  async render(node) {
    const answer = await fetch('/api/me', {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
    });
    if (!answer.ok) {
      return;
    }
    const { doors } = await answer.json();
    node.classList.add('safer-return-pages');
    node.replaceChildren(
      ...PAGES.filter(({ door }) => doors.includes(door)).map(({ label, href }) =>
        Object.assign(document.createElement('a'), { href, textContent: label })
      )
    );
  },

  unmount() {}
};
