import { useMemo } from 'react';
import { parseMarks, type TextPiece } from './whatsapp-marks';

function Piece({ piece }: { piece: TextPiece }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return (
        <code className="rounded bg-bubble-quote px-1 font-mono text-[13px]">{piece.text}</code>
      );
    case 'link':
      return (
        <a
          href={piece.href}
          target="_blank"
          rel="noreferrer noopener"
          className="text-read underline underline-offset-2"
        >
          {piece.text}
        </a>
      );
    case 'bold':
      return (
        <strong className="font-semibold">
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
  }
}

function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map((piece, index) => <Piece key={index} piece={piece} />);
}

const onlyEmoji =
  /^(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*\s*){1,3}$/u;

/** Text as people wrote it, in its own direction. */
export function FormattedText({ text }: { text: string }) {
  const pieces = useMemo(() => parseMarks(text), [text]);
  if (onlyEmoji.test(text)) {
    return <p className="text-4xl leading-tight">{text}</p>;
  }
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]">
      <Pieces pieces={pieces} />
    </p>
  );
}
