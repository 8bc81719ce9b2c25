/** Whether there is room for more than one thing at a time; on a telephone there isn't. */
export const roomy = () => matchMedia('(min-width: 48em)').matches;
