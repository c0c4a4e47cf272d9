// A case number typed into the search of the task list finds the tasks of that case, written as people write it.

const NUMBER = /^(SR|HE|DR)[\s\p{Pd}/]*(\d{4})[\s\p{Pd}/]*(\d{1,5})$/iu;
const END_OF_NUMBER = /^\d{1,5}$/;
const SOON = 50;
const KEY = 'processInstanceBusinessKey';

/** What people may search for; Tasklist offers thirty kinds in the engine's words. */
const KINDS = [KEY, 'name', 'assignee', 'candidateGroup', 'priority', 'due', 'created'];

/** How to look for this; null if it is no case number. */
function caseNumberIn(typed) {
  const words = String(typed ?? '').trim();
  const whole = NUMBER.exec(words);
  if (whole) {
    const [, series, year, number] = whole;
    return { operator: 'eq', value: `${series.toUpperCase()}-${year}-${number.padStart(5, '0')}` };
  }
  return END_OF_NUMBER.test(words)
    ? { operator: 'Like', value: `%-${words.padStart(5, '0')}` }
    : null;
}

/** The same search, with every case number that was typed as a name looked for as what it is. */
function corrected(query) {
  return query.map(search => {
    const number = search.type === 'name' ? caseNumberIn(search.value) : null;
    return number ? { type: KEY, operator: number.operator, value: number.value, name: '' } : search;
  });
}

/** Wraps the controller of the search. */
export function findingCases(original) {
  return [
    '$scope',
    '$injector',
    '$location',
    '$timeout',
    function ($scope, $injector, $location, $timeout) {
      const correct = () => {
        const query = JSON.parse($location.search().searchQuery ?? '[]');
        const better = corrected(query);
        if (JSON.stringify(better) !== JSON.stringify(query)) {
          $location.search('searchQuery', JSON.stringify(better)).replace();
        }
      };
      // the search does not look at an address that it has just written itself
      $scope.$on('$locationChangeSuccess', () => $timeout(correct, SOON));
      $timeout(correct, SOON);
      $injector.invoke(original, this, { $scope });
      // Tasklist makes numbers of digits, and then cannot look for them in a name
      $scope.types = $scope.types
        .filter(({ id }) => KINDS.includes(id.key))
        .map(type => (type.id.key === 'name' ? { ...type, enforceString: true } : type));
    }
  ];
}
