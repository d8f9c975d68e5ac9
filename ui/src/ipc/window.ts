// What the page asks of its own window, besides commands of the core.
import { BRIDGE } from './call';

/** Shows everything `factor` times as large (1 = 100 %). A browser over the bridge has its own zoom. */
export async function setZoom(factor: number): Promise<void> {
  if (BRIDGE) return;
  const { getCurrentWebview } = await import('@tauri-apps/api/webview');
  await getCurrentWebview().setZoom(factor);
}
