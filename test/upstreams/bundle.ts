import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The simulator's Worker as one module of JavaScript, for whatever starts it in workerd. */
export async function bundleSimulator(): Promise<string> {
  const entry = fileURLToPath(new URL('worker.ts', import.meta.url));
  const results = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2024', lib: { entry, formats: ['es'] } },
  });
  const [bundle] = Array.isArray(results) ? results : [results];
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error(`bundling ${entry} gave no module`);
  return chunk.code;
}
