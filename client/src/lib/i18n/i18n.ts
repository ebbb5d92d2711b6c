import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

/** Another language is one more JSON file here and its direction below. */
export const languages = { en: { name: 'English', direction: 'ltr', texts: en } } as const;

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});
