// What Cockpit needs besides its own: nothing is offered that the server refuses (vn.nennep.platform.security.EngineCalls), and days are written as people write them.

import { prepare } from './plugins.js';

/** By the place in Cockpit. Nobody moves a process past the forms, deletes what happened, or uses what only the sold edition or other products fill. */
const FOR_NOBODY = {
  'cockpit.navigation': ['batch', 'reports'],
  'cockpit.processInstance.runtime.action': ['add-variable-action', 'cancel-process-instance-action'],
  'cockpit.processInstance.runtime.tab': ['external-tasks-process-instance-runtime'],
  'cockpit.processDefinition.runtime.action': ['bulk-job-definition-override-job-priority-action'],
  'cockpit.jobDefinition.action': ['job-definition-override-job-priority-action'],
  'cockpit.incident.action': ['increase-incident-external-task-retry'],
  'cockpit.repository.deployment.action': ['delete-deployment'],
};

/** Trying again, holding, and looking at what was deployed. */
const FOR_ADMINISTRATORS = {
  'cockpit.navigation': ['deployments'],
  'cockpit.processInstance.runtime.action': ['update-suspension-state-action', 'job-retry-action'],
  'cockpit.processDefinition.runtime.action': ['update-suspension-state-action', 'job-retry-action'],
  'cockpit.jobDefinition.action': ['update-suspension-state', 'job-retry-action'],
  'cockpit.incident.action': ['increase-incident-job-retry'],
};

export function offered(place, id, administrator) {
  return !FOR_NOBODY[place]?.includes(id) && (administrator || !FOR_ADMINISTRATORS[place]?.includes(id));
}

/** The open work by how it is given; Angular makes an object of it, so it is no arrow. The groups' part isn't asked for: it names roles in units by their codes. */
const openWork = ['$scope', 'camAPI', '$translate', function ($scope, camAPI, $translate) {
  const history = camAPI.resource('history');
  const count = (question, take) => history.taskCount({ unfinished: true, ...question }, (problem, answer) => problem || take(answer.count));
  $scope.openTasksState = $scope.taskGroupState = { $loaded: true };
  $scope.taskGroups = [];
  count({}, (number) => ($scope.openTasksCount = number));
  $scope.taskStatistics = [
    ['PLUGIN_TASK_ASSIGNED_TO_USER', { assigned: true }],
    ['PLUGIN_TASK_ASSIGNED_TO_ONE', { unassigned: true, withCandidateGroups: true }],
    ['PLUGIN_TASK_ASSIGNED_UNASSIGNED', { unassigned: true, withoutCandidateGroups: true }],
  ].map(([label, question]) => {
    const row = { label: $translate.instant(label), count: 0, state: { $loaded: true } };
    count(question, (number) => (row.count = number));
    return row;
  });
}];

export async function prepareCockpit() {
  const administrator = await prepare();
  const custom = globalThis.angular.module('cam.cockpit.custom');
  custom.decorator('Views', ['$delegate', (views) => {
    const all = views.getProviders;
    views.getProviders = (where) =>
      (all.call(views, where) ?? [])
        .filter(({ id }) => offered(where?.component, id, administrator))
        .map((view) => (view.id === 'task-dashboard' ? { ...view, controller: openWork } : view));
    return views;
  }]);
  custom.decorator('camDateFormat', ['$delegate', (format) => (variant = 'normal') => (variant === 'normal' ? 'HH:mm [ngày] DD/MM/YYYY' : format(variant))]);
}
