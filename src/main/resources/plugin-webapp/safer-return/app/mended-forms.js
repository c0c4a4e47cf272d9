// Every form that Tasklist opens gets what form-js 1.8.7 lacks.
import { keepErrorsOnPage } from './errors-on-page.js';
import { formIn, watchForms } from './form-in-page.js';
import { watchWhatIsWritten } from './what-is-written.js';

watchForms(
  async container => {
    const form = await formIn(container);
    if (form) {
      keepErrorsOnPage(form);
      watchWhatIsWritten(form, container);
    }
  },
  () => {}
);
