import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './styles/colours.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/sheet.css';
import './styles/chat.css';
import './styles/bubble.css';
import './styles/inspector.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
