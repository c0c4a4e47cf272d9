import './no-drafts-in-browser.js';
import caseNumber from './case-number.js';
import riskAssessments from './risk-assessments.js';

export default [caseNumber, riskAssessments];
