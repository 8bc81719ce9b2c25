// Takes the place of the shipped configuration of Admin.

// until the application sets them
document.documentElement.lang = 'vi';
document.title = 'Nền Nếp';

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
