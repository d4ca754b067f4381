import {expect, it} from 'vitest';
import {loadOrder, needsOf} from './modules';

const code = (info: string) => Buffer.from(`\x7fELF\0license=GPL\0${info}\0name=x\0`, 'latin1');
const FILES: Record<string, Buffer> = {
  rdma_rxe: code('depends=ib_uverbs,udp_tunnel,ib_core'),
  ib_uverbs: code('depends=ib_core'),
  ib_core: code('depends='),
  udp_tunnel: code('softdep=pre: crc32_generic\0depends='),
  crc32_generic: code('depends='),
};

it('reads what a module needs of itself', () => {
  expect(needsOf(FILES.rdma_rxe!)).toEqual(['ib_uverbs', 'udp_tunnel', 'ib_core']);
  expect(needsOf(FILES.udp_tunnel!)).toEqual(['crc32_generic']);
});

it('loads what a module needs before it, each once, and leaves out what is not there', () => {
  const order = loadOrder(['vfio_virqfd', 'rdma-rxe keep=1 rw=1', 'ib-core'], (name) => FILES[name]);
  expect(order.map(({name}) => name)).toEqual(['ib_core', 'ib_uverbs', 'crc32_generic', 'udp_tunnel', 'rdma_rxe']);
  expect(order.at(-1)!.parameters).toBe('keep=1 rw=1');
});

it('ends where modules need each other', () => {
  const files: Record<string, Buffer> = {a: code('depends=b'), b: code('depends=a')};
  expect(loadOrder(['a'], (name) => files[name]).map(({name}) => name)).toEqual(['b', 'a']);
});
