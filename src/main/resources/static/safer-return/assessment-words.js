// The answers, measures and decisions of a risk assessment, for the page of the case and the tab in Tasklist.

export const ANSWERS = {
  none: 'None',
  some: 'Some',
  serious: 'Serious',
  critical: 'Critical',
  unknown: 'Not known',
  yes: 'Yes',
  withMeasures: 'With measures',
  no: 'No',
  notHeard: 'Not heard'
};
export const MEASURES = {
  escort: 'Escort',
  medicalEscort: 'Medical escort',
  shelterOnArrival: 'Shelter on arrival',
  housingSecured: 'Lasting housing',
  treatmentSecured: 'Treatment at home',
  policeSweden: 'Police in Sweden',
  policeHome: 'Police at home',
  otherDestination: 'Another destination',
  laterDate: 'A later date',
  policeLiaison: 'Police liaison'
};
export const DECISIONS = { approved: 'Approved', refused: 'Refused' };
