import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statementsOfHtml, statementsOfText } from './word-paste.ts';

const shown = (statements: ReturnType<typeof statementsOfHtml>) =>
  statements.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text));

const cases: readonly [name: string, html: string, expected: readonly string[]][] = [
  [
    'list paragraphs of Word lose their drawn bullets and become bullets',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
     <xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml></head><body lang=VI><!--StartFragment-->
     <p class=MsoNormal style='text-align:justify'><b>Kết quả</b> <span style='mso-spacerun:yes'>  </span>đạt được:<o:p></o:p></p>
     <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
     style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
     </span></span></span><![endif]>Tổ chức 31 chuyên đề<o:p></o:p></p>
     <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span><span
     style='mso-list:Ignore'>2.<span>&nbsp;</span></span></span><!--[endif]-->Quán triệt &lt;100%&gt; quân số</p>
     <!--EndFragment--></body></html>`,
    ['Kết quả đạt được:', '- Tổ chức 31 chuyên đề', '- Quán triệt <100%> quân số'],
  ],
  [
    'lists of browsers and LibreOffice are bullets, also with paragraphs in them',
    '<ul><li>Một</li><li><p>Hai</p></li></ul><p>Ba<br>Bốn</p>',
    ['- Một', '- Hai', 'Ba', 'Bốn'],
  ],
  [
    'scripts, styles, comments and pictures say nothing',
    '<style>p{color:red}</style><script>alert(1)</script><!-- x --><p>A<img src=x onerror=alert(1)>B</p>',
    ['AB'],
  ],
  ['marks typed by hand are bullets', '<p>- Một</p><p>+ Hai</p><p>• Ba</p>', ['- Một', '- Hai', '- Ba']],
  ['entities and composed letters become NFC', '<p>Ho&agrave;ng Sa &#7873; hòa</p>', ['Hoàng Sa ề hòa']],
  [
    'cells of a table stand apart',
    '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>',
    ['A B', 'C'],
  ],
  ['a broken tag is text', '<p>5 < 7 và 8 > 3</p>', ['5 < 7 và 8 > 3']],
  ['nothing is nothing', '<p>&nbsp;</p><p><o:p></o:p></p>', []],
];
for (const [name, html, expected] of cases) {
  test(name, () => assert.deepEqual(shown(statementsOfHtml(html)), expected));
}

test('plain text: one statement a line, a minus sign before a figure stays', () => {
  assert.deepEqual(shown(statementsOfText('Mở đầu\r\n– Ý một\n\n-3 so với kỳ trước\u2028o Ý hai')), [
    'Mở đầu',
    '- Ý một',
    '-3 so với kỳ trước',
    '- Ý hai',
  ]);
});

test('whatever is pasted becomes clean single lines', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<span style="mso-list:Ignore">',
      '</span>',
      '<!--',
      '-->',
      '&nbsp;',
      '<o:p>',
      '·',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { text } of statementsOfHtml(pieces.join(''))) {
        assert.equal(text, text.normalize('NFC').trim());
        assert.notEqual(text, '');
        assert.doesNotMatch(text, /[\n\r\u00a0\u200b\u00ad]/u);
      }
    }),
  );
});
