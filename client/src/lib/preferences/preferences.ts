import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

interface Preferences {
  theme: Theme;
  density: Density;
  sendKey: 'enter' | 'ctrl-enter';
  singleKeyShortcuts: boolean;
  /** The details beside the thread on a wide screen. */
  detailsOpen: boolean;
  /** The details over the thread on a narrow one; not remembered. */
  drawerOpen: boolean;
}

/** Choices of this person in this browser. */
export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      theme: 'system',
      density: 'comfortable',
      sendKey: 'enter',
      singleKeyShortcuts: true,
      detailsOpen: true,
      drawerOpen: false,
    }),
    {
      name: 'waystation:preferences',
      partialize: ({ drawerOpen: _drawerOpen, ...remembered }) => remembered,
    },
  ),
);

export function applyAppearance() {
  const { theme, density } = usePreferences.getState();
  const dark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.density = density;
}
