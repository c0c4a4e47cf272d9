// How many tasks wait behind each filter, and not only behind the one that is chosen.
import { askEngine, queryEngine } from './talk.js';

const EVERY = 30_000;

/** Theirs alone is the list of the programme management, which sees the row of every task and opens its own. */
const LIST_OF_OVERSEERS = 'Alarms and decisions';
const OVERSEERS = 'supervisors';

/** How many wait for the person; to whoever sees others' rows as well it says of how many. */
async function inWords(id, overseer) {
  const all = await askEngine(`filter/${id}/count`);
  if (!all || !overseer) {
    return all?.count;
  }
  const mine = { assignee: overseer, candidateGroup: OVERSEERS, includeAssignedTasks: true };
  const theirs = await queryEngine(`filter/${id}/count`, { orQueries: [mine] });
  return !theirs || theirs.count === all.count ? all.count : `${theirs.count} of ${all.count}`;
}

/** Wraps the controller of the list of filters: `counts` by the filter's id. */
export function withCounts(original) {
  return [
    '$scope',
    '$rootScope',
    '$injector',
    function ($scope, $rootScope, $injector) {
      $injector.invoke(original, this, { $scope });
      $scope.counts = {};
      const count = () => {
        if (!document.hidden) {
          const filters = $scope.allFilters ?? [];
          const overseer = filters.some(({ name }) => name === LIST_OF_OVERSEERS) && $rootScope.authentication?.name;
          filters.forEach(async ({ id }) => {
            const told = await inWords(id, overseer);
            if (told !== undefined) {
              $scope.counts[id] = told;
              $scope.$applyAsync();
            }
          });
        }
      };
      $scope.$watchCollection('allFilters', count);
      // a search narrows the list, and not what waits behind the filter
      $scope.$watch('filterCount', count);
      const later = setInterval(count, EVERY);
      window.addEventListener('safer-return:changed', count);
      $scope.$on('$destroy', () => {
        clearInterval(later);
        window.removeEventListener('safer-return:changed', count);
      });
    }
  ];
}
