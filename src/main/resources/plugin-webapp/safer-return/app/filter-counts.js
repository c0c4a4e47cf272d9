// How many tasks wait behind each filter, and not only behind the one that is chosen.
import { askEngine } from './talk.js';

const EVERY = 30_000;

/** Wraps the controller of the list of filters: `counts` by the filter's id. */
export function withCounts(original) {
  return [
    '$scope',
    '$injector',
    function ($scope, $injector) {
      $injector.invoke(original, this, { $scope });
      $scope.counts = {};
      const count = () => {
        if (!document.hidden) {
          ($scope.allFilters ?? []).forEach(async ({ id }) => {
            const answer = await askEngine(`filter/${id}/count`);
            if (answer) {
              $scope.counts[id] = answer.count;
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
