import type { Look } from './screen-plan.ts';
import { pictureName, type View } from './take-picture.ts';

const bright = { isDark: false } as const;

function link(screen: string, view: View, text: string): string {
  return `[${text}](${pictureName(screen, view)})`;
}

function image(screen: string, view: View, width: number, title: string): string {
  const name = pictureName(screen, view);
  return `<a href="${name}"><img src="${name}" alt="${title}, ${view.width} px" width="${width}"></a>`;
}

function entry({ name, title, isDarkToo }: Look): string {
  const dark =
    isDarkToo === true ? [link(name, { language: 'vi', width: 1280, isDark: true }, 'tối · dark')] : [];
  const others = [
    link(name, { language: 'en', width: 1280, ...bright }, 'English, 1280'),
    link(name, { language: 'en', width: 390, ...bright }, 'English, 390'),
    ...dark,
  ];
  return [
    `## ${title.vi} · ${title.en}`,
    '',
    image(name, { language: 'vi', width: 1280, ...bright }, 620, title.vi),
    image(name, { language: 'vi', width: 390, ...bright }, 172, title.vi),
    '',
    others.join(' · '),
  ].join('\n');
}

/** The page that shows all pictures. */
export function indexPage(screens: readonly Look[]): string {
  const lead = [
    '# Các màn hình · The screens',
    '',
    'Mỗi màn hình ở hai bề rộng (1280 × 768 và 390 × 844), hai ngôn ngữ, chụp từ chương trình thật với đơn vị mẫu bằng',
    '`npm run screens`.',
    '',
    'Every screen in both widths and both languages, taken from the real program with the demonstration organisation by',
    '`npm run screens`.',
  ].join('\n');
  return `${[lead, ...screens.map(entry)].join('\n\n')}\n`;
}
