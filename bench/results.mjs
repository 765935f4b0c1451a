/** A file of results in parts: each kind of run has a part to itself, and leaves the others alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @param names all parts, in the order of the file
 * @param introduction what stands above them
 */
export function savePart({ file, introduction, names, part, text }) {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const kept = (name) => new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)<!-- /${name} -->`).exec(old)?.[1] ?? '';
  const bodies = names.map((name) => {
    const own = name === part ? `${text}\n` : kept(name);
    return `<!-- ${name} -->\n${own}<!-- /${name} -->\n`;
  });
  writeFileSync(file, `# Measurements\n\n${introduction}\n\n${bodies.join('\n')}`);
}
