export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'code'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; pieces: TextPiece[] };

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const code = /```([\s\S]+?)```|`([^`\n]+)`/;
const link = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/;
const marked = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/u;

interface Found {
  index: number;
  length: number;
  piece: TextPiece;
}

function findCode(text: string): Found | null {
  const match = code.exec(text);
  if (!match) return null;
  const inner = match[1] ?? match[2] ?? '';
  return { index: match.index, length: match[0].length, piece: { kind: 'code', text: inner } };
}

function findLink(text: string): Found | null {
  const match = link.exec(text);
  if (!match) return null;
  const [href] = match;
  return { index: match.index, length: href.length, piece: { kind: 'link', text: href, href } };
}

function findMark(text: string): Found | null {
  const match = marked.exec(text);
  const sign = match?.[1];
  if (!match || (sign !== '*' && sign !== '_' && sign !== '~')) return null;
  const piece: TextPiece = { kind: marks[sign], pieces: parseMarks(match[2] ?? '') };
  return { index: match.index, length: match[0].length, piece };
}

/** Reads WhatsApp's own marks: *bold*, _italic_, ~strike~, `code`, and links. */
export function parseMarks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let rest = text;
  while (rest) {
    const [first] = [findCode(rest), findLink(rest), findMark(rest)]
      .filter((found) => found !== null)
      .sort((one, other) => one.index - other.index);
    if (!first) break;
    if (first.index > 0) pieces.push({ kind: 'text', text: rest.slice(0, first.index) });
    pieces.push(first.piece);
    rest = rest.slice(first.index + first.length);
  }
  return rest ? [...pieces, { kind: 'text', text: rest }] : pieces;
}
