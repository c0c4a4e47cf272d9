// Finds the forms that Tasklist has opened. Tasklist hands no plugin its forms, so this is the one place that knows how
// they hang in the page: form-js 1.8.7 renders with Preact, whose tree carries the services of the form, and Tasklist's
// own directive around it knows which task or process it is for.

const CONTAINER = '.fjs-container';
const MOST_STEPS = 40;

/** Calls back once for each form that appears, and for each that has gone. */
export function watchForms(appeared, gone) {
  let known = [];
  const look = () => {
    const present = [...document.querySelectorAll(CONTAINER)];
    const left = known.filter(container => !container.isConnected);
    const added = present.filter(container => !known.includes(container));
    known = present;
    left.forEach(gone);
    added.forEach(appeared);
  };
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
}

/** The form in this container once it is rendered, or null if it has gone before that. */
export async function formIn(container) {
  while (container.isConnected) {
    const form = serviceOf(container);
    if (form) {
      return form;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return null;
}

function serviceOf(container) {
  const waiting = [container.__k];
  for (let steps = 0; waiting.length > 0 && steps < MOST_STEPS; steps++) {
    const node = waiting.shift();
    const context = node?.props?.value;
    if (typeof context?.getService === 'function') {
      return context.getService('form', false);
    }
    waiting.push(...[node?.__k].flat().filter(Boolean));
  }
  return null;
}

/** Where its draft is kept; null for a form that is neither a task's nor a process's. */
export function placeOf(container) {
  const params = directiveOf(container)?.getParams() ?? {};
  if (params.taskId) {
    return `tasks/${encodeURIComponent(params.taskId)}`;
  }
  // the key is before the version and the id of the definition
  const key = params.processDefinitionKey ?? params.processDefinitionId?.split(':')[0];
  return key ? `starts/${encodeURIComponent(key)}` : null;
}

/** Whether Tasklist lets the person type into it: a task's form only after claiming the task. */
export function isOpen(container) {
  return directiveOf(container)?.getOptions().disableForm !== true;
}

function directiveOf(container) {
  return window.angular.element(container).controller('camTasklistForm');
}
