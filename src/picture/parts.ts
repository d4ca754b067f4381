/** The ids of the parts of a picture, by which one state is compared with the next. */
import type {RegistrationView, Snapshot} from '../model/snapshot';

/** A process, with all its pages. */
export function processPart(name: string): string {
  return `process ${name}`;
}

/** A page of a process. `page` counts the pages of the address space, which stay where they are. */
export function pagePart(process: string, page: number): string {
  return `page ${process} ${page}`;
}

/** A frame by its name: `P1`, `zero`. */
export function framePart(name: string): string {
  return `frame ${name}`;
}

/** The registrations by their ids: of those that a process has made of a page, the first is 0, a second one 1. */
export function registrationsOf({registrations}: Snapshot): Map<string, RegistrationView> {
  const of = new Map<string, RegistrationView>();
  for (const registration of registrations) {
    const {owner, cells} = registration;
    let count = 0;
    const id = () => `registration ${owner} ${cells[0]} ${count}`;
    while (of.has(id())) count++;
    of.set(id(), registration);
  }
  return of;
}
