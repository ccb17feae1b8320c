// `npm run screens`: starts the program with the demonstration in a folder of its own and takes a picture of every
// screen. `npm run screens -- --only figures --data DIR --out DIR` takes some, on a demonstration that is kept.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import config from '../../playwright.config.ts';
import { findPlaces } from './demonstration-places.ts';
import { indexPage } from './index-page.ts';
import { type Look, screens, setUpScreens } from './screen-plan.ts';
import { type ShownProgram, startProgram } from './shown-program.ts';
import { openView, pictureName, takePicture, type View } from './take-picture.ts';
import { Viewers } from './viewers.ts';

const brightViews: readonly View[] = (['vi', 'en'] as const).flatMap((language) =>
  ([1280, 390] as const).map((width): View => ({ language, width, isDark: false })),
);
const darkView: View = { language: 'vi', width: 1280, isDark: true };

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    data: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../../docs/screens') },
  },
});
const isWanted = ({ name }: Look): boolean => values.only.length === 0 || values.only.includes(name);
const faults: string[] = [];
let bytes = 0;

interface Showing {
  readonly program: ShownProgram;
  readonly browser: Browser;
  readonly cookies?: Awaited<ReturnType<Viewers['cookiesOf']>>;
}

async function takeViews({ program, browser, cookies }: Showing, look: Look, path: string): Promise<void> {
  for (const view of look.isDarkToo === true ? [...brightViews, darkView] : brightViews) {
    const context = await openView(browser, program.address, view, cookies);
    const name = pictureName(look.name, view);
    const taken = await takePicture(context, look, path, view.language);
    await context.close();
    await writeFile(join(values.out, name), taken.file);
    bytes += taken.file.length;
    console.log(`${name}  ${Math.round(taken.file.length / 1024)} KB`);
    for (const fault of taken.faults) faults.push(`${name}: ${fault}`);
  }
}

async function showDemonstration(browser: Browser, dataDir: string): Promise<void> {
  const chosen = screens.filter(isWanted);
  if (chosen.length === 0) return;
  const program = await startProgram(dataDir);
  try {
    const viewers = new Viewers(program, browser);
    const places = await findPlaces(await viewers.requestOf('planner'), program.logins);
    for (const screen of chosen) {
      await screen.once?.((viewer) => viewers.requestOf(viewer), places);
      const cookies = await viewers.cookiesOf(screen.as);
      await takeViews({ program, browser, cookies }, screen, screen.address(places));
    }
  } finally {
    await program.stop();
  }
}

async function showSetUp(browser: Browser, dataDir: string): Promise<void> {
  const chosen = setUpScreens.filter(isWanted);
  if (chosen.length === 0) return;
  const program = await startProgram(dataDir, ['--empty']);
  try {
    for (const look of chosen) await takeViews({ program, browser }, look, '/');
  } finally {
    await program.stop();
  }
}

await mkdir(values.out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'tongket-screens-'));
// Started as root, the database runs as an ordinary user, who must be able to pass through.
await chmod(folder, 0o711);
const browser = await chromium.launch(config.use?.launchOptions ?? {});
try {
  await showSetUp(browser, join(folder, 'empty'));
  await showDemonstration(browser, values.data ?? join(folder, 'demonstration'));
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
await writeFile(join(values.out, 'README.md'), indexPage([...screens, ...setUpScreens]));
console.log(`${(bytes / 1024 / 1024).toFixed(1)} MB of pictures`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
