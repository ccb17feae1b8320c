import '../theme/global.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../../platform/i18n/language-context.tsx';
import { cssVariables, theme } from '../theme/theme.ts';
import { GridSample, LargeGridSample } from './grid-samples.tsx';
import { ChartSample, DialogSample, FileSample, HeaderSample } from './small-samples.tsx';
import { TableSample, TreeSample } from './table-samples.tsx';

/** The widgets as the tests see them, one at a time by `?widget=`. */
const widgets = {
  grid: GridSample,
  'large-grid': LargeGridSample,
  tree: TreeSample,
  table: TableSample,
  header: HeaderSample,
  dialogs: DialogSample,
  file: FileSample,
  chart: ChartSample,
};

const chosen = new URLSearchParams(window.location.search).get('widget') ?? 'grid';
const [, Widget = GridSample] = Object.entries(widgets).find(([name]) => name === chosen) ?? [];
const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <LanguageProvider>
        <main style={{ padding: 12 }}>
          {chosen === 'header' ? null : <h1 style={{ fontSize: 18 }}>{chosen}</h1>}
          <Suspense>
            <Widget />
          </Suspense>
        </main>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
