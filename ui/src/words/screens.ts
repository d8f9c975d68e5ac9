/** The numbered screens by name, for words that must cover each of them. */
export type NumberedScreen = 'overview' | 'records' | 'figures' | 'units' | 'report' | 'templates' | 'layout-check' | 'settings';
