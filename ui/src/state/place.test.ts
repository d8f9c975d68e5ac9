import { describe, expect, it } from 'vitest';
import { Pending } from './pending';
import { Places } from './place.svelte';

describe('the trail of places', () => {
  it('goes back and forward through what was visited', () => {
    const places = new Places('overview');
    places.go('records', { kind: 'mo-hinh' });
    places.go('report');
    places.back();
    expect(places.current).toEqual({ screen: 'records', params: { kind: 'mo-hinh' } });
    places.back();
    expect(places.current.screen).toBe('overview');
    expect(places.canGoBack).toBe(false);
    places.forward();
    places.forward();
    expect(places.current.screen).toBe('report');
    expect(places.canGoForward).toBe(false);
  });

  it('is left only after what is typed was handed on', () => {
    const places = new Places('templates');
    let at = '';
    new Pending(() => (at = places.current.screen)).typed('chữ');
    places.go('overview');
    expect([at, places.current.screen]).toEqual(['templates', 'overview']);
  });

  it('forgets what lay ahead when going elsewhere', () => {
    const places = new Places('overview');
    places.go('records');
    places.back();
    places.go('units');
    expect(places.canGoForward).toBe(false);
    places.back();
    expect(places.current.screen).toBe('overview');
  });

  it('makes no step for the place one is at', () => {
    const places = new Places('overview');
    places.go('records', { id: '4' });
    places.go('records', { id: '4' });
    places.back();
    expect(places.current.screen).toBe('overview');
  });

  it('adjusts parameters in place', () => {
    const places = new Places('records');
    places.adjust({ unit: '7' });
    expect(places.current.params).toEqual({ unit: '7' });
    expect(places.canGoBack).toBe(false);
  });
});
