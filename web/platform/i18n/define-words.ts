import type { Language } from '../../../contract/kernel/bilingual.ts';

/** Names of the parameters in a text: `{name}`, or `{count|one|many}` where English changes with a number. */
export type ParameterOf<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | ParameterOf<Rest>
  : never;

export type WordParameters = Readonly<Record<string, string | number>>;

type Source = Readonly<Record<string, string>>;

/** English has exactly the keys of the Vietnamese source and no parameter the source does not give. */
type Matching<V extends Source, E extends Source> = {
  readonly [K in keyof E]: K extends keyof V
    ? [ParameterOf<E[K]>] extends [ParameterOf<V[K]>]
      ? E[K]
      : { readonly error: 'a parameter is not in the Vietnamese text'; readonly parameter: ParameterOf<E[K]> }
    : { readonly error: 'not a key of the Vietnamese catalogue' };
};

/** The words of one feature in both languages. */
export interface Words<V extends Source = Source> {
  readonly vi: V;
  readonly en: Readonly<Record<keyof V, string>>;
}

/** Declares a catalogue: Vietnamese is the source, and English must match it key by key and parameter by parameter. */
export function defineWords<
  const V extends Source,
  const E extends Readonly<Record<keyof V, string>>,
>(words: { readonly vi: V; readonly en: E & Matching<V, E> }): Words<V> {
  return words;
}

/** The sentence maker of one catalogue in one language. */
export interface Speak<V extends Source> {
  <K extends keyof V & string>(
    key: K,
    ...parameters: [ParameterOf<V[K]>] extends [never]
      ? []
      : [Readonly<Record<ParameterOf<V[K]>, string | number>>]
  ): string;
}

/** Puts parameters into a text; an unknown parameter stays visible as it is written. */
export function fillText(text: string, parameters: WordParameters = {}): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, inner: string) => {
    const [name = '', one, many] = inner.split('|');
    const value = parameters[name.trim()];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return String(value) === '1' ? one : many;
  });
}

/** Gives the words of a catalogue in a language. */
export function speakIn<V extends Source>(words: Words<V>, language: Language): Speak<V> {
  return (key, ...parameters) => fillText(words[language][key], parameters[0]);
}
