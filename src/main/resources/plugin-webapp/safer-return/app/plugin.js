import './no-drafts-in-browser.js';
import './drafts.js';
import './case-named.js';
import caseNumber from './case-number.js';
import pages from './pages.js';
import riskAssessments from './risk-assessments.js';

export default [caseNumber, pages, riskAssessments];
