// Preloaded for dependency-cruiser: it reads TypeScript through the compiler's JavaScript API, which TypeScript 7 no
// longer has, so it gets TypeScript 6 under that name.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const wanted = specifier.replace(/^typescript(?=$|\/)/, 'typescript6');
    return nextResolve(wanted, context);
  },
});
