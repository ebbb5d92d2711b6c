import { Sheet } from '../sheet.js';
import { type Content, members, words } from './content.js';

interface ListSheetProps {
  action: Content;
  onClose: () => void;
  onChoose: (row: { id: string; title: string; description?: string }) => void;
}

export function ListSheet({ action, onClose, onChoose }: ListSheetProps) {
  return (
    <Sheet title={words(action, 'button') || 'Options'} onClose={onClose}>
      {members(action, 'sections').map((section, index) => (
        <section key={index} className="menu">
          {words(section, 'title') !== '' && <h3>{words(section, 'title')}</h3>}
          {members(section, 'rows').map((row) => (
            <button
              key={words(row, 'id')}
              type="button"
              className="list-row"
              onClick={() => onChoose(rowOf(row))}
            >
              <span>{words(row, 'title')}</span>
              <small>{words(row, 'description')}</small>
            </button>
          ))}
        </section>
      ))}
    </Sheet>
  );
}

function rowOf(row: Content) {
  const description = words(row, 'description');
  return {
    id: words(row, 'id'),
    title: words(row, 'title'),
    ...(description === '' ? {} : { description }),
  };
}
