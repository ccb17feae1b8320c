import type { MantineColorsTuple } from '@mantine/core';

/** The accent: a deep petrol between the army's green and the navy's blue, apart from every colour that means a state. */
export const petrol: MantineColorsTuple = [
  '#eef5f6',
  '#d8e8eb',
  '#b3d2d8',
  '#8abac4',
  '#63a3b0',
  '#3f8999',
  '#23707f',
  '#125766',
  '#0c4552',
  '#07313b',
];

export const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#eef1f3',
  '#e2e6ea',
  '#cfd6db',
  '#b3bcc4',
  '#8a959e',
  '#626d76',
  '#4b555d',
  '#333b42',
  '#1c2328',
];

export const dark: MantineColorsTuple = [
  '#d3d9de',
  '#b7c0c7',
  '#98a3ab',
  '#717d86',
  '#4d5961',
  '#3a444b',
  '#2b343a',
  '#1e2529',
  '#171d20',
  '#101416',
];

export const red: MantineColorsTuple = [
  '#fdeeee',
  '#fbdcdc',
  '#f5b8b9',
  '#ee9091',
  '#e56c6e',
  '#d74a4d',
  '#c22f34',
  '#a31f25',
  '#86161b',
  '#640d11',
];

export const green: MantineColorsTuple = [
  '#ebf6ef',
  '#d5ebdd',
  '#abd7bb',
  '#7ec197',
  '#56ac76',
  '#37945a',
  '#227945',
  '#176037',
  '#0f4b2a',
  '#08361d',
];

export const yellow: MantineColorsTuple = [
  '#fdf4e3',
  '#fae7c5',
  '#f3cd8c',
  '#e9b255',
  '#d8972c',
  '#b97a15',
  '#96600b',
  '#7a4b05',
  '#5f3a03',
  '#442902',
];

export const blue: MantineColorsTuple = [
  '#ecf2fc',
  '#d7e4f8',
  '#adc8f1',
  '#82abe9',
  '#5c90e0',
  '#3d75d0',
  '#295db3',
  '#1c4b98',
  '#143b7a',
  '#0c2a59',
];

/** The page behind everything and the sheets that lie on it. */
export const surfaces = {
  light: {
    page: '#ffffff',
    sunken: '#f7f8f9',
    text: '#1c2328',
    dimmed: '#55606a',
    error: '#a31f25',
    anchor: '#125766',
  },
  dark: {
    page: '#1e2529',
    sunken: '#171d20',
    text: '#dfe4e8',
    dimmed: '#a8b2ba',
    error: '#f5a3a5',
    anchor: '#8abac4',
  },
} as const;

export const stateNames = [
  'draft',
  'submitted',
  'approved',
  'returned',
  'late',
  'locked',
  'offline',
  'missing',
] as const;
export type StateName = (typeof stateNames)[number];

interface StateColours {
  readonly text: string;
  readonly fill: string;
  readonly line: string;
}

/** Each state's badge: text on fill is at least 4.5:1, checked by a test. */
export const stateColours: Readonly<Record<'light' | 'dark', Readonly<Record<StateName, StateColours>>>> = {
  light: {
    draft: { text: '#4b555d', fill: '#eef1f3', line: '#cfd6db' },
    submitted: { text: '#1c4b98', fill: '#ecf2fc', line: '#adc8f1' },
    approved: { text: '#176037', fill: '#ebf6ef', line: '#abd7bb' },
    returned: { text: '#7a4b05', fill: '#fdf4e3', line: '#f3cd8c' },
    late: { text: '#a31f25', fill: '#fdeeee', line: '#f5b8b9' },
    locked: { text: '#3d3a73', fill: '#efeff9', line: '#c9c8ea' },
    offline: { text: '#42505a', fill: '#ffffff', line: '#8a959e' },
    missing: { text: '#55606a', fill: '#ffffff', line: '#cfd6db' },
  },
  dark: {
    draft: { text: '#c3ccd2', fill: '#343e45', line: '#4d5961' },
    submitted: { text: '#a9c8f7', fill: '#1b2f4e', line: '#35558a' },
    approved: { text: '#96d5af', fill: '#153526', line: '#2b6044' },
    returned: { text: '#f1c77d', fill: '#3d2c0d', line: '#6f5220' },
    late: { text: '#f8adae', fill: '#471c1f', line: '#81363a' },
    locked: { text: '#c8c6f2', fill: '#2e2d4e', line: '#535189' },
    offline: { text: '#c3ccd2', fill: '#1e2529', line: '#717d86' },
    missing: { text: '#a8b2ba', fill: '#1e2529', line: '#4d5961' },
  },
};
