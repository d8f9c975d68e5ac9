import { describe, expect, it } from 'vitest';
import { crossing } from './layers.js';

describe('imports run one way', () => {
  it('lets a screen use parts, state, words and ipc', () => {
    for (const source of ['parts/Button.svelte', 'state/place.svelte', 'words/records', 'ipc/call', 'screens/records/list']) {
      expect(crossing('screens/records/Records.svelte', source)).toBeNull();
    }
  });

  it('refuses a screen that imports another screen', () => {
    expect(crossing('screens/records/Records.svelte', 'screens/units/Units.svelte')).toContain('«units»');
  });

  it('refuses words and ipc that look upwards', () => {
    expect(crossing('words/records.ts', 'parts/Button.svelte')).not.toBeNull();
    expect(crossing('ipc/call.ts', 'words/app')).not.toBeNull();
    expect(crossing('state/place.svelte.ts', 'parts/Button.svelte')).not.toBeNull();
    expect(crossing('parts/Button.svelte', 'screens/records/Records.svelte')).not.toBeNull();
  });
});
