/**
 * Shortens a name in the middle so that both the kind of unit at its start and the place at its end stay readable.
 * Never splits a letter from its marks and prefers to cut between words.
 */
export function shortenMiddle(name: string, maxLetters: number): string {
  const letters = Array.from(
    new Intl.Segmenter('vi').segment(name.normalize('NFC')),
    ({ segment }) => segment,
  );
  if (letters.length <= maxLetters) return letters.join('');
  const room = Math.max(maxLetters - 1, 2);
  const headRoom = Math.ceil(room / 2);
  const head = letters.slice(0, headRoom).join('');
  const tail = letters.slice(letters.length - (room - headRoom)).join('');
  const headCut = head.lastIndexOf(' ');
  const tailCut = tail.indexOf(' ');
  const fairHead = headCut > head.length * 0.6 ? head.slice(0, headCut) : head;
  const fairTail = tailCut !== -1 && tailCut < tail.length * 0.4 ? tail.slice(tailCut + 1) : tail;
  return `${fairHead.trimEnd()}…${fairTail.trimStart()}`;
}
