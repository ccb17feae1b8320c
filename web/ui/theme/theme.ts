import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import {
  blue,
  dark,
  gray,
  green,
  petrol,
  red,
  stateColours,
  stateNames,
  surfaces,
  yellow,
} from './palette.ts';

const fontFamily = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/** Calm, dense and official: one accent, small radii, 14 px text with room for stacked marks. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray, dark, red, green, yellow, blue },
  black: surfaces.light.text,
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.4' },
      h2: { fontSize: '18px', lineHeight: '1.4' },
      h3: { fontSize: '16px', lineHeight: '1.45' },
      h4: { fontSize: '14px', lineHeight: '1.45' },
      h5: { fontSize: '14px', lineHeight: '1.45' },
      h6: { fontSize: '12px', lineHeight: '1.45' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: {
      defaultProps: {
        openDelay: 300,
        multiline: true,
        maw: 420,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    // The frame of notices stands outside the words of any feature; both languages are said.
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng · Close' } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
  },
});

function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  const surface = surfaces[scheme];
  const variables: Record<string, string> = {
    '--mantine-color-body': surface.page,
    '--mantine-color-text': surface.text,
    '--mantine-color-dimmed': surface.dimmed,
    '--mantine-color-placeholder': surface.dimmed,
    '--mantine-color-error': surface.error,
    '--mantine-color-anchor': surface.anchor,
    '--tk-sunken': surface.sunken,
    '--tk-line': scheme === 'light' ? gray[2] : dark[5],
    '--tk-line-strong': scheme === 'light' ? gray[4] : dark[4],
    '--tk-hover': scheme === 'light' ? gray[1] : dark[6],
    '--tk-selected': scheme === 'light' ? petrol[0] : '#17353c',
    '--tk-focus': scheme === 'light' ? petrol[7] : petrol[3],
  };
  for (const state of stateNames) {
    const colours = stateColours[scheme][state];
    variables[`--tk-state-${state}-text`] = colours.text;
    variables[`--tk-state-${state}-fill`] = colours.fill;
    variables[`--tk-state-${state}-line`] = colours.line;
  }
  return variables;
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--tk-figures': `'Tong Ket Figures', ${fontFamily}` },
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});
