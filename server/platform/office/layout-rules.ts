import type { Secrecy, SigningCapacity, Urgency } from './official-document.ts';

/** How a piece of text looks; sizes in points, everything else off unless said. */
export interface TextStyle {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly caps?: boolean;
}

/** A line drawn under a text: as long as the text, or a share of the text's length. */
export type RuleLength = { readonly kind: 'text' } | { readonly kind: 'share'; readonly of: number };

/** What stands under a title: a drawn rule, or a mark of its own in a line. */
export type UnderTitle =
  | { readonly kind: 'rule'; readonly length: RuleLength }
  | { readonly kind: 'mark'; readonly text: string; readonly style: TextStyle };

/** A frame with a warning in it: size in millimetres, without the line's width. */
export interface StampRule {
  readonly text: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface HeadingRule {
  readonly style: TextStyle;
  readonly label: 'roman' | 'arabic' | 'letter' | 'dash';
}

/**
 * Everything in which one layout differs from another. A later circular changes these values, not the code;
 * `{name}` marks in wordings are filled by the renderer.
 */
export interface LayoutRules {
  /** A4 in portrait, margins in millimetres; the page number stands in the top margin and not on page 1. */
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly topMm: number;
    readonly bottomMm: number;
    readonly leftMm: number;
    readonly rightMm: number;
    readonly numberFromEdgeMm: number;
    readonly numberSizePt: number;
  };
  readonly head: {
    /** Share of the text width given to the issuer's column. */
    readonly leftShare: number;
    readonly parentAgency: TextStyle;
    readonly issuer: TextStyle;
    readonly underIssuer: UnderTitle;
    /** The lines at the top right; the last one carries the rule. */
    readonly banner: readonly { readonly text: string; readonly style: TextStyle }[];
    readonly underBanner: RuleLength;
    readonly number: TextStyle;
    /** With `{number}`, `{type}` and `{issuer}`; `numberUntyped` serves documents without a type code. */
    readonly numberTyped: string;
    readonly numberUntyped: string;
    readonly placeAndDate: TextStyle;
    readonly letterSubject: TextStyle;
    readonly stamp: TextStyle;
    readonly secrecy: Readonly<Record<Secrecy, StampRule>>;
    readonly urgency: Readonly<Record<Urgency, StampRule>>;
  };
  readonly title: { readonly typeName: TextStyle; readonly subject: TextStyle; readonly under: UnderTitle };
  readonly addressee: {
    readonly style: TextStyle;
    /** The label for each kind of document that may name addressees; null refuses them. */
    readonly letter: string | null;
    readonly submission: string | null;
    readonly other: string | null;
  };
  readonly legalBasis: { readonly style: TextStyle; readonly prefix: string };
  readonly body: {
    readonly style: TextStyle;
    readonly indentMm: number;
    readonly beforePt: number;
    /** Distance of lines: a multiple of the font's own, or exactly so many points. */
    readonly line: { readonly multiple: number } | { readonly exactPt: number };
    readonly closingMark: string;
  };
  /** Levels 1 to 4. */
  readonly headings: readonly [HeadingRule, HeadingRule, HeadingRule, HeadingRule];
  readonly bullets: readonly [string, string];
  readonly table: {
    readonly caption: TextStyle;
    readonly note: TextStyle;
    /** Type sizes tried from the first on, until the columns fit. */
    readonly portraitSizesPt: readonly number[];
    readonly landscapeSizesPt: readonly number[];
  };
  readonly signature: {
    readonly authority: TextStyle;
    readonly title: TextStyle;
    readonly name: TextStyle;
    readonly spaceLines: number;
    /** What stands before the body signed for; a capacity that is absent does not exist in the layout. */
    readonly prefixes: Readonly<Partial<Record<SigningCapacity, string>>>;
    readonly deputyOfCollective: boolean;
  };
  readonly recipients: {
    readonly label: TextStyle;
    readonly line: TextStyle;
    /** With `{filing}`. */
    readonly filing: string;
  };
  readonly annex: { readonly label: TextStyle; readonly title: TextStyle; readonly reference: TextStyle };
  readonly provenance: TextStyle;
}
