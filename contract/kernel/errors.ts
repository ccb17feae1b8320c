/** One refusal the program can give: its HTTP status and its sentence in both languages; `{name}` marks a parameter. */
export interface ErrorDefinition {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 500 | 503;
  readonly vi: string;
  readonly en: string;
}

/** Keeps the literal codes of a feature's refusals while checking their shape. */
export function defineErrors<const T extends Readonly<Record<string, ErrorDefinition>>>(definitions: T): T {
  return definitions;
}
