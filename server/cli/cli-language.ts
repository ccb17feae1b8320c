import { type Language, languages } from '../../contract/kernel/bilingual.ts';

function languageNamed(text: string | undefined): Language | undefined {
  const wanted = text?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === wanted);
}

/**
 * The language of the command line: `--lang`, else what LC_ALL, LC_MESSAGES or LANG names, else Vietnamese. Read before
 * the arguments are parsed, because help and refusals of the parsing are in it, too.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.indexOf('--lang');
  const given = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  const local = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  return languageNamed(given) ?? languageNamed(local) ?? 'vi';
}
