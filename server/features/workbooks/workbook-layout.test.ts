import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { formDefinition, indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import { aFormVersion } from '../../../test/support/form-builder.ts';
import { smallForm } from '../../../test/support/report-form.ts';
import { isAdditive } from '../indicators/public.ts';
import { aTemplate } from './fixtures/filled-template.ts';
import { type LayoutOptions, planBlocks } from './layout-blocks.ts';
import { layoutOf, type WorkbookLayout } from './workbook-layout.ts';

const options: LayoutOptions = {
  hasSubordinates: true,
  language: 'vi',
  references: { previous: true, lastYear: true, plan: true },
};
const packs = new URL('../../../packs/', import.meta.url);

async function packForms() {
  const files = await readdir(packs, { recursive: true });
  const forms = files.filter((file) => /forms[/\\].*\.json$/.test(file));
  return Promise.all(
    forms.map(async (file) => {
      const { definition } = JSON.parse(await readFile(new URL(file, packs), 'utf8')) as {
        definition: unknown;
      };
      return { file, definition: formDefinition.parse(definition) };
    }),
  );
}

function inputsOf(layout: WorkbookLayout): { key: string; at: string }[] {
  return layout.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.rows.flatMap(({ row, cells }) =>
        cells.flatMap((cell, index) =>
          cell.kind === 'input'
            ? [{ key: cell.key, at: `${sheet.name}!${row}:${block.columns[index]?.column ?? 0}` }]
            : [],
        ),
      ),
    ),
  );
}

describe('the layout of a form', () => {
  test('every figure and text of every form of the packs has exactly one cell, in the order of the form', async () => {
    const forms = [...(await packForms()), { file: 'smallForm', definition: smallForm }];
    assert.ok(forms.length > 3);
    for (const { file, definition } of forms) {
      const form = aFormVersion(definition);
      const inputs = inputsOf(layoutOf(form, options));
      const own = inputs.map(({ key }) => key).filter((key) => key.startsWith('own:'));
      const slots = form.slots.map(
        ({ indicatorCode, columnCode, part }) => `own:${indicatorCode}/${columnCode}/${part}`,
      );
      assert.deepEqual(own, slots, file);
      const adjustments = inputs.filter(({ key }) => key.startsWith('adjustment:'));
      assert.equal(adjustments.length, form.slots.filter((slot) => isAdditive(slot)).length, file);
      const texts = indicatorsOf(definition).filter(({ kind }) => kind === 'text' || kind === 'date');
      assert.deepEqual(
        inputs.filter(({ key }) => key.startsWith('text:')).map(({ key }) => key),
        texts.map(({ code }) => `text:${code}`),
        file,
      );
      assert.equal(new Set(inputs.map(({ key }) => key)).size, inputs.length, file);
      assert.equal(new Set(inputs.map(({ at }) => at)).size, inputs.length, file);
    }
  });

  test('tables of a section do not touch', () => {
    const form = aFormVersion(smallForm);
    for (const section of smallForm.sections) {
      let below = 0;
      for (const block of planBlocks(form, section, { options, firstRow: 6, firstColumn: 5 })) {
        assert.ok(block.keyRow > below + 1 || below === 0);
        assert.equal(block.headingRow, block.keyRow + 1);
        assert.deepEqual(
          block.rows.map(({ row }) => row),
          block.rows.map((_, index) => block.headingRow + 1 + index),
        );
        below = block.rows.at(-1)?.row ?? 0;
      }
    }
  });

  test('only units with subordinates have cells for adjustments, and only for what adds up', () => {
    const without = inputsOf(aTemplate({ hasSubordinates: false }).layout).map(({ key }) => key);
    assert.equal(without.filter((key) => /^(?:adjustment|reason):/.test(key)).length, 0);
    const keys = inputsOf(aTemplate().layout).map(({ key }) => key);
    assert.ok(keys.includes('adjustment:classes//value') && keys.includes('reason:people/officers'));
    assert.ok(!keys.includes('adjustment:lowest//value') && !keys.includes('reason:lowest/'));
  });

  test('the checksum follows what is filled in, not what stands beside', () => {
    const form = aFormVersion(smallForm);
    const { checksum } = layoutOf(form, options);
    const bare = { previous: false, lastYear: false, plan: false };
    assert.equal(layoutOf(form, { ...options, references: bare }).checksum, checksum);
    assert.notEqual(layoutOf(form, { ...options, hasSubordinates: false }).checksum, checksum);
    const renamed = structuredClone(smallForm);
    const [section] = renamed.sections;
    const [indicator] = section?.indicators ?? [];
    if (indicator) indicator.name.vi = 'Số lớp học';
    assert.notEqual(layoutOf(aFormVersion(renamed), options).checksum, checksum);
  });

  test('sheets have short names, each its own', () => {
    const long = structuredClone(smallForm);
    for (const section of long.sections)
      section.name.vi = 'Công tác giáo dục chính trị, tư tưởng: kết quả/tồn tại';
    const names = layoutOf(aFormVersion(long), options).sheets.map(({ name }) => name);
    assert.deepEqual(names, ['1. Công tác giáo dục chính', '2. Công tác giáo dục chính']);
  });
});
