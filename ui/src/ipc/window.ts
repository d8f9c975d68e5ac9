// What the page asks of its own window, besides commands of the core.
import { BRIDGE } from './call';

/** Shows everything `factor` times as large (1 = 100 %). */
export async function setZoom(factor: number): Promise<void> {
  if (BRIDGE) {
    document.documentElement.style.zoom = String(factor);
    return;
  }
  const { getCurrentWebview } = await import('@tauri-apps/api/webview');
  await getCurrentWebview().setZoom(factor);
}
