import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dark, gray, petrol, red, stateColours, stateNames, surfaces } from './palette.ts';

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio of WCAG 2.1, 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function assertReadable(text: string, behind: string, where: string): void {
  const ratio = contrast(text, behind);
  assert.ok(ratio >= 4.5, `${where}: ${text} on ${behind} is ${ratio.toFixed(2)}:1`);
}

test('the measure agrees with known pairs', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(0), '21');
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const state of stateNames) {
    test(`badge “${state}” can be read in ${scheme}`, () => {
      const { text, fill } = stateColours[scheme][state];
      assertReadable(text, fill, 'badge');
    });
  }

  test(`texts can be read on every surface in ${scheme}`, () => {
    const surface = surfaces[scheme];
    const hover = scheme === 'light' ? gray[1] : dark[6];
    for (const behind of [surface.page, surface.sunken, hover]) {
      for (const text of [surface.text, surface.dimmed, surface.error, surface.anchor]) {
        assertReadable(text, behind, scheme);
      }
    }
  });
}

test('white on the filled buttons can be read', () => {
  assertReadable('#ffffff', petrol[7], 'light');
  assertReadable('#ffffff', petrol[6], 'dark');
  assertReadable('#ffffff', red[7], 'danger, light');
  assertReadable('#ffffff', red[6], 'danger, dark');
});
