// Shows on each card of the task list which case the task belongs to.
export default {
  id: 'safer-return-case-number',
  pluginPoint: 'tasklist.card',
  priority: 100,

  async render(node, { api, taskId }) {
    const answer = await fetch(`${api.tasklistApi}/plugin/safer-return/${api.engine}/task/${taskId}/case`, {
      headers: { Accept: 'application/json' }
    });
    if (answer.ok) {
      const { caseNumber } = await answer.json();
      const line = document.createElement('div');
      line.className = 'case-number';
      line.textContent = caseNumber;
      node.replaceChildren(line);
    }
  },

  unmount() {}
};
