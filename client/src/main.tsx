import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/theme.css';
import './lib/i18n/i18n';
import { applyAppearance, usePreferences } from './lib/preferences/preferences';
import { renewSession } from './lib/session/session';

applyAppearance();
usePreferences.subscribe(applyAppearance);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyAppearance);
void renewSession();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
