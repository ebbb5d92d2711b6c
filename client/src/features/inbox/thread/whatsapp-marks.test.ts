import { parseMarks } from './whatsapp-marks';

test.each([
  ['plain', [{ kind: 'text', text: 'plain' }]],
  ['*bold*', [{ kind: 'bold', pieces: [{ kind: 'text', text: 'bold' }] }]],
  [
    '*a _b_*',
    [
      {
        kind: 'bold',
        pieces: [
          { kind: 'text', text: 'a ' },
          { kind: 'italic', pieces: [{ kind: 'text', text: 'b' }] },
        ],
      },
    ],
  ],
  ['```*x*```', [{ kind: 'code', text: '*x*' }]],
  ['2 * 3 * 4', [{ kind: 'text', text: '2 * 3 * 4' }]],
  ['snake_case_name', [{ kind: 'text', text: 'snake_case_name' }]],
])('%s', (text, pieces) => {
  expect(parseMarks(text)).toEqual(pieces);
});

test('a link keeps its marks and loses the full stop after it', () => {
  expect(parseMarks('See https://example.com/a_b_c.')).toEqual([
    { kind: 'text', text: 'See ' },
    { kind: 'link', text: 'https://example.com/a_b_c', href: 'https://example.com/a_b_c' },
    { kind: 'text', text: '.' },
  ]);
});

test('only web addresses become links', () => {
  expect(parseMarks('javascript:alert(1)')).toEqual([
    { kind: 'text', text: 'javascript:alert(1)' },
  ]);
});
