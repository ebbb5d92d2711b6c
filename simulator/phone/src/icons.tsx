const PATHS = {
  back: 'M15 5l-7 7 7 7',
  attach:
    'M20 11l-8.5 8.5a5 5 0 01-7-7L13 4a3.4 3.4 0 014.8 4.8l-8.5 8.5a1.7 1.7 0 01-2.4-2.4L14.5 7.3',
  airplane:
    'M10.5 13.5L3 11v-1.5l8-1V4a1 1 0 012 0v4.5l8 1V11l-7.5 2.5-.5 4.5 2.5 1.5V21L12 20l-3.5 1v-1.5L11 18z',
  more: 'M12 6v.01M12 12v.01M12 18v.01',
  close: 'M6 6l12 12M18 6L6 18',
  photo: 'M4 6h16v12H4zM4 16l5-5 4 4 3-3 4 4M15 9.5v.01',
  document: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  mic: 'M12 4a2.5 2.5 0 012.5 2.5v5a2.5 2.5 0 01-5 0v-5A2.5 2.5 0 0112 4zM6 11a6 6 0 0012 0M12 17v4',
  sticker: 'M5 5h14v9l-5 5H5zM14 19v-5h5M9 10v.01M14 10v.01M9 13.5c1.5 1.5 3.5 1.5 5 0',
  place: 'M12 21s-6-6-6-11a6 6 0 0112 0c0 5-6 11-6 11zM12 12a2 2 0 100-4 2 2 0 000 4z',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 21c0-4 4-6 8-6s8 2 8 6',
  reply: 'M10 6l-6 6 6 6M4 12h9a7 7 0 017 7',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  remove: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  link: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  list: 'M8 7h12M8 12h12M8 17h12M4 7v.01M4 12v.01M4 17v.01',
  inspect: 'M4 5h16v14H4zM14 5v14M7 9h4M7 13h4',
  theme:
    'M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.4 1.4M16.3 16.3l1.4 1.4M6.3 17.7l1.4-1.4M16.3 7.7l1.4-1.4M12 16a4 4 0 100-8 4 4 0 000 8z',
  stop: 'M7 7h10v10H7z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: whatever carries it has its own label. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
