// Shows on each card of the task list which case the task belongs to, how bad it is, whom it is for and when it is due.
import { ask, caseLink, dueInWords, element, moment } from './talk.js';

const ALARM = 90;
const URGENT = 80;

let waiting = new Map();

/** One question for all cards of a page: they are made in one go. */
function factsOf(taskId) {
  if (waiting.size === 0) {
    setTimeout(async () => {
      const asked = waiting;
      waiting = new Map();
      const ids = [...asked.keys()].map(id => `id=${encodeURIComponent(id)}`).join('&');
      const facts = (await ask(`tasks?${ids}`)) ?? [];
      asked.forEach((tell, id) => tell.forEach(one => one(facts.find(({ task }) => task === id))));
    });
  }
  return new Promise(tell => waiting.set(taskId, [...(waiting.get(taskId) ?? []), tell]));
}

function urgency(priority) {
  if (priority >= ALARM) {
    return element('span', { className: 'alarm', textContent: 'Alarm' });
  }
  return priority >= URGENT ? element('span', { className: 'urgent', textContent: 'Urgent' }) : null;
}

function line(className, ...parts) {
  const shown = parts.filter(Boolean);
  return shown.length ? element('div', { className }, shown.flatMap((part, index) => (index ? [' · ', part] : [part]))) : null;
}

function due(moments) {
  const told = dueInWords(moments);
  return told && element('span', { className: told.overdue ? 'overdue' : '', title: moment(moments), textContent: told.words });
}

function whomFor({ groups, region, country }) {
  // the regional coordinators name their region
  const named = groups.some(group => group.endsWith(` ${region}`));
  return line('whom-for', groups.join(', '), named ? null : region, country && `to ${country}`);
}

/** The same above an open task, with the way to the page of its case. */
export function describe(facts) {
  const { caseNumber, casePage, priority, due: moments } = facts;
  const told = dueInWords(moments);
  return [
    line('case-number', casePage ? caseLink(caseNumber, `Case ${caseNumber}`) : `Case ${caseNumber}`, urgency(priority)),
    whomFor(facts),
    told && line('', element('span', { className: told.overdue ? 'overdue' : '', textContent: told.words }), moment(moments))
  ].filter(Boolean);
}

/** What was last told about each task: the list is made anew every few seconds and must not jump under a finger. */
const lastTold = new Map();

function show(node, facts) {
  if (facts) {
    node.replaceChildren(
      ...[line('case-number', facts.caseNumber, urgency(facts.priority), due(facts.due)), whomFor(facts)].filter(Boolean)
    );
  }
}

export default {
  id: 'safer-return-task-row',
  pluginPoint: 'tasklist.card',
  priority: 100,

  async render(node, { taskId }) {
    show(node, lastTold.get(taskId));
    const facts = await factsOf(taskId);
    if (facts) {
      lastTold.set(taskId, facts);
      show(node, facts);
    }
  },

  unmount() {}
};
