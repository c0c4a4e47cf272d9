import './no-drafts-in-browser.js';
import './form-js-repairs.js';
import './mended-forms.js';
import './drafts.js';
import caseNumber from './case-number.js';
import pages from './pages.js';
import riskAssessments from './risk-assessments.js';

export default [caseNumber, pages, riskAssessments];
