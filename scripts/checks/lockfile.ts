type Entry = { resolved?: string; dependencies?: Names; optionalDependencies?: Names };
type Names = Record<string, string>;

/**
 * What is wrong with a lockfile: an address to download from, or a package that another needs and that has no entry of
 * its own, which `npm ci` refuses. npm leaves entries out that the registry did not have when it was written.
 */
export function lockfileGaps(lock: { packages: Record<string, Entry> }): string[] {
  const { packages } = lock;
  return Object.entries(packages).flatMap(([path, { resolved, dependencies, optionalDependencies }]) => {
    const needed = Object.keys({ ...dependencies, ...optionalDependencies });
    const missing = needed.filter((name) => !isReachable(packages, path, name));
    const lines = missing.map((name) => `${path || 'the project'} needs ${name}, which has no entry`);
    return resolved ? [...lines, `${path} says where to download it`] : lines;
  });
}

/** Node's own search: beside the package, then up the folders. */
function isReachable(packages: Record<string, Entry>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}
