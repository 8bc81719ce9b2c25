// Takes the place of the shipped configuration of Tasklist.

// until the application sets them
document.documentElement.lang = 'vi';
document.title = 'Nền Nếp';

// What speaks to modellers and operators is not there for anybody: starting a process is an action of our own pages, comments and variables are closed
// calls, the diagram and the history are in the session's file, and a list is short enough to be read without searching and sorting it.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:start-process-action',
    'tasklist.navbar.action:create-task-action',
    'tasklist.navbar.action:shortcut-help',
    'tasklist.header:tasklist-sorting',
    'tasklist.list:task-search',
    'tasklist.card:tasklist-card-variables',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-description',
    'tasklist.task.detail:task-detail-diagram',
    'tasklist.task.detail:task-detail-history',
  ].join(','),
);

// parts that come late, on a slow line, are waited for
window.require.config({ waitSeconds: 0 });

// A slow line is no fault: without this a part that takes longer than seven seconds leaves the page turning for ever.
window.require.config({ waitSeconds: 0 });

export default {
  app: {
    name: 'Nền Nếp',
    vendor: ' ',
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi',
  },
  customScripts: ['scripts/nennep'],
  disableWelcomeMessage: true,
};
