// Where our scripts hook into Tasklist, which offers its plugins no place for them: the parts of its AngularJS application
// are changed before it starts. Each change says what must be there, so that another version is noticed and not half
// changed.
import { findingCases } from './case-search.js';
import { withCounts } from './filter-counts.js';
import { hasContent, sending, sent } from './drafts.js';
import { containersIn } from './inside-form-js.js';
import { forgetRefusal, placeOf, showRefusal } from './refusals.js';
import { button, element } from './talk.js';
import { describe } from './task-rows.js';
import { tellWhatNext } from './what-next.js';
import { factsOf, isClosed, showWhatWaits } from './what-waits.js';

/** The most urgent first, and among these what is due first. */
const ORDER = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' }
]);

/** Said better beside the task, where it stays. */
const STARTED = 'Started.';

const WORDS = {
  COMPLETE_ERROR: 'Not sent.',
  PROCESS_START_ERROR: 'Not started.',
  PROCESS_START_OK: STARTED,
  NO_MATCHING_TASK: 'No task matching filters found. Nothing waits here for you now.',
  FORM_FAILURE: 'This form cannot be opened.',
  SEARCH_PLACEHOLDER: 'Case number or task',
  PROCESS_INSTANCE_BUSINESS_KEY: 'Case number',
  TASK_HAS_BEEN_REMOVED: 'This task is not open any more: somebody has finished it, or the case has gone another way.',
  TASK_NOT_EXIST: 'This task is not open any more: somebody has finished it, or the case has gone another way.'
};

/** Tells the callers that nothing more is to be said: the words stand beside the button. */
const SAID = { message: 'camForm submission prevented' };

const TO_CLAIM =
  '<span class="to-claim" ng-show="options.disableCompleteButton && !taskRemoved">Claim the task to fill in and complete it.</span> ';

const REFUSAL = '<div class="refusal"></div>';

function replaced(text, part, by) {
  const whole = typeof part === 'string' ? text.replace(part, () => by) : text.replace(part, by);
  if (whole === text) {
    throw new Error(`Tasklist has changed: ${part} is not where it was.`);
  }
  return whole;
}

/** Who has it, and claiming it. Groups and dates come from the models: they are told beside the case, and are no links. */
const TASK_META = `
<p class="who-has-it" ng-if="!hasAssignee()" ng-hide="$root.saferReturnClosed === task.id">
  <button class="claim btn btn-default" ng-click="claim()" ng-disabled="submitInProgress" translate="CLAIM_TASK">Claim</button>
</p>
<p class="who-has-it" ng-if="hasAssignee()">
  Claimed by
  <span ng-if="assignee.firstName || assignee.lastName">{{ assignee.firstName }} {{ assignee.lastName }}</span>
  <span ng-if="!(assignee.firstName || assignee.lastName)">{{ assignee.id || task.assignee }}</span>
  <button class="unclaim btn btn-default btn-sm" ng-if="isAssignee" ng-click="unclaim()" ng-disabled="submitInProgress">Give back</button>
</p>`;

/** Which case a task is of, with the way to its page, whom it is for and when it is due. */
function caseOfTask() {
  return {
    restrict: 'A',
    scope: { taskId: '=saferReturnCase' },
    link(scope, [place]) {
      scope.$watch('taskId', async taskId => {
        place.replaceChildren();
        const facts = taskId && (await factsOf(taskId));
        if (facts && scope.taskId === taskId) {
          place.replaceChildren(...describe(facts));
          scope.$root.saferReturnClosed = facts.form === 'NO' ? taskId : null;
          scope.$applyAsync();
        }
      });
    }
  };
}

function whatWaits() {
  return {
    restrict: 'A',
    scope: { task: '=saferReturnWaits' },
    link(scope, [place]) {
      scope.$watch('task', async task => {
        const facts = task && (await factsOf(task.id));
        showWhatWaits(place, facts);
      });
    }
  };
}

/** A form tells us what became of it. */
function tellingForm(original) {
  return [
    '$scope',
    '$element',
    '$injector',
    function ($scope, [directive], $injector) {
      $injector.invoke(original, this, { $scope });
      const register = this.registerCompletionHandler;
      this.registerCompletionHandler = send =>
        register(
          send &&
            (done => {
              forgetRefusal(directive);
              const [container] = containersIn(directive);
              sending(container);
              const { params } = $scope;
              const name = document.querySelector('.task-card h2.task')?.textContent.trim();
              send((error, result) => {
                sent(container, !error);
                if (error) {
                  showRefusal(directive, error);
                  done(SAID);
                } else {
                  done(null, result);
                  tellWhatNext(
                    params.taskId ? params.processInstanceId : result.id,
                    params.taskId ? { completed: name } : { started: params.processDefinitionKey }
                  );
                }
                $scope.$applyAsync();
              });
            })
        );
      $scope.$on('taskremoved', () => window.dispatchEvent(new CustomEvent('safer-return:task-gone')));
      const clear = () => forgetRefusal(directive);
      directive.addEventListener('change', clear);
      $scope.$on('$destroy', clear);
    }
  ];
}

/** The dialog in which a process starts: Escape or a click beside it asks first where something has been typed. */
function careful($scope, $controller, processData) {
  $controller('camProcessStartModalCtrl', { $scope, processData });
  let asked = false;
  $scope.$on('modal.closing', (event, reason, closed) => {
    const [container] = [...document.querySelectorAll('.modal-content')].flatMap(containersIn);
    if (closed || asked || !reason || !container || !hasContent(container)) {
      return;
    }
    event.preventDefault();
    const place = placeOf(container);
    const stay = button('Go on writing', () => place.replaceChildren());
    place.replaceChildren(
      element(
        'div',
        { className: 'alert alert-warning', role: 'alertdialog' },
        'Close this form? It has not been sent. What you have typed is kept as a draft. ',
        button('Close the form', () => {
          asked = true;
          $scope.$dismiss('asked');
        }),
        ' ',
        stay
      )
    );
    stay.focus();
  });
}
careful.$inject = ['$scope', '$controller', 'processData'];

function decorateDirective($provide, name, change) {
  $provide.decorator(`${name}Directive`, [
    '$delegate',
    $delegate => {
      change($delegate[0]);
      return $delegate;
    }
  ]);
}

function views(delegate) {
  const change = provider => {
    if (provider?.id === 'task-detail-form' && !provider.waits) {
      provider.waits = true;
      provider.template = replaced(
        provider.template,
        /<div ng-if="loadingState === 'ERROR'"[\s\S]*?<\/div>/,
        '<div class="what-waits" ng-if="loadingState === \'ERROR\'" safer-return-waits="task"></div>'
      );
    } else if (provider?.id === 'task-search' && !provider.findsCases) {
      provider.findsCases = true;
      provider.controller = findingCases(provider.controller);
    }
    return provider;
  };
  const { getProviders, getProvider } = delegate;
  delegate.getProviders = (...which) => getProviders.apply(delegate, which).map(change);
  delegate.getProvider = (...which) => change(getProvider.apply(delegate, which));
  return delegate;
}

/** The form of a task that is not open to the reader is not asked for. */
function carefulApi(api) {
  const resource = api.resource;
  api.resource = function (...which) {
    const found = resource.apply(api, which);
    if (which[0] === 'task' && !found.asksFirst) {
      found.asksFirst = true;
      const form = found.form;
      found.form = (id, done) =>
        factsOf(id).then(facts => (isClosed(facts) ? done(new Error(facts.form)) : form.call(found, id, done)));
    }
    return found;
  };
  return api;
}

/** Red words go when the next try succeeds, or when the person moves on. */
function forgetful(notifications, $rootScope) {
  const forget = () => {
    notifications.notifications
      .filter(({ type }) => type === 'danger')
      .forEach(told => {
        delete told.scope;
        notifications.clear(told);
      });
  };
  const place = address => ['task', 'filter', 'detailsTab', 'processStart'].map(name => new RegExp(`[?&]${name}=([^&]*)`).exec(address)?.[1]).join();
  $rootScope.$on('$locationChangeSuccess', (event, to, from) => {
    if (place(to) !== place(from)) {
      forget();
    }
  });
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, ...rest) {
    if (method.toUpperCase() !== 'GET') {
      this.addEventListener('load', () => {
        if (this.status < 400) {
          forget();
        }
      });
    }
    return open.call(this, method, ...rest);
  };
  const { addMessage } = notifications;
  notifications.addMessage = told => told.status === STARTED || addMessage.call(notifications, told);
  return notifications;
}

const { angular } = window;

angular
  .module('cam.tasklist')
  .directive('saferReturnCase', caseOfTask)
  .directive('saferReturnWaits', whatWaits)
  .config([
    '$provide',
    $provide => {
      $provide.decorator('localeLoader', [
        '$delegate',
        load => options => load(options).then(labels => ({ ...labels, ...WORDS }))
      ]);
      $provide.decorator('Views', ['$delegate', views]);
      $provide.decorator('camAPI', ['$delegate', carefulApi]);
      $provide.decorator('Notifications', ['$delegate', '$rootScope', forgetful]);
      // says what we say better after each step
      $provide.decorator('assignNotification', [() => () => {}]);
      $provide.decorator('$uibModal', [
        '$delegate',
        modals => {
          const open = modals.open;
          modals.open = options =>
            open.call(
              modals,
              options.controller === 'camProcessStartModalCtrl'
                ? {
                    ...options,
                    controller: careful,
                    template: replaced(
                      replaced(options.template, '<div class="modal-footer">', `<div class="modal-footer">${REFUSAL}`),
                      'ng-disabled="$invalid || requestInProgress"',
                      'ng-disabled="requestInProgress"'
                    )
                  }
                : options
            );
          return modals;
        }
      ]);
      decorateDirective($provide, 'camTasklistForm', form => {
        form.template = replaced(
          replaced(form.template, /(<div class="form-actions"[^>]*>)/, `$1${REFUSAL}${TO_CLAIM}`),
          'ng-disabled="disableCompleteButton()"',
          'ng-disabled="taskRemoved || completeInProgress || options.disableCompleteButton"'
        );
        form.controller = tellingForm(form.controller);
      });
      decorateDirective($provide, 'camTasklistTask', task => {
        task.template = replaced(
          task.template,
          /<a class="instance-link"[\s\S]*?<\/a>/,
          '<span class="case-of-task" safer-return-case="task.id"></span>'
        );
      });
      decorateDirective($provide, 'camTasklistTaskMeta', meta => {
        meta.template = TASK_META;
      });
      decorateDirective($provide, 'camTasklistFilters', filters => {
        filters.template = replaced(
          filters.template,
          /<span ng-show="isFocused\(filter\)"\s*class="counter">{{ filterCount }}<\/span>/,
          '<span class="counter" ng-show="counts[filter.id] !== undefined">{{ counts[filter.id] }}</span>'
        );
        filters.controller = withCounts(filters.controller);
      });
    }
  ])
  .run([
    '$location',
    '$rootScope',
    ($location, $rootScope) => {
      const order = () => {
        if ($location.path() === '/' && !$location.search().sorting) {
          $location.search('sorting', ORDER).replace();
        }
      };
      $rootScope.$on('$routeChangeStart', order);
      window.addEventListener('safer-return:changed', () => $rootScope.$broadcast('refresh'));
      order();
    }
  ]);
