// On a narrow screen the panes stand below each other: a task that is tapped comes into view, with a way back to the list.
import { button } from './talk.js';

const NARROW = window.matchMedia('(max-width: 768px)');

function task() {
  return /[?&]task=([^&]+)/.exec(location.hash)?.[1] ?? null;
}

let shown = null;

function look() {
  const chosen = task();
  if (chosen !== shown && NARROW.matches) {
    const pane = document.querySelector('.task-details');
    if (chosen && pane) {
      if (!pane.querySelector('.back-to-list')) {
        const back = button('Back to the list', () => document.querySelector('.column.tasks-list')?.scrollIntoView());
        back.classList.add('back-to-list');
        pane.prepend(back);
      }
      pane.scrollIntoView();
    }
  }
  shown = chosen;
}

// Tasklist changes its address without telling
window.setInterval(look, 200);
