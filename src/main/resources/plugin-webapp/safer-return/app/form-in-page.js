// Finds the forms that Tasklist has opened. Tasklist hands no plugin its forms, so this is the one place that knows how
// they hang in the page: its own directive around a form knows which task or process it is for.
import { containersIn, formOf } from './inside-form-js.js';

/** Calls back once for each form that appears, and for each that has gone. */
export function watchForms(appeared, gone) {
  let known = [];
  const look = () => {
    const present = containersIn(document);
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
    const form = formOf(container);
    if (form) {
      return form;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
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
