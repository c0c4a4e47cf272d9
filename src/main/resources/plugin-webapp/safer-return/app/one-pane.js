// On a narrow screen the panes stand below each other: a task that is tapped comes into view, with a way back to the list.
import { button } from './talk.js';

const NARROW = window.matchMedia('(max-width: 768px)');

function task() {
  return /[?&]task=([^&]+)/.exec(location.hash)?.[1] ?? null;
}

/** As long as a form takes to come, which makes the pane longer. */
const TICKS_TO_SETTLE = 12;

let shown = null;
let settling = 0;

function look() {
  const chosen = task();
  const pane = document.querySelector('.task-details');
  if (chosen !== shown) {
    shown = chosen;
    settling = chosen && NARROW.matches ? TICKS_TO_SETTLE : 0;
  }
  if (settling > 0 && pane) {
    settling--;
    if (!pane.querySelector('.back-to-list')) {
      const back = button('Back to the list', () => document.querySelector('.column.tasks-list')?.scrollIntoView());
      back.classList.add('back-to-list');
      pane.prepend(back);
    }
    pane.scrollIntoView();
  }
}

// whoever moves about is not moved
['pointerdown', 'touchstart', 'wheel', 'keydown'].forEach(kind =>
  window.addEventListener(kind, () => (settling = 0), { capture: true, passive: true })
);

// Tasklist changes its address without telling
window.setInterval(look, 200);
