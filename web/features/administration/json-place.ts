/** A stretch of a text, from its first letter to after its last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

class JsonWalk {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #readString(): string {
    const start = this.#at;
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    }
    this.#at += 1;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }

  #skipValue(): void {
    const letter = this.#text[this.#at];
    if (letter === '"') this.#readString();
    else if (letter === '{' || letter === '[') this.#inside(() => false);
    else while (this.#at < this.#text.length && !/[,\]}\s]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  /** Goes through the members of the value here until one is wanted; then stands at that member's value. */
  #inside(isWanted: (name: string) => boolean): boolean {
    const close = this.#text[this.#at] === '{' ? '}' : ']';
    this.#at += 1;
    for (let index = 0; this.#at < this.#text.length; index += 1) {
      this.#skipSpace();
      if (this.#text[this.#at] === close) break;
      let name = String(index);
      if (close === '}') {
        name = this.#readString();
        this.#skipSpace();
        this.#at += 1;
        this.#skipSpace();
      }
      if (isWanted(name)) return true;
      this.#skipValue();
      this.#skipSpace();
      if (this.#text[this.#at] === ',') this.#at += 1;
    }
    this.#at += 1;
    return false;
  }

  find(path: readonly string[]): Stretch {
    this.#skipSpace();
    for (const name of path) {
      const letter = this.#text[this.#at];
      const start = this.#at;
      if ((letter !== '{' && letter !== '[') || !this.#inside((one) => one === name)) {
        // What is missing has no place of its own: its surroundings are shown.
        this.#at = start;
        break;
      }
    }
    const start = this.#at;
    this.#skipValue();
    return { start, end: this.#at };
  }
}

/** Where in a well-formed JSON text a pointer (RFC 6901) leads; what is not there leads to what should hold it. */
export function jsonPlace(text: string, pointer: string): Stretch & { readonly line: number } {
  const path = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const stretch = new JsonWalk(text).find(path);
  return { ...stretch, line: text.slice(0, stretch.start).split('\n').length };
}
