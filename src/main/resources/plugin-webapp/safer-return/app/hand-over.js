// On a task that a colleague has claimed: takes it over, or gives it back to its group, with a reason that is kept.

const SHORTEST = 10;

function token() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function whoAmI() {
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  return answer.ok ? answer.json() : null;
}

function send(taskId, way, reason) {
  return fetch(`/api/tasks/${encodeURIComponent(taskId)}/${way}`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      'X-XSRF-TOKEN': token()
    },
    body: JSON.stringify({ reason })
  });
}

/** In the page, since Tasklist's pages may open no dialogues of the browser. */
function question(node, taskId, way, label, holder, back) {
  const said = element('span', { className: 'hand-over-said' });
  said.setAttribute('role', 'alert');
  const reason = element('input', { type: 'text', maxLength: 1000, className: 'form-control' });
  const form = element(
    'form',
    { className: 'hand-over' },
    element('label', {}, `${holder} has claimed this task. Why does it change hands?`, reason),
    element('button', { type: 'submit', className: 'btn btn-primary btn-sm', textContent: label }),
    element('button', { type: 'button', className: 'btn btn-link btn-sm', textContent: 'Leave it', onclick: back }),
    said
  );
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (reason.value.trim().length < SHORTEST) {
      said.textContent = 'A few words, please: your colleague and the log reviewers read them.';
      reason.focus();
      return;
    }
    const answer = await send(taskId, way, reason.value).catch(() => null);
    if (answer?.ok) {
      window.location.reload();
    } else {
      const problem = await answer?.json().catch(() => null);
      said.textContent = problem?.detail ?? 'This could not be done. Try again.';
    }
  });
  node.replaceChildren(form);
  reason.focus();
}

export default {
  id: 'safer-return-hand-over',
  pluginPoint: 'tasklist.task.action',
  priority: 100,

  // Tasklist renders this once and says through its scope which task is open
  render(node, _, scope) {
    const show = async task => {
      node.replaceChildren();
      const me = task?.assignee ? await whoAmI() : null;
      if (!me || task.assignee === me.id || scope.task?.id !== task.id) {
        return;
      }
      const oversees = me.doors.includes('PROCESSES');
      const way = oversees ? 'give-back' : 'take-over';
      const label = oversees ? 'Give back to its group' : 'Take over';
      const offer = () => node.replaceChildren(
        element('button', {
          type: 'button',
          className: 'btn btn-link',
          textContent: `${label}…`,
          onclick: () => question(node, task.id, way, label, task.assignee, offer)
        })
      );
      offer();
    };
    scope.$watch(() => scope.task && `${scope.task.id} ${scope.task.assignee}`, () => show(scope.task));
  },

  unmount() {}
};
