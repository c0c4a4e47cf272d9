// After a start or a completed task: the number of the case, and what comes next in it. Stays until it is closed.
import { ask, button, caseLink, element } from './talk.js';

const PAUSE = 600;
const MOST_QUESTIONS = 12;

const STARTED = {
  'return-case': 'The case is opened',
  'hotline-enquiry': 'The enquiry is registered',
  'case-event': 'The report is received',
  'data-request': 'The request is registered'
};

/** Tells about this process: `started` is the key of what was started, or `completed` the name of the task. */
export async function tellWhatNext(processInstanceId, { started, completed }) {
  const head = completed ? `Done: ${completed}` : (STARTED[started] ?? 'Started');
  const panel = open();
  fill(panel, head, null);
  for (let question = 0; question < MOST_QUESTIONS && panel.isConnected; question++) {
    const next = await ask(`next/${encodeURIComponent(processInstanceId)}`);
    fill(panel, head, next);
    if (!next?.moving) {
      break;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
  // what waits now is in the list as well
  window.dispatchEvent(new CustomEvent('safer-return:changed'));
}

function open() {
  document.querySelector('.what-next')?.remove();
  const panel = element('section', { className: 'what-next', role: 'status' });
  const column = document.querySelector('.task-details .content');
  column ? column.prepend(panel) : document.body.append(panel);
  return panel;
}

function fill(panel, head, next) {
  panel.replaceChildren(
    Object.assign(button('×', () => panel.remove()), { className: 'close', title: 'Close', ariaLabel: 'Close' }),
    element('h3', { textContent: head }),
    ...(next ? words(next) : [])
  );
  panel.scrollIntoView({ block: 'nearest' });
}

function words({ caseNumber, opened, moving, tasks, waitsFor, ended, casePage }) {
  const nothing = ended ? 'Nothing is left to do: this has ended.' : 'No task is open in it now.';
  return [
    caseNumber &&
      element(
        'p',
        {},
        ...copyable(caseNumber),
        casePage ? caseLink(caseNumber, 'Open the case') : null
      ),
    opened.length > 0 && element('p', {}, 'Opened from it: ', ...opened.flatMap(copyable)),
    tasks.length > 0 && element('p', { textContent: 'What waits in it now:' }),
    tasks.length > 0 && element('ul', {}, tasks.map(task)),
    waitsFor.length > 0 && element('p', { textContent: `It waits for: ${waitsFor.join(', ')}.` }),
    moving && element('p', { textContent: 'It is being carried on …' }),
    !moving && tasks.length === 0 && waitsFor.length === 0 && element('p', { textContent: nothing })
  ].filter(Boolean);
}

function copyable(number) {
  return [
    element('strong', { className: 'number', textContent: number }),
    ' ',
    button('Copy number', () => navigator.clipboard.writeText(number)),
    ' '
  ];
}

function task({ name, groups, mine }) {
  const shown = mine ? element('a', { href: `#/?forceDisplayTask=true&task=${mine}`, textContent: name }) : name;
  return element('li', {}, shown, groups.length > 0 ? ` – ${groups.join(', ')}` : '');
}
