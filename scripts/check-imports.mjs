import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { importRules } from './lib/importRules.mjs';
import { inRoot, root } from './lib/root.mjs';

/**
 * Checks which way imports point, see docs/architecture.md. Type imports count
 * like any other: a type ties two places together just as well.
 */
const files = globSync('{packages,plugins}/*/src/**/*.{ts,tsx}', {
  cwd: root,
}).sort();

const violations = files.flatMap(file => {
  const source = readFileSync(inRoot(file), 'utf8');
  const place = placeOf(file);
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.flatMap(({ fileName, pos }) => {
      const target = targetOf(file, fileName);
      const line = source.slice(0, pos).split('\n').length;
      return importRules
        .filter(rule => rule.breaks(place, target, source))
        .map(rule => `${file}:${line} imports ${fileName}: ${rule.says}`);
    });
});

if (violations.length > 0) {
  process.stderr.write(`${violations.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `Imports of ${files.length} files point the right way (${importRules.length} rules)\n`,
  );
}

/** Where a file stands: its package, and its folder inside `src`. */
function placeOf(file) {
  const [, folder, , ...inside] = file.split('/');
  return {
    file,
    package: folder,
    layer: inside.length > 1 ? inside[0] : '',
    name: inside.at(-1),
    isTest: /\.test\.tsx?$|\/(__)?testUtils(__)?\//.test(file),
  };
}

/** What is imported: a place in the same package, one of our packages, or another's. */
function targetOf(file, specifier) {
  if (specifier.startsWith('.')) {
    const resolved = path.posix.join(path.posix.dirname(file), specifier);
    return { specifier, ...placeOf(`${resolved}.ts`) };
  }
  const [, ours] =
    /^@builder-insights\/(?:plugin-)?([^/]+)/.exec(specifier) ?? [];
  return { specifier, package: ours, isOurs: ours !== undefined };
}
