import { useEffect, useState } from 'react';

type Theme = 'light' | 'dark';

/** The system's theme until the person chooses; the choice stays. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [theme, setTheme] = useState<Theme>(stored);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem('phone-theme', next);
    setTheme(next);
  };
  return { theme, toggle };
}

function stored(): Theme {
  const chosen = localStorage.getItem('phone-theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
