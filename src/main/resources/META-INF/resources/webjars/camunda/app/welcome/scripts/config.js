// Takes the place of the shipped configuration of Welcome.

// until the application sets them
document.documentElement.lang = 'vi';
document.title = 'Nền Nếp';

// the register is the identity: what this part offers to change can't be changed here
document.querySelector('base').setAttribute('cam-exclude-plugins', 'welcome.profile:user-profile');

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
  // those that each person has are on the start page itself
  links: [],
  disableWelcomeMessage: true,
};
