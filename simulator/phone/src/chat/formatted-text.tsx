import type { ReactNode } from 'react';

const MARKS = /(```[^`]+```|`[^`\n]+`|\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|https?:\/\/[^\s<>"]+)/g;

/** WhatsApp's marks: *bold*, _italic_, ~struck~, `code`, and addresses as links. */
export function FormattedText({ text }: { text: string }) {
  return (
    <span className="formatted">
      {text.split(MARKS).map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
    </span>
  );
}

function Piece({ piece }: { piece: string }): ReactNode {
  if (/^https?:\/\//.test(piece)) {
    return (
      <a href={piece} target="_blank" rel="noreferrer">
        {piece}
      </a>
    );
  }
  if (piece.startsWith('```') && piece.length > 6) return <code>{piece.slice(3, -3)}</code>;
  if (piece.length < 3 || piece.at(0) !== piece.at(-1)) return piece;
  const inner = piece.slice(1, -1);
  switch (piece.at(0)) {
    case '*':
      return <strong>{inner}</strong>;
    case '_':
      return <em>{inner}</em>;
    case '~':
      return <s>{inner}</s>;
    case '`':
      return <code>{inner}</code>;
    default:
      return piece;
  }
}
