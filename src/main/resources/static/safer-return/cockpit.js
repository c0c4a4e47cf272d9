// Cockpit offers much that the server refuses everybody here, since a case follows its forms. What always refuses is taken
// out before the application starts; the buttons inside its tables are hidden by its style sheet.

const REFUSED = [
  'add-variable-action',
  'cancel-process-instance-action',
  'update-suspension-state-action',
  'update-suspension-state',
  'bulk-job-definition-override-job-priority-action',
  'job-definition-override-job-priority-action',
  'increase-incident-external-task-retry',
  'delete-deployment',
  'batch'
];

window.angular.module('cam.cockpit').config([
  '$provide',
  $provide =>
    $provide.decorator('Views', [
      '$delegate',
      views => {
        const { getProviders } = views;
        views.getProviders = (...which) =>
          getProviders.apply(views, which).filter(({ id }) => !REFUSED.includes(id));
        return views;
      }
    ])
]);

// Camunda's applications load this as a script of plugins; it has none
export default [];
