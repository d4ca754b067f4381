/** Writes a cpio archive in the format "newc", which is what an initramfs is (Documentation/driver-api/early-userspace/buffer-format.rst). Pure. */

export interface File {
  readonly data: Uint8Array | string;
  readonly executable?: boolean;
}

/** Files by their path without a leading slash; the folders above them are made. */
export function newc(files: ReadonlyMap<string, File>): Buffer {
  const parts: Buffer[] = [];
  const made = new Set<string>();
  let inode = 1;
  const add = (name: string, mode: number, data: Buffer) => {
    const fields = [inode++, mode, 0, 0, 1, 0, data.length, 0, 0, 0, 0, Buffer.byteLength(name) + 1, 0];
    const head = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}${name}\0`;
    parts.push(padded(Buffer.from(head)), padded(data));
  };
  for (const [path, {data, executable}] of files) {
    const folders = path.split('/').slice(0, -1);
    folders.forEach((_, i) => {
      const folder = folders.slice(0, i + 1).join('/');
      if (!made.has(folder)) add(folder, 0o040755, Buffer.alloc(0));
      made.add(folder);
    });
    add(path, executable ? 0o100755 : 0o100644, Buffer.from(data as Uint8Array));
  }
  inode = 0;
  add('TRAILER!!!', 0, Buffer.alloc(0));
  return Buffer.concat(parts);
}

function padded(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}
