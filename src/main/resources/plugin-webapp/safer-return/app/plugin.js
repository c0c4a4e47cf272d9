import './no-drafts-in-browser.js';
import './form-js-repairs.js';
import './mended-forms.js';
import './drafts.js';
import './case-named.js';
import handOver from './hand-over.js';
import './escape.js';
import './in-tasklist.js';
import './one-pane.js';
import './tab-title.js';
import pages from './pages.js';
import riskAssessments from './risk-assessments.js';
import taskRows from './task-rows.js';

export default [taskRows, handOver, pages, riskAssessments];
