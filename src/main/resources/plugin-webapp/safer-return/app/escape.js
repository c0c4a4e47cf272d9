// Escape closes what is open on top: a calendar or a list of answers, and not the dialog with the whole form behind it.
import { closeCalendars, fieldAround, isSomethingOnTop } from './inside-form-js.js';

window.addEventListener(
  'keydown',
  event => {
    if (event.key === 'Escape' && isSomethingOnTop()) {
      // the dialog leaves a key alone that somebody has dealt with
      event.preventDefault();
      closeCalendars();
      if (fieldAround(event.target)) {
        event.target.blur();
      }
    }
  },
  { capture: true }
);
