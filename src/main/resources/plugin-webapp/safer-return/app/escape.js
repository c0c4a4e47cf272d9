// Escape closes what is open on top: a calendar or a list of answers, and not the dialog with the whole form behind it.

const ON_TOP = '.flatpickr-calendar.open, .fjs-dropdownlist';

window.addEventListener(
  'keydown',
  event => {
    if (event.key === 'Escape' && document.querySelector(ON_TOP)) {
      // the dialog leaves a key alone that somebody has dealt with
      event.preventDefault();
      document.querySelectorAll('.flatpickr-input, .fjs-form-field-datetime input').forEach(input => input._flatpickr?.close());
      if (event.target.closest?.('.fjs-form-field')) {
        event.target.blur();
      }
    }
  },
  { capture: true }
);
