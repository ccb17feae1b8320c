import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';

export default {
  plugins: [
    mantine(),
    simpleVars({
      variables: {
        'breakpoint-phone': '48em',
        'breakpoint-desk': '80em',
      },
    }),
  ],
};
